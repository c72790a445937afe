"""Repositories of note, for callers that await."""

from dynarepo import AsyncShell, Change, Condition

from . import requests
from .model import Note, NoteChanges, NoteCreate, NoteKey


class AsyncNoteReader(AsyncShell):
    """Reads Note items."""

    async def get(self, key: NoteKey, *, consistent: bool = False) -> Note | None:
        """Read the note with this key.

        Reads table `shop`: `pk` = `customer#{customer_id}` and `sk` = `note#{note_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))


class AsyncNoteWriter(AsyncShell):
    """Writes Note items."""

    async def create(self, item: NoteCreate) -> Note:
        """Write a new note.

        Writes to table `shop`: `pk` = `customer#{customer_id}` and `sk` = `note#{note_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: NoteCreate, *, when: Condition | None = None) -> Note:
        """Write this note, replacing one that exists.

        Writes to table `shop`: `pk` = `customer#{customer_id}` and `sk` = `note#{note_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def update(
        self,
        key: NoteKey,
        *changes: Change,
        set: NoteChanges | None = None,
        when: Condition | None = None,
    ) -> Note:
        """Change some attributes of the note with this key.

        Updates table `shop`: `pk` = `customer#{customer_id}` and `sk` = `note#{note_id}`.
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

        Deletes from table `shop`: `pk` = `customer#{customer_id}` and `sk` = `note#{note_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))


class AsyncNoteRepository(AsyncNoteReader, AsyncNoteWriter):
    """Reads and writes Note items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
