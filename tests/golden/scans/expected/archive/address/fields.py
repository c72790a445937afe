"""Typed paths into a stored address."""

from typing import Final
from uuid import UUID

from dynarepo.codecs import STRING, UUID_TEXT
from dynarepo.fields import TextField


class AddressFields:
    """Typed paths into a stored Address, for conditions and changes."""

    person_id: Final = TextField[UUID]("person_id", UUID_TEXT)
    address_id: Final = TextField[UUID]("address_id", UUID_TEXT)
    street: Final = TextField[str]("street", STRING)
