"""Writes of transaction in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from .._types import CategoryAssignment
from . import requests
from .codec import TRANSACTION
from .model import (
    Transaction,
    TransactionChanges,
    TransactionCreate,
    TransactionKey,
    TransactionStatus,
)

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class TransactionWrites(Intents):
    """Writes of Transaction items in a transaction."""

    def create(self, item: TransactionCreate) -> Pending[Transaction]:
        """Write a new transaction."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self,
        item: TransactionCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[Transaction]:
        """Write this transaction, replacing one that exists."""
        return self._collector.add(
            requests.put(self._collector.context, item, when=when, expect_version=expect_version)
        )

    def update(
        self,
        key: TransactionKey,
        *changes: Change,
        set: TransactionChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[Transaction]:
        """Change some attributes of the transaction with this key."""
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
        self,
        key: TransactionKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[Transaction | None]:
        """Delete the transaction with this key."""
        return self._collector.add(
            requests.delete(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def check(
        self,
        key: TransactionKey,
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
                TRANSACTION,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )

    def change_status(
        self,
        transaction_id: UUID,
        *,
        current_status: TransactionStatus,
        status: TransactionStatus,
        expect_version: int | None = None,
    ) -> Pending[Transaction]:
        """Move a transaction from one status to another."""
        return self._collector.add(
            requests.change_status(
                self._collector.context,
                transaction_id,
                current_status=current_status,
                status=status,
                expect_version=expect_version,
            )
        )

    def mark_duplicate(
        self, transaction_id: UUID, *, expect_version: int | None = None
    ) -> Pending[Transaction]:
        """Set a transaction aside as a duplicate."""
        return self._collector.add(
            requests.mark_duplicate(
                self._collector.context, transaction_id, expect_version=expect_version
            )
        )

    def categorise(
        self,
        transaction_id: UUID,
        *,
        user_id: str,
        category_id: UUID,
        assignments: list[CategoryAssignment],
        expect_version: int | None = None,
    ) -> Pending[Transaction]:
        """Assign a category and make it the primary one."""
        return self._collector.add(
            requests.categorise(
                self._collector.context,
                transaction_id,
                user_id=user_id,
                category_id=category_id,
                assignments=assignments,
                expect_version=expect_version,
            )
        )

    def clear_category(
        self,
        transaction_id: UUID,
        *,
        category_id: UUID,
        remaining: list[CategoryAssignment],
        expect_version: int | None = None,
    ) -> Pending[Transaction]:
        """Take a transaction out of a category."""
        return self._collector.add(
            requests.clear_category(
                self._collector.context,
                transaction_id,
                category_id=category_id,
                remaining=remaining,
                expect_version=expect_version,
            )
        )

    def set_memo(
        self, transaction_id: UUID, *, user_id: str, memo: str, expect_version: int | None = None
    ) -> Pending[Transaction]:
        """Write the user's own note."""
        return self._collector.add(
            requests.set_memo(
                self._collector.context,
                transaction_id,
                user_id=user_id,
                memo=memo,
                expect_version=expect_version,
            )
        )

    def add_tags(
        self, transaction_id: UUID, *, tags: set[str], expect_version: int | None = None
    ) -> Pending[Transaction]:
        """Tag a transaction."""
        return self._collector.add(
            requests.add_tags(
                self._collector.context, transaction_id, tags=tags, expect_version=expect_version
            )
        )

    def remove_tags(
        self, transaction_id: UUID, *, tags: set[str], expect_version: int | None = None
    ) -> Pending[Transaction]:
        """Take tags off a transaction."""
        return self._collector.add(
            requests.remove_tags(
                self._collector.context, transaction_id, tags=tags, expect_version=expect_version
            )
        )

    def delete_transaction(
        self, transaction_id: UUID, *, user_id: str, expect_version: int | None = None
    ) -> Pending[Transaction | None]:
        """Delete a transaction of the user."""
        return self._collector.add(
            requests.delete_transaction(
                self._collector.context,
                transaction_id,
                user_id=user_id,
                expect_version=expect_version,
            )
        )
