"""Typed paths into a stored usage day."""

from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from dynarepo.codecs import DATE, DECIMAL, EPOCH_SECONDS, STRING, UUID_TEXT, Codec, choice_of
from dynarepo.fields import NumberField, OrderedField, TextField

from .model import UsageDayMetric

USAGE_DAY_METRIC_CODEC: Final[Codec[UsageDayMetric]] = choice_of(
    "queries", "messages", "backups", "items", "bytes"
)


class UsageDayFields:
    """Typed paths into a stored UsageDay, for conditions and changes."""

    account_id: Final = TextField[UUID]("accountId", UUID_TEXT)
    metric: Final = TextField[UsageDayMetric]("metric", USAGE_DAY_METRIC_CODEC)
    day: Final = TextField[date]("day", DATE)
    total: Final = NumberField[Decimal]("total", DECIMAL)
    last_user_id: Final = TextField[str]("lastUserId", STRING)
    expires_at: Final = OrderedField[datetime]("expiresAt", EPOCH_SECONDS)
