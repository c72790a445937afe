"""Typed paths into a stored session."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import (
    DATETIME_MICROSECONDS,
    EPOCH_SECONDS,
    STRING,
    UUID_TEXT,
    Codec,
    choice_of,
)
from dynarepo.fields import OrderedField, TextField

from .model import SessionRegion

SESSION_REGION_CODEC: Final[Codec[SessionRegion]] = choice_of("east", "west")


class SessionFields:
    """Typed paths into a stored Session, for conditions and changes."""

    session_id: Final = TextField[UUID]("session_id", UUID_TEXT)
    user_id: Final = TextField[str]("user_id", STRING)
    region: Final = TextField[SessionRegion]("region", SESSION_REGION_CODEC)
    device: Final = TextField[str]("device", STRING)
    started_at: Final = TextField[datetime]("started_at", DATETIME_MICROSECONDS)
    expires_at: Final = OrderedField[datetime]("expires_at", EPOCH_SECONDS)
