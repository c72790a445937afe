"""What makes note models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of
from dynarepo.wire.tagged import Number, Text

from .model import Note


class StoredNote(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Note, as types."""

    pk: Text[str]
    sk: Text[str]
    customer_id: Text[UUID]
    number: Number
    text: Text[str]
    item_type: Text[Literal["Note"]] | UnsetType = field(default=UNSET, name="_type")


_NOTE_NAMES: Final = {"customer_id", "number", "text"}
_BlankNote: Final = blank_of(Note)


def note_of(stored: StoredNote) -> Note:
    """What was stored as Note; an error where that is not certain."""
    number_ = int(stored.number.N)
    if not 0 <= number_ <= 999:
        raise ValueError("number")
    record = blank(_BlankNote)
    record.customer_id = stored.customer_id.S
    record.number = number_
    record.text = stored.text.S
    record.__pydantic_fields_set__ = _NOTE_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Note
    return record


NOTE_READER: Final[StraightReader[Note]] = StraightReader(
    StoredNote, note_of, lambda stored: (stored.pk.S, stored.sk.S)
)
