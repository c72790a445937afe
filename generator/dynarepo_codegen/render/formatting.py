"""Black, in one fixed mode, for what was not formatted in an earlier run."""

from typing import Final, Protocol

import black
from black.mode import TargetVersion

MODE: Final = black.Mode(
    target_versions={TargetVersion.PY311}, line_length=100, magic_trailing_comma=True
)


class FormatCache(Protocol):
    """Knows the formatted text of sources that were formatted in an earlier run."""

    def find(self, path: str, source: str) -> str | None:
        """The formatted text of `source`, when it is known."""
        ...

    def keep(self, path: str, source: str, formatted: str) -> None:
        """Remember that `source` became `formatted`."""
        ...


def formatted(path: str, source: str, cache: FormatCache | None) -> str:
    """The source as black writes it."""
    known = None if cache is None else cache.find(path, source)
    if known is not None:
        return known
    text = black.format_str(source, mode=MODE)
    if cache is not None:
        cache.keep(path, source, text)
    return text
