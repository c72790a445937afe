"""How long a batch waits before it sends again what came back unprocessed, and when it gives up."""

import random
from collections.abc import Callable
from typing import Final

from ..errors import AmbiguousWrite, DynarepoError

_FIRST_PAUSE: Final = 0.05
_LONGEST_PAUSE: Final = 3.0
_MOST_FRUITLESS: Final = 10


class Patience:
    """Counts the attempts since something was last done.

    Each pause is random, below a bound that doubles with every attempt that did nothing: those who
    met once should not meet again.
    """

    def __init__(self, jitter: Callable[[], float] = random.random) -> None:
        self._jitter = jitter
        self._fruitless = 0

    def progressed(self) -> None:
        """Something was done."""
        self._fruitless = 0

    def next_pause(self) -> float | None:
        """How long to wait before the next attempt; None when there should be none."""
        if self._fruitless == _MOST_FRUITLESS:
            return None
        bound: float = min(_LONGEST_PAUSE, _FIRST_PAUSE * 2**self._fruitless)
        self._fruitless += 1
        return self._jitter() * bound


def is_passing(error: Exception) -> bool:
    """Whether the same batch may succeed a little later.

    What a batch sends does the same when it is done twice, so that a lost answer is no harm.
    """
    return isinstance(error, AmbiguousWrite) or (
        isinstance(error, DynarepoError) and error.transient
    )
