"""Writes of user account in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from .._types import Role
from . import requests
from .codec import USER_ACCOUNT
from .model import UserAccount, UserAccountChanges, UserAccountCreate, UserAccountKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class UserAccountWrites(Intents):
    """Writes of UserAccount items in a transaction."""

    def create(self, item: UserAccountCreate) -> Pending[UserAccount]:
        """Write a new user account."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self, item: UserAccountCreate, *, when: Condition | None = None
    ) -> Pending[UserAccount]:
        """Write this user account, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: UserAccountKey,
        *changes: Change,
        set: UserAccountChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[UserAccount]:
        """Change some attributes of the user account with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(
        self, key: UserAccountKey, *, when: Condition | None = None
    ) -> Pending[UserAccount | None]:
        """Delete the user account with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: UserAccountKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(USER_ACCOUNT, self._collector.context, key, when=when, exists=exists)
        )

    def change_role(self, user_id: str, account_id: UUID, *, role: Role) -> Pending[UserAccount]:
        """Give a user another role; the owner keeps theirs."""
        return self._collector.add(
            requests.change_role(self._collector.context, user_id, account_id, role=role)
        )

    def leave_account(self, user_id: str, account_id: UUID) -> Pending[UserAccount | None]:
        """Take a user out of an account; the owner stays."""
        return self._collector.add(
            requests.leave_account(self._collector.context, user_id, account_id)
        )
