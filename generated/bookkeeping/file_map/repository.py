"""Repositories of file map, for callers that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Shell
from dynarepo.tenancy import checked_caller

from .._types import FieldMapping
from . import requests
from .model import FileMap, FileMapChanges, FileMapCreate, FileMapKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Self

    from dynarepo import Change, Condition, Pages, Request, UniqueProgress, UniqueReport
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class FileMapReader(Shell):
    """Reads FileMap items."""

    def at(self, key: FileMapKey) -> Request[FileMap | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: FileMapKey, *, consistent: bool = False) -> FileMap | None:
        """Read the file map with this key.

        Reads table `file_maps`: `fileMapId` = `{file_map_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[FileMapKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[FileMap | None]:
        """Read the file maps with these keys, in their order; None where there is none.

        Reads table `file_maps`: `fileMapId` = `{file_map_id}`. A key that comes twice is read once.
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
        keys: Iterable[FileMapKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[FileMap | None]:
        """Read the file maps with these keys as they are taken, in constant memory.

        Reads table `file_maps`: `fileMapId` = `{file_map_id}`. Gives an item, or None, for each key
        in order.
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

    def get_file_map(self, file_map_id: UUID, *, consistent: bool = False) -> FileMap | None:
        """Read a file map.

        Access pattern `get_file_map` reads table `file_maps`: `fileMapId` = `{file_map_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return self._link.send(
            requests.get_file_map(self._link.context, file_map_id, consistent=consistent)
        )

    def get_account_default_file_map(self, account_id: UUID) -> FileMap | None:
        """The file map for an account's new files.

        Access pattern `get_account_default_file_map` queries index `AccountIdIndex`: `accountId` =
        `{account_id}`.
        Keeps items where `is_default = true`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `FileMap`, or None.
        """
        return self._link.pages(
            requests.get_account_default_file_map(self._link.context, account_id)
        ).first()

    def list_file_maps_by_user(self, user_id: str) -> Pages[FileMap]:
        """List a user's file maps.

        Access pattern `list_file_maps_by_user` queries index `UserIdIndex`: `userId` = `{user_id}`.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `FileMap` items, read lazily.
        """
        return self._link.pages(requests.list_file_maps_by_user(self._link.context, user_id))

    def list_account_file_maps(self, account_id: UUID) -> Pages[FileMap]:
        """List the file maps of an account.

        Access pattern `list_account_file_maps` queries index `AccountIdIndex`: `accountId` =
        `{account_id}`.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `FileMap` items, read lazily.
        """
        return self._link.pages(requests.list_account_file_maps(self._link.context, account_id))

    def checked_mandatory_file_map(
        self, file_map_id: UUID, *, user_id: str, consistent: bool = False
    ) -> FileMap:
        """Read a file map that must exist and belong to the user.

        Access pattern `checked_mandatory_file_map` reads table `file_maps`: `fileMapId` =
        `{file_map_id}`.
        Costs one round trip; eventually consistent unless asked. Raises NotFound when there is no
        such item.
        Raises NotAuthorized when the item is not that of `user_id`.
        """
        return self._link.send(
            requests.checked_mandatory_file_map(
                self._link.context, file_map_id, user_id=user_id, consistent=consistent
            )
        )

    def checked_optional_file_map(
        self, file_map_id: UUID, *, user_id: str, consistent: bool = False
    ) -> FileMap | None:
        """Read a file map if it exists and belongs to the user.

        Access pattern `checked_optional_file_map` reads table `file_maps`: `fileMapId` =
        `{file_map_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        Raises NotAuthorized when the item is not that of `user_id`.
        """
        return self._link.send(
            requests.checked_optional_file_map(
                self._link.context, file_map_id, user_id=user_id, consistent=consistent
            )
        )

    def owned_by(self, user_id: str) -> Self:
        """The same repository for the items of one `user_id`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(user_id, str, "user_id"))


class FileMapWriter(Shell):
    """Writes FileMap items."""

    def create(self, item: FileMapCreate) -> FileMap:
        """Write a new file map.

        Writes to table `file_maps`: `fileMapId` = `{file_map_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        Also claims unique values, in one transaction with the item: twice the write units of each
        item written. Raises NotUnique when another item has its `user_id` and `name`.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(
        self,
        item: FileMapCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> FileMap:
        """Write this file map, replacing one that exists.

        Writes to table `file_maps`: `fileMapId` = `{file_map_id}`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `user_id` and `name`.
        """
        return self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    def put_many(
        self,
        items: Iterable[FileMapCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these file maps, replacing those that exist.

        Writes to table `file_maps`: `fileMapId` = `{file_map_id}`. Takes any iterable, one item at
        a time: memory stays constant.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with claims on unique values, at twice the write units,
        `at_once` of them at a time. One that was read before is written only over the version that
        was read. Raises BatchIncomplete with all that remains.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: FileMapKey,
        *changes: Change,
        set: FileMapChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> FileMap:
        """Change some attributes of the file map with this key.

        Updates table `file_maps`: `fileMapId` = `{file_map_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `user_id` and `name`.
        """
        return self._link.run(
            requests.update(
                self._link.context, key, *changes, set=set, when=when, expect_version=expect_version
            )
        )

    def delete(
        self, key: FileMapKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> FileMap | None:
        """Delete the file map with this key.

        Deletes from table `file_maps`: `fileMapId` = `{file_map_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold. Raises VersionConflict when `expect_version` does not match.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written.
        """
        return self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    def delete_many(
        self, keys: Iterable[FileMapKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the file maps with these keys; those that are not there do no harm.

        Deletes from table `file_maps`: `fileMapId` = `{file_map_id}`. Takes any iterable, one key
        at a time.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with claims on unique values, at twice the write units,
        `at_once` of them at a time. Raises BatchIncomplete with all that remains.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def repair_unique(
        self, *, fix: bool = False, progress: UniqueProgress | None = None
    ) -> UniqueReport:
        """Compare every file map with the claims on its unique values; `fix` corrects them.

        Scans table `file_maps`.
        Costs one read of the whole table, one more of each claim and each claiming item, and a
        transaction for each correction. `progress` is told after each page.
        Returns what was found. Safe beside writers: a correction holds only while both sides are as
        they were seen.
        """
        return self._link.run(
            requests.repair_unique(self._link.context, fix=fix, progress=progress)
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
    ) -> FileMap:
        """Replace all mappings, unless somebody else changed them.

        Access pattern `replace_mappings` updates table `file_maps`: `fileMapId` = `{file_map_id}`.
        Does `SET mappings = :mappings, reverse_amounts = :reverse_amounts`.
        Only while `user_id = :user_id AND version = :expected_version`, else raises
        ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `user_id` and `name`.
        """
        return self._link.run(
            requests.replace_mappings(
                self._link.context,
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
    ) -> FileMap:
        """Add mappings after the existing ones.

        Access pattern `append_mappings` updates table `file_maps`: `fileMapId` = `{file_map_id}`.
        Does `SET mappings = list_append(mappings, :mappings)`.
        Only while `user_id = :user_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `user_id` and `name`.
        """
        return self._link.run(
            requests.append_mappings(
                self._link.context,
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
    ) -> FileMap:
        """Make a file map the default of its account, or no longer.

        Access pattern `set_default` updates table `file_maps`: `fileMapId` = `{file_map_id}`.
        Does `SET is_default = :is_default`.
        Only while `user_id = :user_id AND attribute_exists(account_id)`, else raises
        ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `user_id` and `name`.
        """
        return self._link.run(
            requests.set_default(
                self._link.context,
                file_map_id,
                user_id=user_id,
                is_default=is_default,
                expect_version=expect_version,
            )
        )

    def delete_file_map(
        self, file_map_id: UUID, *, user_id: str, expect_version: int | None = None
    ) -> FileMap | None:
        """Delete a user's file map.

        Access pattern `delete_file_map` deletes from table `file_maps`: `fileMapId` =
        `{file_map_id}`.
        Only while `user_id = :user_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip. Returns what was deleted, or None.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written.
        """
        return self._link.run(
            requests.delete_file_map(
                self._link.context, file_map_id, user_id=user_id, expect_version=expect_version
            )
        )

    def owned_by(self, user_id: str) -> Self:
        """The same repository for the items of one `user_id`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(user_id, str, "user_id"))


class FileMapRepository(FileMapReader, FileMapWriter):
    """Reads and writes FileMap items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
