"""Typed paths into a stored person."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import BOOLEAN_TEXT, EPOCH_MILLISECONDS, EPOCH_SECONDS, STRING, UUID_TEXT
from dynarepo.fields import BooleanField, OrderedField, TextField

from .._fields import HOME_ADDRESS_CODEC, HomeAddressField


class PersonFields:
    """Typed paths into a stored Person, for conditions and changes."""

    person_id: Final = TextField[UUID]("personId", UUID_TEXT)
    full_name: Final = TextField[str]("fullName", STRING)
    e_mail: Final = TextField[str]("mail", STRING)
    is_active: Final = BooleanField("isActive", BOOLEAN_TEXT)
    last_seen: Final = OrderedField[datetime]("lastSeen", EPOCH_SECONDS)
    created_at: Final = OrderedField[datetime]("createdAt", EPOCH_MILLISECONDS)
    home_address: Final = HomeAddressField("homeAddress", HOME_ADDRESS_CODEC)
