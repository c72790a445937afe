"""Typed paths into a stored analytics status."""

from datetime import datetime
from typing import Final

from dynarepo.codecs import BOOLEAN, EPOCH_MILLISECONDS, INTEGER, STRING, Codec, choice_of
from dynarepo.fields import BooleanField, NumberField, OrderedField, TextField

from .._fields import ANALYTIC_TYPE_CODEC
from .._types import AnalyticType
from .model import AnalyticsStatusProcessingPriority

ANALYTICS_STATUS_PROCESSING_PRIORITY_CODEC: Final[Codec[AnalyticsStatusProcessingPriority]] = (
    choice_of("high", "normal", "low")
)


class AnalyticsStatusFields:
    """Typed paths into a stored AnalyticsStatus, for conditions and changes."""

    user_id: Final = TextField[str]("userId", STRING)
    analytic_type: Final = TextField[AnalyticType]("analyticType", ANALYTIC_TYPE_CODEC)
    computation_needed: Final = BooleanField("computationNeeded", BOOLEAN)
    processing_priority: Final = TextField[AnalyticsStatusProcessingPriority](
        "processingPriority", ANALYTICS_STATUS_PROCESSING_PRIORITY_CODEC
    )
    stale_since: Final = OrderedField[datetime]("staleSince", EPOCH_MILLISECONDS)
    last_computed_at: Final = OrderedField[datetime]("lastComputedAt", EPOCH_MILLISECONDS)
    failures: Final = NumberField[int]("failures", INTEGER)
    last_error: Final = TextField[str]("lastError", STRING)
    created_at: Final = OrderedField[datetime]("createdAt", EPOCH_MILLISECONDS)
    updated_at: Final = OrderedField[datetime]("updatedAt", EPOCH_MILLISECONDS)
