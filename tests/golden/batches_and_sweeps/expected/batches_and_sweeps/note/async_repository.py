"""Repositories of note, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncShell

from . import requests
from .model import Note, NoteKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress, Swept


class AsyncNoteReader(AsyncShell):
    """Reads Note items."""

    def at(self, key: NoteKey) -> Request[Note | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: NoteKey, *, consistent: bool = False) -> Note | None:
        """Read the note with this key.

        Reads table `shop`: `pk` = `customer#{customer_id}` and `sk` = `note#{number:03d}`.
        Costs one round trip. Returns None when there is no such item.
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

        Reads table `shop`: `pk` = `customer#{customer_id}` and `sk` = `note#{number:03d}`. A key
        that comes twice is read once.
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

        Reads table `shop`: `pk` = `customer#{customer_id}` and `sk` = `note#{number:03d}`. Gives an
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


class AsyncNoteWriter(AsyncShell):
    """Writes Note items."""

    async def delete(self, key: NoteKey, *, when: Condition | None = None) -> Note | None:
        """Delete the note with this key.

        Deletes from table `shop`: `pk` = `customer#{customer_id}` and `sk` = `note#{number:03d}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[NoteKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the notes with these keys; those that are not there do no harm.

        Deletes from table `shop`: `pk` = `customer#{customer_id}` and `sk` = `note#{number:03d}`.
        Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def delete_notes(
        self,
        customer_id: UUID,
        *,
        number: int | None = None,
        at_once: int = 1,
        at_most: int | None = None,
        seconds: float | None = None,
        after: str | None = None,
        progress: OnProgress | None = None,
    ) -> Swept:
        """Delete notes.

        Access pattern `delete_notes` deletes all that it finds in table `shop`: `pk` =
        `customer#{customer_id}` and `sk` within `note#{number:03d}` (narrowed by `number`).
        What changes while it runs may be deleted as it was found.
        Costs one round trip a page of up to 1 MB read, eventually consistent, of which only keys
        are transferred; and one for 25 deletes, `at_once` of them at a time.
        Goes on after the cursor `after`, and stops after `at_most` items or so many `seconds`.
        Returns how many were deleted, and the cursor to go on with where something may be left;
        raises BatchIncomplete with that cursor when it cannot go on.
        """
        return await self._link.run(
            requests.delete_notes(
                self._link.context,
                customer_id,
                number=number,
                at_once=at_once,
                at_most=at_most,
                seconds=seconds,
                after=after,
                progress=progress,
            )
        )


class AsyncNoteRepository(AsyncNoteReader, AsyncNoteWriter):
    """Reads and writes Note items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
