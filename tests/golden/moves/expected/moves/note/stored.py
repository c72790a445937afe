"""What makes note models of the JSON text of stored items."""

from datetime import datetime
from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire import date_from_text, epoch_from_text
from dynarepo.wire.tagged import Number, Text

from .model import Note


class StoredNote(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Note, as types."""

    pk: Text[str]
    sk: Text[str]
    shop_id: Text[str]
    author: Text[str]
    day: Text[str]
    number: Number
    text: Text[str]
    expires_at: Number | UnsetType = UNSET
    item_type: Text[Literal["Note"]] | UnsetType = field(default=UNSET, name="_type")


_NOTE_NAMES: Final = GivenNames(("shop_id", "author", "day", "number", "text"), "expires_at")
_BlankNote: Final = blank_of(Note)


def note_of(stored: StoredNote) -> Note:
    """What was stored as Note; an error where that is not certain."""
    absent = 0
    number_ = int(stored.number.N)
    if not 0 <= number_ <= 999:
        raise ValueError("number")
    if stored.expires_at is UNSET:
        expires_at_: datetime | None = None
        absent |= 1
    else:
        expires_at_ = epoch_from_text(stored.expires_at.N, "seconds")
    record = blank(_BlankNote)
    record.shop_id = stored.shop_id.S
    record.author = stored.author.S
    record.day = date_from_text(stored.day.S)
    record.number = number_
    record.text = stored.text.S
    record.expires_at = expires_at_
    record.__pydantic_fields_set__ = _NOTE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Note
    return record


NOTE_READER: Final[StraightReader[Note]] = StraightReader(
    StoredNote, note_of, lambda stored: (stored.pk.S, stored.sk.S)
)
