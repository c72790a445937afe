"""Requests and writes of usage day: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes
from dynarepo.keys import closed
from dynarepo.lazy import Later
from dynarepo.wire import date_text

from . import keys
from .codec import USAGE_DAY
from .model import UsageDay, UsageDayChanges, UsageDayCreate, UsageDayKey, UsageDayMetric

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import UsageDayFields as F
else:
    F = Later(__package__, ".fields", "UsageDayFields")


def get(
    context: Context, key: UsageDayKey, *, consistent: bool = False
) -> Request[UsageDay | None]:
    """Read the usage day with this key."""
    return reads.get_item(USAGE_DAY, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[UsageDayKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[UsageDayKey, UsageDay]:
    """Read the usage days with these keys, in their order; None where there is none."""
    return batches.get_items(
        USAGE_DAY,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: UsageDayCreate) -> Write[UsageDay]:
    """Write a new usage day."""
    return writes.create_item(USAGE_DAY, context, item)


def put(
    context: Context, item: UsageDayCreate, *, when: Condition | None = None
) -> Write[UsageDay]:
    """Write this usage day, replacing one that exists."""
    return writes.put_item(USAGE_DAY, context, item, when=when)


def put_many(
    context: Context,
    items: Many[UsageDayCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[UsageDayCreate]:
    """Write these usage days, replacing those that exist."""
    return batches.put_items(USAGE_DAY, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: UsageDayKey,
    *changes: Change,
    set: UsageDayChanges | None = None,
    when: Condition | None = None,
) -> Write[UsageDay]:
    """Change some attributes of the usage day with this key."""
    return writes.update_item(USAGE_DAY, context, key, changes, set, when=when)


def delete(
    context: Context, key: UsageDayKey, *, when: Condition | None = None
) -> Write[UsageDay | None]:
    """Delete the usage day with this key."""
    return writes.delete_item(USAGE_DAY, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[UsageDayKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[UsageDayKey]:
    """Delete the usage days with these keys; those that are not there do no harm."""
    return batches.delete_items(USAGE_DAY, context, keys, at_once=at_once, progress=progress)


def get_usage(
    context: Context,
    account_id: UUID,
    metric: UsageDayMetric,
    day: date,
    *,
    consistent: bool = False,
) -> Request[UsageDay | None]:
    """Read what was used in a day."""
    return reads.get_item(
        USAGE_DAY,
        context,
        UsageDayKey(account_id=account_id, metric=metric, day=day),
        consistent=consistent,
        pattern="get_usage",
    )


def list_usage(
    context: Context, account_id: UUID, metric: UsageDayMetric, *, day: Range[date] | None = None
) -> Query[UsageDay]:
    """List an account's use of something by day."""
    return reads.Query(
        context=context,
        entity=USAGE_DAY,
        pattern="list_usage",
        returns=USAGE_DAY,
        equals=(("PK", {"S": keys.pk(account_id)}),),
        sort=reads.sort_range(
            "SK",
            f"USAGE#{closed(metric, '#', 'metric')}#",
            day,
            lambda value: date_text(value, "day"),
            of="day",
        ),
    )


def list_all_usage(
    context: Context, account_id: UUID, *, metric: UsageDayMetric | None = None
) -> Query[UsageDay]:
    """List an account's use of everything."""
    return reads.Query(
        context=context,
        entity=USAGE_DAY,
        pattern="list_all_usage",
        returns=USAGE_DAY,
        equals=(("PK", {"S": keys.pk(account_id)}),),
        sort=(
            reads.sort_prefix("SK", "USAGE#")
            if metric is None
            else reads.sort_prefix("SK", f"USAGE#{closed(metric, '#', 'metric')}#")
        ),
    )


def add_usage(
    context: Context,
    account_id: UUID,
    metric: UsageDayMetric,
    day: date,
    *,
    user_id: str,
    expires_at: datetime,
    amount: Decimal,
) -> Write[UsageDay]:
    """Count use, from nothing on a new day."""
    return writes.update_item(
        USAGE_DAY,
        context,
        UsageDayKey(account_id=account_id, metric=metric, day=day),
        (F.last_user_id.set(user_id), F.expires_at.set(expires_at), F.total.add(amount)),
        upsert=True,
        pattern="add_usage",
    )
