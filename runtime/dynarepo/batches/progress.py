"""What a batch tells of how far it is."""

from collections.abc import Callable, Sized
from typing import TypeAlias

from ..values import Value


class Progress(Value, frozen=True):
    """How far a batch is: what is done, of how many where that is known, and what has to wait.

    `waiting` counts what the service left unprocessed, or could not be reached for, and what will
    be sent again.
    """

    done: int
    total: int | None = None
    waiting: int = 0

    def __str__(self) -> str:
        whole = str(self.done) if self.total is None else f"{self.done} of {self.total}"
        return f"{whole}, {self.waiting} waiting" if self.waiting else whole


OnProgress: TypeAlias = Callable[[Progress], object]


def size_of(source: object) -> int | None:
    """How many there are to do, where that can be told without looking at each."""
    return len(source) if isinstance(source, Sized) else None
