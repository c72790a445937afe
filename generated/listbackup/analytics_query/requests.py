"""Requests and writes of analytics query: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes
from dynarepo.lazy import Later
from dynarepo.wire import datetime_text

from . import keys
from .codec import ANALYTICS_QUERY
from .model import AnalyticsQuery, AnalyticsQueryChanges, AnalyticsQueryCreate, AnalyticsQueryKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import AnalyticsQueryFields as F
else:
    F = Later(__package__, ".fields", "AnalyticsQueryFields")


def get(
    context: Context, key: AnalyticsQueryKey, *, consistent: bool = False
) -> Request[AnalyticsQuery | None]:
    """Read the analytics query with this key."""
    return reads.get_item(ANALYTICS_QUERY, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[AnalyticsQueryKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[AnalyticsQueryKey, AnalyticsQuery]:
    """Read the analytics queries with these keys, in their order; None where there is none."""
    return batches.get_items(
        ANALYTICS_QUERY,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: AnalyticsQueryCreate) -> Write[AnalyticsQuery]:
    """Write a new analytics query."""
    return writes.create_item(ANALYTICS_QUERY, context, item)


def put(
    context: Context, item: AnalyticsQueryCreate, *, when: Condition | None = None
) -> Write[AnalyticsQuery]:
    """Write this analytics query, replacing one that exists."""
    return writes.put_item(ANALYTICS_QUERY, context, item, when=when)


def put_many(
    context: Context,
    items: Many[AnalyticsQueryCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[AnalyticsQueryCreate]:
    """Write these analytics queries, replacing those that exist."""
    return batches.put_items(ANALYTICS_QUERY, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: AnalyticsQueryKey,
    *changes: Change,
    set: AnalyticsQueryChanges | None = None,
    when: Condition | None = None,
) -> Write[AnalyticsQuery]:
    """Change some attributes of the analytics query with this key."""
    return writes.update_item(ANALYTICS_QUERY, context, key, changes, set, when=when)


def delete(
    context: Context, key: AnalyticsQueryKey, *, when: Condition | None = None
) -> Write[AnalyticsQuery | None]:
    """Delete the analytics query with this key."""
    return writes.delete_item(ANALYTICS_QUERY, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[AnalyticsQueryKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[AnalyticsQueryKey]:
    """Delete the analytics queries with these keys; those that are not there do no harm."""
    return batches.delete_items(ANALYTICS_QUERY, context, keys, at_once=at_once, progress=progress)


def list_user_queries(
    context: Context,
    user_id: str,
    *,
    asked_at: Range[datetime] | None = None,
    account_id: UUID | None = None,
) -> Query[AnalyticsQuery]:
    """List what a user asked, newest first."""
    return reads.Query(
        context=context,
        entity=ANALYTICS_QUERY,
        pattern="list_user_queries",
        returns=ANALYTICS_QUERY,
        equals=(("PK", {"S": keys.pk(user_id)}),),
        sort=reads.sort_range(
            "SK",
            "QUERY#",
            asked_at,
            lambda value: datetime_text(value, "milliseconds", "asked_at"),
            tail="#",
            of="asked_at",
        ),
        where=None if account_id is None else F.account_id.eq(account_id),
        descending=True,
        on_invalid="skip",
    )


def list_account_queries(
    context: Context, account_id: UUID, *, asked_at: Range[datetime] | None = None
) -> Query[AnalyticsQuery]:
    """List what was asked about an account, newest first."""
    return reads.Query(
        context=context,
        entity=ANALYTICS_QUERY,
        pattern="list_account_queries",
        returns=ANALYTICS_QUERY,
        equals=(("GSI1PK", {"S": keys.gsi1_pk(account_id)}),),
        index="GSI1",
        index_key=("GSI1PK", "GSI1SK"),
        sort=reads.sort_range(
            "GSI1SK",
            "QUERY#",
            asked_at,
            lambda value: datetime_text(value, "milliseconds", "asked_at"),
            of="asked_at",
        ),
        descending=True,
        on_invalid="skip",
    )


def list_slow_account_queries(
    context: Context, account_id: UUID, *, since: datetime, at_least: float = 1000.0
) -> Query[AnalyticsQuery]:
    """List an account's questions that took long."""
    return reads.Query(
        context=context,
        entity=ANALYTICS_QUERY,
        pattern="list_slow_account_queries",
        returns=ANALYTICS_QUERY,
        equals=(("GSI1PK", {"S": keys.gsi1_pk(account_id)}),),
        index="GSI1",
        index_key=("GSI1PK", "GSI1SK"),
        sort=reads.sort_range(
            "GSI1SK",
            "QUERY#",
            reads.AtLeast(since),
            lambda value: datetime_text(value, "milliseconds", "asked_at"),
            of="asked_at",
        ),
        where=F.milliseconds.ge(at_least),
    )


def find_account_queries(context: Context, account_id: UUID, *, text: str) -> Query[AnalyticsQuery]:
    """List an account's questions that hold a text, newest first."""
    return reads.Query(
        context=context,
        entity=ANALYTICS_QUERY,
        pattern="find_account_queries",
        returns=ANALYTICS_QUERY,
        equals=(("GSI1PK", {"S": keys.gsi1_pk(account_id)}),),
        index="GSI1",
        index_key=("GSI1PK", "GSI1SK"),
        sort=reads.sort_prefix("GSI1SK", "QUERY#"),
        where=F.question.contains(text),
        descending=True,
    )


def count_account_queries(
    context: Context, account_id: UUID, *, start: datetime, end: datetime
) -> Query[AnalyticsQuery]:
    """Count the questions about an account in a span of time."""
    return reads.Query(
        context=context,
        entity=ANALYTICS_QUERY,
        pattern="count_account_queries",
        returns=ANALYTICS_QUERY,
        equals=(("GSI1PK", {"S": keys.gsi1_pk(account_id)}),),
        index="GSI1",
        index_key=("GSI1PK", "GSI1SK"),
        sort=reads.sort_range(
            "GSI1SK",
            "QUERY#",
            reads.Between(start, end),
            lambda value: datetime_text(value, "milliseconds", "asked_at"),
            of="asked_at",
        ),
    )


def count_user_queries(context: Context, user_id: str, *, since: datetime) -> Query[AnalyticsQuery]:
    """Count what a user asked since a time."""
    return reads.Query(
        context=context,
        entity=ANALYTICS_QUERY,
        pattern="count_user_queries",
        returns=ANALYTICS_QUERY,
        equals=(("PK", {"S": keys.pk(user_id)}),),
        sort=reads.sort_range(
            "SK",
            "QUERY#",
            reads.AtLeast(since),
            lambda value: datetime_text(value, "milliseconds", "asked_at"),
            tail="#",
            of="asked_at",
        ),
    )
