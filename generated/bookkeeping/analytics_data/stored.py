"""What makes analytics data models of the JSON text of stored items."""

from datetime import date
from typing import Annotated, Any, Final

from msgspec import UNSET, Meta, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, Tagged, blank, blank_of
from dynarepo.wire import any_from_wire, date_from_text, epoch_from_text
from dynarepo.wire.tagged import Mapped, Number, Text

from .._types import AnalyticType
from .model import AnalyticsData, AnalyticsDataPeriod


class StoredAnalyticsData(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of AnalyticsData, as types."""

    analytic_key: Text[str] = field(name="analyticKey")
    user_id: Text[Annotated[str, Meta(min_length=1)]] = field(name="userId")
    analytic_type: Text[AnalyticType] = field(name="analyticType")
    period: Text[AnalyticsDataPeriod]
    period_start: Text[str] = field(name="periodStart")
    account_scope: Text[Annotated[str, Meta(min_length=1)]] | UnsetType = field(
        default=UNSET, name="accountScope"
    )
    data: Mapped[dict[str, Tagged]] | UnsetType = UNSET
    computed_at: Number = field(name="computedAt")
    data_through: Text[str] | UnsetType = field(default=UNSET, name="dataThrough")
    created_at: Number = field(name="createdAt")
    updated_at: Number = field(name="updatedAt")


_ANALYTICS_DATA_NAMES: Final = GivenNames(
    (
        "user_id",
        "analytic_type",
        "period",
        "period_start",
        "computed_at",
        "created_at",
        "updated_at",
    ),
    "account_scope",
    "data",
    "data_through",
)
_BlankAnalyticsData: Final = blank_of(AnalyticsData)


def analytics_data_of(stored: StoredAnalyticsData) -> AnalyticsData:
    """What was stored as AnalyticsData; an error where that is not certain."""
    absent = 0
    if stored.account_scope is UNSET:
        account_scope_: str = "all"
        absent |= 1
    else:
        account_scope_ = stored.account_scope.S
    if stored.data is UNSET:
        data_: dict[str, Any] = {}
        absent |= 2
    else:
        data_ = {
            element_name: any_from_wire(element) for element_name, element in stored.data.M.items()
        }
    if stored.data_through is UNSET:
        data_through_: date | None = None
        absent |= 4
    else:
        data_through_ = date_from_text(stored.data_through.S)
    record = blank(_BlankAnalyticsData)
    record.user_id = stored.user_id.S
    record.analytic_type = stored.analytic_type.S
    record.period = stored.period.S
    record.period_start = date_from_text(stored.period_start.S)
    record.account_scope = account_scope_
    record.data = data_
    record.computed_at = epoch_from_text(stored.computed_at.N, "milliseconds")
    record.data_through = data_through_
    record.created_at = epoch_from_text(stored.created_at.N, "milliseconds")
    record.updated_at = epoch_from_text(stored.updated_at.N, "milliseconds")
    record.__pydantic_fields_set__ = _ANALYTICS_DATA_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = AnalyticsData
    return record


ANALYTICS_DATA_READER: Final[StraightReader[AnalyticsData]] = StraightReader(
    StoredAnalyticsData, analytics_data_of, lambda stored: (stored.user_id.S, stored.analytic_key.S)
)
