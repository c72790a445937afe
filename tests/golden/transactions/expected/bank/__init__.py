"""Accounts and what is booked on them."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncBank
    from ._batch import BankBatch
    from ._facade import Bank
    from ._transaction import BankTransaction
    from .account.async_repository import (
        AsyncAccountReader,
        AsyncAccountRepository,
        AsyncAccountWriter,
    )
    from .account.fields import AccountFields
    from .account.model import Account, AccountChanges, AccountCreate, AccountKey, AccountKind
    from .account.repository import AccountReader, AccountRepository, AccountWriter
    from .account.writes import AccountWrites
    from .counter.async_repository import (
        AsyncCounterReader,
        AsyncCounterRepository,
        AsyncCounterWriter,
    )
    from .counter.fields import CounterFields
    from .counter.model import Counter, CounterChanges, CounterCreate, CounterKey
    from .counter.repository import CounterReader, CounterRepository, CounterWriter
    from .counter.writes import CounterWrites
    from .entry.async_repository import AsyncEntryReader, AsyncEntryRepository, AsyncEntryWriter
    from .entry.fields import EntryFields
    from .entry.model import Entry, EntryChanges, EntryCreate, EntryKey
    from .entry.repository import EntryReader, EntryRepository, EntryWriter
    from .entry.writes import EntryWrites
    from .holiday.async_repository import (
        AsyncHolidayReader,
        AsyncHolidayRepository,
        AsyncHolidayWriter,
    )
    from .holiday.fields import HolidayFields
    from .holiday.model import Holiday, HolidayChanges, HolidayCreate, HolidayKey
    from .holiday.repository import HolidayReader, HolidayRepository, HolidayWriter
    from .holiday.writes import HolidayWrites

__all__ = [
    "Account",
    "AccountChanges",
    "AccountCreate",
    "AccountFields",
    "AccountKey",
    "AccountKind",
    "AccountReader",
    "AccountRepository",
    "AccountWriter",
    "AccountWrites",
    "AsyncAccountReader",
    "AsyncAccountRepository",
    "AsyncAccountWriter",
    "AsyncBank",
    "AsyncCounterReader",
    "AsyncCounterRepository",
    "AsyncCounterWriter",
    "AsyncEntryReader",
    "AsyncEntryRepository",
    "AsyncEntryWriter",
    "AsyncHolidayReader",
    "AsyncHolidayRepository",
    "AsyncHolidayWriter",
    "Bank",
    "BankBatch",
    "BankTransaction",
    "Counter",
    "CounterChanges",
    "CounterCreate",
    "CounterFields",
    "CounterKey",
    "CounterReader",
    "CounterRepository",
    "CounterWriter",
    "CounterWrites",
    "Entry",
    "EntryChanges",
    "EntryCreate",
    "EntryFields",
    "EntryKey",
    "EntryReader",
    "EntryRepository",
    "EntryWriter",
    "EntryWrites",
    "Holiday",
    "HolidayChanges",
    "HolidayCreate",
    "HolidayFields",
    "HolidayKey",
    "HolidayReader",
    "HolidayRepository",
    "HolidayWriter",
    "HolidayWrites",
]

_HOMES = {
    "Account": ".account.model",
    "AccountChanges": ".account.model",
    "AccountCreate": ".account.model",
    "AccountFields": ".account.fields",
    "AccountKey": ".account.model",
    "AccountKind": ".account.model",
    "AccountReader": ".account.repository",
    "AccountRepository": ".account.repository",
    "AccountWriter": ".account.repository",
    "AccountWrites": ".account.writes",
    "AsyncAccountReader": ".account.async_repository",
    "AsyncAccountRepository": ".account.async_repository",
    "AsyncAccountWriter": ".account.async_repository",
    "AsyncBank": "._async_facade",
    "AsyncCounterReader": ".counter.async_repository",
    "AsyncCounterRepository": ".counter.async_repository",
    "AsyncCounterWriter": ".counter.async_repository",
    "AsyncEntryReader": ".entry.async_repository",
    "AsyncEntryRepository": ".entry.async_repository",
    "AsyncEntryWriter": ".entry.async_repository",
    "AsyncHolidayReader": ".holiday.async_repository",
    "AsyncHolidayRepository": ".holiday.async_repository",
    "AsyncHolidayWriter": ".holiday.async_repository",
    "Bank": "._facade",
    "BankBatch": "._batch",
    "BankTransaction": "._transaction",
    "Counter": ".counter.model",
    "CounterChanges": ".counter.model",
    "CounterCreate": ".counter.model",
    "CounterFields": ".counter.fields",
    "CounterKey": ".counter.model",
    "CounterReader": ".counter.repository",
    "CounterRepository": ".counter.repository",
    "CounterWriter": ".counter.repository",
    "CounterWrites": ".counter.writes",
    "Entry": ".entry.model",
    "EntryChanges": ".entry.model",
    "EntryCreate": ".entry.model",
    "EntryFields": ".entry.fields",
    "EntryKey": ".entry.model",
    "EntryReader": ".entry.repository",
    "EntryRepository": ".entry.repository",
    "EntryWriter": ".entry.repository",
    "EntryWrites": ".entry.writes",
    "Holiday": ".holiday.model",
    "HolidayChanges": ".holiday.model",
    "HolidayCreate": ".holiday.model",
    "HolidayFields": ".holiday.fields",
    "HolidayKey": ".holiday.model",
    "HolidayReader": ".holiday.repository",
    "HolidayRepository": ".holiday.repository",
    "HolidayWriter": ".holiday.repository",
    "HolidayWrites": ".holiday.writes",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load the module of a name when it is first asked for."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(
                f"module {__name__!r} has no attribute {name!r}", name=name, obj=None
            )
        value = getattr(import_module(home, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """What can be imported from here."""
    return sorted(__all__)
