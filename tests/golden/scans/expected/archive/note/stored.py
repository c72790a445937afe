"""What makes note models of the JSON text of stored items."""

from typing import Final
from uuid import UUID

from msgspec import Struct

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of, text_of_uuid
from dynarepo.wire.tagged import Text

from .model import Note


class StoredNote(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Note, as types."""

    id: Text[UUID]
    text: Text[str]


_NOTE_NAMES: Final = {"id", "text"}
_BlankNote: Final = blank_of(Note)


def note_of(stored: StoredNote) -> Note:
    """What was stored as Note; an error where that is not certain."""
    record = blank(_BlankNote)
    record.id = stored.id.S
    record.text = stored.text.S
    record.__pydantic_fields_set__ = _NOTE_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Note
    return record


NOTE_READER: Final[StraightReader[Note]] = StraightReader(
    StoredNote, note_of, lambda stored: (text_of_uuid(stored.id.S),)
)
