"""Repositories of user account, for callers that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Shell

from .._types import Role
from . import requests
from .model import UserAccount, UserAccountChanges, UserAccountCreate, UserAccountKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Pages, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class UserAccountReader(Shell):
    """Reads UserAccount items."""

    def at(self, key: UserAccountKey) -> Request[UserAccount | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: UserAccountKey, *, consistent: bool = False) -> UserAccount | None:
        """Read the user account with this key.

        Reads table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `ACCOUNT#{account_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[UserAccountKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[UserAccount | None]:
        """Read the user accounts with these keys, in their order; None where there is none.

        Reads table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `ACCOUNT#{account_id}`. A key
        that comes twice is read once.
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
        keys: Iterable[UserAccountKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[UserAccount | None]:
        """Read the user accounts with these keys as they are taken, in constant memory.

        Reads table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `ACCOUNT#{account_id}`. Gives
        an item, or None, for each key in order.
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

    def get_user_account(
        self, user_id: str, account_id: UUID, *, consistent: bool = False
    ) -> UserAccount | None:
        """Read what a user is in an account.

        Access pattern `get_user_account` reads table `listbackup`: `PK` = `USER#{user_id}` and `SK`
        = `ACCOUNT#{account_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return self._link.send(
            requests.get_user_account(
                self._link.context, user_id, account_id, consistent=consistent
            )
        )

    def list_user_accounts(self, user_id: str) -> Pages[UserAccount]:
        """List the accounts of a user.

        Access pattern `list_user_accounts` queries table `listbackup`: `PK` = `USER#{user_id}` and
        `SK` within `ACCOUNT#{account_id}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `UserAccount` items, read lazily.
        """
        return self._link.pages(requests.list_user_accounts(self._link.context, user_id))

    def list_account_users(
        self, account_id: UUID, *, role: Role | None = None
    ) -> Pages[UserAccount]:
        """List the users of an account.

        Access pattern `list_account_users` queries index `GSI1`: `GSI1PK` = `ACCOUNT#{account_id}`
        and `GSI1SK` within `MEMBER#{user_id}`.
        Results come in ascending order of the sort key.
        Keeps items where `role = :role?`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `UserAccount` items, read lazily.
        """
        return self._link.pages(
            requests.list_account_users(self._link.context, account_id, role=role)
        )

    def count_account_users(self, account_id: UUID) -> int:
        """Count the users of an account.

        Access pattern `count_account_users` queries index `GSI1`: `GSI1PK` = `ACCOUNT#{account_id}`
        and `GSI1SK` within `MEMBER#{user_id}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return self._link.pages(
            requests.count_account_users(self._link.context, account_id)
        ).count()

    def may_write(self, user_id: str, account_id: UUID) -> bool:
        """Whether a user may change an account.

        Access pattern `may_write` queries table `listbackup`: `PK` = `USER#{user_id}` and `SK` =
        `ACCOUNT#{account_id}`.
        Results come in ascending order of the sort key.
        Keeps items where `role IN ('owner', 'admin', 'member')`; the others are read, and paid for,
        too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; strongly consistent.
        Returns whether there is such an item.
        """
        return self._link.pages(
            requests.may_write(self._link.context, user_id, account_id)
        ).exists()


class UserAccountWriter(Shell):
    """Writes UserAccount items."""

    def create(self, item: UserAccountCreate) -> UserAccount:
        """Write a new user account.

        Writes to table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `ACCOUNT#{account_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: UserAccountCreate, *, when: Condition | None = None) -> UserAccount:
        """Write this user account, replacing one that exists.

        Writes to table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `ACCOUNT#{account_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self,
        items: Iterable[UserAccountCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these user accounts, replacing those that exist.

        Writes to table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `ACCOUNT#{account_id}`.
        Takes any iterable, one item at a time: memory stays constant. Where it gives one key twice,
        the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: UserAccountKey,
        *changes: Change,
        set: UserAccountChanges | None = None,
        when: Condition | None = None,
    ) -> UserAccount:
        """Change some attributes of the user account with this key.

        Updates table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `ACCOUNT#{account_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: UserAccountKey, *, when: Condition | None = None) -> UserAccount | None:
        """Delete the user account with this key.

        Deletes from table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `ACCOUNT#{account_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self,
        keys: Iterable[UserAccountKey],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Delete the user accounts with these keys; those that are not there do no harm.

        Deletes from table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `ACCOUNT#{account_id}`.
        Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def change_role(self, user_id: str, account_id: UUID, *, role: Role) -> UserAccount:
        """Give a user another role; the owner keeps theirs.

        Access pattern `change_role` updates table `listbackup`: `PK` = `USER#{user_id}` and `SK` =
        `ACCOUNT#{account_id}`.
        Does `SET role = :role`.
        Only while `role <> 'owner'`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.change_role(self._link.context, user_id, account_id, role=role)
        )

    def leave_account(self, user_id: str, account_id: UUID) -> UserAccount | None:
        """Take a user out of an account; the owner stays.

        Access pattern `leave_account` deletes from table `listbackup`: `PK` = `USER#{user_id}` and
        `SK` = `ACCOUNT#{account_id}`.
        Only while `role <> 'owner'`, else raises ConditionFailed.
        Costs one round trip. Returns what was deleted, or None.
        """
        return self._link.run(requests.leave_account(self._link.context, user_id, account_id))


class UserAccountRepository(UserAccountReader, UserAccountWriter):
    """Reads and writes UserAccount items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
