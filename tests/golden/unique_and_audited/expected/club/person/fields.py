"""Typed paths into a stored person."""

from datetime import datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from dynarepo.codecs import DECIMAL, EPOCH_SECONDS, STRING, UUID_TEXT
from dynarepo.fields import NumberField, OrderedField, TextField


class PersonFields:
    """Typed paths into a stored Person, for conditions and changes."""

    person_id: Final = TextField[UUID]("person_id", UUID_TEXT)
    club_id: Final = TextField[UUID]("club_id", UUID_TEXT)
    email: Final = TextField[str]("email", STRING)
    nick: Final = TextField[str]("nick", STRING)
    badge: Final = NumberField[Decimal]("badge", DECIMAL)
    joined_at: Final = OrderedField[datetime]("joined_at", EPOCH_SECONDS)
    expires_at: Final = OrderedField[datetime]("expires_at", EPOCH_SECONDS)
