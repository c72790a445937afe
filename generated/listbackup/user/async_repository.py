"""Repositories of user, for callers that await."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncShell

from . import requests
from .model import User, UserChanges, UserCreate, UserKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import Change, Condition, Request, UniqueProgress, UniqueReport
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncUserReader(AsyncShell):
    """Reads User items."""

    def at(self, key: UserKey) -> Request[User | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: UserKey, *, consistent: bool = False) -> User | None:
        """Read the user with this key.

        Reads table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `PROFILE`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[UserKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[User | None]:
        """Read the users with these keys, in their order; None where there is none.

        Reads table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `PROFILE`. A key that comes
        twice is read once.
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
        keys: Many[UserKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[User | None]:
        """Read the users with these keys as they are taken, in constant memory.

        Reads table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `PROFILE`. Gives an item, or
        None, for each key in order.
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

    async def get_user(self, user_id: str, *, consistent: bool = False) -> User | None:
        """Read a user's profile.

        Access pattern `get_user` reads table `listbackup`: `PK` = `USER#{user_id}` and `SK` =
        `PROFILE`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return await self._link.send(
            requests.get_user(self._link.context, user_id, consistent=consistent)
        )

    async def find_by_email(self, email: str) -> User | None:
        """The user of an email address.

        Access pattern `find_by_email` queries index `GSI1`: `GSI1PK` = `EMAIL#{email}` and `GSI1SK`
        = `USER`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `User`, or None.
        """
        return await self._link.pages(requests.find_by_email(self._link.context, email)).first()

    async def email_is_taken(self, email: str) -> bool:
        """Whether an email address has a user.

        Access pattern `email_is_taken` queries index `GSI1`: `GSI1PK` = `EMAIL#{email}` and
        `GSI1SK` = `USER`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns whether there is such an item.
        """
        return await self._link.pages(requests.email_is_taken(self._link.context, email)).exists()


class AsyncUserWriter(AsyncShell):
    """Writes User items."""

    async def create(self, item: UserCreate) -> User:
        """Write a new user.

        Writes to table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `PROFILE`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        Also claims unique values, in one transaction with the item: twice the write units of each
        item written. Raises NotUnique when another item has its `email`.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(
        self, item: UserCreate, *, when: Condition | None = None, expect_version: int | None = None
    ) -> User:
        """Write this user, replacing one that exists.

        Writes to table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `PROFILE`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `email`.
        """
        return await self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    async def put_many(
        self, items: Many[UserCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these users, replacing those that exist.

        Writes to table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `PROFILE`. Takes any
        iterable, one item at a time: memory stays constant.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with claims on unique values, at twice the write units,
        `at_once` of them at a time. One that was read before is written only over the version that
        was read. Raises BatchIncomplete with all that remains.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: UserKey,
        *changes: Change,
        set: UserChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> User:
        """Change some attributes of the user with this key.

        Updates table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `PROFILE`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        With `create_parents`, maps that are missing around a nested change are created, which reads
        first as well; what somebody else creates meanwhile is kept.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `email`.
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
        self, key: UserKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> User | None:
        """Delete the user with this key.

        Deletes from table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `PROFILE`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold. Raises VersionConflict when `expect_version` does not match.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written.
        """
        return await self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    async def delete_many(
        self, keys: Many[UserKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the users with these keys; those that are not there do no harm.

        Deletes from table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `PROFILE`. Takes any
        iterable, one key at a time.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with claims on unique values, at twice the write units,
        `at_once` of them at a time. Raises BatchIncomplete with all that remains.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def repair_unique(
        self, *, fix: bool = False, progress: UniqueProgress | None = None
    ) -> UniqueReport:
        """Compare every user with the claims on its unique values; `fix` corrects them.

        Scans table `listbackup`.
        Costs one read of the whole table, one more of each claim and each claiming item, and a
        transaction for each correction. `progress` is told after each page.
        Returns what was found. Safe beside writers: a correction holds only while both sides are as
        they were seen.
        """
        return await self._link.run(
            requests.repair_unique(self._link.context, fix=fix, progress=progress)
        )

    async def switch_account(
        self, user_id: str, *, account_id: UUID, expect_version: int | None = None
    ) -> User:
        """Choose the account that an active user works in.

        Access pattern `switch_account` updates table `listbackup`: `PK` = `USER#{user_id}` and `SK`
        = `PROFILE`.
        Does `SET current_account_id = :account_id`.
        Only while `is_active = true`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `email`.
        """
        return await self._link.run(
            requests.switch_account(
                self._link.context, user_id, account_id=account_id, expect_version=expect_version
            )
        )

    async def record_visit(
        self, user_id: str, *, seen_at: datetime, expect_version: int | None = None
    ) -> User:
        """Record when a user was seen, unless a later time is known.

        Access pattern `record_visit` updates table `listbackup`: `PK` = `USER#{user_id}` and `SK` =
        `PROFILE`.
        Does `SET last_seen_at = :seen_at`.
        Only while `attribute_not_exists(last_seen_at) OR last_seen_at < :seen_at`, else raises
        ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `email`.
        """
        return await self._link.run(
            requests.record_visit(
                self._link.context, user_id, seen_at=seen_at, expect_version=expect_version
            )
        )

    async def change_email(
        self, user_id: str, *, expected_version: int, email: str, expect_version: int | None = None
    ) -> User:
        """Change the email address, unless somebody else changed the profile.

        Access pattern `change_email` updates table `listbackup`: `PK` = `USER#{user_id}` and `SK` =
        `PROFILE`.
        Does `SET email = :email`.
        Only while `version = :expected_version`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `GSI1` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `email`.
        """
        return await self._link.run(
            requests.change_email(
                self._link.context,
                user_id,
                expected_version=expected_version,
                email=email,
                expect_version=expect_version,
            )
        )

    async def deactivate(self, user_id: str, *, expect_version: int | None = None) -> User:
        """Lock a user out.

        Access pattern `deactivate` updates table `listbackup`: `PK` = `USER#{user_id}` and `SK` =
        `PROFILE`.
        Does `SET is_active = false REMOVE current_account_id`.
        Only while `is_active = true`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `email`.
        """
        return await self._link.run(
            requests.deactivate(self._link.context, user_id, expect_version=expect_version)
        )


class AsyncUserRepository(AsyncUserReader, AsyncUserWriter):
    """Reads and writes User items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
