"""What makes shared types of vault of the JSON text of stored items."""

from typing import Final

from msgspec import Struct

from dynarepo.decoding.item_texts import made
from dynarepo.wire import date_from_text
from dynarepo.wire.tagged import Text

from ._types import Card


class StoredCard(Struct, gc=False, kw_only=True):
    """The stored form of Card, as types."""

    number: Text[str]
    expires: Text[str]


_CARD_NAMES: Final = {"number", "expires"}


def card_of(stored: StoredCard) -> Card:
    """What was stored as Card; an error where that is not certain."""
    return made(
        Card,
        {
            "number": stored.number.S,
            "expires": date_from_text(stored.expires.S),
        },
        _CARD_NAMES,
    )
