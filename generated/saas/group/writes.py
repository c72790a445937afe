"""Writes of group in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from .._types import PrivacySettings
from . import requests
from .codec import GROUP
from .model import Group, GroupChanges, GroupCreate, GroupKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class GroupWrites(Intents):
    """Writes of Group items in a transaction."""

    def create(self, item: GroupCreate) -> Pending[Group]:
        """Write a new group."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self, item: GroupCreate, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Group]:
        """Write this group, replacing one that exists."""
        return self._collector.add(
            requests.put(self._collector.context, item, when=when, expect_version=expect_version)
        )

    def update(
        self,
        key: GroupKey,
        *changes: Change,
        set: GroupChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> Pending[Group]:
        """Change some attributes of the group with this key."""
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
        self, key: GroupKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Group | None]:
        """Delete the group with this key."""
        return self._collector.add(
            requests.delete(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def restore(
        self, key: GroupKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Group]:
        """Take the deletion of the group with this key back."""
        return self._collector.add(
            requests.restore(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def purge(
        self, key: GroupKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Group | None]:
        """Remove the group with this key for good, whether or not it is deleted."""
        return self._collector.add(
            requests.purge(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def check(
        self,
        key: GroupKey,
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
                GROUP,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )

    def rename_group(
        self,
        id: UUID,
        *,
        tenant_id: UUID,
        user_id: str,
        name: str,
        expect_version: int | None = None,
    ) -> Pending[Group]:
        """Rename a user's group."""
        return self._collector.add(
            requests.rename_group(
                self._collector.context,
                id,
                tenant_id=tenant_id,
                user_id=user_id,
                name=name,
                expect_version=expect_version,
            )
        )

    def change_group_type(
        self,
        id: UUID,
        *,
        tenant_id: UUID,
        user_id: str,
        group_type: str,
        expect_version: int | None = None,
    ) -> Pending[Group]:
        """Make a user's group one of another type."""
        return self._collector.add(
            requests.change_group_type(
                self._collector.context,
                id,
                tenant_id=tenant_id,
                user_id=user_id,
                group_type=group_type,
                expect_version=expect_version,
            )
        )

    def change_appearance(
        self, id: UUID, *, user_id: str, icon: str, color: str, expect_version: int | None = None
    ) -> Pending[Group]:
        """Choose a group's icon and color."""
        return self._collector.add(
            requests.change_appearance(
                self._collector.context,
                id,
                user_id=user_id,
                icon=icon,
                color=color,
                expect_version=expect_version,
            )
        )

    def set_privacy(
        self,
        id: UUID,
        *,
        user_id: str,
        expected_version: int,
        privacy_settings: PrivacySettings,
        expect_version: int | None = None,
    ) -> Pending[Group]:
        """Decide who may see a group, unless somebody else changed it."""
        return self._collector.add(
            requests.set_privacy(
                self._collector.context,
                id,
                user_id=user_id,
                expected_version=expected_version,
                privacy_settings=privacy_settings,
                expect_version=expect_version,
            )
        )

    def add_cross_references(
        self, id: UUID, *, user_id: str, references: set[str], expect_version: int | None = None
    ) -> Pending[Group]:
        """Relate a group to other items."""
        return self._collector.add(
            requests.add_cross_references(
                self._collector.context,
                id,
                user_id=user_id,
                references=references,
                expect_version=expect_version,
            )
        )

    def give_group(
        self,
        id: UUID,
        *,
        tenant_id: UUID,
        current_user: str,
        new_user: str,
        expect_version: int | None = None,
    ) -> Pending[Group]:
        """Give a group to another user of the tenant."""
        return self._collector.add(
            requests.give_group(
                self._collector.context,
                id,
                tenant_id=tenant_id,
                current_user=current_user,
                new_user=new_user,
                expect_version=expect_version,
            )
        )

    def delete_group(
        self, id: UUID, *, tenant_id: UUID, user_id: str, expect_version: int | None = None
    ) -> Pending[Group | None]:
        """Delete a user's group."""
        return self._collector.add(
            requests.delete_group(
                self._collector.context,
                id,
                tenant_id=tenant_id,
                user_id=user_id,
                expect_version=expect_version,
            )
        )
