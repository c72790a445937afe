"""Requests and writes of analytics data: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from dynarepo import InvalidValue, batches, expressions, reads, writes
from dynarepo.keys import closed
from dynarepo.lazy import Later
from dynarepo.wire import date_text

from .._types import AnalyticType
from . import keys
from .codec import ANALYTICS_DATA
from .model import (
    AnalyticsData,
    AnalyticsDataChanges,
    AnalyticsDataCreate,
    AnalyticsDataKey,
    AnalyticsDataPeriod,
)

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import AnalyticsDataFields as F
else:
    F = Later(__package__, ".fields", "AnalyticsDataFields")


def get(
    context: Context, key: AnalyticsDataKey, *, consistent: bool = False
) -> Request[AnalyticsData | None]:
    """Read the analytics data with this key."""
    return reads.get_item(ANALYTICS_DATA, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[AnalyticsDataKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[AnalyticsDataKey, AnalyticsData]:
    """Read the analytics datas with these keys, in their order; None where there is none."""
    return batches.get_items(
        ANALYTICS_DATA,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: AnalyticsDataCreate) -> Write[AnalyticsData]:
    """Write a new analytics data."""
    return writes.create_item(ANALYTICS_DATA, context, item)


def put(
    context: Context, item: AnalyticsDataCreate, *, when: Condition | None = None
) -> Write[AnalyticsData]:
    """Write this analytics data, replacing one that exists."""
    return writes.put_item(ANALYTICS_DATA, context, item, when=when)


def put_many(
    context: Context,
    items: Many[AnalyticsDataCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[AnalyticsDataCreate]:
    """Write these analytics datas, replacing those that exist."""
    return batches.put_items(ANALYTICS_DATA, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: AnalyticsDataKey,
    *changes: Change,
    set: AnalyticsDataChanges | None = None,
    when: Condition | None = None,
    create_parents: bool = False,
) -> Write[AnalyticsData]:
    """Change some attributes of the analytics data with this key."""
    return writes.update_item(
        ANALYTICS_DATA, context, key, changes, set, when=when, create_parents=create_parents
    )


def delete(
    context: Context, key: AnalyticsDataKey, *, when: Condition | None = None
) -> Write[AnalyticsData | None]:
    """Delete the analytics data with this key."""
    return writes.delete_item(ANALYTICS_DATA, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[AnalyticsDataKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[AnalyticsDataKey]:
    """Delete the analytics datas with these keys; those that are not there do no harm."""
    return batches.delete_items(ANALYTICS_DATA, context, keys, at_once=at_once, progress=progress)


def get_analytics_data(
    context: Context,
    user_id: str,
    analytic_type: AnalyticType,
    period: AnalyticsDataPeriod,
    period_start: date,
    account_scope: str,
    *,
    consistent: bool = False,
) -> Request[AnalyticsData | None]:
    """Read one result."""
    return reads.get_item(
        ANALYTICS_DATA,
        context,
        AnalyticsDataKey(
            user_id=user_id,
            analytic_type=analytic_type,
            period=period,
            period_start=period_start,
            account_scope=account_scope,
        ),
        consistent=consistent,
        pattern="get_analytics_data",
    )


def list_analytics_data_for_user(
    context: Context,
    user_id: str,
    *,
    analytic_type: AnalyticType | None = None,
    period: AnalyticsDataPeriod | None = None,
) -> Query[AnalyticsData]:
    """List a user's results, all or of one analysis and kind of period."""
    if analytic_type is None and period is not None:
        raise InvalidValue(
            "narrows further than `analytic_type`, which is not given", attribute="period"
        )
    return reads.Query(
        context=context,
        entity=ANALYTICS_DATA,
        pattern="list_analytics_data_for_user",
        returns=ANALYTICS_DATA,
        equals=(("userId", {"S": keys.user_id_key(user_id)}),),
        sort=(
            None
            if analytic_type is None
            else (
                reads.sort_prefix("analyticKey", f"{closed(analytic_type, '#', 'analytic_type')}#")
                if period is None
                else reads.sort_prefix(
                    "analyticKey",
                    f"{closed(analytic_type, '#', 'analytic_type')}#{closed(period, '#', 'period')}#",
                )
            )
        ),
        on_invalid="skip",
    )


def list_analytics_over_time(
    context: Context,
    user_id: str,
    analytic_type: AnalyticType,
    period: AnalyticsDataPeriod,
    *,
    period_start: Range[date] | None = None,
) -> Query[AnalyticsData]:
    """List the results of an analysis over a span of periods."""
    return reads.Query(
        context=context,
        entity=ANALYTICS_DATA,
        pattern="list_analytics_over_time",
        returns=ANALYTICS_DATA,
        equals=(("userId", {"S": keys.user_id_key(user_id)}),),
        sort=reads.sort_range(
            "analyticKey",
            f"{closed(analytic_type, '#', 'analytic_type')}#{closed(period, '#', 'period')}#",
            period_start,
            lambda value: date_text(value, "period_start"),
            tail="#",
            of="period_start",
        ),
    )


def get_latest_analytics_data(
    context: Context, user_id: str, analytic_type: AnalyticType, period: AnalyticsDataPeriod
) -> Query[AnalyticsData]:
    """The result for the newest period."""
    return reads.Query(
        context=context,
        entity=ANALYTICS_DATA,
        pattern="get_latest_analytics_data",
        returns=ANALYTICS_DATA,
        equals=(("userId", {"S": keys.user_id_key(user_id)}),),
        sort=reads.sort_prefix(
            "analyticKey",
            f"{closed(analytic_type, '#', 'analytic_type')}#{closed(period, '#', 'period')}#",
        ),
        descending=True,
    )


def store_newer_analytics_data(
    context: Context, item: AnalyticsDataCreate, *, computed_before: datetime
) -> Write[AnalyticsData]:
    """Store a result unless one is there that was computed later."""
    return writes.put_item(
        ANALYTICS_DATA,
        context,
        item,
        when=expressions.any_of(F.computed_at.missing(), F.computed_at.lt(computed_before)),
        pattern="store_newer_analytics_data",
    )


def delete_analytics_data(
    context: Context,
    user_id: str,
    analytic_type: AnalyticType,
    period: AnalyticsDataPeriod,
    period_start: date,
    account_scope: str,
) -> Write[AnalyticsData | None]:
    """Delete one result."""
    return writes.delete_item(
        ANALYTICS_DATA,
        context,
        AnalyticsDataKey(
            user_id=user_id,
            analytic_type=analytic_type,
            period=period,
            period_start=period_start,
            account_scope=account_scope,
        ),
        pattern="delete_analytics_data",
    )
