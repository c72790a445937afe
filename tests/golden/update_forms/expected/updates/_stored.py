"""What makes shared types of updates of the JSON text of stored items."""

from typing import Final

from msgspec import UNSET, Struct, UnsetType

from dynarepo.decoding.item_texts import GivenNames, made
from dynarepo.wire.tagged import Number, Text

from ._types import Limits, Note


class StoredLimits(Struct, gc=False, kw_only=True):
    """The stored form of Limits, as types."""

    daily: Number
    monthly: Number | UnsetType = UNSET


class StoredNote(Struct, gc=False, kw_only=True):
    """The stored form of Note, as types."""

    text: Text[str]
    stars: Number | UnsetType = UNSET


_LIMITS_NAMES: Final = GivenNames(("daily",), "monthly")
_NOTE_NAMES: Final = GivenNames(("text",), "stars")


def limits_of(stored: StoredLimits) -> Limits:
    """What was stored as Limits; an error where that is not certain."""
    absent = 0
    if stored.monthly is UNSET:
        monthly_: int | None = None
        absent |= 1
    else:
        monthly_ = int(stored.monthly.N)
    return made(
        Limits,
        {
            "daily": int(stored.daily.N),
            "monthly": monthly_,
        },
        _LIMITS_NAMES[absent],
    )


def note_of(stored: StoredNote) -> Note:
    """What was stored as Note; an error where that is not certain."""
    absent = 0
    if stored.stars is UNSET:
        stars_: int = 0
        absent |= 1
    else:
        stars_ = int(stored.stars.N)
    return made(
        Note,
        {
            "text": stored.text.S,
            "stars": stars_,
        },
        _NOTE_NAMES[absent],
    )
