"""Typed paths into a stored group."""

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

from .._fields import PRIVACY_SETTINGS_CODEC, PrivacySettingsField
from .model import GroupRecordVersion

GROUP_RECORD_VERSION_CODEC: Final[Codec[GroupRecordVersion]] = choice_of("v1", "v2", "v3")


class GroupFields:
    """Typed paths into a stored Group, for conditions and changes."""

    name: Final = TextField[str]("name", STRING)
    description: Final = TextField[str]("description", STRING)
    group_type: Final = TextField[str]("group_type", STRING)
    icon: Final = TextField[str]("icon", STRING)
    color: Final = TextField[str]("color", STRING)
    privacy_settings: Final = PrivacySettingsField("privacy_settings", PRIVACY_SETTINGS_CODEC)
    deleted_utc: Final = OrderedField[datetime]("deleted_utc", EPOCH_SECONDS)
    id: Final = TextField[UUID]("id", UUID_TEXT)
    created_utc: Final = OrderedField[datetime]("created_utc", EPOCH_SECONDS)
    updated_utc: Final = OrderedField[datetime]("updated_utc", EPOCH_SECONDS)
    record_version: Final = TextField[GroupRecordVersion](
        "model_version", GROUP_RECORD_VERSION_CODEC
    )
    metadata: Final = MapField[Any, AnyField]("metadata", map_of(ANY), lambda path: AnyField(path))
    cross_references: Final = SetField[str]("cross_references", STRING_SET)
    version: Final = NumberField[int]("version", INTEGER)
    tenant_id: Final = TextField[UUID]("tenant_id", UUID_TEXT)
    user_id: Final = TextField[str]("user_id", STRING)
    deleted_by: Final = TextField[str]("deleted_by", STRING)
