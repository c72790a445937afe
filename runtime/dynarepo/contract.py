"""The integer by which generated code and the installed runtime agree on each other's shape."""

from typing import Final

CONTRACT: Final = 1
"""Raised by one when generated code of an older generator would no longer run correctly."""


class ContractMismatch(ImportError):
    """Generated code and the installed runtime were made for different contracts."""


def require_contract(needed: int, package: str) -> None:
    """Refuse to import `package` when its code was generated for another contract than ours."""
    if needed == CONTRACT:
        return
    if needed > CONTRACT:
        raise ContractMismatch(
            f"`{package}` was generated for runtime contract {needed}, but the installed dynarepo"
            f" understands contract {CONTRACT}: upgrade dynarepo where this code runs",
            name=package,
        )
    raise ContractMismatch(
        f"`{package}` was generated for runtime contract {needed}, but the installed dynarepo"
        f" understands contract {CONTRACT}: run `dynarepo generate` with the installed version",
        name=package,
    )
