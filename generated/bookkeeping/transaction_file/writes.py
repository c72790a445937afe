"""Writes of transaction file in a transaction."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from .._types import DateSpan
from . import requests
from .codec import TRANSACTION_FILE
from .model import (
    TransactionFile,
    TransactionFileChanges,
    TransactionFileCreate,
    TransactionFileKey,
)

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class TransactionFileWrites(Intents):
    """Writes of TransactionFile items in a transaction."""

    def create(self, item: TransactionFileCreate) -> Pending[TransactionFile]:
        """Write a new transaction file."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self,
        item: TransactionFileCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[TransactionFile]:
        """Write this transaction file, replacing one that exists."""
        return self._collector.add(
            requests.put(self._collector.context, item, when=when, expect_version=expect_version)
        )

    def update(
        self,
        key: TransactionFileKey,
        *changes: Change,
        set: TransactionFileChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> Pending[TransactionFile]:
        """Change some attributes of the transaction file with this key."""
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
        self,
        key: TransactionFileKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[TransactionFile | None]:
        """Delete the transaction file with this key."""
        return self._collector.add(
            requests.delete(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def check(
        self,
        key: TransactionFileKey,
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
                TRANSACTION_FILE,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )

    def assign_account(
        self, file_id: UUID, *, user_id: str, account_id: UUID, expect_version: int | None = None
    ) -> Pending[TransactionFile]:
        """Assign a file to an account before it is processed."""
        return self._collector.add(
            requests.assign_account(
                self._collector.context,
                file_id,
                user_id=user_id,
                account_id=account_id,
                expect_version=expect_version,
            )
        )

    def choose_file_map(
        self, file_id: UUID, *, user_id: str, file_map_id: UUID, expect_version: int | None = None
    ) -> Pending[TransactionFile]:
        """Choose how the columns of a file are read."""
        return self._collector.add(
            requests.choose_file_map(
                self._collector.context,
                file_id,
                user_id=user_id,
                file_map_id=file_map_id,
                expect_version=expect_version,
            )
        )

    def start_processing(
        self, file_id: UUID, *, expect_version: int | None = None
    ) -> Pending[TransactionFile]:
        """Claim a file for processing."""
        return self._collector.add(
            requests.start_processing(
                self._collector.context, file_id, expect_version=expect_version
            )
        )

    def finish_processing(
        self,
        file_id: UUID,
        *,
        record_count: int,
        duplicate_count: int,
        covers: DateSpan,
        expect_version: int | None = None,
    ) -> Pending[TransactionFile]:
        """Record what was read from a file."""
        return self._collector.add(
            requests.finish_processing(
                self._collector.context,
                file_id,
                record_count=record_count,
                duplicate_count=duplicate_count,
                covers=covers,
                expect_version=expect_version,
            )
        )

    def fail_processing(
        self, file_id: UUID, *, error_message: str, expect_version: int | None = None
    ) -> Pending[TransactionFile]:
        """Record why a file could not be read."""
        return self._collector.add(
            requests.fail_processing(
                self._collector.context,
                file_id,
                error_message=error_message,
                expect_version=expect_version,
            )
        )

    def record_balances(
        self,
        file_id: UUID,
        *,
        opening_balance: Decimal,
        closing_balance: Decimal,
        expect_version: int | None = None,
    ) -> Pending[TransactionFile]:
        """Store the balances that a statement gives."""
        return self._collector.add(
            requests.record_balances(
                self._collector.context,
                file_id,
                opening_balance=opening_balance,
                closing_balance=closing_balance,
                expect_version=expect_version,
            )
        )

    def delete_transaction_file(
        self, file_id: UUID, *, user_id: str, expect_version: int | None = None
    ) -> Pending[TransactionFile | None]:
        """Delete the record of a user's file."""
        return self._collector.add(
            requests.delete_transaction_file(
                self._collector.context, file_id, user_id=user_id, expect_version=expect_version
            )
        )
