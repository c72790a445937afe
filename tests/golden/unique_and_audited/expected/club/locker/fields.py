"""Typed paths into a stored locker."""

from typing import Final
from uuid import UUID

from dynarepo.codecs import STRING, UUID_TEXT
from dynarepo.fields import TextField


class LockerFields:
    """Typed paths into a stored Locker, for conditions and changes."""

    number: Final = TextField[UUID]("number", UUID_TEXT)
    label: Final = TextField[str]("label", STRING)
