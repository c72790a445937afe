"""Repositories of group, for callers that await."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncHidingShell

from .._types import PrivacySettings
from . import requests
from .model import Group, GroupChanges, GroupCreate, GroupKey, GroupName

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Range, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncGroupReader(AsyncHidingShell):
    """Reads Group items."""

    def at(self, key: GroupKey) -> Request[Group | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: GroupKey, *, consistent: bool = False) -> Group | None:
        """Read the group with this key.

        Reads table `app`: `pk` = `group#{id}` and `sk` = `group#{id}`.
        Costs one round trip. Returns None when there is no such item. Items deleted softly count as
        gone.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[GroupKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Group | None]:
        """Read the groups with these keys, in their order; None where there is none.

        Reads table `app`: `pk` = `group#{id}` and `sk` = `group#{id}`. A key that comes twice is
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
        keys: Many[GroupKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Group | None]:
        """Read the groups with these keys as they are taken, in constant memory.

        Reads table `app`: `pk` = `group#{id}` and `sk` = `group#{id}`. Gives an item, or None, for
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

    async def get_group(self, id: UUID, *, consistent: bool = False) -> Group | None:
        """Read a group.

        Access pattern `get_group` reads table `app`: `pk` = `group#{id}` and `sk` = `group#{id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        Items deleted softly count as gone.
        """
        return await self._link.send(
            requests.get_group(self._link.context, id, consistent=consistent)
        )

    async def get_group_of_user(self, id: UUID, *, tenant_id: UUID, user_id: str) -> Group:
        """Read a group that must belong to the user.

        Access pattern `get_group_of_user` queries table `app`: `pk` = `group#{id}` and `sk` =
        `group#{id}`.
        Results come in ascending order of the sort key.
        Keeps items where `tenant_id = :tenant_id AND user_id = :user_id`; the others are read, and
        paid for, too.
        Items deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the only `Group`; raises NotFound for none, MultipleResults for more.
        """
        return await self._link.pages(
            requests.get_group_of_user(self._link.context, id, tenant_id=tenant_id, user_id=user_id)
        ).one()

    def list_by_user_and_type(
        self, user_id: str, group_type: str, *, tenant_id: UUID | None = None
    ) -> AsyncPages[Group]:
        """List a user's groups of one type by name.

        Access pattern `list_by_user_and_type` queries index `gsi1`: `gsi1_pk` =
        `group##user#{user_id}#type#{group_type}` and `gsi1_sk` within `name#{name}`.
        Results come in ascending order of the sort key.
        Keeps items where `tenant_id = :tenant_id?`; the others are read, and paid for, too.
        Items deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Group` items, read lazily.
        """
        return self._link.pages(
            requests.list_by_user_and_type(
                self._link.context, user_id, group_type, tenant_id=tenant_id
            )
        )

    def list_names_by_user_and_type(self, user_id: str, group_type: str) -> AsyncPages[GroupName]:
        """List a user's groups of one type by name, without their details.

        Access pattern `list_names_by_user_and_type` queries index `gsi1`: `gsi1_pk` =
        `group##user#{user_id}#type#{group_type}` and `gsi1_sk` within `name#{name}`.
        Results come in ascending order of the sort key.
        Items deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `GroupName` items, read lazily.
        """
        return self._link.pages(
            requests.list_names_by_user_and_type(self._link.context, user_id, group_type)
        )

    async def find_by_user_and_name(
        self, user_id: str, group_type: str, name: str, *, tenant_id: UUID
    ) -> Group | None:
        """The user's group of that type and name.

        Access pattern `find_by_user_and_name` queries index `gsi1`: `gsi1_pk` =
        `group##user#{user_id}#type#{group_type}` and `gsi1_sk` = `name#{name}`.
        Results come in ascending order of the sort key.
        Keeps items where `tenant_id = :tenant_id`; the others are read, and paid for, too.
        Items deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `Group`, or None.
        """
        return await self._link.pages(
            requests.find_by_user_and_name(
                self._link.context, user_id, group_type, name, tenant_id=tenant_id
            )
        ).first()

    def find_by_user_and_start_of_name(
        self, user_id: str, group_type: str, *, start: str
    ) -> AsyncPages[Group]:
        """List a user's groups of one type whose names start with a text.

        Access pattern `find_by_user_and_start_of_name` queries index `gsi1`: `gsi1_pk` =
        `group##user#{user_id}#type#{group_type}` and `gsi1_sk` within `name#{name}` (`name
        begins_with :start`).
        Results come in ascending order of the sort key.
        Items deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Group` items, read lazily.
        """
        return self._link.pages(
            requests.find_by_user_and_start_of_name(
                self._link.context, user_id, group_type, start=start
            )
        )

    def list_by_tenant_and_type(self, tenant_id: UUID, group_type: str) -> AsyncPages[Group]:
        """List a tenant's groups of one type by name.

        Access pattern `list_by_tenant_and_type` queries index `gsi2`: `gsi2_pk` =
        `group##tenant#{tenant_id}#type#{group_type}` and `gsi2_sk` within `name#{name}`.
        Results come in ascending order of the sort key.
        Items deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Group` items, read lazily.
        """
        return self._link.pages(
            requests.list_by_tenant_and_type(self._link.context, tenant_id, group_type)
        )

    async def count_by_tenant_and_type(self, tenant_id: UUID, group_type: str) -> int:
        """Count a tenant's groups of one type.

        Access pattern `count_by_tenant_and_type` queries index `gsi2`: `gsi2_pk` =
        `group##tenant#{tenant_id}#type#{group_type}` and `gsi2_sk` within `name#{name}`.
        Results come in ascending order of the sort key.
        Items deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return await self._link.pages(
            requests.count_by_tenant_and_type(self._link.context, tenant_id, group_type)
        ).count()

    def list_by_tenant_time_range(
        self, tenant_id: UUID, *, created_utc: Range[datetime] | None = None
    ) -> AsyncPages[Group]:
        """List a tenant's groups by creation, newest first.

        Access pattern `list_by_tenant_time_range` queries index `gsi3`: `gsi3_pk` =
        `group##tenant#{tenant_id}` and `gsi3_sk` within `created#{created_utc:010d}` (a range of
        `created_utc` if given).
        Results come in descending order of the sort key.
        Items deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Group` items, read lazily.
        """
        return self._link.pages(
            requests.list_by_tenant_time_range(
                self._link.context, tenant_id, created_utc=created_utc
            )
        )

    def list_created_between(
        self, tenant_id: UUID, *, start: datetime, end: datetime
    ) -> AsyncPages[Group]:
        """List a tenant's groups that were made in a span of time, oldest first.

        Access pattern `list_created_between` queries index `gsi3`: `gsi3_pk` =
        `group##tenant#{tenant_id}` and `gsi3_sk` within `created#{created_utc:010d}` (`created_utc
        BETWEEN :start AND :end`).
        Results come in ascending order of the sort key.
        Items deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Group` items, read lazily.
        """
        return self._link.pages(
            requests.list_created_between(self._link.context, tenant_id, start=start, end=end)
        )

    def list_public_tenant_groups(self, tenant_id: UUID) -> AsyncPages[Group]:
        """List a tenant's groups that others may see, newest first.

        Access pattern `list_public_tenant_groups` queries index `gsi3`: `gsi3_pk` =
        `group##tenant#{tenant_id}` and `gsi3_sk` within `created#{created_utc:010d}`.
        Results come in descending order of the sort key.
        Keeps items where `privacy_settings.visibility IN ('tenant', 'public')`; the others are
        read, and paid for, too.
        Items deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Group` items, read lazily.
        """
        return self._link.pages(requests.list_public_tenant_groups(self._link.context, tenant_id))

    async def get_latest_tenant_group(self, tenant_id: UUID) -> Group | None:
        """The tenant's newest group.

        Access pattern `get_latest_tenant_group` queries index `gsi3`: `gsi3_pk` =
        `group##tenant#{tenant_id}` and `gsi3_sk` within `created#{created_utc:010d}`.
        Results come in descending order of the sort key.
        Items deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `Group`, or None.
        """
        return await self._link.pages(
            requests.get_latest_tenant_group(self._link.context, tenant_id)
        ).first()


class AsyncGroupWriter(AsyncHidingShell):
    """Writes Group items."""

    async def create(self, item: GroupCreate) -> Group:
        """Write a new group.

        Writes to table `app`: `pk` = `group#{id}` and `sk` = `group#{id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(
        self, item: GroupCreate, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Group:
        """Write this group, replacing one that exists.

        Writes to table `app`: `pk` = `group#{id}` and `sk` = `group#{id}`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        """
        return await self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    async def put_many(
        self, items: Many[GroupCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these groups, replacing those that exist.

        Writes to table `app`: `pk` = `group#{id}` and `sk` = `group#{id}`. Takes any iterable, one
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
        key: GroupKey,
        *changes: Change,
        set: GroupChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> Group:
        """Change some attributes of the group with this key.

        Updates table `app`: `pk` = `group#{id}` and `sk` = `group#{id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        With `create_parents`, maps that are missing around a nested change are created, which reads
        first as well; what somebody else creates meanwhile is kept.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return await self._link.run(
            requests.update(
                self._link.context,
                key,
                *changes,
                set=set,
                when=when,
                expect_version=expect_version,
                create_parents=create_parents,
            )
        )

    async def delete(
        self, key: GroupKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Group | None:
        """Delete the group with this key.

        Deletes from table `app`: `pk` = `group#{id}` and `sk` = `group#{id}`.
        Sets `deleted_utc`: the item is hidden, can be restored, and is kept until it is purged.
        Costs what an update costs. Returns what was deleted, or None. Raises ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return await self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    async def delete_many(
        self, keys: Many[GroupKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the groups with these keys; those that are not there do no harm.

        Deletes from table `app`: `pk` = `group#{id}` and `sk` = `group#{id}`. Takes any iterable,
        one key at a time.
        Sets `deleted_utc`: the item is hidden, can be restored, and is kept until it is purged.
        Batches cannot mark what is stored: each item goes by itself. Costs one round trip an item,
        `at_once` of them at a time. Raises BatchIncomplete with all that remains.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def restore(
        self, key: GroupKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Group:
        """Take the deletion of the group with this key back.

        Updates table `app`: `pk` = `group#{id}` and `sk` = `group#{id}`.
        Costs what an update costs. Returns the item as it is then. Raises NotFound when there is
        none, ConditionFailed when it is not deleted.
        """
        return await self._link.run(
            requests.restore(self._link.context, key, when=when, expect_version=expect_version)
        )

    async def purge(
        self, key: GroupKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Group | None:
        """Remove the group with this key for good, whether or not it is deleted.

        Deletes from table `app`: `pk` = `group#{id}` and `sk` = `group#{id}`.
        Costs one round trip. Returns what was removed, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(
            requests.purge(self._link.context, key, when=when, expect_version=expect_version)
        )

    async def rename_group(
        self,
        id: UUID,
        *,
        tenant_id: UUID,
        user_id: str,
        name: str,
        expect_version: int | None = None,
    ) -> Group:
        """Rename a user's group.

        Access pattern `rename_group` updates table `app`: `pk` = `group#{id}` and `sk` =
        `group#{id}`.
        Does `SET name = :name`.
        Only while `tenant_id = :tenant_id AND user_id = :user_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `gsi1`, `gsi2` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.rename_group(
                self._link.context,
                id,
                tenant_id=tenant_id,
                user_id=user_id,
                name=name,
                expect_version=expect_version,
            )
        )

    async def change_group_type(
        self,
        id: UUID,
        *,
        tenant_id: UUID,
        user_id: str,
        group_type: str,
        expect_version: int | None = None,
    ) -> Group:
        """Make a user's group one of another type.

        Access pattern `change_group_type` updates table `app`: `pk` = `group#{id}` and `sk` =
        `group#{id}`.
        Does `SET group_type = :group_type`.
        Only while `tenant_id = :tenant_id AND user_id = :user_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `gsi1`, `gsi2` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.change_group_type(
                self._link.context,
                id,
                tenant_id=tenant_id,
                user_id=user_id,
                group_type=group_type,
                expect_version=expect_version,
            )
        )

    async def change_appearance(
        self, id: UUID, *, user_id: str, icon: str, color: str, expect_version: int | None = None
    ) -> Group:
        """Choose a group's icon and color.

        Access pattern `change_appearance` updates table `app`: `pk` = `group#{id}` and `sk` =
        `group#{id}`.
        Does `SET icon = :icon, color = :color`.
        Only while `user_id = :user_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.change_appearance(
                self._link.context,
                id,
                user_id=user_id,
                icon=icon,
                color=color,
                expect_version=expect_version,
            )
        )

    async def set_privacy(
        self,
        id: UUID,
        *,
        user_id: str,
        expected_version: int,
        privacy_settings: PrivacySettings,
        expect_version: int | None = None,
    ) -> Group:
        """Decide who may see a group, unless somebody else changed it.

        Access pattern `set_privacy` updates table `app`: `pk` = `group#{id}` and `sk` =
        `group#{id}`.
        Does `SET privacy_settings = :privacy_settings`.
        Only while `user_id = :user_id AND version = :expected_version`, else raises
        ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.set_privacy(
                self._link.context,
                id,
                user_id=user_id,
                expected_version=expected_version,
                privacy_settings=privacy_settings,
                expect_version=expect_version,
            )
        )

    async def add_cross_references(
        self, id: UUID, *, user_id: str, references: set[str], expect_version: int | None = None
    ) -> Group:
        """Relate a group to other items.

        Access pattern `add_cross_references` updates table `app`: `pk` = `group#{id}` and `sk` =
        `group#{id}`.
        Does `ADD cross_references :references`.
        Only while `user_id = :user_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.add_cross_references(
                self._link.context,
                id,
                user_id=user_id,
                references=references,
                expect_version=expect_version,
            )
        )

    async def give_group(
        self,
        id: UUID,
        *,
        tenant_id: UUID,
        current_user: str,
        new_user: str,
        expect_version: int | None = None,
    ) -> Group:
        """Give a group to another user of the tenant.

        Access pattern `give_group` updates table `app`: `pk` = `group#{id}` and `sk` =
        `group#{id}`.
        Does `SET user_id = :new_user`.
        Only while `tenant_id = :tenant_id AND user_id = :current_user`, else raises
        ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `gsi1` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.give_group(
                self._link.context,
                id,
                tenant_id=tenant_id,
                current_user=current_user,
                new_user=new_user,
                expect_version=expect_version,
            )
        )

    async def delete_group(
        self, id: UUID, *, tenant_id: UUID, user_id: str, expect_version: int | None = None
    ) -> Group | None:
        """Delete a user's group.

        Access pattern `delete_group` deletes from table `app`: `pk` = `group#{id}` and `sk` =
        `group#{id}`.
        Sets `deleted_utc`: the item is hidden, can be restored, and is kept until it is purged.
        Only while `tenant_id = :tenant_id AND user_id = :user_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs what an update costs. Returns what was deleted, or None.
        """
        return await self._link.run(
            requests.delete_group(
                self._link.context,
                id,
                tenant_id=tenant_id,
                user_id=user_id,
                expect_version=expect_version,
            )
        )


class AsyncGroupRepository(AsyncGroupReader, AsyncGroupWriter):
    """Reads and writes Group items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
