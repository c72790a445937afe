"""Keeping reads below a rate of consumed capacity."""

from collections.abc import Callable
from datetime import datetime


class Pace:
    """What may be read when: a bucket that fills at a rate and that every answer empties.

    What a request consumes is known only after it, so a debt is waited for before the next one.
    """

    def __init__(self, units_per_second: float, clock: Callable[[], datetime]) -> None:
        self._rate = units_per_second
        self._clock = clock
        self._seen = clock()
        self._debt = 0.0
        self._items = 0
        self._units = 0.0

    def seconds_to_wait(self) -> float:
        """How long to wait before the next requests."""
        elapsed = (self._clock() - self._seen).total_seconds()
        return max(0.0, self._debt - max(0.0, elapsed))

    def waited(self) -> None:
        """That time has been waited for, whatever the clock says."""
        self._debt, self._seen = 0.0, self._clock()

    def items_a_second(self) -> int:
        """How many items can be read within one second's capacity, as far as is known."""
        # An item of up to 4 KB costs one unit at most; what was read so far knows better.
        of_one = self._units / self._items if self._items and self._units else 1.0
        return max(1, int(self._rate / of_one))

    def spend(self, units: float, items: int) -> None:
        """Count what answers consumed for the items that they looked at."""
        self._items += items
        self._units += units
        self._debt += units / self._rate
