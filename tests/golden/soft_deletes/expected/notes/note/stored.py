"""What makes note models of the JSON text of stored items."""

from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, text_of_uuid
from dynarepo.wire import datetime_from_text, epoch_from_text
from dynarepo.wire.tagged import Number, Text

from .model import Note, NoteId, NoteLine


class StoredNote(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Note, as types."""

    note_id: Text[UUID]
    author: Text[str]
    topic: Text[str]
    text: Text[str]
    version: Number
    deleted_at: Text[str] | UnsetType = UNSET
    deleted_by: Text[str] | UnsetType = UNSET
    expires_at: Number | UnsetType = UNSET
    item_type: Text[Literal["Note"]] | UnsetType = field(default=UNSET, name="_type")
    by_author: Raw | UnsetType = UNSET


class StoredNoteLine(Struct, gc=False, kw_only=True):
    """The stored form of NoteLine, as types."""

    note_id: Text[UUID]
    topic: Text[str]


class StoredNoteId(Struct, gc=False, kw_only=True):
    """The stored form of NoteId, as types."""

    note_id: Text[UUID]


_NOTE_NAMES: Final = GivenNames(
    ("note_id", "author", "topic", "text", "version"), "deleted_at", "deleted_by", "expires_at"
)
_NOTE_LINE_NAMES: Final = {"note_id", "topic"}
_NOTE_ID_NAMES: Final = {"note_id"}
_BlankNote: Final = blank_of(Note)
_BlankNoteLine: Final = blank_of(NoteLine)
_BlankNoteId: Final = blank_of(NoteId)


def note_of(stored: StoredNote) -> Note:
    """What was stored as Note; an error where that is not certain."""
    absent = 0
    if stored.deleted_at is UNSET:
        deleted_at_: datetime | None = None
        absent |= 1
    else:
        deleted_at_ = datetime_from_text(stored.deleted_at.S)
    if stored.deleted_by is UNSET:
        deleted_by_: str | None = None
        absent |= 2
    else:
        deleted_by_ = stored.deleted_by.S
    if stored.expires_at is UNSET:
        expires_at_: datetime | None = None
        absent |= 4
    else:
        expires_at_ = epoch_from_text(stored.expires_at.N, "seconds")
    record = blank(_BlankNote)
    record.note_id = stored.note_id.S
    record.author = stored.author.S
    record.topic = stored.topic.S
    record.text = stored.text.S
    record.version = int(stored.version.N)
    record.deleted_at = deleted_at_
    record.deleted_by = deleted_by_
    record.expires_at = expires_at_
    record.__pydantic_fields_set__ = _NOTE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Note
    return record


def note_line_of(stored: StoredNoteLine) -> NoteLine:
    """What was stored as NoteLine; an error where that is not certain."""
    record = blank(_BlankNoteLine)
    record.note_id = stored.note_id.S
    record.topic = stored.topic.S
    record.__pydantic_fields_set__ = _NOTE_LINE_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = NoteLine
    return record


def note_id_of(stored: StoredNoteId) -> NoteId:
    """What was stored as NoteId; an error where that is not certain."""
    record = blank(_BlankNoteId)
    record.note_id = stored.note_id.S
    record.__pydantic_fields_set__ = _NOTE_ID_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = NoteId
    return record


NOTE_READER: Final[StraightReader[Note]] = StraightReader(
    StoredNote, note_of, lambda stored: (text_of_uuid(stored.note_id.S),)
)

NOTE_LINE_READER: Final[StraightReader[NoteLine]] = StraightReader(
    StoredNoteLine, note_line_of, lambda stored: (text_of_uuid(stored.note_id.S),)
)

NOTE_ID_READER: Final[StraightReader[NoteId]] = StraightReader(
    StoredNoteId, note_id_of, lambda stored: (text_of_uuid(stored.note_id.S),)
)
