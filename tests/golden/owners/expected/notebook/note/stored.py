"""What makes note models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire.tagged import Number, Text, Truth

from .model import Note, NoteText


class StoredNote(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Note, as types."""

    pk: Text[str]
    sk: Text[str]
    note_id: Text[UUID]
    writer_id: Text[str]
    topic: Text[str]
    text: Text[str] = field(name="body")
    pinned: Truth | UnsetType = UNSET
    version: Number
    item_type: Text[Literal["Note"]] | UnsetType = field(default=UNSET, name="_type")
    gsi1pk: Raw | UnsetType = UNSET
    gsi1sk: Raw | UnsetType = UNSET


class StoredNoteText(Struct, gc=False, kw_only=True):
    """The stored form of NoteText, as types."""

    pk: Text[str]
    sk: Text[str]
    note_id: Text[UUID]
    text: Text[str] = field(name="body")


_NOTE_NAMES: Final = GivenNames(("note_id", "writer_id", "topic", "text", "version"), "pinned")
_NOTE_TEXT_NAMES: Final = {"note_id", "text"}
_BlankNote: Final = blank_of(Note)
_BlankNoteText: Final = blank_of(NoteText)


def note_of(stored: StoredNote) -> Note:
    """What was stored as Note; an error where that is not certain."""
    absent = 0
    if stored.pinned is UNSET:
        pinned_: bool = False
        absent |= 1
    else:
        pinned_ = stored.pinned.BOOL
    record = blank(_BlankNote)
    record.note_id = stored.note_id.S
    record.writer_id = stored.writer_id.S
    record.topic = stored.topic.S
    record.text = stored.text.S
    record.pinned = pinned_
    record.version = int(stored.version.N)
    record.__pydantic_fields_set__ = _NOTE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Note
    return record


def note_text_of(stored: StoredNoteText) -> NoteText:
    """What was stored as NoteText; an error where that is not certain."""
    record = blank(_BlankNoteText)
    record.note_id = stored.note_id.S
    record.text = stored.text.S
    record.__pydantic_fields_set__ = _NOTE_TEXT_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = NoteText
    return record


NOTE_READER: Final[StraightReader[Note]] = StraightReader(
    StoredNote, note_of, lambda stored: (stored.pk.S, stored.sk.S)
)

NOTE_TEXT_READER: Final[StraightReader[NoteText]] = StraightReader(
    StoredNoteText, note_text_of, lambda stored: (stored.pk.S, stored.sk.S)
)
