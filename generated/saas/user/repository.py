"""Repositories of user, for callers that wait."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Shell

from .._types import Status
from . import requests
from .model import User, UserChanges, UserCreate, UserKey, UserName

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import (
        AuditEntry,
        Change,
        Condition,
        Pages,
        Range,
        Request,
        UniqueProgress,
        UniqueReport,
    )
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class UserReader(Shell):
    """Reads User items."""

    def at(self, key: UserKey) -> Request[User | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: UserKey, *, consistent: bool = False) -> User | None:
        """Read the user with this key.

        Reads table `app`: `pk` = `user#{id}` and `sk` = `user#{id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[UserKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[User | None]:
        """Read the users with these keys, in their order; None where there is none.

        Reads table `app`: `pk` = `user#{id}` and `sk` = `user#{id}`. A key that comes twice is read
        once.
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
        keys: Iterable[UserKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[User | None]:
        """Read the users with these keys as they are taken, in constant memory.

        Reads table `app`: `pk` = `user#{id}` and `sk` = `user#{id}`. Gives an item, or None, for
        each key in order.
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

    def history(self, key: UserKey, *, newest_first: bool = False) -> Pages[AuditEntry]:
        """Read the trail of the user with this key.

        Queries table `app`: `pk` = `audit#user#` and the key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns changes in the order in which they were made, or newest first.
        """
        return self._link.pages(
            requests.history(self._link.context, key, newest_first=newest_first)
        )

    def get_user(self, id: UUID, *, consistent: bool = False) -> User | None:
        """Read a user.

        Access pattern `get_user` reads table `app`: `pk` = `user#{id}` and `sk` = `user#{id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return self._link.send(requests.get_user(self._link.context, id, consistent=consistent))

    def get_user_names(
        self,
        keys: Iterable[UserKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[UserName | None]:
        """The names of many users.

        Access pattern `get_user_names` reads table `app`: `pk` = `user#{id}` and `sk` =
        `user#{id}`.
        Returns a list in the order of the keys, with None where there is no such item. Costs one
        round trip for 100 keys, `at_once` of them at a time. What the service leaves unprocessed is
        read again after a pause; raises BatchIncomplete with what was read and what was not when
        that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.read_many(
            requests.get_user_names(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def list_memberships(self, user_id: str) -> Pages[User]:
        """List a person's users, one for each tenant.

        Access pattern `list_memberships` queries index `gsi1`: `gsi1_pk` = `user##user#{user_id}`
        and `gsi1_sk` within `tenant#{tenant_id}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `User` items, read lazily.
        """
        return self._link.pages(requests.list_memberships(self._link.context, user_id))

    def get_membership(self, user_id: str, tenant_id: UUID) -> User | None:
        """The user that a person is in a tenant.

        Access pattern `get_membership` queries index `gsi1`: `gsi1_pk` = `user##user#{user_id}` and
        `gsi1_sk` = `tenant#{tenant_id}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `User`, or None.
        """
        return self._link.pages(
            requests.get_membership(self._link.context, user_id, tenant_id)
        ).first()

    def is_member(self, user_id: str, tenant_id: UUID) -> bool:
        """Whether a person is an active user of a tenant.

        Access pattern `is_member` queries index `gsi1`: `gsi1_pk` = `user##user#{user_id}` and
        `gsi1_sk` = `tenant#{tenant_id}`.
        Results come in ascending order of the sort key.
        Keeps items where `status = 'active'`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns whether there is such an item.
        """
        return self._link.pages(requests.is_member(self._link.context, user_id, tenant_id)).exists()

    def list_tenant_users(
        self, tenant_id: UUID, *, created_utc: Range[datetime] | None = None
    ) -> Pages[User]:
        """List a tenant's users, newest first.

        Access pattern `list_tenant_users` queries index `gsi3`: `gsi3_pk` =
        `user##tenant#{tenant_id}` and `gsi3_sk` within `created#{created_utc:010d}` (a range of
        `created_utc` if given).
        Results come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `User` items, read lazily.
        """
        return self._link.pages(
            requests.list_tenant_users(self._link.context, tenant_id, created_utc=created_utc)
        )

    def count_tenant_users(self, tenant_id: UUID) -> int:
        """Count a tenant's users.

        Access pattern `count_tenant_users` queries index `gsi3`: `gsi3_pk` =
        `user##tenant#{tenant_id}` and `gsi3_sk` within `created#{created_utc:010d}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return self._link.pages(requests.count_tenant_users(self._link.context, tenant_id)).count()

    def list_tenant_users_by_status(self, tenant_id: UUID, status: Status) -> Pages[UserName]:
        """List a tenant's users of one status by name.

        Access pattern `list_tenant_users_by_status` queries index `gsi2`: `gsi2_pk` =
        `user##tenant#{tenant_id}#status#{status}` and `gsi2_sk` within `name#{name}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `UserName` items, read lazily.
        """
        return self._link.pages(
            requests.list_tenant_users_by_status(self._link.context, tenant_id, status)
        )

    def find_tenant_users_by_name(
        self, tenant_id: UUID, status: Status, *, start: str
    ) -> Pages[UserName]:
        """List a tenant's users of one status whose names start with a text.

        Access pattern `find_tenant_users_by_name` queries index `gsi2`: `gsi2_pk` =
        `user##tenant#{tenant_id}#status#{status}` and `gsi2_sk` within `name#{name}` (`name
        begins_with :start`).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `UserName` items, read lazily.
        """
        return self._link.pages(
            requests.find_tenant_users_by_name(self._link.context, tenant_id, status, start=start)
        )

    def list_tenant_users_with_role(self, tenant_id: UUID, *, role: str) -> Pages[User]:
        """List a tenant's users who have a role.

        Access pattern `list_tenant_users_with_role` queries index `gsi3`: `gsi3_pk` =
        `user##tenant#{tenant_id}` and `gsi3_sk` within `created#{created_utc:010d}`.
        Results come in ascending order of the sort key.
        Keeps items where `contains(roles, :role)`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `User` items, read lazily.
        """
        return self._link.pages(
            requests.list_tenant_users_with_role(self._link.context, tenant_id, role=role)
        )


class UserWriter(Shell):
    """Writes User items."""

    def create(self, item: UserCreate) -> User:
        """Write a new user.

        Writes to table `app`: `pk` = `user#{id}` and `sk` = `user#{id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        Also claims unique values and records the change, in one transaction with the item: twice
        the write units of each item written. Raises NotUnique when another item has its `tenant_id`
        and `email`.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(
        self, item: UserCreate, *, when: Condition | None = None, expect_version: int | None = None
    ) -> User:
        """Write this user, replacing one that exists.

        Writes to table `app`: `pk` = `user#{id}` and `sk` = `user#{id}`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        Also claims unique values and records the change, in one transaction with the item, after a
        read of what it was (one round trip more): twice the write units of each item written.
        Raises NotUnique when another item has its `tenant_id` and `email`.
        """
        return self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    def put_many(
        self, items: Iterable[UserCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these users, replacing those that exist.

        Writes to table `app`: `pk` = `user#{id}` and `sk` = `user#{id}`. Takes any iterable, one
        item at a time: memory stays constant.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with claims on unique values and a row of its trail, at
        twice the write units, `at_once` of them at a time. One that was read before is written only
        over the version that was read. Raises BatchIncomplete with all that remains.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: UserKey,
        *changes: Change,
        set: UserChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> User:
        """Change some attributes of the user with this key.

        Updates table `app`: `pk` = `user#{id}` and `sk` = `user#{id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        With `create_parents`, maps that are missing around a nested change are created, which reads
        first as well; what somebody else creates meanwhile is kept.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        Also claims unique values and records the change, in one transaction with the item, after a
        read of what it was (one round trip more): twice the write units of each item written.
        Raises NotUnique when another item has its `tenant_id` and `email`.
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
        self, key: UserKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> User | None:
        """Delete the user with this key.

        Deletes from table `app`: `pk` = `user#{id}` and `sk` = `user#{id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold. Raises VersionConflict when `expect_version` does not match.
        Also claims unique values and records the change, in one transaction with the item, after a
        read of what it was (one round trip more): twice the write units of each item written.
        """
        return self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    def delete_many(
        self, keys: Iterable[UserKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the users with these keys; those that are not there do no harm.

        Deletes from table `app`: `pk` = `user#{id}` and `sk` = `user#{id}`. Takes any iterable, one
        key at a time.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with claims on unique values and a row of its trail, at
        twice the write units, `at_once` of them at a time. Raises BatchIncomplete with all that
        remains.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def repair_unique(
        self, *, fix: bool = False, progress: UniqueProgress | None = None
    ) -> UniqueReport:
        """Compare every user with the claims on its unique values; `fix` corrects them.

        Scans table `app`.
        Costs one read of the whole table, one more of each claim and each claiming item, and a
        transaction for each correction. `progress` is told after each page.
        Returns what was found. Safe beside writers: a correction holds only while both sides are as
        they were seen.
        """
        return self._link.run(
            requests.repair_unique(self._link.context, fix=fix, progress=progress)
        )

    def record_login(
        self, id: UUID, *, seen_at: datetime, expect_version: int | None = None
    ) -> User:
        """Record when a user was seen, unless a later time is known.

        Access pattern `record_login` updates table `app`: `pk` = `user#{id}` and `sk` =
        `user#{id}`.
        Does `SET last_login_utc = :seen_at`.
        Only while `attribute_not_exists(last_login_utc) OR last_login_utc < :seen_at`, else raises
        ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values and records the change, in one transaction with the item, after a
        read of what it was (one round trip more): twice the write units of each item written.
        Raises NotUnique when another item has its `tenant_id` and `email`.
        """
        return self._link.run(
            requests.record_login(
                self._link.context, id, seen_at=seen_at, expect_version=expect_version
            )
        )

    def accept_invitation(
        self, id: UUID, *, tenant_id: UUID, expect_version: int | None = None
    ) -> User:
        """Make an invited user active.

        Access pattern `accept_invitation` updates table `app`: `pk` = `user#{id}` and `sk` =
        `user#{id}`.
        Does `SET status = 'active'`.
        Only while `tenant_id = :tenant_id AND status = 'invited'`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `gsi2` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values and records the change, in one transaction with the item, after a
        read of what it was (one round trip more): twice the write units of each item written.
        Raises NotUnique when another item has its `tenant_id` and `email`.
        """
        return self._link.run(
            requests.accept_invitation(
                self._link.context, id, tenant_id=tenant_id, expect_version=expect_version
            )
        )

    def suspend_user(self, id: UUID, *, tenant_id: UUID, expect_version: int | None = None) -> User:
        """Suspend an active user.

        Access pattern `suspend_user` updates table `app`: `pk` = `user#{id}` and `sk` =
        `user#{id}`.
        Does `SET status = 'suspended'`.
        Only while `tenant_id = :tenant_id AND status = 'active'`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `gsi2` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values and records the change, in one transaction with the item, after a
        read of what it was (one round trip more): twice the write units of each item written.
        Raises NotUnique when another item has its `tenant_id` and `email`.
        """
        return self._link.run(
            requests.suspend_user(
                self._link.context, id, tenant_id=tenant_id, expect_version=expect_version
            )
        )

    def grant_roles(
        self, id: UUID, *, tenant_id: UUID, roles: set[str], expect_version: int | None = None
    ) -> User:
        """Give a user roles.

        Access pattern `grant_roles` updates table `app`: `pk` = `user#{id}` and `sk` = `user#{id}`.
        Does `ADD roles :roles`.
        Only while `tenant_id = :tenant_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values and records the change, in one transaction with the item, after a
        read of what it was (one round trip more): twice the write units of each item written.
        Raises NotUnique when another item has its `tenant_id` and `email`.
        """
        return self._link.run(
            requests.grant_roles(
                self._link.context,
                id,
                tenant_id=tenant_id,
                roles=roles,
                expect_version=expect_version,
            )
        )

    def revoke_roles(
        self, id: UUID, *, tenant_id: UUID, roles: set[str], expect_version: int | None = None
    ) -> User:
        """Take roles from a user.

        Access pattern `revoke_roles` updates table `app`: `pk` = `user#{id}` and `sk` =
        `user#{id}`.
        Does `DELETE roles :roles`.
        Only while `tenant_id = :tenant_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values and records the change, in one transaction with the item, after a
        read of what it was (one round trip more): twice the write units of each item written.
        Raises NotUnique when another item has its `tenant_id` and `email`.
        """
        return self._link.run(
            requests.revoke_roles(
                self._link.context,
                id,
                tenant_id=tenant_id,
                roles=roles,
                expect_version=expect_version,
            )
        )

    def delete_user(
        self, id: UUID, *, tenant_id: UUID, expect_version: int | None = None
    ) -> User | None:
        """Delete a tenant's user.

        Access pattern `delete_user` deletes from table `app`: `pk` = `user#{id}` and `sk` =
        `user#{id}`.
        Only while `tenant_id = :tenant_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip. Returns what was deleted, or None.
        Also claims unique values and records the change, in one transaction with the item, after a
        read of what it was (one round trip more): twice the write units of each item written.
        """
        return self._link.run(
            requests.delete_user(
                self._link.context, id, tenant_id=tenant_id, expect_version=expect_version
            )
        )


class UserRepository(UserReader, UserWriter):
    """Reads and writes User items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
