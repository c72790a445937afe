"""Writes of file map in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from .._types import FieldMapping
from . import requests
from .codec import FILE_MAP
from .model import FileMap, FileMapChanges, FileMapCreate, FileMapKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class FileMapWrites(Intents):
    """Writes of FileMap items in a transaction."""

    def create(self, item: FileMapCreate) -> Pending[FileMap]:
        """Write a new file map."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self,
        item: FileMapCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[FileMap]:
        """Write this file map, replacing one that exists."""
        return self._collector.add(
            requests.put(self._collector.context, item, when=when, expect_version=expect_version)
        )

    def update(
        self,
        key: FileMapKey,
        *changes: Change,
        set: FileMapChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[FileMap]:
        """Change some attributes of the file map with this key."""
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
        self, key: FileMapKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[FileMap | None]:
        """Delete the file map with this key."""
        return self._collector.add(
            requests.delete(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def check(
        self,
        key: FileMapKey,
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
                FILE_MAP,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )

    def replace_mappings(
        self,
        file_map_id: UUID,
        *,
        user_id: str,
        expected_version: int,
        mappings: list[FieldMapping],
        reverse_amounts: bool,
        expect_version: int | None = None,
    ) -> Pending[FileMap]:
        """Replace all mappings, unless somebody else changed them."""
        return self._collector.add(
            requests.replace_mappings(
                self._collector.context,
                file_map_id,
                user_id=user_id,
                expected_version=expected_version,
                mappings=mappings,
                reverse_amounts=reverse_amounts,
                expect_version=expect_version,
            )
        )

    def append_mappings(
        self,
        file_map_id: UUID,
        *,
        user_id: str,
        mappings: list[FieldMapping],
        expect_version: int | None = None,
    ) -> Pending[FileMap]:
        """Add mappings after the existing ones."""
        return self._collector.add(
            requests.append_mappings(
                self._collector.context,
                file_map_id,
                user_id=user_id,
                mappings=mappings,
                expect_version=expect_version,
            )
        )

    def set_default(
        self,
        file_map_id: UUID,
        *,
        user_id: str,
        is_default: bool,
        expect_version: int | None = None,
    ) -> Pending[FileMap]:
        """Make a file map the default of its account, or no longer."""
        return self._collector.add(
            requests.set_default(
                self._collector.context,
                file_map_id,
                user_id=user_id,
                is_default=is_default,
                expect_version=expect_version,
            )
        )

    def delete_file_map(
        self, file_map_id: UUID, *, user_id: str, expect_version: int | None = None
    ) -> Pending[FileMap | None]:
        """Delete a user's file map."""
        return self._collector.add(
            requests.delete_file_map(
                self._collector.context, file_map_id, user_id=user_id, expect_version=expect_version
            )
        )
