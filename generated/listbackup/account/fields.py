"""Typed paths into a stored account."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from dynarepo.codecs import (
    ANY,
    DATETIME_MILLISECONDS,
    INTEGER,
    STRING,
    UUID_TEXT,
    Codec,
    choice_of,
    map_of,
)
from dynarepo.fields import AnyField, MapField, NumberField, TextField

from .._fields import RETENTION_CODEC, RetentionField
from .model import AccountPlan, AccountStatus

ACCOUNT_PLAN_CODEC: Final[Codec[AccountPlan]] = choice_of("trial", "starter", "pro", "enterprise")
ACCOUNT_STATUS_CODEC: Final[Codec[AccountStatus]] = choice_of("active", "past_due", "closed")


class AccountFields:
    """Typed paths into a stored Account, for conditions and changes."""

    account_id: Final = TextField[UUID]("accountId", UUID_TEXT)
    name: Final = TextField[str]("name", STRING)
    company: Final = TextField[str]("company", STRING)
    plan: Final = TextField[AccountPlan]("plan", ACCOUNT_PLAN_CODEC)
    status: Final = TextField[AccountStatus]("status", ACCOUNT_STATUS_CODEC)
    retention: Final = RetentionField("retention", RETENTION_CODEC)
    storage_bytes: Final = NumberField[int]("storageBytes", INTEGER)
    storage_limit: Final = NumberField[int]("storageLimit", INTEGER)
    settings: Final = MapField[Any, AnyField]("settings", map_of(ANY), lambda path: AnyField(path))
    created_at: Final = TextField[datetime]("createdAt", DATETIME_MILLISECONDS)
    updated_at: Final = TextField[datetime]("updatedAt", DATETIME_MILLISECONDS)
    version: Final = NumberField[int]("version", INTEGER)
