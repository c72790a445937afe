"""Repositories of note, for callers that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Shell

from . import requests
from .model import Note, NoteChanges, NoteCreate, NoteKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Pages, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class NoteReader(Shell):
    """Reads Note items."""

    def at(self, key: NoteKey) -> Request[Note | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: NoteKey, *, consistent: bool = False) -> Note | None:
        """Read the note with this key.

        Reads table `notes`: `id` = `{id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[NoteKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Note | None]:
        """Read the notes with these keys, in their order; None where there is none.

        Reads table `notes`: `id` = `{id}`. A key that comes twice is read once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.read_many(
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
        keys: Iterable[NoteKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Note | None]:
        """Read the notes with these keys as they are taken, in constant memory.

        Reads table `notes`: `id` = `{id}`. Gives an item, or None, for each key in order.
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

    def scan_notes(
        self, *, segments: int = 4, max_units_per_second: float | None = None
    ) -> Pages[Note]:
        """Scan notes.

        Access pattern `scan_notes` scans table `notes`: every item there is read and paid for.
        Costs one round trip a page of up to 1 MB read in each segment; eventually consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns `Note` items, read lazily.
        """
        return self._link.pages(
            requests.scan_notes(
                self._link.context, segments=segments, max_units_per_second=max_units_per_second
            )
        )


class NoteWriter(Shell):
    """Writes Note items."""

    def create(self, item: NoteCreate) -> Note:
        """Write a new note.

        Writes to table `notes`: `id` = `{id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: NoteCreate, *, when: Condition | None = None) -> Note:
        """Write this note, replacing one that exists.

        Writes to table `notes`: `id` = `{id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self, items: Iterable[NoteCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these notes, replacing those that exist.

        Writes to table `notes`: `id` = `{id}`. Takes any iterable, one item at a time: memory stays
        constant. Where it gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: NoteKey,
        *changes: Change,
        set: NoteChanges | None = None,
        when: Condition | None = None,
    ) -> Note:
        """Change some attributes of the note with this key.

        Updates table `notes`: `id` = `{id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: NoteKey, *, when: Condition | None = None) -> Note | None:
        """Delete the note with this key.

        Deletes from table `notes`: `id` = `{id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self, keys: Iterable[NoteKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the notes with these keys; those that are not there do no harm.

        Deletes from table `notes`: `id` = `{id}`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )


class NoteRepository(NoteReader, NoteWriter):
    """Reads and writes Note items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
