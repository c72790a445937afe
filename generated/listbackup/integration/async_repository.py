"""Repositories of integration, for callers that await."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncHidingShell

from . import requests
from .model import (
    Integration,
    IntegrationChanges,
    IntegrationCreate,
    IntegrationKey,
    IntegrationLine,
    IntegrationStatus,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncIntegrationReader(AsyncHidingShell):
    """Reads Integration items."""

    def at(self, key: IntegrationKey) -> Request[Integration | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: IntegrationKey, *, consistent: bool = False) -> Integration | None:
        """Read the integration with this key.

        Reads table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` =
        `INTEGRATION#{platform}#{integration_id}`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        or deleted softly count as gone.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[IntegrationKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Integration | None]:
        """Read the integrations with these keys, in their order; None where there is none.

        Reads table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` =
        `INTEGRATION#{platform}#{integration_id}`. A key that comes twice is read once.
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
        keys: Many[IntegrationKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Integration | None]:
        """Read the integrations with these keys as they are taken, in constant memory.

        Reads table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` =
        `INTEGRATION#{platform}#{integration_id}`. Gives an item, or None, for each key in order.
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

    async def get_integration(
        self, account_id: UUID, platform: str, integration_id: UUID
    ) -> Integration | None:
        """Read a connection with its tokens.

        Access pattern `get_integration` reads table `listbackup`: `PK` = `ACCOUNT#{account_id}` and
        `SK` = `INTEGRATION#{platform}#{integration_id}`.
        Costs one round trip; strongly consistent. Returns None when there is no such item.
        Items past their time to live or deleted softly count as gone.
        """
        return await self._link.send(
            requests.get_integration(self._link.context, account_id, platform, integration_id)
        )

    def list_account_integrations(
        self,
        account_id: UUID,
        *,
        platform: str | None = None,
        status: IntegrationStatus | None = None,
    ) -> AsyncPages[IntegrationLine]:
        """List an account's connections without tokens, all or of one platform.

        Access pattern `list_account_integrations` queries table `listbackup`: `PK` =
        `ACCOUNT#{account_id}` and `SK` within `INTEGRATION#{platform}#{integration_id}` (narrowed
        by `platform`).
        Results come in ascending order of the sort key.
        Keeps items where `status = :status?`; the others are read, and paid for, too.
        Items past their time to live or deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `IntegrationLine` items, read lazily.
        """
        return self._link.pages(
            requests.list_account_integrations(
                self._link.context, account_id, platform=platform, status=status
            )
        )

    async def has_integration(self, account_id: UUID, platform: str) -> bool:
        """Whether an account is connected to a platform.

        Access pattern `has_integration` queries table `listbackup`: `PK` = `ACCOUNT#{account_id}`
        and `SK` within `INTEGRATION#{platform}#{integration_id}`.
        Results come in ascending order of the sort key.
        Keeps items where `status = 'connected'`; the others are read, and paid for, too.
        Items past their time to live or deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns whether there is such an item.
        """
        return await self._link.pages(
            requests.has_integration(self._link.context, account_id, platform)
        ).exists()

    def list_expiring_tokens(
        self, platform: str, *, before: datetime, most_failures: int = 5
    ) -> AsyncPages[Integration]:
        """List a platform's connections whose token ends before a time.

        Access pattern `list_expiring_tokens` queries index `GSI2`: `GSI2PK` = `TOKEN#{platform}`
        and `GSI2SK` within `{token_expires_at}` (`token_expires_at <= :before`).
        Results come in ascending order of the sort key.
        Keeps items where `attribute_exists(refresh_token) AND refresh_failures < :most_failures`;
        the others are read, and paid for, too.
        Items past their time to live or deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Integration` items, read lazily.
        `most_failures`: How many failures end the attempts.
        """
        return self._link.pages(
            requests.list_expiring_tokens(
                self._link.context, platform, most_failures=most_failures, before=before
            )
        )


