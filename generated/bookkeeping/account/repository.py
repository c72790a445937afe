"""Repositories of account, for callers that wait."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Shell
from dynarepo.tenancy import checked_caller

from .._types import DateSpan
from . import requests
from .model import Account, AccountChanges, AccountCreate, AccountKey, AccountLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Self

    from dynarepo import Change, Condition, Pages, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class AccountReader(Shell):
    """Reads Account items."""

    def at(self, key: AccountKey) -> Request[Account | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: AccountKey, *, consistent: bool = False) -> Account | None:
        """Read the account with this key.

        Reads table `accounts`: `accountId` = `{account_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[AccountKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Account | None]:
        """Read the accounts with these keys, in their order; None where there is none.

        Reads table `accounts`: `accountId` = `{account_id}`. A key that comes twice is read once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.read_many(
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
        keys: Iterable[AccountKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Account | None]:
        """Read the accounts with these keys as they are taken, in constant memory.

        Reads table `accounts`: `accountId` = `{account_id}`. Gives an item, or None, for each key
        in order.
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

    def get_account(self, account_id: UUID, *, consistent: bool = False) -> Account | None:
        """Read an account.

        Access pattern `get_account` reads table `accounts`: `accountId` = `{account_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return self._link.send(
            requests.get_account(self._link.context, account_id, consistent=consistent)
        )

    def list_user_accounts(self, user_id: str) -> Pages[Account]:
        """List the accounts of a user.

        Access pattern `list_user_accounts` queries index `UserIdIndex`: `userId` = `{user_id}`.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Account` items, read lazily.
        """
        return self._link.pages(requests.list_user_accounts(self._link.context, user_id))

    def list_active_user_accounts(self, user_id: str) -> Pages[AccountLine]:
        """List the accounts of a user that are in use, without their details.

        Access pattern `list_active_user_accounts` queries index `UserIdIndex`: `userId` =
        `{user_id}`.
        Keeps items where `is_active = true`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `AccountLine` items, read lazily.
        """
        return self._link.pages(requests.list_active_user_accounts(self._link.context, user_id))

    def count_user_accounts(self, user_id: str) -> int:
        """Count the accounts of a user.

        Access pattern `count_user_accounts` queries index `UserIdIndex`: `userId` = `{user_id}`.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return self._link.pages(requests.count_user_accounts(self._link.context, user_id)).count()

    def checked_mandatory_account(
        self, account_id: UUID, *, user_id: str, consistent: bool = False
    ) -> Account:
        """Read an account that must exist and belong to the user.

        Access pattern `checked_mandatory_account` reads table `accounts`: `accountId` =
        `{account_id}`.
        Costs one round trip; eventually consistent unless asked. Raises NotFound when there is no
        such item.
        Raises NotAuthorized when the item is not that of `user_id`.
        """
        return self._link.send(
            requests.checked_mandatory_account(
                self._link.context, account_id, user_id=user_id, consistent=consistent
            )
        )

    def checked_optional_account(
        self, account_id: UUID, *, user_id: str, consistent: bool = False
    ) -> Account | None:
        """Read an account if it exists and belongs to the user.

        Access pattern `checked_optional_account` reads table `accounts`: `accountId` =
        `{account_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        Raises NotAuthorized when the item is not that of `user_id`.
        """
        return self._link.send(
            requests.checked_optional_account(
                self._link.context, account_id, user_id=user_id, consistent=consistent
            )
        )

    def owned_by(self, user_id: str) -> Self:
        """The same repository for the items of one `user_id`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(user_id, str, "user_id"))


class AccountWriter(Shell):
    """Writes Account items."""

    def create(self, item: AccountCreate) -> Account:
        """Write a new account.

        Writes to table `accounts`: `accountId` = `{account_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(
        self,
        item: AccountCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Account:
        """Write this account, replacing one that exists.

        Writes to table `accounts`: `accountId` = `{account_id}`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        """
        return self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    def put_many(
        self,
        items: Iterable[AccountCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these accounts, replacing those that exist.

        Writes to table `accounts`: `accountId` = `{account_id}`. Takes any iterable, one item at a
        time: memory stays constant.
        Versions need conditions, which batches do not have: each item goes by itself. Costs one
        round trip an item, or two where it replaces another, `at_once` of them at a time. One that
        was read before is written only over the version that was read. Raises BatchIncomplete with
        all that remains.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: AccountKey,
        *changes: Change,
        set: AccountChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> Account:
        """Change some attributes of the account with this key.

        Updates table `accounts`: `accountId` = `{account_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        With `create_parents`, maps that are missing around a nested change are created, which reads
        first as well; what somebody else creates meanwhile is kept.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return self._link.run(
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

    def delete(
        self, key: AccountKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Account | None:
        """Delete the account with this key.

        Deletes from table `accounts`: `accountId` = `{account_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    def delete_many(
        self, keys: Iterable[AccountKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the accounts with these keys; those that are not there do no harm.

        Deletes from table `accounts`: `accountId` = `{account_id}`. Takes any iterable, one key at
        a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help. In a repository of one owner each has a condition, and goes by
        itself, in one round trip.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def rename_account(
        self,
        account_id: UUID,
        *,
        user_id: str,
        expected_version: int,
        account_name: str,
        expect_version: int | None = None,
    ) -> Account:
        """Rename an account that nobody has changed in the meantime.

        Access pattern `rename_account` updates table `accounts`: `accountId` = `{account_id}`.
        Does `SET account_name = :account_name`.
        Only while `user_id = :user_id AND version = :expected_version`, else raises
        ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.rename_account(
                self._link.context,
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
    ) -> Account:
        """Store a balance unless a later one is known.

        Access pattern `record_balance` updates table `accounts`: `accountId` = `{account_id}`.
        Does `SET balance = :balance, balance_date = :as_of`.
        Only while `user_id = :user_id AND (attribute_not_exists(balance_date) OR balance_date <=
        :as_of)`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.record_balance(
                self._link.context,
                account_id,
                user_id=user_id,
                as_of=as_of,
                balance=balance,
                expect_version=expect_version,
            )
        )

    def adjust_balance(
        self, account_id: UUID, *, user_id: str, amount: Decimal, expect_version: int | None = None
    ) -> Account:
        """Add an amount to the balance.

        Access pattern `adjust_balance` updates table `accounts`: `accountId` = `{account_id}`.
        Does `SET balance = balance + :amount`.
        Only while `user_id = :user_id AND is_active = true`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.adjust_balance(
                self._link.context,
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
    ) -> Account:
        """Choose the file map of new files.

        Access pattern `set_default_file_map` updates table `accounts`: `accountId` =
        `{account_id}`.
        Does `SET default_file_map_id = :file_map_id`.
        Only while `user_id = :user_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.set_default_file_map(
                self._link.context,
                account_id,
                user_id=user_id,
                file_map_id=file_map_id,
                expect_version=expect_version,
            )
        )

    def clear_default_file_map(
        self, account_id: UUID, *, file_map_id: UUID, expect_version: int | None = None
    ) -> Account:
        """Forget the default file map if it is this one.

        Access pattern `clear_default_file_map` updates table `accounts`: `accountId` =
        `{account_id}`.
        Does `REMOVE default_file_map_id`.
        Only while `default_file_map_id = :file_map_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.clear_default_file_map(
                self._link.context,
                account_id,
                file_map_id=file_map_id,
                expect_version=expect_version,
            )
        )

    def record_imports(
        self, account_id: UUID, *, imports: DateSpan, expect_version: int | None = None
    ) -> Account:
        """Store which dates the imported files cover.

        Access pattern `record_imports` updates table `accounts`: `accountId` = `{account_id}`.
        Does `SET imports = :imports`.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.record_imports(
                self._link.context, account_id, imports=imports, expect_version=expect_version
            )
        )

    def close_account(
        self, account_id: UUID, *, user_id: str, expect_version: int | None = None
    ) -> Account:
        """Take an account out of use.

        Access pattern `close_account` updates table `accounts`: `accountId` = `{account_id}`.
        Does `SET is_active = false`.
        Only while `user_id = :user_id AND is_active = true`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.close_account(
                self._link.context, account_id, user_id=user_id, expect_version=expect_version
            )
        )

    def delete_account(
        self, account_id: UUID, *, user_id: str, expect_version: int | None = None
    ) -> Account | None:
        """Delete an account of the user.

        Access pattern `delete_account` deletes from table `accounts`: `accountId` = `{account_id}`.
        Only while `user_id = :user_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip. Returns what was deleted, or None.
        """
        return self._link.run(
            requests.delete_account(
                self._link.context, account_id, user_id=user_id, expect_version=expect_version
            )
        )

    def owned_by(self, user_id: str) -> Self:
        """The same repository for the items of one `user_id`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(user_id, str, "user_id"))


class AccountRepository(AccountReader, AccountWriter):
    """Reads and writes Account items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
