"""The facades and repositories of the hand-written entity, as the generator would write them."""

from datetime import date
from functools import cached_property
from typing import Any, ClassVar

from dynarepo import (
    AsyncFacade,
    AsyncPages,
    AsyncShell,
    Facade,
    Pages,
    Range,
    Request,
    Shell,
    TableDefinition,
)
from tests.unit.runtime.ledger import TABLE, Entry, by_day, encode


def put(table: str, entry: Entry) -> Request[Entry]:
    return Request(
        "PutItem", {"TableName": table, "Item": encode(entry)}, lambda _: entry, "Entry.put", table
    )


class EntryRepository(Shell):
    def put(self, entry: Entry) -> Entry:
        return self._link.send(put(self._link.context.table("ledger"), entry))

    def by_day(self, account: str, *, day: Range[date] | None = None) -> Pages[Entry]:
        return self._link.pages(by_day(self._link.context, account, day))


class AsyncEntryRepository(AsyncShell):
    async def put(self, entry: Entry) -> Entry:
        return await self._link.send(put(self._link.context.table("ledger"), entry))

    def by_day(self, account: str, *, day: Range[date] | None = None) -> AsyncPages[Entry]:
        return self._link.pages(by_day(self._link.context, account, day))


class Ledger(Facade):
    _tables: ClassVar[tuple[TableDefinition, ...]] = (TABLE,)

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        return (EntryRepository, Entry)

    @cached_property
    def entries(self) -> EntryRepository:
        return self._repository(EntryRepository)


class AsyncLedger(AsyncFacade):
    _tables: ClassVar[tuple[TableDefinition, ...]] = (TABLE,)

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        return (AsyncEntryRepository, Entry)

    @cached_property
    def entries(self) -> AsyncEntryRepository:
        return self._repository(AsyncEntryRepository)
