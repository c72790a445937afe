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

DEF: Final = Code("def")
"""What stands before the name of a method that nobody awaits."""


# What certainly does not fit a line of 100 characters, however little it is indented.
_ONE_LINE: Final = 96


def listed(items: tuple[str, ...]) -> Code:
    """Pieces of code side by side, as arguments are."""
    return Code(", ".join(items))


def spread(items: tuple[str, ...], opening: str, closing: str) -> Code:
    """Pieces of code within brackets, a line each where one line would be too long.

    Black would break the line the same way, at several times the cost of finding it broken.
    """
    line = f"{opening}{', '.join(items)}{closing}"
    if len(line) <= _ONE_LINE:
        return Code(line)
    lines = "".join(f"    {item},\n" for item in items)
    return Code(f"{opening}\n{lines}{closing}")


def tuple_of(items: tuple[str, ...]) -> Code:
    """Pieces of code as a tuple; no comma ends it where none is needed, so that it may stay on
    one line."""
    comma = "," if len(items) == 1 else ""
    return Code(f"({', '.join(items)}{comma})")
