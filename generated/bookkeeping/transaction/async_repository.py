"""Repositories of transaction, for callers that await."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncShell
from dynarepo.tenancy import checked_caller

from .._types import CategoryAssignment
from . import requests
from .model import (
    Transaction,
    TransactionChanges,
    TransactionCreate,
    TransactionDate,
    TransactionKey,
    TransactionLine,
    TransactionStatus,
    TransactionType,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from typing import Self

    from dynarepo import AsyncPages, Change, Condition, Range, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress, Swept


class AsyncTransactionReader(AsyncShell):
    """Reads Transaction items."""

    def at(self, key: TransactionKey) -> Request[Transaction | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: TransactionKey, *, consistent: bool = False) -> Transaction | None:
        """Read the transaction with this key.

        Reads table `transactions`: `transactionId` = `{transaction_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[TransactionKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Transaction | None]:
        """Read the transactions with these keys, in their order; None where there is none.

        Reads table `transactions`: `transactionId` = `{transaction_id}`. A key that comes twice is
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
        keys: Many[TransactionKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Transaction | None]:
        """Read the transactions with these keys as they are taken, in constant memory.

        Reads table `transactions`: `transactionId` = `{transaction_id}`. Gives an item, or None,
        for each key in order.
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

    async def get_transaction(
        self, transaction_id: UUID, *, consistent: bool = False
    ) -> Transaction | None:
        """Read a transaction.

        Access pattern `get_transaction` reads table `transactions`: `transactionId` =
        `{transaction_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return await self._link.send(
            requests.get_transaction(self._link.context, transaction_id, consistent=consistent)
        )

    def list_user_transactions(
        self,
        user_id: str,
        *,
        date: Range[datetime] | None = None,
        account_ids: Sequence[UUID] | None = None,
        category_ids: Sequence[UUID] | None = None,
        transaction_type: TransactionType | None = None,
        hidden_status: TransactionStatus | None = None,
        text: str | None = None,
    ) -> AsyncPages[Transaction]:
        """List a user's transactions, newest first, with every filter of the overview.

        Access pattern `list_user_transactions` queries index `UserIdIndex`: `userId` = `{user_id}`
        and `date` within `{date}` (a range of `date` if given).
        Results come in descending order of the sort key.
        Keeps items where `account_id IN (:account_ids...?) AND primary_category_id IN
        (:category_ids...?) AND transaction_type = :transaction_type? AND status <> :hidden_status?
        AND contains(description, :text?)`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Transaction` items, read lazily.
        """
        return self._link.pages(
            requests.list_user_transactions(
                self._link.context,
                user_id,
                date=date,
                account_ids=account_ids,
                category_ids=category_ids,
                transaction_type=transaction_type,
                hidden_status=hidden_status,
                text=text,
            )
        )

    def list_uncategorised_user_transactions(
        self, user_id: str, *, date: Range[datetime] | None = None
    ) -> AsyncPages[Transaction]:
        """List a user's transactions that have no category.

        Access pattern `list_uncategorised_user_transactions` queries index `UserIdIndex`: `userId`
        = `{user_id}` and `date` within `{date}` (a range of `date` if given).
        Results come in descending order of the sort key.
        Keeps items where `attribute_not_exists(primary_category_id) AND status <> 'duplicate'`; the
        others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Transaction` items, read lazily.
        """
        return self._link.pages(
            requests.list_uncategorised_user_transactions(self._link.context, user_id, date=date)
        )

    def list_account_transactions(
        self,
        account_id: UUID,
        *,
        date: Range[datetime] | None = None,
        transaction_type: TransactionType | None = None,
        hidden_status: TransactionStatus | None = None,
    ) -> AsyncPages[Transaction]:
        """List an account's transactions, newest first.

        Access pattern `list_account_transactions` queries index `AccountDateIndex`: `accountId` =
        `{account_id}` and `date` within `{date}` (a range of `date` if given).
        Results come in descending order of the sort key.
        Keeps items where `transaction_type = :transaction_type? AND status <> :hidden_status?`; the
        others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Transaction` items, read lazily.
        """
        return self._link.pages(
            requests.list_account_transactions(
                self._link.context,
                account_id,
                date=date,
                transaction_type=transaction_type,
                hidden_status=hidden_status,
            )
        )

    def list_account_statement(
        self, account_id: UUID, *, start: datetime, end: datetime
    ) -> AsyncPages[TransactionLine]:
        """List the lines of an account between two dates, oldest first.

        Access pattern `list_account_statement` queries index `AccountDateIndex`: `accountId` =
        `{account_id}` and `date` within `{date}` (`date BETWEEN :start AND :end`).
        Results come in ascending order of the sort key.
        Keeps items where `status <> 'duplicate'`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `TransactionLine` items, read lazily.
        """
        return self._link.pages(
            requests.list_account_statement(self._link.context, account_id, start=start, end=end)
        )

    def list_category_transactions(
        self,
        primary_category_id: UUID,
        *,
        user_id: str,
        date: Range[datetime] | None = None,
        account_id: UUID | None = None,
    ) -> AsyncPages[Transaction]:
        """List a category's transactions, newest first.

        Access pattern `list_category_transactions` queries index `CategoryDateIndex`:
        `primaryCategoryId` = `{primary_category_id}` and `date` within `{date}` (a range of `date`
        if given).
        Results come in descending order of the sort key.
        Keeps items where `user_id = :user_id AND account_id = :account_id?`; the others are read,
        and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Transaction` items, read lazily.
        """
        return self._link.pages(
            requests.list_category_transactions(
                self._link.context,
                primary_category_id,
                date=date,
                user_id=user_id,
                account_id=account_id,
            )
        )

    def list_file_transactions(self, file_id: UUID) -> AsyncPages[Transaction]:
        """List what was read from a file, by date.

        Access pattern `list_file_transactions` queries index `FileIdIndex`: `fileId` = `{file_id}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Transaction` items, read lazily.
        """
        return self._link.pages(requests.list_file_transactions(self._link.context, file_id))

    async def count_file_transactions(self, file_id: UUID) -> int:
        """Count what was read from a file.

        Access pattern `count_file_transactions` queries index `FileIdIndex`: `fileId` =
        `{file_id}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return await self._link.pages(
            requests.count_file_transactions(self._link.context, file_id)
        ).count()

    def list_transactions_by_status(
        self, user_id: str, status: TransactionStatus, *, date: Range[datetime] | None = None
    ) -> AsyncPages[Transaction]:
        """List a user's transactions of one status, oldest first.

        Access pattern `list_transactions_by_status` queries index `StatusDateIndex`: `userStatus` =
        `{user_id}#{status}` and `date` within `{date}` (a range of `date` if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Transaction` items, read lazily.
        """
        return self._link.pages(
            requests.list_transactions_by_status(self._link.context, user_id, status, date=date)
        )

    async def count_transactions_by_status(self, user_id: str, status: TransactionStatus) -> int:
        """Count a user's transactions of one status.

        Access pattern `count_transactions_by_status` queries index `StatusDateIndex`: `userStatus`
        = `{user_id}#{status}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return await self._link.pages(
            requests.count_transactions_by_status(self._link.context, user_id, status)
        ).count()

    async def check_duplicate_transaction(
        self, account_id: UUID, date: datetime, *, amount: Decimal, description: str
    ) -> bool:
        """Whether the account already has this booking.

        Access pattern `check_duplicate_transaction` queries index `AccountDateIndex`: `accountId` =
        `{account_id}` and `date` = `{date}`.
        Results come in ascending order of the sort key.
        Keeps items where `amount = :amount AND description = :description AND status <>
        'duplicate'`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns whether there is such an item.
        """
        return await self._link.pages(
            requests.check_duplicate_transaction(
                self._link.context, account_id, date, amount=amount, description=description
            )
        ).exists()

    def list_same_bookings(
        self, account_id: UUID, date: datetime, *, amount: Decimal, description: str
    ) -> AsyncPages[Transaction]:
        """List all bookings of an account that look the same.

        Access pattern `list_same_bookings` queries index `AccountDateIndex`: `accountId` =
        `{account_id}` and `date` = `{date}`.
        Results come in ascending order of the sort key.
        Keeps items where `amount = :amount AND description = :description`; the others are read,
        and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Transaction` items, read lazily.
        """
        return self._link.pages(
            requests.list_same_bookings(
                self._link.context, account_id, date, amount=amount, description=description
            )
        )

    async def get_first_transaction_date(self, account_id: UUID) -> TransactionDate | None:
        """Date of the oldest transaction of an account.

        Access pattern `get_first_transaction_date` queries index `AccountDateIndex`: `accountId` =
        `{account_id}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `TransactionDate`, or None.
        """
        return await self._link.pages(
            requests.get_first_transaction_date(self._link.context, account_id)
        ).first()

    async def get_last_transaction_date(self, account_id: UUID) -> TransactionDate | None:
        """Date of the newest transaction of an account.

        Access pattern `get_last_transaction_date` queries index `AccountDateIndex`: `accountId` =
        `{account_id}`.
        Results come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `TransactionDate`, or None.
        """
        return await self._link.pages(
            requests.get_last_transaction_date(self._link.context, account_id)
        ).first()

    async def get_latest_transaction(self, account_id: UUID) -> Transaction | None:
        """Newest transaction of an account.

        Access pattern `get_latest_transaction` queries index `AccountDateIndex`: `accountId` =
        `{account_id}`.
        Results come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `Transaction`, or None.
        """
        return await self._link.pages(
            requests.get_latest_transaction(self._link.context, account_id)
        ).first()

    async def checked_mandatory_transaction(
        self, transaction_id: UUID, *, user_id: str, consistent: bool = False
    ) -> Transaction:
        """Read a transaction that must exist and belong to the user.

        Access pattern `checked_mandatory_transaction` reads table `transactions`: `transactionId` =
        `{transaction_id}`.
        Costs one round trip; eventually consistent unless asked. Raises NotFound when there is no
        such item.
        Raises NotAuthorized when the item is not that of `user_id`.
        """
        return await self._link.send(
            requests.checked_mandatory_transaction(
                self._link.context, transaction_id, user_id=user_id, consistent=consistent
            )
        )

    async def checked_optional_transaction(
        self, transaction_id: UUID, *, user_id: str, consistent: bool = False
    ) -> Transaction | None:
        """Read a transaction if it exists and belongs to the user.

        Access pattern `checked_optional_transaction` reads table `transactions`: `transactionId` =
        `{transaction_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        Raises NotAuthorized when the item is not that of `user_id`.
        """
        return await self._link.send(
            requests.checked_optional_transaction(
                self._link.context, transaction_id, user_id=user_id, consistent=consistent
            )
        )

    def owned_by(self, user_id: str) -> Self:
        """The same repository for the items of one `user_id`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(user_id, str, "user_id"))


class AsyncTransactionWriter(AsyncShell):
    """Writes Transaction items."""

    async def create(self, item: TransactionCreate) -> Transaction:
        """Write a new transaction.

        Writes to table `transactions`: `transactionId` = `{transaction_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(
        self,
        item: TransactionCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Transaction:
        """Write this transaction, replacing one that exists.

        Writes to table `transactions`: `transactionId` = `{transaction_id}`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        """
        return await self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    async def put_many(
        self,
        items: Many[TransactionCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these transactions, replacing those that exist.

        Writes to table `transactions`: `transactionId` = `{transaction_id}`. Takes any iterable,
        one item at a time: memory stays constant.
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
        key: TransactionKey,
        *changes: Change,
        set: TransactionChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Transaction:
        """Change some attributes of the transaction with this key.

        Updates table `transactions`: `transactionId` = `{transaction_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return await self._link.run(
            requests.update(
                self._link.context, key, *changes, set=set, when=when, expect_version=expect_version
            )
        )

    async def delete(
        self,
        key: TransactionKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Transaction | None:
        """Delete the transaction with this key.

        Deletes from table `transactions`: `transactionId` = `{transaction_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return await self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    async def delete_many(
        self, keys: Many[TransactionKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the transactions with these keys; those that are not there do no harm.

        Deletes from table `transactions`: `transactionId` = `{transaction_id}`. Takes any iterable,
        one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help. In a repository of one owner each has a condition, and goes by
        itself, in one round trip.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def change_status(
        self,
        transaction_id: UUID,
        *,
        current_status: TransactionStatus,
        status: TransactionStatus,
        expect_version: int | None = None,
    ) -> Transaction:
        """Move a transaction from one status to another.

        Access pattern `change_status` updates table `transactions`: `transactionId` =
        `{transaction_id}`.
        Does `SET status = :status`.
        Only while `status = :current_status`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `StatusDateIndex` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.change_status(
                self._link.context,
                transaction_id,
                current_status=current_status,
                status=status,
                expect_version=expect_version,
            )
        )

    async def mark_duplicate(
        self, transaction_id: UUID, *, expect_version: int | None = None
    ) -> Transaction:
        """Set a transaction aside as a duplicate.

        Access pattern `mark_duplicate` updates table `transactions`: `transactionId` =
        `{transaction_id}`.
        Does `SET status = 'duplicate'`.
        Only while `status IN ('new', 'processed')`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `StatusDateIndex` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.mark_duplicate(
                self._link.context, transaction_id, expect_version=expect_version
            )
        )

    async def categorise(
        self,
        transaction_id: UUID,
        *,
        user_id: str,
        category_id: UUID,
        assignments: list[CategoryAssignment],
        expect_version: int | None = None,
    ) -> Transaction:
        """Assign a category and make it the primary one.

        Access pattern `categorise` updates table `transactions`: `transactionId` =
        `{transaction_id}`.
        Does `SET primary_category_id = :category_id, categories = list_append(categories,
        :assignments)`.
        Only while `user_id = :user_id AND status <> 'duplicate'`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.categorise(
                self._link.context,
                transaction_id,
                user_id=user_id,
                category_id=category_id,
                assignments=assignments,
                expect_version=expect_version,
            )
        )

    async def clear_category(
        self,
        transaction_id: UUID,
        *,
        category_id: UUID,
        remaining: list[CategoryAssignment],
        expect_version: int | None = None,
    ) -> Transaction:
        """Take a transaction out of a category.

        Access pattern `clear_category` updates table `transactions`: `transactionId` =
        `{transaction_id}`.
        Does `SET categories = :remaining REMOVE primary_category_id`.
        Only while `primary_category_id = :category_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.clear_category(
                self._link.context,
                transaction_id,
                category_id=category_id,
                remaining=remaining,
                expect_version=expect_version,
            )
        )

    async def set_memo(
        self, transaction_id: UUID, *, user_id: str, memo: str, expect_version: int | None = None
    ) -> Transaction:
        """Write the user's own note.

        Access pattern `set_memo` updates table `transactions`: `transactionId` =
        `{transaction_id}`.
        Does `SET memo = :memo`.
        Only while `user_id = :user_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.set_memo(
                self._link.context,
                transaction_id,
                user_id=user_id,
                memo=memo,
                expect_version=expect_version,
            )
        )

    async def add_tags(
        self, transaction_id: UUID, *, tags: set[str], expect_version: int | None = None
    ) -> Transaction:
        """Tag a transaction.

        Access pattern `add_tags` updates table `transactions`: `transactionId` =
        `{transaction_id}`.
        Does `ADD tags :tags`.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.add_tags(
                self._link.context, transaction_id, tags=tags, expect_version=expect_version
            )
        )

    async def remove_tags(
        self, transaction_id: UUID, *, tags: set[str], expect_version: int | None = None
    ) -> Transaction:
        """Take tags off a transaction.

        Access pattern `remove_tags` updates table `transactions`: `transactionId` =
        `{transaction_id}`.
        Does `DELETE tags :tags`.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.remove_tags(
                self._link.context, transaction_id, tags=tags, expect_version=expect_version
            )
        )

    async def delete_file_transactions(
        self,
        file_id: UUID,
        *,
        user_id: str,
        at_once: int = 1,
        at_most: int | None = None,
        seconds: float | None = None,
        after: str | None = None,
        progress: OnProgress | None = None,
    ) -> Swept:
        """Delete the transactions that were read from a file.

        Access pattern `delete_file_transactions` deletes all that it finds in index `FileIdIndex`:
        `fileId` = `{file_id}`.
        Deletes only items where `user_id = :user_id`; the others are read, and paid for, too.
        What changes while it runs may be deleted as it was found.
        Costs one round trip a page of up to 1 MB read, eventually consistent, of which only keys
        are transferred; and one for 25 deletes, `at_once` of them at a time.
        Goes on after the cursor `after`, and stops after `at_most` items or so many `seconds`.
        Returns how many were deleted, and the cursor to go on with where something may be left;
        raises BatchIncomplete with that cursor when it cannot go on.
        """
        return await self._link.run(
            requests.delete_file_transactions(
                self._link.context,
                file_id,
                user_id=user_id,
                at_once=at_once,
                at_most=at_most,
                seconds=seconds,
                after=after,
                progress=progress,
            )
        )

    async def delete_account_transactions(
        self,
        account_id: UUID,
        *,
        date: Range[datetime] | None = None,
        at_once: int = 1,
        at_most: int | None = None,
        seconds: float | None = None,
        after: str | None = None,
        progress: OnProgress | None = None,
    ) -> Swept:
        """Delete an account's transactions, or those of a time.

        Access pattern `delete_account_transactions` deletes all that it finds in index
        `AccountDateIndex`: `accountId` = `{account_id}` and `date` within `{date}` (a range of
        `date` if given).
        What changes while it runs may be deleted as it was found.
        Costs one round trip a page of up to 1 MB read, eventually consistent, of which only keys
        are transferred; and one for 25 deletes, `at_once` of them at a time.
        Goes on after the cursor `after`, and stops after `at_most` items or so many `seconds`.
        Returns how many were deleted, and the cursor to go on with where something may be left;
        raises BatchIncomplete with that cursor when it cannot go on.
        """
        return await self._link.run(
            requests.delete_account_transactions(
                self._link.context,
                account_id,
                date=date,
                at_once=at_once,
                at_most=at_most,
                seconds=seconds,
                after=after,
                progress=progress,
            )
        )

    async def delete_transaction(
        self, transaction_id: UUID, *, user_id: str, expect_version: int | None = None
    ) -> Transaction | None:
        """Delete a transaction of the user.

        Access pattern `delete_transaction` deletes from table `transactions`: `transactionId` =
        `{transaction_id}`.
        Only while `user_id = :user_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip. Returns what was deleted, or None.
        """
        return await self._link.run(
            requests.delete_transaction(
                self._link.context, transaction_id, user_id=user_id, expect_version=expect_version
            )
        )

    def owned_by(self, user_id: str) -> Self:
        """The same repository for the items of one `user_id`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(user_id, str, "user_id"))


class AsyncTransactionRepository(AsyncTransactionReader, AsyncTransactionWriter):
    """Reads and writes Transaction items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
