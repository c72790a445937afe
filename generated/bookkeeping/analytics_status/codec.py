"""The stored form of analytics status, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec, EntryTerm, IndexEntry
from dynarepo.ids import now
from dynarepo.wire import epoch_from_text, epoch_text, int_from_text, number_text

from . import keys
from .model import AnalyticsStatus, AnalyticsStatusKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: AnalyticsStatus) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "userId": {"S": keys.user_id_key(held["user_id"])},
        "analyticType": {"S": keys.analytic_type_key(held["analytic_type"])},
        "computationNeeded": {"BOOL": held["computation_needed"]},
        "processingPriority": {"S": held["processing_priority"]},
        "staleSince": {"N": epoch_text(held["stale_since"], "milliseconds", "stale_since")},
        "failures": {"N": number_text(held["failures"], "failures")},
        "createdAt": {"N": epoch_text(held["created_at"], "milliseconds", "created_at")},
        "updatedAt": {"N": epoch_text(held["updated_at"], "milliseconds", "updated_at")},
    }
    if held["last_computed_at"] is not None:
        stored["lastComputedAt"] = {
            "N": epoch_text(held["last_computed_at"], "milliseconds", "last_computed_at")
        }
    if held["last_error"] is not None:
        stored["lastError"] = {"S": held["last_error"]}
    stored.update(
        keys.stale_analytics_index(held["processing_priority"], held["computation_needed"])
    )
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
        and type(held["computation_needed"]) is bool
        and type(held["processing_priority"]) is str
        and held["processing_priority"] in ("high", "normal", "low")
        and type(held["stale_since"]) is datetime
        and (held["last_computed_at"] is None or type(held["last_computed_at"]) is datetime)
        and type(held["failures"]) is int
        and held["failures"] >= 0
        and (
            held["last_error"] is None
            or (type(held["last_error"]) is str and len(held["last_error"]) <= 2000)
        )
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "user_id": stored["userId"]["S"],
        "analytic_type": stored["analyticType"]["S"],
        "stale_since": epoch_from_text(stored["staleSince"]["N"], "milliseconds", "stale_since"),
        "created_at": epoch_from_text(stored["createdAt"]["N"], "milliseconds", "created_at"),
        "updated_at": epoch_from_text(stored["updatedAt"]["N"], "milliseconds", "updated_at"),
    }
    if "computationNeeded" in stored:
        found["computation_needed"] = stored["computationNeeded"]["BOOL"]
    if "processingPriority" in stored:
        found["processing_priority"] = stored["processingPriority"]["S"]
    if "lastComputedAt" in stored:
        found["last_computed_at"] = epoch_from_text(
            stored["lastComputedAt"]["N"], "milliseconds", "last_computed_at"
        )
    if "failures" in stored:
        found["failures"] = int_from_text(stored["failures"]["N"], "failures")
    if "lastError" in stored:
        found["last_error"] = stored["lastError"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import AnalyticsStatusFields

    return AnalyticsStatusFields


def _analytics_status_reader() -> StraightReader[AnalyticsStatus]:
    """What reads the text of a stored AnalyticsStatus, loaded with the first one."""
    from .stored import ANALYTICS_STATUS_READER

    return ANALYTICS_STATUS_READER


ANALYTICS_STATUS: Final[EntitySpec[AnalyticsStatus, AnalyticsStatusKey]] = EntitySpec(
    name="AnalyticsStatus",
    table="analytics_status",
    model=AnalyticsStatus,
    key_attributes=("userId", "analyticType"),
    key_parts=("user_id", "analytic_type"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    indexes=(
        IndexEntry(
            name="StaleAnalyticsIndex",
            attributes=("staleQueue",),
            parts=("processing_priority", "computation_needed"),
            build=keys.stale_analytics_index,
            when_parts=("computation_needed",),
            terms=(EntryTerm("computation_needed", "=", True),),
        ),
    ),
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    required=frozenset(
        {
            "user_id",
            "analytic_type",
            "computation_needed",
            "processing_priority",
            "stale_since",
            "failures",
            "created_at",
            "updated_at",
        }
    ),
    fixed=frozenset({"user_id", "analytic_type", "created_at", "updated_at"}),
    defaults={
        "computation_needed": lambda: True,
        "processing_priority": lambda: "normal",
        "stale_since": lambda: (moment := now()).replace(
            microsecond=moment.microsecond // 1000 * 1000
        ),
        "failures": lambda: 0,
    },
    reader=_analytics_status_reader,
)
"""What the runtime needs to know of AnalyticsStatus."""
