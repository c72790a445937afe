"""Repositories of note, for callers that await."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dynarepo import AsyncHidingShell
from dynarepo.tenancy import checked_caller

from . import requests
from .model import Note, NoteChanges, NoteCreate, NoteKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from typing import Self

    from dynarepo import Change, Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncNoteReader(AsyncHidingShell):
    """Reads Note items of one tenant."""

    def at(self, key: NoteKey) -> Request[Note | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: NoteKey, *, consistent: bool = False) -> Note | None:
        """Read the note with this key.

        Reads table `shop`: `pk` = `shop#{shop_id}` and `sk` = `note#{day}#{number:03d}`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        count as gone.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[NoteKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Note | None]:
        """Read the notes with these keys, in their order; None where there is none.

        Reads table `shop`: `pk` = `shop#{shop_id}` and `sk` = `note#{day}#{number:03d}`. A key that
        comes twice is read once.
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
        keys: Many[NoteKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Note | None]:
        """Read the notes with these keys as they are taken, in constant memory.

        Reads table `shop`: `pk` = `shop#{shop_id}` and `sk` = `note#{day}#{number:03d}`. Gives an
        item, or None, for each key in order.
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

    def owned_by(self, author: str) -> Self:
        """The same repository for the items of one `author`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(author, str, "author"))


class AsyncNoteWriter(AsyncHidingShell):
    """Writes Note items of one tenant."""

    async def create(self, item: NoteCreate) -> Note:
        """Write a new note.

        Writes to table `shop`: `pk` = `shop#{shop_id}` and `sk` = `note#{day}#{number:03d}`.
        Costs one round trip. Raises AlreadyExists when the key is taken. An item past its time to
        live counts as gone.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: NoteCreate, *, when: Condition | None = None) -> Note:
        """Write this note, replacing one that exists.

        Writes to table `shop`: `pk` = `shop#{shop_id}` and `sk` = `note#{day}#{number:03d}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[NoteCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these notes, replacing those that exist.

        Writes to table `shop`: `pk` = `shop#{shop_id}` and `sk` = `note#{day}#{number:03d}`. Takes
        any iterable, one item at a time: memory stays constant. Where it gives one key twice, the
        later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help. In a repository of one owner each has a condition, and goes by
        itself, in one round trip.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: NoteKey,
        *changes: Change,
        set: NoteChanges | None = None,
        when: Condition | None = None,
    ) -> Note:
        """Change some attributes of the note with this key.

        Updates table `shop`: `pk` = `shop#{shop_id}` and `sk` = `note#{day}#{number:03d}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(self, key: NoteKey, *, when: Condition | None = None) -> Note | None:
        """Delete the note with this key.

        Deletes from table `shop`: `pk` = `shop#{shop_id}` and `sk` = `note#{day}#{number:03d}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[NoteKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the notes with these keys; those that are not there do no harm.

        Deletes from table `shop`: `pk` = `shop#{shop_id}` and `sk` = `note#{day}#{number:03d}`.
        Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help. In a repository of one owner each has a condition, and goes by
        itself, in one round trip.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def renumber(self, day: date, number: int, *, to_day: date, to_number: int) -> Note:
        """Renumber.

        Access pattern `renumber` changes `day`, `number` in the key of an item of table `shop`.
        The item leaves its old key and appears under the new one in one transaction, with its index
        entries; it holds only if the item has not changed since it was read (it is tried again when
        it has).
        Costs two round trips: a consistent read, and a transaction of twice the write units.
        Returns the item as it is then. Raises NotFound when there is none, AlreadyExists when the
        new key is taken, and InvalidValue when the new key is the old one.
        """
        return await self._link.run(
            requests.renumber(self._link.context, day, number, to_day=to_day, to_number=to_number)
        )

    async def renumber_own(self, day: date, number: int, *, to_number: int, author: str) -> Note:
        """Renumber own.

        Access pattern `renumber_own` changes `number` in the key of an item of table `shop`.
        The item leaves its old key and appears under the new one in one transaction, with its index
        entries; it holds only if the item has not changed since it was read (it is tried again when
        it has).
        Costs two round trips: a consistent read, and a transaction of twice the write units.
        Returns the item as it is then. Raises NotFound when there is none, AlreadyExists when the
        new key is taken, and InvalidValue when the new key is the old one.
        Raises NotAuthorized when the item is not that of `author`.
        """
        return await self._link.run(
            requests.renumber_own(
                self._link.context, day, number, to_number=to_number, author=author
            )
        )

    def owned_by(self, author: str) -> Self:
        """The same repository for the items of one `author`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(author, str, "author"))


class AsyncNoteRepository(AsyncNoteReader, AsyncNoteWriter):
    """Reads and writes Note items of one tenant.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
