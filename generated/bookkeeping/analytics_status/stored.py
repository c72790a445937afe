"""What makes analytics status models of the JSON text of stored items."""

from datetime import datetime
from typing import Annotated, Final

from msgspec import UNSET, Meta, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire import epoch_from_text
from dynarepo.wire.tagged import Number, Text, Truth

from .._types import AnalyticType
from .model import AnalyticsStatus, AnalyticsStatusProcessingPriority


class StoredAnalyticsStatus(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of AnalyticsStatus, as types."""

    user_id: Text[Annotated[str, Meta(min_length=1)]] = field(name="userId")
    analytic_type: Text[AnalyticType] = field(name="analyticType")
    computation_needed: Truth | UnsetType = field(default=UNSET, name="computationNeeded")
    processing_priority: Text[AnalyticsStatusProcessingPriority] | UnsetType = field(
        default=UNSET, name="processingPriority"
    )
    stale_since: Number = field(name="staleSince")
    last_computed_at: Number | UnsetType = field(default=UNSET, name="lastComputedAt")
    failures: Number | UnsetType = UNSET
    last_error: Text[Annotated[str, Meta(max_length=2000)]] | UnsetType = field(
        default=UNSET, name="lastError"
    )
    created_at: Number = field(name="createdAt")
    updated_at: Number = field(name="updatedAt")
    stale_queue: Raw | UnsetType = field(default=UNSET, name="staleQueue")


_ANALYTICS_STATUS_NAMES: Final = GivenNames(
    ("user_id", "analytic_type", "stale_since", "created_at", "updated_at"),
    "computation_needed",
    "processing_priority",
    "last_computed_at",
    "failures",
    "last_error",
)
_BlankAnalyticsStatus: Final = blank_of(AnalyticsStatus)


def analytics_status_of(stored: StoredAnalyticsStatus) -> AnalyticsStatus:
    """What was stored as AnalyticsStatus; an error where that is not certain."""
    absent = 0
    if stored.computation_needed is UNSET:
        computation_needed_: bool = True
        absent |= 1
    else:
        computation_needed_ = stored.computation_needed.BOOL
    if stored.processing_priority is UNSET:
        processing_priority_: AnalyticsStatusProcessingPriority = "normal"
        absent |= 2
    else:
        processing_priority_ = stored.processing_priority.S
    if stored.last_computed_at is UNSET:
        last_computed_at_: datetime | None = None
        absent |= 4
    else:
        last_computed_at_ = epoch_from_text(stored.last_computed_at.N, "milliseconds")
    if stored.failures is UNSET:
        failures_: int = 0
        absent |= 8
    else:
        failures_ = int(stored.failures.N)
        if not failures_ >= 0:
            raise ValueError("failures")
    if stored.last_error is UNSET:
        last_error_: str | None = None
        absent |= 16
    else:
        last_error_ = stored.last_error.S
    record = blank(_BlankAnalyticsStatus)
    record.user_id = stored.user_id.S
    record.analytic_type = stored.analytic_type.S
    record.computation_needed = computation_needed_
    record.processing_priority = processing_priority_
    record.stale_since = epoch_from_text(stored.stale_since.N, "milliseconds")
    record.last_computed_at = last_computed_at_
    record.failures = failures_
    record.last_error = last_error_
    record.created_at = epoch_from_text(stored.created_at.N, "milliseconds")
    record.updated_at = epoch_from_text(stored.updated_at.N, "milliseconds")
    record.__pydantic_fields_set__ = _ANALYTICS_STATUS_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = AnalyticsStatus
    return record


ANALYTICS_STATUS_READER: Final[StraightReader[AnalyticsStatus]] = StraightReader(
    StoredAnalyticsStatus,
    analytics_status_of,
    lambda stored: (stored.user_id.S, stored.analytic_type.S),
)
