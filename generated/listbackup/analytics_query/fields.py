"""Typed paths into a stored analytics query."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import (
    BOOLEAN,
    DATETIME_MILLISECONDS,
    EPOCH_SECONDS,
    FLOAT,
    INTEGER,
    STRING,
    ULID_TEXT,
    UUID_TEXT,
)
from dynarepo.fields import BooleanField, NumberField, OrderedField, TextField


class AnalyticsQueryFields:
    """Typed paths into a stored AnalyticsQuery, for conditions and changes."""

    user_id: Final = TextField[str]("userId", STRING)
    asked_at: Final = TextField[datetime]("askedAt", DATETIME_MILLISECONDS)
    query_id: Final = TextField[str]("queryId", ULID_TEXT)
    account_id: Final = TextField[UUID]("accountId", UUID_TEXT)
    question: Final = TextField[str]("question", STRING)
    statement: Final = TextField[str]("statement", STRING)
    row_count: Final = NumberField[int]("rowCount", INTEGER)
    milliseconds: Final = NumberField[float]("milliseconds", FLOAT)
    succeeded: Final = BooleanField("succeeded", BOOLEAN)
    expires_at: Final = OrderedField[datetime]("expiresAt", EPOCH_SECONDS)
    created_at: Final = TextField[datetime]("createdAt", DATETIME_MILLISECONDS)
    updated_at: Final = TextField[datetime]("updatedAt", DATETIME_MILLISECONDS)
