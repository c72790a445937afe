"""Repositories of note, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncHidingShell

from . import requests
from .model import Note, NoteChanges, NoteCreate, NoteId, NoteKey, NoteLine

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncNoteReader(AsyncHidingShell):
    """Reads Note items."""

    def at(self, key: NoteKey) -> Request[Note | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: NoteKey, *, consistent: bool = False) -> Note | None:
        """Read the note with this key.

        Reads table `notes`: `note_id` = `{note_id}`.
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

        Reads table `notes`: `note_id` = `{note_id}`. A key that comes twice is read once.
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

        Reads table `notes`: `note_id` = `{note_id}`. Gives an item, or None, for each key in order.
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

    def list_notes(self, author: str) -> AsyncPages[NoteId]:
        """List notes.

        Access pattern `list_notes` queries index `by_author`: `by_author` = `author#{author}`.
        Items past their time to live are results until DynamoDB removes them: the index does not
        hold `expires_at`.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `NoteId` items, read lazily.
        """
        return self._link.pages(requests.list_notes(self._link.context, author))

    def list_topic(self, topic: str) -> AsyncPages[NoteLine]:
        """List topic.

        Access pattern `list_topic` queries index `by_topic`: `topic` = `{topic}`.
        Items past their time to live or deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `NoteLine` items, read lazily.
        """
        return self._link.pages(requests.list_topic(self._link.context, topic))


class AsyncNoteWriter(AsyncHidingShell):
    """Writes Note items."""

    async def create(self, item: NoteCreate) -> Note:
        """Write a new note.

        Writes to table `notes`: `note_id` = `{note_id}`.
        Costs one round trip; two where it replaces an item past its time to live, whose version it
        counts on. Raises AlreadyExists when the key is taken. An item past its time to live counts
        as gone.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(
        self, item: NoteCreate, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Note:
        """Write this note, replacing one that exists.

        Writes to table `notes`: `note_id` = `{note_id}`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        """
        return await self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    async def put_many(
        self, items: Many[NoteCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these notes, replacing those that exist.

        Writes to table `notes`: `note_id` = `{note_id}`. Takes any iterable, one item at a time:
        memory stays constant.
        Versions need conditions, which batches do not have: each item goes by itself. Costs one
        round trip an item, or two where it replaces another, `at_once` of them at a time. One that
        was read before is written only over the version that was read. Raises BatchIncomplete with
        all that remains.
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
        expect_version: int | None = None,
    ) -> Note:
        """Change some attributes of the note with this key.

        Updates table `notes`: `note_id` = `{note_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return await self._link.run(
            requests.update(
                self._link.context, key, *changes, set=set, when=when, expect_version=expect_version
            )
        )

    async def delete(
        self, key: NoteKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Note | None:
        """Delete the note with this key.

        Deletes from table `notes`: `note_id` = `{note_id}`.
        Sets `deleted_at`: the item is hidden, can be restored, and is kept for 6 weeks.
        Costs what an update costs. Returns what was deleted, or None. Raises ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return await self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    async def delete_many(
        self, keys: Many[NoteKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the notes with these keys; those that are not there do no harm.

        Deletes from table `notes`: `note_id` = `{note_id}`. Takes any iterable, one key at a time.
        Sets `deleted_at`: the item is hidden, can be restored, and is kept for 6 weeks.
        Batches cannot mark what is stored: each item goes by itself. Costs two round trips an item,
        as keys of its indexes are read first, `at_once` of them at a time. Raises BatchIncomplete
        with all that remains.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def restore(
        self, key: NoteKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Note:
        """Take the deletion of the note with this key back.

        Updates table `notes`: `note_id` = `{note_id}`.
        Costs what an update costs. Returns the item as it is then. Raises NotFound when there is
        none or it is past its time to live, ConditionFailed when it is not deleted.
        """
        return await self._link.run(
            requests.restore(self._link.context, key, when=when, expect_version=expect_version)
        )

    async def purge(
        self, key: NoteKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Note | None:
        """Remove the note with this key for good, whether or not it is deleted.

        Deletes from table `notes`: `note_id` = `{note_id}`.
        Costs one round trip. Returns what was removed, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(
            requests.purge(self._link.context, key, when=when, expect_version=expect_version)
        )

    async def discard(
        self, note_id: UUID, *, author: str, expect_version: int | None = None
    ) -> Note | None:
        """Discard.

        Access pattern `discard` deletes from table `notes`: `note_id` = `{note_id}`.
        Sets `deleted_at`: the item is hidden, can be restored, and is kept for 6 weeks.
        Only while `author = :author`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs what an update costs. Returns what was deleted, or None.
        """
        return await self._link.run(
            requests.discard(
                self._link.context, note_id, author=author, expect_version=expect_version
            )
        )


class AsyncNoteRepository(AsyncNoteReader, AsyncNoteWriter):
    """Reads and writes Note items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
