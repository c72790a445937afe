"""Writes of user in a transaction."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from . import requests
from .codec import USER
from .model import User, UserChanges, UserCreate, UserKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class UserWrites(Intents):
    """Writes of User items in a transaction."""

    def create(self, item: UserCreate) -> Pending[User]:
        """Write a new user."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self, item: UserCreate, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[User]:
        """Write this user, replacing one that exists."""
        return self._collector.add(
            requests.put(self._collector.context, item, when=when, expect_version=expect_version)
        )

    def update(
        self,
        key: UserKey,
        *changes: Change,
        set: UserChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> Pending[User]:
        """Change some attributes of the user with this key."""
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
        self, key: UserKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[User | None]:
        """Delete the user with this key."""
        return self._collector.add(
            requests.delete(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def check(
        self,
        key: UserKey,
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
                USER,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )

    def record_login(
        self, id: UUID, *, seen_at: datetime, expect_version: int | None = None
    ) -> Pending[User]:
        """Record when a user was seen, unless a later time is known."""
        return self._collector.add(
            requests.record_login(
                self._collector.context, id, seen_at=seen_at, expect_version=expect_version
            )
        )

    def accept_invitation(
        self, id: UUID, *, tenant_id: UUID, expect_version: int | None = None
    ) -> Pending[User]:
        """Make an invited user active."""
        return self._collector.add(
            requests.accept_invitation(
                self._collector.context, id, tenant_id=tenant_id, expect_version=expect_version
            )
        )

    def suspend_user(
        self, id: UUID, *, tenant_id: UUID, expect_version: int | None = None
    ) -> Pending[User]:
        """Suspend an active user."""
        return self._collector.add(
            requests.suspend_user(
                self._collector.context, id, tenant_id=tenant_id, expect_version=expect_version
            )
        )

    def grant_roles(
        self, id: UUID, *, tenant_id: UUID, roles: set[str], expect_version: int | None = None
    ) -> Pending[User]:
        """Give a user roles."""
        return self._collector.add(
            requests.grant_roles(
                self._collector.context,
                id,
                tenant_id=tenant_id,
                roles=roles,
                expect_version=expect_version,
            )
        )

    def revoke_roles(
        self, id: UUID, *, tenant_id: UUID, roles: set[str], expect_version: int | None = None
    ) -> Pending[User]:
        """Take roles from a user."""
        return self._collector.add(
            requests.revoke_roles(
                self._collector.context,
                id,
                tenant_id=tenant_id,
                roles=roles,
                expect_version=expect_version,
            )
        )

    def delete_user(
        self, id: UUID, *, tenant_id: UUID, expect_version: int | None = None
    ) -> Pending[User | None]:
        """Delete a tenant's user."""
        return self._collector.add(
            requests.delete_user(
                self._collector.context, id, tenant_id=tenant_id, expect_version=expect_version
            )
        )
