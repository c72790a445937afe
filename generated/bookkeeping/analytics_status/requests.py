"""Requests and writes of analytics status: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from dynarepo import batches, expressions, reads, writes
from dynarepo.codecs import EPOCH_MILLISECONDS
from dynarepo.lazy import Later

from .._types import AnalyticType
from . import keys
from .codec import ANALYTICS_STATUS
from .model import (
    AnalyticsStatus,
    AnalyticsStatusChanges,
    AnalyticsStatusCreate,
    AnalyticsStatusKey,
    AnalyticsStatusProcessingPriority,
)

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Scan, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import AnalyticsStatusFields as F
else:
    F = Later(__package__, ".fields", "AnalyticsStatusFields")


def get(
    context: Context, key: AnalyticsStatusKey, *, consistent: bool = False
) -> Request[AnalyticsStatus | None]:
    """Read the analytics status with this key."""
    return reads.get_item(ANALYTICS_STATUS, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[AnalyticsStatusKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[AnalyticsStatusKey, AnalyticsStatus]:
    """Read the analytics statuses with these keys, in their order; None where there is none."""
    return batches.get_items(
        ANALYTICS_STATUS,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: AnalyticsStatusCreate) -> Write[AnalyticsStatus]:
    """Write a new analytics status."""
    return writes.create_item(ANALYTICS_STATUS, context, item)


def put(
    context: Context, item: AnalyticsStatusCreate, *, when: Condition | None = None
) -> Write[AnalyticsStatus]:
    """Write this analytics status, replacing one that exists."""
    return writes.put_item(ANALYTICS_STATUS, context, item, when=when)


def put_many(
    context: Context,
    items: Many[AnalyticsStatusCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[AnalyticsStatusCreate]:
    """Write these analytics statuses, replacing those that exist."""
    return batches.put_items(ANALYTICS_STATUS, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: AnalyticsStatusKey,
    *changes: Change,
    set: AnalyticsStatusChanges | None = None,
    when: Condition | None = None,
) -> Write[AnalyticsStatus]:
    """Change some attributes of the analytics status with this key."""
    return writes.update_item(ANALYTICS_STATUS, context, key, changes, set, when=when)


def delete(
    context: Context, key: AnalyticsStatusKey, *, when: Condition | None = None
) -> Write[AnalyticsStatus | None]:
    """Delete the analytics status with this key."""
    return writes.delete_item(ANALYTICS_STATUS, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[AnalyticsStatusKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[AnalyticsStatusKey]:
    """Delete the analytics statuses with these keys; those that are not there do no harm."""
    return batches.delete_items(ANALYTICS_STATUS, context, keys, at_once=at_once, progress=progress)


def get_analytics_status(
    context: Context, user_id: str, analytic_type: AnalyticType
) -> Request[AnalyticsStatus | None]:
    """Read the status of one analysis."""
    return reads.get_item(
        ANALYTICS_STATUS,
        context,
        AnalyticsStatusKey(user_id=user_id, analytic_type=analytic_type),
        consistent=True,
        pattern="get_analytics_status",
    )


def list_analytics_status_for_user(context: Context, user_id: str) -> Query[AnalyticsStatus]:
    """List the status of all analyses of a user."""
    return reads.Query(
        context=context,
        entity=ANALYTICS_STATUS,
        pattern="list_analytics_status_for_user",
        returns=ANALYTICS_STATUS,
        equals=(("userId", {"S": keys.user_id_key(user_id)}),),
    )


def list_stale_analytics(
    context: Context,
    processing_priority: AnalyticsStatusProcessingPriority,
    *,
    stale_since: Range[datetime] | None = None,
    most_failures: int = 5,
) -> Query[AnalyticsStatus]:
    """List what waits for computation, longest waiting first."""
    return reads.Query(
        context=context,
        entity=ANALYTICS_STATUS,
        pattern="list_stale_analytics",
        returns=ANALYTICS_STATUS,
        equals=(("staleQueue", {"S": keys.stale_queue(processing_priority)}),),
        index="StaleAnalyticsIndex",
        index_key=("staleQueue", "staleSince"),
        sort=reads.native_range(
            "staleSince", stale_since, EPOCH_MILLISECONDS.encode, of="stale_since"
        ),
        where=F.failures.lt(most_failures),
    )


def count_stale_analytics(
    context: Context, processing_priority: AnalyticsStatusProcessingPriority
) -> Query[AnalyticsStatus]:
    """Count what waits for computation."""
    return reads.Query(
        context=context,
        entity=ANALYTICS_STATUS,
        pattern="count_stale_analytics",
        returns=ANALYTICS_STATUS,
        equals=(("staleQueue", {"S": keys.stale_queue(processing_priority)}),),
        index="StaleAnalyticsIndex",
        index_key=("staleQueue", "staleSince"),
    )


def scan_overdue_analytics(
    context: Context,
    *,
    before: datetime,
    segments: int = 4,
    max_units_per_second: float | None = None,
) -> Scan[AnalyticsStatus]:
    """Find what has waited for computation since before a time, whatever its priority."""
    return reads.Scan(
        context=context,
        entity=ANALYTICS_STATUS,
        pattern="scan_overdue_analytics",
        returns=ANALYTICS_STATUS,
        where=expressions.all_of(F.computation_needed.eq(True), F.stale_since.lt(before)),
        segments=segments,
        max_units_per_second=max_units_per_second,
    )


def mark_stale(
    context: Context,
    user_id: str,
    analytic_type: AnalyticType,
    *,
    priority: AnalyticsStatusProcessingPriority,
    stale_since: datetime,
) -> Write[AnalyticsStatus]:
    """Ask for an analysis, creating its status when there is none."""
    return writes.update_item(
        ANALYTICS_STATUS,
        context,
        AnalyticsStatusKey(user_id=user_id, analytic_type=analytic_type),
        (
            F.computation_needed.set(True),
            F.processing_priority.set(priority),
            F.stale_since.set(stale_since),
        ),
        upsert=True,
        pattern="mark_stale",
    )


def mark_computed(
    context: Context,
    user_id: str,
    analytic_type: AnalyticType,
    *,
    started_at: datetime,
    finished_at: datetime,
) -> Write[AnalyticsStatus]:
    """Record a computation, unless the data changed after it started."""
    return writes.update_item(
        ANALYTICS_STATUS,
        context,
        AnalyticsStatusKey(user_id=user_id, analytic_type=analytic_type),
        (
            F.computation_needed.set(False),
            F.last_computed_at.set(finished_at),
            F.failures.set(0),
            F.last_error.remove(),
        ),
        when=F.stale_since.le(started_at),
        pattern="mark_computed",
    )


def record_failure(
    context: Context, user_id: str, analytic_type: AnalyticType, *, error: str
) -> Write[AnalyticsStatus]:
    """Record that a computation failed."""
    return writes.update_item(
        ANALYTICS_STATUS,
        context,
        AnalyticsStatusKey(user_id=user_id, analytic_type=analytic_type),
        (F.last_error.set(error), F.failures.set(F.failures.plus(1))),
        when=F.computation_needed.eq(True),
        pattern="record_failure",
    )
