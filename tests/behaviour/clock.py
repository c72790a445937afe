"""The clock of the services under test, which stands still until a test moves it."""

from datetime import UTC, datetime, timedelta
from typing import Final

# After the days of the machines that run this, so that nothing here has expired already.
_FIRST_DAY: Final = datetime(2040, 1, 1, 8, 30, tzinfo=UTC)


class Clock:
    """A moment that only `advance` moves, a whole second of UTC at first."""

    def __init__(self) -> None:
        self.now = _FIRST_DAY
        self._day = _FIRST_DAY

    def __call__(self) -> datetime:
        return self.now

    def advance(self, *, seconds: int = 0, milliseconds: int = 0) -> datetime:
        """The moment that much later, which is now from then on."""
        self.now += timedelta(seconds=seconds, milliseconds=milliseconds)
        return self.now

    def start_of_another_day(self) -> None:
        """Stand at a day that no test had before: where tests share an index partition, such as
        all items of a status, their items lie a day apart."""
        self._day += timedelta(days=1)
        self.now = self._day
