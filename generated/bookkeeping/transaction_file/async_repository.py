"""Repositories of transaction file, for callers that await."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncShell
from dynarepo.tenancy import checked_caller

from .._types import DateSpan
from . import requests
from .model import (
    TransactionFile,
    TransactionFileChanges,
    TransactionFileCreate,
    TransactionFileKey,
    TransactionFileStatus,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from typing import Self

    from dynarepo import AsyncPages, Change, Condition, Range, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress, Swept


class AsyncTransactionFileReader(AsyncShell):
    """Reads TransactionFile items."""

    def at(self, key: TransactionFileKey) -> Request[TransactionFile | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(
        self, key: TransactionFileKey, *, consistent: bool = False
    ) -> TransactionFile | None:
        """Read the transaction file with this key.

        Reads table `files`: `fileId` = `{file_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[TransactionFileKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[TransactionFile | None]:
        """Read the transaction files with these keys, in their order; None where there is none.

        Reads table `files`: `fileId` = `{file_id}`. A key that comes twice is read once.
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
        keys: Many[TransactionFileKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[TransactionFile | None]:
        """Read the transaction files with these keys as they are taken, in constant memory.

        Reads table `files`: `fileId` = `{file_id}`. Gives an item, or None, for each key in order.
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

    async def get_transaction_file(
        self, file_id: UUID, *, consistent: bool = False
    ) -> TransactionFile | None:
        """Read a file's record.

        Access pattern `get_transaction_file` reads table `files`: `fileId` = `{file_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return await self._link.send(
            requests.get_transaction_file(self._link.context, file_id, consistent=consistent)
        )

    def list_account_files(
        self,
        account_id: UUID,
        *,
        upload_date: Range[datetime] | None = None,
        status: TransactionFileStatus | None = None,
    ) -> AsyncPages[TransactionFile]:
        """List an account's files, newest upload first.

        Access pattern `list_account_files` queries index `AccountIdIndex`: `accountId` =
        `{account_id}` and `uploadDate` within `{upload_date}` (a range of `upload_date` if given).
        Results come in descending order of the sort key.
        Keeps items where `status = :status?`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `TransactionFile` items, read lazily.
        """
        return self._link.pages(
            requests.list_account_files(
                self._link.context, account_id, upload_date=upload_date, status=status
            )
        )

    def list_user_files(
        self,
        user_id: str,
        *,
        upload_date: Range[datetime] | None = None,
        status: TransactionFileStatus | None = None,
    ) -> AsyncPages[TransactionFile]:
        """List a user's files, newest upload first.

        Access pattern `list_user_files` queries index `UserIdIndex`: `userId` = `{user_id}` and
        `uploadDate` within `{upload_date}` (a range of `upload_date` if given).
        Results come in descending order of the sort key.
        Keeps items where `status = :status?`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `TransactionFile` items, read lazily.
        """
        return self._link.pages(
            requests.list_user_files(
                self._link.context, user_id, upload_date=upload_date, status=status
            )
        )

    def list_unassigned_user_files(self, user_id: str) -> AsyncPages[TransactionFile]:
        """List a user's files that belong to no account yet.

        Access pattern `list_unassigned_user_files` queries index `UserIdIndex`: `userId` =
        `{user_id}`.
        Results come in descending order of the sort key.
        Keeps items where `attribute_not_exists(account_id)`; the others are read, and paid for,
        too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `TransactionFile` items, read lazily.
        """
        return self._link.pages(requests.list_unassigned_user_files(self._link.context, user_id))

    async def get_latest_account_file(self, account_id: UUID) -> TransactionFile | None:
        """The account's file that was uploaded last.

        Access pattern `get_latest_account_file` queries index `AccountIdIndex`: `accountId` =
        `{account_id}`.
        Results come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `TransactionFile`, or None.
        """
        return await self._link.pages(
            requests.get_latest_account_file(self._link.context, account_id)
        ).first()

    async def count_account_files(self, account_id: UUID) -> int:
        """Count an account's files.

        Access pattern `count_account_files` queries index `AccountIdIndex`: `accountId` =
        `{account_id}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return await self._link.pages(
            requests.count_account_files(self._link.context, account_id)
        ).count()

    async def checked_mandatory_transaction_file(
        self, file_id: UUID, *, user_id: str, consistent: bool = False
    ) -> TransactionFile:
        """Read a file's record, which must exist and belong to the user.

        Access pattern `checked_mandatory_transaction_file` reads table `files`: `fileId` =
        `{file_id}`.
        Costs one round trip; eventually consistent unless asked. Raises NotFound when there is no
        such item.
        Raises NotAuthorized when the item is not that of `user_id`.
        """
        return await self._link.send(
            requests.checked_mandatory_transaction_file(
                self._link.context, file_id, user_id=user_id, consistent=consistent
            )
        )

    async def checked_optional_transaction_file(
        self, file_id: UUID, *, user_id: str, consistent: bool = False
    ) -> TransactionFile | None:
        """Read a file's record if it exists and belongs to the user.

        Access pattern `checked_optional_transaction_file` reads table `files`: `fileId` =
        `{file_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        Raises NotAuthorized when the item is not that of `user_id`.
        """
        return await self._link.send(
            requests.checked_optional_transaction_file(
                self._link.context, file_id, user_id=user_id, consistent=consistent
            )
        )

    def owned_by(self, user_id: str) -> Self:
        """The same repository for the items of one `user_id`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(user_id, str, "user_id"))


class AsyncTransactionFileWriter(AsyncShell):
    """Writes TransactionFile items."""

    async def create(self, item: TransactionFileCreate) -> TransactionFile:
        """Write a new transaction file.

        Writes to table `files`: `fileId` = `{file_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(
        self,
        item: TransactionFileCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> TransactionFile:
        """Write this transaction file, replacing one that exists.

        Writes to table `files`: `fileId` = `{file_id}`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        """
        return await self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    async def put_many(
        self,
        items: Many[TransactionFileCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these transaction files, replacing those that exist.

        Writes to table `files`: `fileId` = `{file_id}`. Takes any iterable, one item at a time:
        memory stays constant.
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
        key: TransactionFileKey,
        *changes: Change,
        set: TransactionFileChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> TransactionFile:
        """Change some attributes of the transaction file with this key.

        Updates table `files`: `fileId` = `{file_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        With `create_parents`, maps that are missing around a nested change are created, which reads
        first as well; what somebody else creates meanwhile is kept.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return await self._link.run(
            requests.update(
                self._link.context,
                key,
                *changes,
                set=set,
                when=when,
                expect_version=expect_version,
                create_parents=create_parents,
            )
        )

    async def delete(
        self,
        key: TransactionFileKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> TransactionFile | None:
        """Delete the transaction file with this key.

        Deletes from table `files`: `fileId` = `{file_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return await self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    async def delete_many(
        self,
        keys: Many[TransactionFileKey],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Delete the transaction files with these keys; those that are not there do no harm.

        Deletes from table `files`: `fileId` = `{file_id}`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help. In a repository of one owner each has a condition, and goes by
        itself, in one round trip.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def assign_account(
        self, file_id: UUID, *, user_id: str, account_id: UUID, expect_version: int | None = None
    ) -> TransactionFile:
        """Assign a file to an account before it is processed.

        Access pattern `assign_account` updates table `files`: `fileId` = `{file_id}`.
        Does `SET account_id = :account_id`.
        Only while `user_id = :user_id AND status IN ('pending', 'error')`, else raises
        ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.assign_account(
                self._link.context,
                file_id,
                user_id=user_id,
                account_id=account_id,
                expect_version=expect_version,
            )
        )

    async def choose_file_map(
        self, file_id: UUID, *, user_id: str, file_map_id: UUID, expect_version: int | None = None
    ) -> TransactionFile:
        """Choose how the columns of a file are read.

        Access pattern `choose_file_map` updates table `files`: `fileId` = `{file_id}`.
        Does `SET file_map_id = :file_map_id`.
        Only while `user_id = :user_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.choose_file_map(
                self._link.context,
                file_id,
                user_id=user_id,
                file_map_id=file_map_id,
                expect_version=expect_version,
            )
        )

    async def start_processing(
        self, file_id: UUID, *, expect_version: int | None = None
    ) -> TransactionFile:
        """Claim a file for processing.

        Access pattern `start_processing` updates table `files`: `fileId` = `{file_id}`.
        Does `SET status = 'processing' REMOVE error_message`.
        Only while `status IN ('pending', 'error')`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.start_processing(self._link.context, file_id, expect_version=expect_version)
        )

    async def finish_processing(
        self,
        file_id: UUID,
        *,
        record_count: int,
        duplicate_count: int,
        covers: DateSpan,
        expect_version: int | None = None,
    ) -> TransactionFile:
        """Record what was read from a file.

        Access pattern `finish_processing` updates table `files`: `fileId` = `{file_id}`.
        Does `SET status = 'processed', record_count = :record_count, duplicate_count =
        :duplicate_count, covers = :covers`.
        Only while `status = 'processing'`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.finish_processing(
                self._link.context,
                file_id,
                record_count=record_count,
                duplicate_count=duplicate_count,
                covers=covers,
                expect_version=expect_version,
            )
        )

    async def fail_processing(
        self, file_id: UUID, *, error_message: str, expect_version: int | None = None
    ) -> TransactionFile:
        """Record why a file could not be read.

        Access pattern `fail_processing` updates table `files`: `fileId` = `{file_id}`.
        Does `SET status = 'error', error_message = :error_message`.
        Only while `status = 'processing'`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.fail_processing(
                self._link.context,
                file_id,
                error_message=error_message,
                expect_version=expect_version,
            )
        )

    async def record_balances(
        self,
        file_id: UUID,
        *,
        opening_balance: Decimal,
        closing_balance: Decimal,
        expect_version: int | None = None,
    ) -> TransactionFile:
        """Store the balances that a statement gives.

        Access pattern `record_balances` updates table `files`: `fileId` = `{file_id}`.
        Does `SET opening_balance = :opening_balance, closing_balance = :closing_balance`.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.record_balances(
                self._link.context,
                file_id,
                opening_balance=opening_balance,
                closing_balance=closing_balance,
                expect_version=expect_version,
            )
        )

    async def delete_account_files(
        self,
        account_id: UUID,
        *,
        at_once: int = 1,
        at_most: int | None = None,
        seconds: float | None = None,
        after: str | None = None,
        progress: OnProgress | None = None,
    ) -> Swept:
        """Delete the records of all files of an account.

        Access pattern `delete_account_files` deletes all that it finds in index `AccountIdIndex`:
        `accountId` = `{account_id}`.
        What changes while it runs may be deleted as it was found.
        Costs one round trip a page of up to 1 MB read, eventually consistent, of which only keys
        are transferred; and one for 25 deletes, `at_once` of them at a time.
        Goes on after the cursor `after`, and stops after `at_most` items or so many `seconds`.
        Returns how many were deleted, and the cursor to go on with where something may be left;
        raises BatchIncomplete with that cursor when it cannot go on.
        """
        return await self._link.run(
            requests.delete_account_files(
                self._link.context,
                account_id,
                at_once=at_once,
                at_most=at_most,
                seconds=seconds,
                after=after,
                progress=progress,
            )
        )

    async def delete_transaction_file(
        self, file_id: UUID, *, user_id: str, expect_version: int | None = None
    ) -> TransactionFile | None:
        """Delete the record of a user's file.

        Access pattern `delete_transaction_file` deletes from table `files`: `fileId` = `{file_id}`.
        Only while `user_id = :user_id AND status <> 'processing'`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip. Returns what was deleted, or None.
        """
        return await self._link.run(
            requests.delete_transaction_file(
                self._link.context, file_id, user_id=user_id, expect_version=expect_version
            )
        )

    def owned_by(self, user_id: str) -> Self:
        """The same repository for the items of one `user_id`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(user_id, str, "user_id"))


class AsyncTransactionFileRepository(AsyncTransactionFileReader, AsyncTransactionFileWriter):
    """Reads and writes TransactionFile items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
