"""Writes of note in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from . import requests
from .codec import NOTE
from .model import Note, NoteChanges, NoteCreate, NoteKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class NoteWrites(Intents):
    """Writes of Note items in a transaction."""

    def create(self, item: NoteCreate) -> Pending[Note]:
        """Write a new note."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self, item: NoteCreate, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Note]:
        """Write this note, replacing one that exists."""
        return self._collector.add(
            requests.put(self._collector.context, item, when=when, expect_version=expect_version)
        )

    def update(
        self,
        key: NoteKey,
        *changes: Change,
        set: NoteChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[Note]:
        """Change some attributes of the note with this key."""
        return self._collector.add(
            requests.update(
                self._collector.context,
                key,
                *changes,
                set=set,
                when=when,
                expect_version=expect_version,
            )
        )

    def delete(
        self, key: NoteKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Note | None]:
        """Delete the note with this key."""
        return self._collector.add(
            requests.delete(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def check(
        self,
        key: NoteKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
        exists: bool = True,
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(
                NOTE,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )

    def rewrite(
        self, note_id: UUID, *, text: str, expect_version: int | None = None
    ) -> Pending[Note]:
        """Rewrite."""
        return self._collector.add(
            requests.rewrite(
                self._collector.context, note_id, text=text, expect_version=expect_version
            )
        )

    def pin_own(
        self, note_id: UUID, *, writer_id: str, expect_version: int | None = None
    ) -> Pending[Note]:
        """Pin own."""
        return self._collector.add(
            requests.pin_own(
                self._collector.context, note_id, writer_id=writer_id, expect_version=expect_version
            )
        )

    def hand_over(
        self, note_id: UUID, *, new_writer: str, expect_version: int | None = None
    ) -> Pending[Note]:
        """Hand over."""
        return self._collector.add(
            requests.hand_over(
                self._collector.context,
                note_id,
                new_writer=new_writer,
                expect_version=expect_version,
            )
        )

    def remove_own(
        self, note_id: UUID, *, writer_id: str, expect_version: int | None = None
    ) -> Pending[Note | None]:
        """Remove own."""
        return self._collector.add(
            requests.remove_own(
                self._collector.context, note_id, writer_id=writer_id, expect_version=expect_version
            )
        )

    def write_own(
        self, item: NoteCreate, *, writer_id: str, expect_version: int | None = None
    ) -> Pending[Note]:
        """Write own."""
        return self._collector.add(
            requests.write_own(
                self._collector.context, item, writer_id=writer_id, expect_version=expect_version
            )
        )

    def start_own(self, item: NoteCreate, *, writer_id: str) -> Pending[Note]:
        """Start own."""
        return self._collector.add(
            requests.start_own(self._collector.context, item, writer_id=writer_id)
        )
