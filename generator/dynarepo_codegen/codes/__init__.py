"""Every code that dynarepo reports, with its cause and its cure."""

from importlib import import_module

from .code import Code

_GROUPS = (
    "source",
    "names",
    "tables",
    "keys",
    "expressions",
    "patterns",
    "planning",
    "collections",
    "searches",
    "transactions",
    "hiding",
    "scans",
    "callers",
    "uniqueness",
    "sweeps",
    "moves",
    "encryption",
    "layout",
    "output",
)


def _join() -> dict[str, Code]:
    codes: dict[str, Code] = {}
    for group in _GROUPS:
        table: tuple[Code, ...] = import_module(f"{__name__}.{group}").CODES
        for code in table:
            if code.code in codes:
                raise ValueError(f"{code.code} is listed twice")
            codes[code.code] = code
    return codes


CODES: dict[str, Code] = _join()
