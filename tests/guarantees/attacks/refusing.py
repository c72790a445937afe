"""What must be refused, and is a failure of the guarantees where it is not."""

from collections.abc import Callable
from typing import Any

Errors = type[Exception] | tuple[type[Exception], ...]


def must_refuse(
    errors: Errors, attempt: Callable[..., object], *arguments: Any, **named: Any
) -> None:
    """Raise AssertionError unless a call raises one of these errors."""
    try:
        done = attempt(*arguments, **named)
    except errors:
        return
    raise AssertionError(f"not refused: {done}")
