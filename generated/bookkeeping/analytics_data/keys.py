"""Keys of analytics data: pure functions between attributes and keys."""

from datetime import date

from dynarepo import WireItem
from dynarepo.keys import closed, open_text, partition_text, sort_text
from dynarepo.wire import date_text

from .._types import AnalyticType
from .model import AnalyticsData, AnalyticsDataKey, AnalyticsDataPeriod


def table_key(key: AnalyticsDataKey | AnalyticsData) -> WireItem:
    """The table key: `userId` = `{user_id}` and `analyticKey` =
    `{analytic_type}#{period}#{period_start}#{account_scope}`.
    """
    return {
        "userId": {"S": user_id_key(key.user_id)},
        "analyticKey": {
            "S": analytic_key(key.analytic_type, key.period, key.period_start, key.account_scope)
        },
    }


def user_id_key(user_id: str) -> str:
    """`userId` = `{user_id}`."""
    return partition_text(open_text(user_id, "user_id"), "userId")


def analytic_key(
    analytic_type: AnalyticType, period: AnalyticsDataPeriod, period_start: date, account_scope: str
) -> str:
    """`analyticKey` = `{analytic_type}#{period}#{period_start}#{account_scope}`."""
    return sort_text(
        f"{closed(analytic_type, '#', 'analytic_type')}#{closed(period, '#', 'period')}#{date_text(period_start, 'period_start')}#{open_text(account_scope, 'account_scope')}",
        "analyticKey",
    )
