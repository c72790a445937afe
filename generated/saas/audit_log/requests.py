"""Requests and writes of audit log: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.keys import padded
from dynarepo.lazy import Later
from dynarepo.wire import epoch_text

from . import keys
from .codec import AUDIT_LINE_VIEW, AUDIT_LOG
from .model import AuditLine, AuditLog, AuditLogAction, AuditLogCreate, AuditLogKey

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dynarepo import Context, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, Many, OnInvalidItem, OnProgress

    from .fields import AuditLogFields as F
else:
    F = Later(__package__, ".fields", "AuditLogFields")


def get(
    context: Context, key: AuditLogKey, *, consistent: bool = False
) -> Request[AuditLog | None]:
    """Read the audit log with this key."""
    return reads.get_item(AUDIT_LOG, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[AuditLogKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[AuditLogKey, AuditLog]:
    """Read the audit logs with these keys, in their order; None where there is none."""
    return batches.get_items(
        AUDIT_LOG,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: AuditLogCreate) -> Write[AuditLog]:
    """Write a new audit log."""
    return writes.create_item(AUDIT_LOG, context, item)


def get_entry(
    context: Context, audit_id: UUID, *, consistent: bool = False
) -> Request[AuditLog | None]:
    """Read an entry."""
    return reads.get_item(
        AUDIT_LOG,
        context,
        AuditLogKey(audit_id=audit_id),
        consistent=consistent,
        pattern="get_entry",
    )


def list_entity_history(
    context: Context,
    entity_type: str,
    entity_id: str,
    *,
    tenant_id: UUID,
    timestamp: Range[datetime] | None = None,
    action: AuditLogAction | None = None,
) -> Query[AuditLog]:
    """List what happened to an item, newest first."""
    return reads.Query(
        context=context,
        entity=AUDIT_LOG,
        pattern="list_entity_history",
        returns=AUDIT_LOG,
        equals=(("gsi1_pk", {"S": keys.gsi1_pk(entity_type, entity_id)}),),
        index="gsi1",
        index_key=("gsi1_pk", "gsi1_sk"),
        sort=reads.sort_range(
            "gsi1_sk",
            "timestamp#",
            timestamp,
            lambda value: padded(int(epoch_text(value, "seconds", "timestamp")), 10, "timestamp"),
            of="timestamp",
        ),
        where=expressions.all_of(
            F.tenant_id.eq(tenant_id), None if action is None else F.action.eq(action)
        ),
        descending=True,
        on_invalid="skip",
    )


def get_last_change(
    context: Context, entity_type: str, entity_id: str, *, tenant_id: UUID
) -> Query[AuditLog]:
    """The last change of an item."""
    return reads.Query(
        context=context,
        entity=AUDIT_LOG,
        pattern="get_last_change",
        returns=AUDIT_LOG,
        equals=(("gsi1_pk", {"S": keys.gsi1_pk(entity_type, entity_id)}),),
        index="gsi1",
        index_key=("gsi1_pk", "gsi1_sk"),
        sort=reads.sort_prefix("gsi1_sk", "timestamp#"),
        where=expressions.all_of(F.tenant_id.eq(tenant_id), F.action.ne("read")),
        descending=True,
    )


def list_user_actions(
    context: Context, user_id: str, *, tenant_id: UUID, timestamp: Range[datetime] | None = None
) -> Query[AuditLine]:
    """List what a user did, newest first."""
    return reads.Query(
        context=context,
        entity=AUDIT_LOG,
        pattern="list_user_actions",
        returns=AUDIT_LINE_VIEW,
        equals=(("gsi2_pk", {"S": keys.gsi2_pk(user_id)}),),
        index="gsi2",
        index_key=("gsi2_pk", "gsi2_sk"),
        sort=reads.sort_range(
            "gsi2_sk",
            "timestamp#",
            timestamp,
            lambda value: padded(int(epoch_text(value, "seconds", "timestamp")), 10, "timestamp"),
            of="timestamp",
        ),
        where=F.tenant_id.eq(tenant_id),
        descending=True,
    )


def list_tenant_actions(
    context: Context,
    tenant_id: UUID,
    *,
    timestamp: Range[datetime] | None = None,
    actions: Sequence[AuditLogAction] | None = None,
    entity_type: str | None = None,
) -> Query[AuditLine]:
    """List what happened in a tenant, newest first."""
    return reads.Query(
        context=context,
        entity=AUDIT_LOG,
        pattern="list_tenant_actions",
        returns=AUDIT_LINE_VIEW,
        equals=(("gsi3_pk", {"S": keys.gsi3_pk(tenant_id)}),),
        index="gsi3",
        index_key=("gsi3_pk", "gsi3_sk"),
        sort=reads.sort_range(
            "gsi3_sk",
            "timestamp#",
            timestamp,
            lambda value: padded(int(epoch_text(value, "seconds", "timestamp")), 10, "timestamp"),
            of="timestamp",
        ),
        where=expressions.all_of(
            None if actions is None else F.action.is_in(actions),
            None if entity_type is None else F.entity_type.eq(entity_type),
        ),
        descending=True,
    )


def count_tenant_actions(context: Context, tenant_id: UUID, *, since: datetime) -> Query[AuditLog]:
    """Count what happened in a tenant since a time."""
    return reads.Query(
        context=context,
        entity=AUDIT_LOG,
        pattern="count_tenant_actions",
        returns=AUDIT_LOG,
        equals=(("gsi3_pk", {"S": keys.gsi3_pk(tenant_id)}),),
        index="gsi3",
        index_key=("gsi3_pk", "gsi3_sk"),
        sort=reads.sort_range(
            "gsi3_sk",
            "timestamp#",
            reads.AtLeast(since),
            lambda value: padded(int(epoch_text(value, "seconds", "timestamp")), 10, "timestamp"),
            of="timestamp",
        ),
    )
