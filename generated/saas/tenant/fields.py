"""Typed paths into a stored tenant."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from dynarepo.codecs import (
    ANY,
    EPOCH_SECONDS,
    INTEGER,
    STRING,
    STRING_SET,
    UUID_TEXT,
    Codec,
    choice_of,
    map_of,
)
from dynarepo.fields import AnyField, MapField, NumberField, OrderedField, SetField, TextField

from .._fields import STATUS_CODEC, TENANT_LIMITS_CODEC, TenantLimitsField
from .._types import Status
from .model import TenantPlan, TenantRecordVersion

TENANT_PLAN_CODEC: Final[Codec[TenantPlan]] = choice_of("free", "team", "business", "enterprise")
TENANT_RECORD_VERSION_CODEC: Final[Codec[TenantRecordVersion]] = choice_of("v1", "v2", "v3")


class TenantFields:
    """Typed paths into a stored Tenant, for conditions and changes."""

    name: Final = TextField[str]("name", STRING)
    owner_user_id: Final = TextField[str]("owner_user_id", STRING)
    plan: Final = TextField[TenantPlan]("plan", TENANT_PLAN_CODEC)
    status: Final = TextField[Status]("status", STATUS_CODEC)
    limits: Final = TenantLimitsField("limits", TENANT_LIMITS_CODEC)
    user_count: Final = NumberField[int]("user_count", INTEGER)
    id: Final = TextField[UUID]("id", UUID_TEXT)
    created_utc: Final = OrderedField[datetime]("created_utc", EPOCH_SECONDS)
    updated_utc: Final = OrderedField[datetime]("updated_utc", EPOCH_SECONDS)
    record_version: Final = TextField[TenantRecordVersion](
        "model_version", TENANT_RECORD_VERSION_CODEC
    )
    metadata: Final = MapField[Any, AnyField]("metadata", map_of(ANY), lambda path: AnyField(path))
    cross_references: Final = SetField[str]("cross_references", STRING_SET)
    version: Final = NumberField[int]("version", INTEGER)
