"""Writes of account in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import ACCOUNT
from .model import Account, AccountChanges, AccountCreate, AccountKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class AccountWrites(Intents):
    """Writes of Account items in a transaction."""

    def create(self, item: AccountCreate) -> Pending[Account]:
        """Write a new account."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: AccountCreate, *, when: Condition | None = None) -> Pending[Account]:
        """Write this account, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: AccountKey,
        *changes: Change,
        set: AccountChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Account]:
        """Change some attributes of the account with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: AccountKey, *, when: Condition | None = None) -> Pending[Account | None]:
        """Delete the account with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: AccountKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(ACCOUNT, self._collector.context, key, when=when, exists=exists)
        )
