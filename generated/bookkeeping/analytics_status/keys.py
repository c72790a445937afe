"""Keys of analytics status: pure functions between attributes and keys."""

from datetime import datetime

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text
from dynarepo.wire import epoch_text

from .._types import AnalyticType
from .model import AnalyticsStatus, AnalyticsStatusKey, AnalyticsStatusProcessingPriority


def table_key(key: AnalyticsStatusKey | AnalyticsStatus) -> WireItem:
    """The table key: `userId` = `{user_id}` and `analyticType` = `{analytic_type}`."""
    return {
        "userId": {"S": user_id_key(key.user_id)},
        "analyticType": {"S": open_text(key.analytic_type, "analytic_type")},
    }


def user_id_key(user_id: str) -> str:
    """`userId` = `{user_id}`."""
    return partition_text(open_text(user_id, "user_id"), "userId")


def analytic_type_key(analytic_type: AnalyticType) -> str:
    """`analyticType` = `{analytic_type}`."""
    return open_text(analytic_type, "analytic_type")


def stale_queue(processing_priority: AnalyticsStatusProcessingPriority) -> str:
    """`staleQueue` = `{processing_priority}`."""
    return open_text(processing_priority, "processing_priority")


def stale_since_key(stale_since: datetime) -> str:
    """`staleSince` = `{stale_since}`."""
    return epoch_text(stale_since, "milliseconds", "stale_since")


def stale_analytics_index(
    processing_priority: AnalyticsStatusProcessingPriority | None, computation_needed: bool | None
) -> WireItem:
    """The entry in index `StaleAnalyticsIndex`: `staleQueue` = `{processing_priority}`; none while
    a part is absent, and only under its condition.
    """
    if processing_priority is None:
        return {}
    if computation_needed is True:
        return {"staleQueue": {"S": stale_queue(processing_priority)}}
    return {}