class AsyncIntegrationWriter(AsyncHidingShell):
    """Writes Integration items."""

    async def create(self, item: IntegrationCreate) -> Integration:
        """Write a new integration.

        Writes to table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` =
        `INTEGRATION#{platform}#{integration_id}`.
        Costs one round trip; two where it replaces an item past its time to live, whose version it
        counts on. Raises AlreadyExists when the key is taken. An item past its time to live counts
        as gone.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(
        self,
        item: IntegrationCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Integration:
        """Write this integration, replacing one that exists.

        Writes to table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` =
        `INTEGRATION#{platform}#{integration_id}`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        """
        return await self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    async def put_many(
        self,
        items: Many[IntegrationCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these integrations, replacing those that exist.

        Writes to table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` =
        `INTEGRATION#{platform}#{integration_id}`. Takes any iterable, one item at a time: memory
        stays constant.
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
        key: IntegrationKey,
        *changes: Change,
        set: IntegrationChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> Integration:
        """Change some attributes of the integration with this key.

        Updates table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` =
        `INTEGRATION#{platform}#{integration_id}`.
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
        key: IntegrationKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Integration | None:
        """Delete the integration with this key.

        Deletes from table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` =
        `INTEGRATION#{platform}#{integration_id}`.
        Sets `deleted_at`: the item is hidden, can be restored, and is kept for 30 days.
        Costs what an update costs. Returns what was deleted, or None. Raises ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return await self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    async def delete_many(
        self, keys: Many[IntegrationKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the integrations with these keys; those that are not there do no harm.

        Deletes from table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` =
        `INTEGRATION#{platform}#{integration_id}`. Takes any iterable, one key at a time.
        Sets `deleted_at`: the item is hidden, can be restored, and is kept for 30 days.
        Batches cannot mark what is stored: each item goes by itself. Costs one round trip an item,
        `at_once` of them at a time. Raises BatchIncomplete with all that remains.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def restore(
        self,
        key: IntegrationKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Integration:
        """Take the deletion of the integration with this key back.

        Updates table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` =
        `INTEGRATION#{platform}#{integration_id}`.
        Costs what an update costs. Returns the item as it is then. Raises NotFound when there is
        none or it is past its time to live, ConditionFailed when it is not deleted.
        """
        return await self._link.run(
            requests.restore(self._link.context, key, when=when, expect_version=expect_version)
        )

    async def purge(
        self,
        key: IntegrationKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Integration | None:
        """Remove the integration with this key for good, whether or not it is deleted.

        Deletes from table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` =
        `INTEGRATION#{platform}#{integration_id}`.
        Costs one round trip. Returns what was removed, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(
            requests.purge(self._link.context, key, when=when, expect_version=expect_version)
        )

    async def store_refreshed_tokens(
        self,
        account_id: UUID,
        platform: str,
        integration_id: UUID,
        *,
        expected_version: int,
        access_token: str,
        refresh_token: str,
        token_expires_at: datetime,
        expect_version: int | None = None,
    ) -> Integration:
        """Store new tokens, unless another refresh was faster.

        Access pattern `store_refreshed_tokens` updates table `listbackup`: `PK` =
        `ACCOUNT#{account_id}` and `SK` = `INTEGRATION#{platform}#{integration_id}`.
        Does `SET access_token = :access_token, refresh_token = :refresh_token, token_expires_at =
        :token_expires_at, refresh_failures = 0 REMOVE last_error`.
        Only while `status = 'connected' AND version = :expected_version`, else raises
        ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `GSI2` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.store_refreshed_tokens(
                self._link.context,
                account_id,
                platform,
                integration_id,
                expected_version=expected_version,
                access_token=access_token,
                refresh_token=refresh_token,
                token_expires_at=token_expires_at,
                expect_version=expect_version,
            )
        )

    async def record_refresh_failure(
        self,
        account_id: UUID,
        platform: str,
        integration_id: UUID,
        *,
        error: str,
        expect_version: int | None = None,
    ) -> Integration:
        """Record that a token could not be refreshed.

        Access pattern `record_refresh_failure` updates table `listbackup`: `PK` =
        `ACCOUNT#{account_id}` and `SK` = `INTEGRATION#{platform}#{integration_id}`.
        Does `SET refresh_failures = refresh_failures + 1, last_error = :error`.
        Only while `status = 'connected'`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Raises OutOfRange when `refresh_failures` would pass a limit that is declared for it.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.record_refresh_failure(
                self._link.context,
                account_id,
                platform,
                integration_id,
                error=error,
                expect_version=expect_version,
            )
        )

    async def reconnect(
        self,
        account_id: UUID,
        platform: str,
        integration_id: UUID,
        *,
        access_token: str,
        refresh_token: str,
        token_expires_at: datetime,
        scopes: set[str],
        expect_version: int | None = None,
    ) -> Integration:
        """Store what a new authorisation gave.

        Access pattern `reconnect` updates table `listbackup`: `PK` = `ACCOUNT#{account_id}` and
        `SK` = `INTEGRATION#{platform}#{integration_id}`.
        Does `SET status = 'connected', access_token = :access_token, refresh_token =
        :refresh_token, token_expires_at = :token_expires_at, scopes = :scopes, refresh_failures = 0
        REMOVE last_error`.
        Only while `status <> 'connected'`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `GSI2` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.reconnect(
                self._link.context,
                account_id,
                platform,
                integration_id,
                access_token=access_token,
                refresh_token=refresh_token,
                token_expires_at=token_expires_at,
                scopes=scopes,
                expect_version=expect_version,
            )
        )

    async def mark_expired(
        self,
        account_id: UUID,
        platform: str,
        integration_id: UUID,
        *,
        expect_version: int | None = None,
    ) -> Integration:
        """Record that the tokens work no longer.

        Access pattern `mark_expired` updates table `listbackup`: `PK` = `ACCOUNT#{account_id}` and
        `SK` = `INTEGRATION#{platform}#{integration_id}`.
        Does `SET status = 'expired' REMOVE access_token`.
        Only while `status = 'connected'`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `GSI2` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.mark_expired(
                self._link.context,
                account_id,
                platform,
                integration_id,
                expect_version=expect_version,
            )
        )

    async def revoke(
        self,
        account_id: UUID,
        platform: str,
        integration_id: UUID,
        *,
        expect_version: int | None = None,
    ) -> Integration:
        """Forget the tokens of a connection.

        Access pattern `revoke` updates table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` =
        `INTEGRATION#{platform}#{integration_id}`.
        Does `SET status = 'revoked' REMOVE access_token, refresh_token, token_expires_at`.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `GSI2` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.revoke(
                self._link.context,
                account_id,
                platform,
                integration_id,
                expect_version=expect_version,
            )
        )

    async def hand_over_integration(
        self,
        account_id: UUID,
        platform: str,
        integration_id: UUID,
        *,
        to_account_id: UUID,
        expect_version: int | None = None,
    ) -> Integration:
        """Move a connection with its tokens to another account.

        Access pattern `hand_over_integration` changes `account_id` in the key of an item of table
        `listbackup`.
        Only while `status = 'connected'`, else raises ConditionFailed.
        The item leaves its old key and appears under the new one in one transaction, with its index
        entries; it holds only if the item has not changed since it was read (it is tried again when
        it has).
        Costs two round trips: a consistent read, and a transaction of twice the write units.
        Returns the item as it is then. Raises NotFound when there is none, AlreadyExists when the
        new key is taken, VersionConflict when `expect_version` does not match, and InvalidValue
        when the new key is the old one.
        """
        return await self._link.run(
            requests.hand_over_integration(
                self._link.context,
                account_id,
                platform,
                integration_id,
                to_account_id=to_account_id,
                expect_version=expect_version,
            )
        )

    async def delete_integration(
        self,
        account_id: UUID,
        platform: str,
        integration_id: UUID,
        *,
        expect_version: int | None = None,
    ) -> Integration | None:
        """Delete a connection that is not in use.

        Access pattern `delete_integration` deletes from table `listbackup`: `PK` =
        `ACCOUNT#{account_id}` and `SK` = `INTEGRATION#{platform}#{integration_id}`.
        Sets `deleted_at`: the item is hidden, can be restored, and is kept for 30 days.
        Only while `status <> 'connected'`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs what an update costs. Returns what was deleted, or None.
        """
        return await self._link.run(
            requests.delete_integration(
                self._link.context,
                account_id,
                platform,
                integration_id,
                expect_version=expect_version,
            )
        )


class AsyncIntegrationRepository(AsyncIntegrationReader, AsyncIntegrationWriter):
    """Reads and writes Integration items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
