"""Typed paths into a stored user."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from dynarepo.codecs import ANY, BOOLEAN, DATETIME_MILLISECONDS, INTEGER, STRING, UUID_TEXT, map_of
from dynarepo.fields import AnyField, BooleanField, MapField, NumberField, TextField


class UserFields:
    """Typed paths into a stored User, for conditions and changes."""

    user_id: Final = TextField[str]("userId", STRING)
    email: Final = TextField[str]("email", STRING)
    name: Final = TextField[str]("name", STRING)
    current_account_id: Final = TextField[UUID]("currentAccountId", UUID_TEXT)
    is_active: Final = BooleanField("isActive", BOOLEAN)
    last_seen_at: Final = TextField[datetime]("lastSeenAt", DATETIME_MILLISECONDS)
    preferences: Final = MapField[Any, AnyField](
        "preferences", map_of(ANY), lambda path: AnyField(path)
    )
    created_at: Final = TextField[datetime]("createdAt", DATETIME_MILLISECONDS)
    updated_at: Final = TextField[datetime]("updatedAt", DATETIME_MILLISECONDS)
    version: Final = NumberField[int]("version", INTEGER)
