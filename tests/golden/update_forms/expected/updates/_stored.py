"""What makes shared types of updates of the JSON text of stored items."""

from typing import Final

from msgspec import UNSET, Struct, UnsetType

from dynarepo.decoding.item_texts import GivenNames, blank, blank_of
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
_BlankLimits: Final = blank_of(Limits)
_BlankNote: Final = blank_of(Note)


def limits_of(stored: StoredLimits) -> Limits:
    """What was stored as Limits; an error where that is not certain."""
    absent = 0
    if stored.monthly is UNSET:
        monthly_: int | None = None
        absent |= 1
    else:
        monthly_ = int(stored.monthly.N)
    record = blank(_BlankLimits)
    record.daily = int(stored.daily.N)
    record.monthly = monthly_
    record.__pydantic_fields_set__ = _LIMITS_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Limits
    return record


def note_of(stored: StoredNote) -> Note:
    """What was stored as Note; an error where that is not certain."""
    absent = 0
    if stored.stars is UNSET:
        stars_: int = 0
        absent |= 1
    else:
        stars_ = int(stored.stars.N)
    record = blank(_BlankNote)
    record.text = stored.text.S
    record.stars = stars_
    record.__pydantic_fields_set__ = _NOTE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Note
    return record
