"""How the tour prints: headings, values and notes, coloured on a terminal only."""

import os
import sys

_LIVELY = (
    sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
)


def heading(text: str) -> None:
    """A station of the tour."""
    print(f"\n{_coloured('1', text)}")


def code(text: str) -> None:
    """A call as one would write it."""
    print(f"  {_coloured('36', text)}")


def value(text: object) -> None:
    """What a call returned, or what is stored."""
    for line in str(text).splitlines() or [""]:
        print(f"    {line}".rstrip())


def cost(text: str) -> None:
    """What a call cost."""
    print(f"    {_coloured('2', f'cost: {text}')}")


def _coloured(style: str, text: str) -> str:
    return f"\033[{style}m{text}\033[0m" if _LIVELY else text
