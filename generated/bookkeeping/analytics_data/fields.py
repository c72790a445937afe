"""Typed paths into a stored analytics data."""

from datetime import date, datetime
from typing import Any, Final

from dynarepo.codecs import ANY, DATE, EPOCH_MILLISECONDS, STRING, Codec, choice_of, map_of
from dynarepo.fields import AnyField, MapField, OrderedField, TextField

from .._fields import ANALYTIC_TYPE_CODEC
from .._types import AnalyticType
from .model import AnalyticsDataPeriod

ANALYTICS_DATA_PERIOD_CODEC: Final[Codec[AnalyticsDataPeriod]] = choice_of(
    "month", "quarter", "year"
)


class AnalyticsDataFields:
    """Typed paths into a stored AnalyticsData, for conditions and changes."""

    user_id: Final = TextField[str]("userId", STRING)
    analytic_type: Final = TextField[AnalyticType]("analyticType", ANALYTIC_TYPE_CODEC)
    period: Final = TextField[AnalyticsDataPeriod]("period", ANALYTICS_DATA_PERIOD_CODEC)
    period_start: Final = TextField[date]("periodStart", DATE)
    account_scope: Final = TextField[str]("accountScope", STRING)
    data: Final = MapField[Any, AnyField]("data", map_of(ANY), lambda path: AnyField(path))
    computed_at: Final = OrderedField[datetime]("computedAt", EPOCH_MILLISECONDS)
    data_through: Final = TextField[date]("dataThrough", DATE)
    created_at: Final = OrderedField[datetime]("createdAt", EPOCH_MILLISECONDS)
    updated_at: Final = OrderedField[datetime]("updatedAt", EPOCH_MILLISECONDS)
