"""Repositories of note, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncHidingShell

from . import requests
from .model import Note, NoteChanges, NoteCreate, NoteInByTopic, NoteKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress, Swept


class AsyncNoteReader(AsyncHidingShell):
    """Reads Note items of one tenant."""

    def at(self, key: NoteKey) -> Request[Note | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: NoteKey, *, consistent: bool = False) -> Note | None:
        """Read the note with this key.

        Reads table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `note#{number:03d}`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        or deleted softly count as gone.
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

        Reads table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `note#{number:03d}`. A key that comes twice is read once.
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

        Reads table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `note#{number:03d}`. Gives an item, or None, for each key in order.
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

    def list_notes(self, folder_id: UUID) -> AsyncPages[Note]:
        """List notes.

        Access pattern `list_notes` queries table `shelf`: `pk` =
        `firm#{firm_id}#folder#{folder_id}` and `sk` within `note#{number:03d}`.
        Results come in ascending order of the sort key.
        Items past their time to live or deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Note` items, read lazily, at most 500 of them.
        """
        return self._link.pages(requests.list_notes(self._link.context, folder_id))

    def list_board(self) -> AsyncPages[Note]:
        """List board.

        Access pattern `list_board` queries index `gsi1`: `gsi1pk` = `firm#{firm_id}#board`.
        Results come in ascending order of the sort key.
        Items past their time to live or deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Note` items, read lazily.
        """
        return self._link.pages(requests.list_board(self._link.context))

    def list_texts(self) -> AsyncPages[NoteInByTopic]:
        """List texts.

        Access pattern `list_texts` queries index `by_topic`: `topic_pk` = `firm#{firm_id}#notes`.
        Results come in ascending order of the sort key.
        Items past their time to live or deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `NoteInByTopic` items, read lazily.
        """
        return self._link.pages(requests.list_texts(self._link.context))


class AsyncNoteWriter(AsyncHidingShell):
    """Writes Note items of one tenant."""

    async def create(self, item: NoteCreate) -> Note:
        """Write a new note.

        Writes to table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `note#{number:03d}`.
        Costs one round trip. Raises AlreadyExists when the key is taken. An item past its time to
        live counts as gone.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: NoteCreate, *, when: Condition | None = None) -> Note:
        """Write this note, replacing one that exists.

        Writes to table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `note#{number:03d}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[NoteCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these notes, replacing those that exist.

        Writes to table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `note#{number:03d}`. Takes any iterable, one item at a time: memory stays constant. Where it
        gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
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

        Updates table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `note#{number:03d}`.
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

        Deletes from table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `note#{number:03d}`.
        Sets `deleted_at`: the item is hidden, can be restored, and is kept until it is purged.
        Costs what an update costs. Returns what was deleted, or None. Raises ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[NoteKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the notes with these keys; those that are not there do no harm.

        Deletes from table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `note#{number:03d}`. Takes any iterable, one key at a time.
        Sets `deleted_at`: the item is hidden, can be restored, and is kept until it is purged.
        Batches cannot mark what is stored: each item goes by itself. Costs two round trips an item,
        as keys of its indexes are read first, `at_once` of them at a time. Raises BatchIncomplete
        with all that remains.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def restore(self, key: NoteKey, *, when: Condition | None = None) -> Note:
        """Take the deletion of the note with this key back.

        Updates table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `note#{number:03d}`.
        Costs what an update costs. Returns the item as it is then. Raises NotFound when there is
        none or it is past its time to live, ConditionFailed when it is not deleted.
        """
        return await self._link.run(requests.restore(self._link.context, key, when=when))

    async def purge(self, key: NoteKey, *, when: Condition | None = None) -> Note | None:
        """Remove the note with this key for good, whether or not it is deleted.

        Deletes from table `shelf`: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` =
        `note#{number:03d}`.
        Costs one round trip. Returns what was removed, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.purge(self._link.context, key, when=when))

    async def remove_notes(
        self,
        folder_id: UUID,
        *,
        at_once: int = 1,
        at_most: int | None = None,
        seconds: float | None = None,
        after: str | None = None,
        progress: OnProgress | None = None,
    ) -> Swept:
        """Remove notes.

        Access pattern `remove_notes` deletes all that it finds in table `shelf`: `pk` =
        `firm#{firm_id}#folder#{folder_id}` and `sk` within `note#{number:03d}`.
        Sets `deleted_at`: the item is hidden, can be restored, and is kept until it is purged.
        Items past their time to live or deleted softly are passed over.
        What changes while it runs may be deleted as it was found.
        Costs one round trip a page of up to 1 MB read, eventually consistent, of which only keys
        are transferred; and an update each, `at_once` of them at a time.
        Goes on after the cursor `after`, and stops after `at_most` items or so many `seconds`.
        Returns how many were deleted, and the cursor to go on with where something may be left;
        raises BatchIncomplete with that cursor when it cannot go on.
        """
        return await self._link.run(
            requests.remove_notes(
                self._link.context,
                folder_id,
                at_once=at_once,
                at_most=at_most,
                seconds=seconds,
                after=after,
                progress=progress,
            )
        )


class AsyncNoteRepository(AsyncNoteReader, AsyncNoteWriter):
    """Reads and writes Note items of one tenant.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
