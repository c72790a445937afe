"""What one batch of bank writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .account.model import AccountCreate, AccountKey
    from .counter.model import CounterCreate, CounterKey
    from .entry.model import EntryCreate, EntryKey
    from .holiday.model import HolidayCreate, HolidayKey


class BankBatch(Gathering):
    """What one batch of bank writes."""

    @property
    def accounts(self) -> BatchPutsAndDeletes[AccountCreate, AccountKey]:
        """Puts and deletes Account items."""
        from .account.codec import ACCOUNT
        from .account.model import AccountCreate, AccountKey

        return BatchPutsAndDeletes[AccountCreate, AccountKey](self._gatherer, ACCOUNT)

    @property
    def entries(self) -> BatchPutsAndDeletes[EntryCreate, EntryKey]:
        """Puts and deletes Entry items."""
        from .entry.codec import ENTRY
        from .entry.model import EntryCreate, EntryKey

        return BatchPutsAndDeletes[EntryCreate, EntryKey](self._gatherer, ENTRY)

    @property
    def counters(self) -> BatchPutsAndDeletes[CounterCreate, CounterKey]:
        """Puts and deletes Counter items."""
        from .counter.codec import COUNTER
        from .counter.model import CounterCreate, CounterKey

        return BatchPutsAndDeletes[CounterCreate, CounterKey](self._gatherer, COUNTER)

    @property
    def holidays(self) -> BatchPutsAndDeletes[HolidayCreate, HolidayKey]:
        """Puts and deletes Holiday items."""
        from .holiday.codec import HOLIDAY
        from .holiday.model import HolidayCreate, HolidayKey

        return BatchPutsAndDeletes[HolidayCreate, HolidayKey](self._gatherer, HOLIDAY)
