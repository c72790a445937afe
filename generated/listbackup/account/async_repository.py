"""Repositories of account, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncShell

from . import requests
from .model import Account, AccountChanges, AccountCreate, AccountKey, AccountPlan

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import Change, Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncAccountReader(AsyncShell):
    """Reads Account items."""

    def at(self, key: AccountKey) -> Request[Account | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: AccountKey, *, consistent: bool = False) -> Account | None:
        """Read the account with this key.

        Reads table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` = `SETTINGS`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[AccountKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Account | None]:
        """Read the accounts with these keys, in their order; None where there is none.

        Reads table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` = `SETTINGS`. A key that
        comes twice is read once.
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
        keys: Many[AccountKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Account | None]:
        """Read the accounts with these keys as they are taken, in constant memory.

        Reads table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` = `SETTINGS`. Gives an
        item, or None, for each key in order.
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

    async def get_account(self, account_id: UUID, *, consistent: bool = False) -> Account | None:
        """Read an account and its settings.

        Access pattern `get_account` reads table `listbackup`: `PK` = `ACCOUNT#{account_id}` and
        `SK` = `SETTINGS`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return await self._link.send(
            requests.get_account(self._link.context, account_id, consistent=consistent)
        )


class AsyncAccountWriter(AsyncShell):
    """Writes Account items."""

    async def create(self, item: AccountCreate) -> Account:
        """Write a new account.

        Writes to table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` = `SETTINGS`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(
        self,
        item: AccountCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Account:
        """Write this account, replacing one that exists.

        Writes to table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` = `SETTINGS`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        """
        return await self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    async def put_many(
        self, items: Many[AccountCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these accounts, replacing those that exist.

        Writes to table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` = `SETTINGS`. Takes any
        iterable, one item at a time: memory stays constant.
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
        key: AccountKey,
        *changes: Change,
        set: AccountChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> Account:
        """Change some attributes of the account with this key.

        Updates table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` = `SETTINGS`.
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
        self, key: AccountKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Account | None:
        """Delete the account with this key.

        Deletes from table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` = `SETTINGS`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return await self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    async def delete_many(
        self, keys: Many[AccountKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the accounts with these keys; those that are not there do no harm.

        Deletes from table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` = `SETTINGS`. Takes
        any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def rename_account(
        self, account_id: UUID, *, name: str, expect_version: int | None = None
    ) -> Account:
        """Rename an account.

        Access pattern `rename_account` updates table `listbackup`: `PK` = `ACCOUNT#{account_id}`
        and `SK` = `SETTINGS`.
        Does `SET name = :name`.
        Only while `status <> 'closed'`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.rename_account(
                self._link.context, account_id, name=name, expect_version=expect_version
            )
        )

    async def change_plan(
        self,
        account_id: UUID,
        *,
        current_plan: AccountPlan,
        plan: AccountPlan,
        storage_limit: int,
        expect_version: int | None = None,
    ) -> Account:
        """Move an account to another plan.

        Access pattern `change_plan` updates table `listbackup`: `PK` = `ACCOUNT#{account_id}` and
        `SK` = `SETTINGS`.
        Does `SET plan = :plan, storage_limit = :storage_limit`.
        Only while `plan = :current_plan AND status = 'active'`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.change_plan(
                self._link.context,
                account_id,
                current_plan=current_plan,
                plan=plan,
                storage_limit=storage_limit,
                expect_version=expect_version,
            )
        )

    async def keep_backups(
        self, account_id: UUID, *, keep_backups: int, expect_version: int | None = None
    ) -> Account:
        """Choose how many backups are kept.

        Access pattern `keep_backups` updates table `listbackup`: `PK` = `ACCOUNT#{account_id}` and
        `SK` = `SETTINGS`.
        Does `SET retention.keep_backups = :keep_backups`.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.keep_backups(
                self._link.context,
                account_id,
                keep_backups=keep_backups,
                expect_version=expect_version,
            )
        )

    async def use_storage(
        self, account_id: UUID, *, bytes: int, expect_version: int | None = None
    ) -> Account:
        """Count bytes that a backup takes, if the plan allows them.

        Access pattern `use_storage` updates table `listbackup`: `PK` = `ACCOUNT#{account_id}` and
        `SK` = `SETTINGS`.
        Does `SET storage_bytes = storage_bytes + :bytes`.
        Only while `status = 'active' AND storage_bytes < storage_limit`, else raises
        ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Raises OutOfRange when `storage_bytes` would pass a limit that is declared for it.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.use_storage(
                self._link.context, account_id, bytes=bytes, expect_version=expect_version
            )
        )

    async def free_storage(
        self, account_id: UUID, *, bytes: int, expect_version: int | None = None
    ) -> Account:
        """Count bytes that a deleted backup frees.

        Access pattern `free_storage` updates table `listbackup`: `PK` = `ACCOUNT#{account_id}` and
        `SK` = `SETTINGS`.
        Does `SET storage_bytes = storage_bytes - :bytes`.
        Only while `storage_bytes >= :bytes`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Raises OutOfRange when `storage_bytes` would pass a limit that is declared for it.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.free_storage(
                self._link.context, account_id, bytes=bytes, expect_version=expect_version
            )
        )

    async def close_account(
        self, account_id: UUID, *, expect_version: int | None = None
    ) -> Account:
        """Close an account.

        Access pattern `close_account` updates table `listbackup`: `PK` = `ACCOUNT#{account_id}` and
        `SK` = `SETTINGS`.
        Does `SET status = 'closed'`.
        Only while `status <> 'closed'`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.close_account(self._link.context, account_id, expect_version=expect_version)
        )


class AsyncAccountRepository(AsyncAccountReader, AsyncAccountWriter):
    """Reads and writes Account items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
