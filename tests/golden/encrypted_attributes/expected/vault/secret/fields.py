"""Typed paths into a stored secret."""

from typing import Final

from dynarepo.codecs import INTEGER, STRING, list_of, nullable
from dynarepo.fields import EncryptedField, NumberField, TextField

from .._fields import CARD_CODEC
from .._types import Card


class SecretFields:
    """Typed paths into a stored Secret, for conditions and changes."""

    owner: Final = TextField[str]("owner", STRING)
    number: Final = NumberField[int]("number", INTEGER)
    label: Final = TextField[str]("label", STRING)
    card: Final = EncryptedField[Card]("card", CARD_CODEC)
    pin: Final = EncryptedField[int]("pin", INTEGER)
    phrases: Final = EncryptedField[list[str]]("phrases", list_of(STRING))
    hint: Final = EncryptedField[str | None]("h", nullable(STRING))
