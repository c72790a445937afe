"""Typed paths into a stored account."""

from typing import Final
from uuid import UUID

from dynarepo.codecs import STRING, UUID_TEXT
from dynarepo.fields import TextField


class AccountFields:
    """Typed paths into a stored Account, for conditions and changes."""

    account_id: Final = TextField[UUID]("account_id", UUID_TEXT)
    name: Final = TextField[str]("name", STRING)
