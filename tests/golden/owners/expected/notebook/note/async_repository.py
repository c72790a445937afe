"""Repositories of note, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncShell
from dynarepo.tenancy import checked_caller

from . import requests
from .model import Note, NoteChanges, NoteCreate, NoteKey, NoteText

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from typing import Self

    from dynarepo import AsyncPages, Change, Condition, Request, TextRange
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

        Reads table `notes`: `pk` = `note#{note_id}` and `sk` = `note`.
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

        Reads table `notes`: `pk` = `note#{note_id}` and `sk` = `note`. A key that comes twice is
        read once.
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

        Reads table `notes`: `pk` = `note#{note_id}` and `sk` = `note`. Gives an item, or None, for
        each key in order.
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

    async def get_note(self, note_id: UUID, *, consistent: bool = False) -> Note | None:
        """Get note.

        Access pattern `get_note` reads table `notes`: `pk` = `note#{note_id}` and `sk` = `note`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return await self._link.send(
            requests.get_note(self._link.context, note_id, consistent=consistent)
        )

    async def get_own_note(
        self, note_id: UUID, *, writer_id: str, consistent: bool = False
    ) -> Note | None:
        """Get own note.

        Access pattern `get_own_note` reads table `notes`: `pk` = `note#{note_id}` and `sk` =
        `note`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        Raises NotAuthorized when the item is not that of `writer_id`.
        """
        return await self._link.send(
            requests.get_own_note(
                self._link.context, note_id, writer_id=writer_id, consistent=consistent
            )
        )

    async def get_text(self, note_id: UUID, *, consistent: bool = False) -> NoteText | None:
        """Get text.

        Access pattern `get_text` reads table `notes`: `pk` = `note#{note_id}` and `sk` = `note`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return await self._link.send(
            requests.get_text(self._link.context, note_id, consistent=consistent)
        )

    async def get_existing(
        self, note_id: UUID, *, writer_id: str, consistent: bool = False
    ) -> NoteText:
        """Get existing.

        Access pattern `get_existing` reads table `notes`: `pk` = `note#{note_id}` and `sk` =
        `note`.
        Costs one round trip; eventually consistent unless asked. Raises NotFound when there is no
        such item.
        Raises NotAuthorized when the item is not that of `writer_id`.
        """
        return await self._link.send(
            requests.get_existing(
                self._link.context, note_id, writer_id=writer_id, consistent=consistent
            )
        )

    def read_versions(self, note_id: UUID, *, version: int) -> AsyncPages[Note]:
        """Read versions.

        Access pattern `read_versions` queries table `notes`: `pk` = `note#{note_id}` and `sk` =
        `note`.
        Results come in ascending order of the sort key.
        Keeps items where `version > :version`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Note` items, read lazily.
        """
        return self._link.pages(
            requests.read_versions(self._link.context, note_id, version=version)
        )

    def list_notes(self, writer_id: str, *, topic: TextRange | None = None) -> AsyncPages[Note]:
        """List notes.

        Access pattern `list_notes` queries index `gsi1`: `gsi1pk` = `writer#{writer_id}` and
        `gsi1sk` within `{topic}` (a range of `topic` if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Note` items, read lazily.
        """
        return self._link.pages(requests.list_notes(self._link.context, writer_id, topic=topic))

    async def count_topic(self, topic: str) -> int:
        """Count topic.

        Access pattern `count_topic` queries index `by_topic`: `topic` = `{topic}`.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return await self._link.pages(requests.count_topic(self._link.context, topic)).count()

    def owned_by(self, writer_id: str) -> Self:
        """The same repository for the items of one `writer_id`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(writer_id, str, "writer_id"))


class AsyncNoteWriter(AsyncShell):
    """Writes Note items."""

    async def create(self, item: NoteCreate) -> Note:
        """Write a new note.

        Writes to table `notes`: `pk` = `note#{note_id}` and `sk` = `note`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(
        self, item: NoteCreate, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Note:
        """Write this note, replacing one that exists.

        Writes to table `notes`: `pk` = `note#{note_id}` and `sk` = `note`.
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

        Writes to table `notes`: `pk` = `note#{note_id}` and `sk` = `note`. Takes any iterable, one
        item at a time: memory stays constant.
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

        Updates table `notes`: `pk` = `note#{note_id}` and `sk` = `note`.
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

        Deletes from table `notes`: `pk` = `note#{note_id}` and `sk` = `note`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return await self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    async def delete_many(
        self, keys: Many[NoteKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the notes with these keys; those that are not there do no harm.

        Deletes from table `notes`: `pk` = `note#{note_id}` and `sk` = `note`. Takes any iterable,
        one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help. In a repository of one owner each has a condition, and goes by
        itself, in one round trip.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def remove_notes(
        self,
        writer_id: str,
        *,
        at_once: int = 1,
        at_most: int | None = None,
        seconds: float | None = None,
        after: str | None = None,
        progress: OnProgress | None = None,
    ) -> Swept:
        """Remove notes.

        Access pattern `remove_notes` deletes all that it finds in index `gsi1`: `gsi1pk` =
        `writer#{writer_id}`.
        What changes while it runs may be deleted as it was found.
        Costs one round trip a page of up to 1 MB read, eventually consistent, of which only keys
        are transferred; and one for 25 deletes, `at_once` of them at a time.
        Goes on after the cursor `after`, and stops after `at_most` items or so many `seconds`.
        Returns how many were deleted, and the cursor to go on with where something may be left;
        raises BatchIncomplete with that cursor when it cannot go on.
        """
        return await self._link.run(
            requests.remove_notes(
                self._link.context,
                writer_id,
                at_once=at_once,
                at_most=at_most,
                seconds=seconds,
                after=after,
                progress=progress,
            )
        )

    async def remove_versions(
        self,
        note_id: UUID,
        *,
        at_once: int = 1,
        at_most: int | None = None,
        seconds: float | None = None,
        after: str | None = None,
        progress: OnProgress | None = None,
    ) -> Swept:
        """Remove versions.

        Access pattern `remove_versions` deletes all that it finds in table `notes`: `pk` =
        `note#{note_id}` and `sk` = `note`.
        What changes while it runs may be deleted as it was found.
        Costs one round trip a page of up to 1 MB read, eventually consistent, of which only keys
        are transferred; and one for 25 deletes, `at_once` of them at a time.
        Goes on after the cursor `after`, and stops after `at_most` items or so many `seconds`.
        Returns how many were deleted, and the cursor to go on with where something may be left;
        raises BatchIncomplete with that cursor when it cannot go on.
        """
        return await self._link.run(
            requests.remove_versions(
                self._link.context,
                note_id,
                at_once=at_once,
                at_most=at_most,
                seconds=seconds,
                after=after,
                progress=progress,
            )
        )

    async def rewrite(self, note_id: UUID, *, text: str, expect_version: int | None = None) -> Note:
        """Rewrite.

        Access pattern `rewrite` updates table `notes`: `pk` = `note#{note_id}` and `sk` = `note`.
        Does `SET text = :text`.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.rewrite(self._link.context, note_id, text=text, expect_version=expect_version)
        )

    async def pin_own(
        self, note_id: UUID, *, writer_id: str, expect_version: int | None = None
    ) -> Note:
        """Pin own.

        Access pattern `pin_own` updates table `notes`: `pk` = `note#{note_id}` and `sk` = `note`.
        Does `SET pinned = true`.
        Only while `writer_id = :writer_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        Raises NotAuthorized when the item is not that of `writer_id`.
        """
        return await self._link.run(
            requests.pin_own(
                self._link.context, note_id, writer_id=writer_id, expect_version=expect_version
            )
        )

    async def hand_over(
        self, note_id: UUID, *, new_writer: str, expect_version: int | None = None
    ) -> Note:
        """Hand over.

        Access pattern `hand_over` updates table `notes`: `pk` = `note#{note_id}` and `sk` = `note`.
        Does `SET writer_id = :new_writer`.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `gsi1` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.hand_over(
                self._link.context, note_id, new_writer=new_writer, expect_version=expect_version
            )
        )

    async def remove_own(
        self, note_id: UUID, *, writer_id: str, expect_version: int | None = None
    ) -> Note | None:
        """Remove own.

        Access pattern `remove_own` deletes from table `notes`: `pk` = `note#{note_id}` and `sk` =
        `note`.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip. Returns what was deleted, or None.
        Raises NotAuthorized when the item is not that of `writer_id`.
        """
        return await self._link.run(
            requests.remove_own(
                self._link.context, note_id, writer_id=writer_id, expect_version=expect_version
            )
        )

    async def write_own(
        self, item: NoteCreate, *, writer_id: str, expect_version: int | None = None
    ) -> Note:
        """Write own.

        Access pattern `write_own` writes or replaces an item of table `notes`: `pk` =
        `note#{note_id}` and `sk` = `note`.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip; two where it replaces an item, whose version it counts on. Returns the
        item as it is then.
        Raises NotAuthorized when the item is not that of `writer_id`.
        """
        return await self._link.run(
            requests.write_own(
                self._link.context, item, writer_id=writer_id, expect_version=expect_version
            )
        )

    async def start_own(self, item: NoteCreate, *, writer_id: str) -> Note:
        """Start own.

        Access pattern `start_own` writes a new item to table `notes`: `pk` = `note#{note_id}` and
        `sk` = `note`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        Raises NotAuthorized when the item is not that of `writer_id`.
        """
        return await self._link.run(
            requests.start_own(self._link.context, item, writer_id=writer_id)
        )

    def owned_by(self, writer_id: str) -> Self:
        """The same repository for the items of one `writer_id`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(writer_id, str, "writer_id"))


class AsyncNoteRepository(AsyncNoteReader, AsyncNoteWriter):
    """Reads and writes Note items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
