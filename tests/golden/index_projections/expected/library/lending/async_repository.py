"""Repositories of lending, for callers that await."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from . import requests
from .model import (
    Lending,
    LendingChanges,
    LendingCreate,
    LendingInByDay,
    LendingInByReader,
    LendingKey,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Range, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncLendingReader(AsyncShell):
    """Reads Lending items."""

    def at(self, key: LendingKey) -> Request[Lending | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: LendingKey, *, consistent: bool = False) -> Lending | None:
        """Read the lending with this key.

        Reads table `lendings`: `pk` = `lending#{lending_id}` and `sk` = `copy#{copy_number:03d}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[LendingKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Lending | None]:
        """Read the lendings with these keys, in their order; None where there is none.

        Reads table `lendings`: `pk` = `lending#{lending_id}` and `sk` = `copy#{copy_number:03d}`. A
        key that comes twice is read once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return await self._link.read_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def iter_many(
        self,
        keys: Many[LendingKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Lending | None]:
        """Read the lendings with these keys as they are taken, in constant memory.

        Reads table `lendings`: `pk` = `lending#{lending_id}` and `sk` = `copy#{copy_number:03d}`.
        Gives an item, or None, for each key in order.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.iter_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def list_of_reader(
        self, reader: str, *, due: Range[date] | None = None
    ) -> AsyncPages[LendingInByReader]:
        """List of reader.

        Access pattern `list_of_reader` queries index `by_reader`: `reader_pk` = `reader#{reader}`
        and `reader_sk` within `due#{due}#{copy_number:03d}` (a range of `due` if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `LendingInByReader` items, read lazily.
        """
        return self._link.pages(requests.list_of_reader(self._link.context, reader, due=due))

    async def first_of_reader(self, reader: str) -> LendingInByReader | None:
        """First of reader.

        Access pattern `first_of_reader` queries index `by_reader`: `reader_pk` = `reader#{reader}`
        and `reader_sk` within `due#{due}#{copy_number:03d}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `LendingInByReader`, or None.
        """
        return await self._link.pages(requests.first_of_reader(self._link.context, reader)).first()

    def find_returned(
        self, returned_at: datetime, *, number: Range[int] | None = None
    ) -> AsyncPages[LendingInByDay]:
        """Find returned.

        Access pattern `find_returned` queries index `by_day`: `day_pk` = `returned#{returned_at}`
        and `day_number` within `{number}` (a range of `number` if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `LendingInByDay` items, read lazily.
        """
        return self._link.pages(
            requests.find_returned(self._link.context, returned_at, number=number)
        )

    def scan_readers(
        self, *, segments: int = 1, max_units_per_second: float | None = None
    ) -> AsyncPages[LendingInByReader]:
        """Scan readers.

        Access pattern `scan_readers` scans index `by_reader`: every item there is read and paid
        for.
        Costs one round trip a page of up to 1 MB read in each segment; eventually consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns `LendingInByReader` items, read lazily.
        """
        return self._link.pages(
            requests.scan_readers(
                self._link.context, segments=segments, max_units_per_second=max_units_per_second
            )
        )

    def list_whole(self, reader: str) -> AsyncPages[Lending]:
        """List whole.

        Access pattern `list_whole` queries index `by_reader`: `reader_pk` = `reader#{reader}` and
        `reader_sk` within `due#{due}#{copy_number:03d}`.
        Results come in ascending order of the sort key.
        Reads keys from the index, then the whole items by up to 100 keys a request, in order.
        Items are returned as they are then; those that are gone, or have left the part of the index
        that is read, are not. Counting counts entries of the index.
        Costs one round trip a page of up to 1 MB read of the index, and one for every 100 items, as
        pages are needed; eventually consistent.
        Returns `Lending` items, read lazily.
        """
        return self._link.pages(requests.list_whole(self._link.context, reader))


class AsyncLendingWriter(AsyncShell):
    """Writes Lending items."""

    async def create(self, item: LendingCreate) -> Lending:
        """Write a new lending.

        Writes to table `lendings`: `pk` = `lending#{lending_id}` and `sk` =
        `copy#{copy_number:03d}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: LendingCreate, *, when: Condition | None = None) -> Lending:
        """Write this lending, replacing one that exists.

        Writes to table `lendings`: `pk` = `lending#{lending_id}` and `sk` =
        `copy#{copy_number:03d}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[LendingCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these lendings, replacing those that exist.

        Writes to table `lendings`: `pk` = `lending#{lending_id}` and `sk` =
        `copy#{copy_number:03d}`. Takes any iterable, one item at a time: memory stays constant.
        Where it gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: LendingKey,
        *changes: Change,
        set: LendingChanges | None = None,
        when: Condition | None = None,
    ) -> Lending:
        """Change some attributes of the lending with this key.

        Updates table `lendings`: `pk` = `lending#{lending_id}` and `sk` = `copy#{copy_number:03d}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(self, key: LendingKey, *, when: Condition | None = None) -> Lending | None:
        """Delete the lending with this key.

        Deletes from table `lendings`: `pk` = `lending#{lending_id}` and `sk` =
        `copy#{copy_number:03d}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[LendingKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the lendings with these keys; those that are not there do no harm.

        Deletes from table `lendings`: `pk` = `lending#{lending_id}` and `sk` =
        `copy#{copy_number:03d}`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )


class AsyncLendingRepository(AsyncLendingReader, AsyncLendingWriter):
    """Reads and writes Lending items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
