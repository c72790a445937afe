"""What makes note models of the JSON text of stored items."""

from typing import Final
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType

from dynarepo.decoding.item_texts import StoredUlid, StraightReader, blank, blank_of
from dynarepo.wire import date_from_text
from dynarepo.wire.tagged import Text

from .model import Note


class StoredNote(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Note, as types."""

    pk: Text[str]
    sk: Text[str]
    customer_id: Text[UUID]
    note_id: Text[StoredUlid]
    written_on: Text[str]
    text: Text[str]
    gsi1pk: Raw | UnsetType = UNSET
    gsi1sk: Raw | UnsetType = UNSET


_NOTE_NAMES: Final = {"customer_id", "note_id", "written_on", "text"}
_BlankNote: Final = blank_of(Note)


def note_of(stored: StoredNote) -> Note:
    """What was stored as Note; an error where that is not certain."""
    record = blank(_BlankNote)
    record.customer_id = stored.customer_id.S
    record.note_id = stored.note_id.S
    record.written_on = date_from_text(stored.written_on.S)
    record.text = stored.text.S
    record.__pydantic_fields_set__ = _NOTE_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Note
    return record


NOTE_READER: Final[StraightReader[Note]] = StraightReader(
    StoredNote, note_of, lambda stored: (stored.pk.S, stored.sk.S)
)
