"""Typed paths into a stored user."""

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

from .._fields import STATUS_CODEC, USER_CONTACT_CODEC, UserContactField
from .._types import Status
from .model import UserRecordVersion

USER_RECORD_VERSION_CODEC: Final[Codec[UserRecordVersion]] = choice_of("v1", "v2", "v3")


class UserFields:
    """Typed paths into a stored User, for conditions and changes."""

    email: Final = TextField[str]("email", STRING)
    name: Final = TextField[str]("name", STRING)
    status: Final = TextField[Status]("status", STATUS_CODEC)
    roles: Final = SetField[str]("roles", STRING_SET)
    contact: Final = UserContactField("contact", USER_CONTACT_CODEC)
    last_login_utc: Final = OrderedField[datetime]("last_login_utc", EPOCH_SECONDS)
    id: Final = TextField[UUID]("id", UUID_TEXT)
    created_utc: Final = OrderedField[datetime]("created_utc", EPOCH_SECONDS)
    updated_utc: Final = OrderedField[datetime]("updated_utc", EPOCH_SECONDS)
    record_version: Final = TextField[UserRecordVersion]("model_version", USER_RECORD_VERSION_CODEC)
    metadata: Final = MapField[Any, AnyField]("metadata", map_of(ANY), lambda path: AnyField(path))
    cross_references: Final = SetField[str]("cross_references", STRING_SET)
    version: Final = NumberField[int]("version", INTEGER)
    tenant_id: Final = TextField[UUID]("tenant_id", UUID_TEXT)
    user_id: Final = TextField[str]("user_id", STRING)
