"""Typed paths into a stored person."""

from typing import Final
from uuid import UUID

from dynarepo.codecs import STRING, UUID_TEXT
from dynarepo.fields import TextField


class PersonFields:
    """Typed paths into a stored Person, for conditions and changes."""

    person_id: Final = TextField[UUID]("person_id", UUID_TEXT)
    name: Final = TextField[str]("name", STRING)
