"""The stored form of analytics data, both ways."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec
from dynarepo.exact_values import is_map
from dynarepo.wire import (
    any_from_wire,
    any_value,
    date_from_text,
    date_text,
    epoch_from_text,
    epoch_text,
)

from . import keys
from .model import AnalyticsData, AnalyticsDataKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: AnalyticsData) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "userId": {"S": keys.user_id_key(held["user_id"])},
        "analyticKey": {
            "S": keys.analytic_key(
                held["analytic_type"], held["period"], held["period_start"], held["account_scope"]
            )
        },
        "analyticType": {"S": held["analytic_type"]},
        "period": {"S": held["period"]},
        "periodStart": {"S": date_text(held["period_start"], "period_start")},
        "accountScope": {"S": held["account_scope"]},
        "data": {
            "M": {
                element_name: any_value(element, "data")
                for element_name, element in held["data"].items()
            }
        },
        "computedAt": {"N": epoch_text(held["computed_at"], "milliseconds", "computed_at")},
        "createdAt": {"N": epoch_text(held["created_at"], "milliseconds", "created_at")},
        "updatedAt": {"N": epoch_text(held["updated_at"], "milliseconds", "updated_at")},
    }
    if held["data_through"] is not None:
        stored["dataThrough"] = {"S": date_text(held["data_through"], "data_through")}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["user_id"]) is str
        and len(held["user_id"]) >= 1
        and type(held["analytic_type"]) is str
        and held["analytic_type"]
        in (
            "cash_flow",
            "category_trends",
            "account_efficiency",
            "payment_patterns",
            "budget_performance",
        )
        and type(held["period"]) is str
        and held["period"] in ("month", "quarter", "year")
        and type(held["period_start"]) is date
        and type(held["account_scope"]) is str
        and len(held["account_scope"]) >= 1
        and is_map(held["data"])
        and type(held["computed_at"]) is datetime
        and (held["data_through"] is None or type(held["data_through"]) is date)
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "user_id": stored["userId"]["S"],
        "analytic_type": stored["analyticType"]["S"],
        "period": stored["period"]["S"],
        "period_start": date_from_text(stored["periodStart"]["S"], "period_start"),
        "computed_at": epoch_from_text(stored["computedAt"]["N"], "milliseconds", "computed_at"),
        "created_at": epoch_from_text(stored["createdAt"]["N"], "milliseconds", "created_at"),
        "updated_at": epoch_from_text(stored["updatedAt"]["N"], "milliseconds", "updated_at"),
    }
    if "accountScope" in stored:
        found["account_scope"] = stored["accountScope"]["S"]
    if "data" in stored:
        found["data"] = {
            element_name: any_from_wire(element, "data")
            for element_name, element in stored["data"]["M"].items()
        }
    if "dataThrough" in stored:
        found["data_through"] = date_from_text(stored["dataThrough"]["S"], "data_through")
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import AnalyticsDataFields

    return AnalyticsDataFields


def _analytics_data_reader() -> StraightReader[AnalyticsData]:
    """What reads the text of a stored AnalyticsData, loaded with the first one."""
    from .stored import ANALYTICS_DATA_READER

    return ANALYTICS_DATA_READER


ANALYTICS_DATA: Final[EntitySpec[AnalyticsData, AnalyticsDataKey]] = EntitySpec(
    name="AnalyticsData",
    table="analytics_data",
    model=AnalyticsData,
    key_attributes=("userId", "analyticKey"),
    key_parts=("user_id", "analytic_type", "period", "period_start", "account_scope"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    required=frozenset(
        {
            "user_id",
            "analytic_type",
            "period",
            "period_start",
            "account_scope",
            "data",
            "computed_at",
            "created_at",
            "updated_at",
        }
    ),
    fixed=frozenset(
        {
            "user_id",
            "analytic_type",
            "period",
            "period_start",
            "account_scope",
            "created_at",
            "updated_at",
        }
    ),
    defaults={"data": dict[str, Any]},
    reader=_analytics_data_reader,
)
"""What the runtime needs to know of AnalyticsData."""
