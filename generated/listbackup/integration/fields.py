"""Typed paths into a stored integration."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from dynarepo.codecs import (
    ANY,
    DATETIME_MICROSECONDS,
    DATETIME_MILLISECONDS,
    DATETIME_SECONDS,
    EPOCH_SECONDS,
    INTEGER,
    STRING,
    STRING_SET,
    UUID_TEXT,
    Codec,
    choice_of,
    map_of,
)
from dynarepo.fields import (
    AnyField,
    EncryptedField,
    MapField,
    NumberField,
    OrderedField,
    SetField,
    TextField,
)

from .model import IntegrationStatus

INTEGRATION_STATUS_CODEC: Final[Codec[IntegrationStatus]] = choice_of(
    "connected", "expired", "revoked", "error"
)


class IntegrationFields:
    """Typed paths into a stored Integration, for conditions and changes."""

    account_id: Final = TextField[UUID]("accountId", UUID_TEXT)
    platform: Final = TextField[str]("platform", STRING)
    integration_id: Final = TextField[UUID]("integrationId", UUID_TEXT)
    display_name: Final = TextField[str]("displayName", STRING)
    status: Final = TextField[IntegrationStatus]("status", INTEGRATION_STATUS_CODEC)
    scopes: Final = SetField[str]("scopes", STRING_SET)
    access_token: Final = EncryptedField[str]("accessToken", STRING)
    refresh_token: Final = EncryptedField[str]("refreshToken", STRING)
    token_expires_at: Final = TextField[datetime]("tokenExpiresAt", DATETIME_SECONDS)
    refresh_failures: Final = NumberField[int]("refreshFailures", INTEGER)
    last_error: Final = TextField[str]("lastError", STRING)
    settings: Final = MapField[Any, AnyField]("settings", map_of(ANY), lambda path: AnyField(path))
    created_at: Final = TextField[datetime]("createdAt", DATETIME_MILLISECONDS)
    updated_at: Final = TextField[datetime]("updatedAt", DATETIME_MILLISECONDS)
    version: Final = NumberField[int]("version", INTEGER)
    deleted_at: Final = TextField[datetime]("deletedAt", DATETIME_MICROSECONDS)
    expires_at: Final = OrderedField[datetime]("expiresAt", EPOCH_SECONDS)
