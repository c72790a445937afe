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

    def switch_account(
        self, user_id: str, *, account_id: UUID, expect_version: int | None = None
    ) -> Pending[User]:
        """Choose the account that an active user works in."""
        return self._collector.add(
            requests.switch_account(
                self._collector.context,
                user_id,
                account_id=account_id,
                expect_version=expect_version,
            )
        )

    def record_visit(
        self, user_id: str, *, seen_at: datetime, expect_version: int | None = None
    ) -> Pending[User]:
        """Record when a user was seen, unless a later time is known."""
        return self._collector.add(
            requests.record_visit(
                self._collector.context, user_id, seen_at=seen_at, expect_version=expect_version
            )
        )

    def change_email(
        self, user_id: str, *, expected_version: int, email: str, expect_version: int | None = None
    ) -> Pending[User]:
        """Change the email address, unless somebody else changed the profile."""
        return self._collector.add(
            requests.change_email(
                self._collector.context,
                user_id,
                expected_version=expected_version,
                email=email,
                expect_version=expect_version,
            )
        )

    def deactivate(self, user_id: str, *, expect_version: int | None = None) -> Pending[User]:
        """Lock a user out."""
        return self._collector.add(
            requests.deactivate(self._collector.context, user_id, expect_version=expect_version)
        )
