"""Repositories of audit log, for callers that await."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncShell

from . import requests
from .model import AuditLine, AuditLog, AuditLogAction, AuditLogCreate, AuditLogKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from dynarepo import AsyncPages, Range, Request
    from dynarepo.batches import Many, OnInvalidItem, OnProgress


class AsyncAuditLogReader(AsyncShell):
    """Reads AuditLog items."""

    def at(self, key: AuditLogKey) -> Request[AuditLog | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: AuditLogKey, *, consistent: bool = False) -> AuditLog | None:
        """Read the audit log with this key.

        Reads table `app`: `pk` = `audit#{audit_id}` and `sk` = `audit#{audit_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[AuditLogKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[AuditLog | None]:
        """Read the audit logs with these keys, in their order; None where there is none.

        Reads table `app`: `pk` = `audit#{audit_id}` and `sk` = `audit#{audit_id}`. A key that comes
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
        keys: Many[AuditLogKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[AuditLog | None]:
        """Read the audit logs with these keys as they are taken, in constant memory.

        Reads table `app`: `pk` = `audit#{audit_id}` and `sk` = `audit#{audit_id}`. Gives an item,
        or None, for each key in order.
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

    async def get_entry(self, audit_id: UUID, *, consistent: bool = False) -> AuditLog | None:
        """Read an entry.

        Access pattern `get_entry` reads table `app`: `pk` = `audit#{audit_id}` and `sk` =
        `audit#{audit_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return await self._link.send(
            requests.get_entry(self._link.context, audit_id, consistent=consistent)
        )

    def list_entity_history(
        self,
        entity_type: str,
        entity_id: str,
        *,
        tenant_id: UUID,
        timestamp: Range[datetime] | None = None,
        action: AuditLogAction | None = None,
    ) -> AsyncPages[AuditLog]:
        """List what happened to an item, newest first.

        Access pattern `list_entity_history` queries index `gsi1`: `gsi1_pk` =
        `entity#{entity_type}#{entity_id}` and `gsi1_sk` within `timestamp#{timestamp:010d}` (a
        range of `timestamp` if given).
        Results come in descending order of the sort key.
        Keeps items where `tenant_id = :tenant_id AND action = :action?`; the others are read, and
        paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `AuditLog` items, read lazily.
        """
        return self._link.pages(
            requests.list_entity_history(
                self._link.context,
                entity_type,
                entity_id,
                timestamp=timestamp,
                tenant_id=tenant_id,
                action=action,
            )
        )

    async def get_last_change(
        self, entity_type: str, entity_id: str, *, tenant_id: UUID
    ) -> AuditLog | None:
        """The last change of an item.

        Access pattern `get_last_change` queries index `gsi1`: `gsi1_pk` =
        `entity#{entity_type}#{entity_id}` and `gsi1_sk` within `timestamp#{timestamp:010d}`.
        Results come in descending order of the sort key.
        Keeps items where `tenant_id = :tenant_id AND action <> 'read'`; the others are read, and
        paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `AuditLog`, or None.
        """
        return await self._link.pages(
            requests.get_last_change(
                self._link.context, entity_type, entity_id, tenant_id=tenant_id
            )
        ).first()

    def list_user_actions(
        self, user_id: str, *, tenant_id: UUID, timestamp: Range[datetime] | None = None
    ) -> AsyncPages[AuditLine]:
        """List what a user did, newest first.

        Access pattern `list_user_actions` queries index `gsi2`: `gsi2_pk` = `audit##user#{user_id}`
        and `gsi2_sk` within `timestamp#{timestamp:010d}` (a range of `timestamp` if given).
        Results come in descending order of the sort key.
        Keeps items where `tenant_id = :tenant_id`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `AuditLine` items, read lazily.
        """
        return self._link.pages(
            requests.list_user_actions(
                self._link.context, user_id, timestamp=timestamp, tenant_id=tenant_id
            )
        )

    def list_tenant_actions(
        self,
        tenant_id: UUID,
        *,
        timestamp: Range[datetime] | None = None,
        actions: Sequence[AuditLogAction] | None = None,
        entity_type: str | None = None,
    ) -> AsyncPages[AuditLine]:
        """List what happened in a tenant, newest first.

        Access pattern `list_tenant_actions` queries index `gsi3`: `gsi3_pk` =
        `audit##tenant#{tenant_id}` and `gsi3_sk` within `timestamp#{timestamp:010d}` (a range of
        `timestamp` if given).
        Results come in descending order of the sort key.
        Keeps items where `action IN (:actions...?) AND entity_type = :entity_type?`; the others are
        read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `AuditLine` items, read lazily.
        """
        return self._link.pages(
            requests.list_tenant_actions(
                self._link.context,
                tenant_id,
                timestamp=timestamp,
                actions=actions,
                entity_type=entity_type,
            )
        )

    async def count_tenant_actions(self, tenant_id: UUID, *, since: datetime) -> int:
        """Count what happened in a tenant since a time.

        Access pattern `count_tenant_actions` queries index `gsi3`: `gsi3_pk` =
        `audit##tenant#{tenant_id}` and `gsi3_sk` within `timestamp#{timestamp:010d}` (`timestamp >=
        :since`).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return await self._link.pages(
            requests.count_tenant_actions(self._link.context, tenant_id, since=since)
        ).count()


class AsyncAuditLogWriter(AsyncShell):
    """Writes AuditLog items."""

    async def create(self, item: AuditLogCreate) -> AuditLog:
        """Write a new audit log.

        Writes to table `app`: `pk` = `audit#{audit_id}` and `sk` = `audit#{audit_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))


class AsyncAuditLogRepository(AsyncAuditLogReader, AsyncAuditLogWriter):
    """Reads and writes AuditLog items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
