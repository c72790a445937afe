"""Writes of paper in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from . import requests
from .codec import PAPER
from .model import Paper, PaperChanges, PaperCreate, PaperKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class PaperWrites(Intents):
    """Writes of Paper items in a transaction."""

    def create(self, item: PaperCreate) -> Pending[Paper]:
        """Write a new paper."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self, item: PaperCreate, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Paper]:
        """Write this paper, replacing one that exists."""
        return self._collector.add(
            requests.put(self._collector.context, item, when=when, expect_version=expect_version)
        )

    def update(
        self,
        key: PaperKey,
        *changes: Change,
        set: PaperChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> Pending[Paper]:
        """Change some attributes of the paper with this key."""
        return self._collector.add(
            requests.update(
                self._collector.context,
                key,
                *changes,
                set=set,
                when=when,
                expect_version=expect_version,
                create_parents=create_parents,
            )
        )

    def delete(
        self, key: PaperKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Paper | None]:
        """Delete the paper with this key."""
        return self._collector.add(
            requests.delete(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def restore(
        self, key: PaperKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Paper]:
        """Take the deletion of the paper with this key back."""
        return self._collector.add(
            requests.restore(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def purge(
        self, key: PaperKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Paper | None]:
        """Remove the paper with this key for good, whether or not it is deleted."""
        return self._collector.add(
            requests.purge(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def check(
        self,
        key: PaperKey,
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
                PAPER,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )

    def place(
        self,
        folder_id: UUID,
        paper_id: UUID,
        *,
        names: dict[str, str],
        expect_version: int | None = None,
    ) -> Pending[Paper]:
        """Place."""
        return self._collector.add(
            requests.place(
                self._collector.context,
                folder_id,
                paper_id,
                names=names,
                expect_version=expect_version,
            )
        )

    def enter(
        self,
        folder_id: UUID,
        paper_id: UUID,
        *,
        author: str,
        name: str,
        expect_version: int | None = None,
    ) -> Pending[Paper]:
        """Enter."""
        return self._collector.add(
            requests.enter(
                self._collector.context,
                folder_id,
                paper_id,
                author=author,
                name=name,
                expect_version=expect_version,
            )
        )

    def file_under(
        self,
        folder_id: UUID,
        paper_id: UUID,
        *,
        to_folder_id: UUID,
        expect_version: int | None = None,
    ) -> Pending[Paper]:
        """File under."""
        return self._collector.add(
            requests.file_under(
                self._collector.context,
                folder_id,
                paper_id,
                to_folder_id=to_folder_id,
                expect_version=expect_version,
            )
        )
