"""Writes of account in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from . import requests
from .codec import ACCOUNT
from .model import Account, AccountChanges, AccountCreate, AccountKey, AccountPlan

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class AccountWrites(Intents):
    """Writes of Account items in a transaction."""

    def create(self, item: AccountCreate) -> Pending[Account]:
        """Write a new account."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self,
        item: AccountCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[Account]:
        """Write this account, replacing one that exists."""
        return self._collector.add(
            requests.put(self._collector.context, item, when=when, expect_version=expect_version)
        )

    def update(
        self,
        key: AccountKey,
        *changes: Change,
        set: AccountChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> Pending[Account]:
        """Change some attributes of the account with this key."""
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
        self, key: AccountKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Account | None]:
        """Delete the account with this key."""
        return self._collector.add(
            requests.delete(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def check(
        self,
        key: AccountKey,
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
                ACCOUNT,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )

    def rename_account(
        self, account_id: UUID, *, name: str, expect_version: int | None = None
    ) -> Pending[Account]:
        """Rename an account."""
        return self._collector.add(
            requests.rename_account(
                self._collector.context, account_id, name=name, expect_version=expect_version
            )
        )

    def change_plan(
        self,
        account_id: UUID,
        *,
        current_plan: AccountPlan,
        plan: AccountPlan,
        storage_limit: int,
        expect_version: int | None = None,
    ) -> Pending[Account]:
        """Move an account to another plan."""
        return self._collector.add(
            requests.change_plan(
                self._collector.context,
                account_id,
                current_plan=current_plan,
                plan=plan,
                storage_limit=storage_limit,
                expect_version=expect_version,
            )
        )

    def keep_backups(
        self, account_id: UUID, *, keep_backups: int, expect_version: int | None = None
    ) -> Pending[Account]:
        """Choose how many backups are kept."""
        return self._collector.add(
            requests.keep_backups(
                self._collector.context,
                account_id,
                keep_backups=keep_backups,
                expect_version=expect_version,
            )
        )

    def use_storage(
        self, account_id: UUID, *, bytes: int, expect_version: int | None = None
    ) -> Pending[Account]:
        """Count bytes that a backup takes, if the plan allows them."""
        return self._collector.add(
            requests.use_storage(
                self._collector.context, account_id, bytes=bytes, expect_version=expect_version
            )
        )

    def free_storage(
        self, account_id: UUID, *, bytes: int, expect_version: int | None = None
    ) -> Pending[Account]:
        """Count bytes that a deleted backup frees."""
        return self._collector.add(
            requests.free_storage(
                self._collector.context, account_id, bytes=bytes, expect_version=expect_version
            )
        )

    def close_account(
        self, account_id: UUID, *, expect_version: int | None = None
    ) -> Pending[Account]:
        """Close an account."""
        return self._collector.add(
            requests.close_account(
                self._collector.context, account_id, expect_version=expect_version
            )
        )
