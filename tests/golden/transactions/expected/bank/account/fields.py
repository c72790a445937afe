"""Typed paths into a stored account."""

from decimal import Decimal
from typing import Final
from uuid import UUID

from dynarepo.codecs import DECIMAL, INTEGER, STRING, UUID_TEXT, Codec, choice_of
from dynarepo.fields import NumberField, TextField

from .model import AccountKind

ACCOUNT_KIND_CODEC: Final[Codec[AccountKind]] = choice_of("daily", "savings")


class AccountFields:
    """Typed paths into a stored Account, for conditions and changes."""

    account_id: Final = TextField[UUID]("account_id", UUID_TEXT)
    owner: Final = TextField[str]("owner", STRING)
    kind: Final = TextField[AccountKind]("kind", ACCOUNT_KIND_CODEC)
    balance: Final = NumberField[Decimal]("balance", DECIMAL)
    version: Final = NumberField[int]("version", INTEGER)
