"""Text that is Python code: the only kind of text that a template may print."""

from typing import Final, Self


class Code(str):
    """Python source. Text of a user's becomes Code through `quoting` alone."""

    __slots__ = ()

    def __html__(self) -> Self:
        """Tells the template engine that nothing is to be escaped."""
        return self


NO_CODE: Final = Code("")
"""Where there is nothing to write."""


def listed(items: tuple[str, ...]) -> Code:
    """Pieces of code side by side, as arguments are."""
    return Code(", ".join(items))


def tuple_of(items: tuple[str, ...]) -> Code:
    """Pieces of code as a tuple; no comma ends it where none is needed, so that it may stay on
    one line."""
    comma = "," if len(items) == 1 else ""
    return Code(f"({', '.join(items)}{comma})")
