"""Typed paths into a stored customer."""

from typing import Final
from uuid import UUID

from dynarepo.codecs import STRING, UUID_TEXT
from dynarepo.fields import TextField


class CustomerFields:
    """Typed paths into a stored Customer, for conditions and changes."""

    customer_id: Final = TextField[UUID]("customer_id", UUID_TEXT)
    name: Final = TextField[str]("name", STRING)
