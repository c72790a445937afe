"""What makes shared types of vault of the JSON text of stored items."""

from typing import Final

from msgspec import Struct

from dynarepo.decoding.item_texts import blank, blank_of
from dynarepo.wire import date_from_text
from dynarepo.wire.tagged import Text

from ._types import Card


class StoredCard(Struct, gc=False, kw_only=True):
    """The stored form of Card, as types."""

    number: Text[str]
    expires: Text[str]


_CARD_NAMES: Final = {"number", "expires"}
_BlankCard: Final = blank_of(Card)


def card_of(stored: StoredCard) -> Card:
    """What was stored as Card; an error where that is not certain."""
    record = blank(_BlankCard)
    record.number = stored.number.S
    record.expires = date_from_text(stored.expires.S)
    record.__pydantic_fields_set__ = _CARD_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Card
    return record
