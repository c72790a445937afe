"""Writes of account in a transaction."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from .._types import DateSpan
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
        self,
        account_id: UUID,
        *,
        user_id: str,
        expected_version: int,
        account_name: str,
        expect_version: int | None = None,
    ) -> Pending[Account]:
        """Rename an account that nobody has changed in the meantime."""
        return self._collector.add(
            requests.rename_account(
                self._collector.context,
                account_id,
                user_id=user_id,
                expected_version=expected_version,
                account_name=account_name,
                expect_version=expect_version,
            )
        )

    def record_balance(
        self,
        account_id: UUID,
        *,
        user_id: str,
        as_of: datetime,
        balance: Decimal,
        expect_version: int | None = None,
    ) -> Pending[Account]:
        """Store a balance unless a later one is known."""
        return self._collector.add(
            requests.record_balance(
                self._collector.context,
                account_id,
                user_id=user_id,
                as_of=as_of,
                balance=balance,
                expect_version=expect_version,
            )
        )

    def adjust_balance(
        self, account_id: UUID, *, user_id: str, amount: Decimal, expect_version: int | None = None
    ) -> Pending[Account]:
        """Add an amount to the balance."""
        return self._collector.add(
            requests.adjust_balance(
                self._collector.context,
                account_id,
                user_id=user_id,
                amount=amount,
                expect_version=expect_version,
            )
        )

    def set_default_file_map(
        self,
        account_id: UUID,
        *,
        user_id: str,
        file_map_id: UUID,
        expect_version: int | None = None,
    ) -> Pending[Account]:
        """Choose the file map of new files."""
        return self._collector.add(
            requests.set_default_file_map(
                self._collector.context,
                account_id,
                user_id=user_id,
                file_map_id=file_map_id,
                expect_version=expect_version,
            )
        )

    def clear_default_file_map(
        self, account_id: UUID, *, file_map_id: UUID, expect_version: int | None = None
    ) -> Pending[Account]:
        """Forget the default file map if it is this one."""
        return self._collector.add(
            requests.clear_default_file_map(
                self._collector.context,
                account_id,
                file_map_id=file_map_id,
                expect_version=expect_version,
            )
        )

    def record_imports(
        self, account_id: UUID, *, imports: DateSpan, expect_version: int | None = None
    ) -> Pending[Account]:
        """Store which dates the imported files cover."""
        return self._collector.add(
            requests.record_imports(
                self._collector.context, account_id, imports=imports, expect_version=expect_version
            )
        )

    def close_account(
        self, account_id: UUID, *, user_id: str, expect_version: int | None = None
    ) -> Pending[Account]:
        """Take an account out of use."""
        return self._collector.add(
            requests.close_account(
                self._collector.context, account_id, user_id=user_id, expect_version=expect_version
            )
        )

    def delete_account(
        self, account_id: UUID, *, user_id: str, expect_version: int | None = None
    ) -> Pending[Account | None]:
        """Delete an account of the user."""
        return self._collector.add(
            requests.delete_account(
                self._collector.context, account_id, user_id=user_id, expect_version=expect_version
            )
        )
