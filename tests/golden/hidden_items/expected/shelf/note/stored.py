"""What makes note models of the JSON text of stored items."""

from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, checked
from dynarepo.wire import datetime_from_text, epoch_from_text, int_from_text
from dynarepo.wire.tagged import Number, Text

from . import keys
from .model import Note, NoteInByTopic


class StoredNote(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Note, as types."""

    pk: Text[str]
    sk: Text[str]
    firm_id: Text[str]
    folder_id: Text[UUID]
    number: Number
    text: Text[str]
    expires_at: Number | UnsetType = UNSET
    deleted_at: Text[str] | UnsetType = UNSET
    item_type: Text[Literal["Note"]] | UnsetType = field(default=UNSET, name="_type")
    topic_pk: Raw | UnsetType = UNSET
    gsi1pk: Raw | UnsetType = UNSET
    gsi1sk: Raw | UnsetType = UNSET


class StoredNoteInByTopic(Struct, gc=False, kw_only=True):
    """The stored form of NoteInByTopic, as types."""

    pk: Text[str]
    sk: Text[str]
    text: Text[str]
    expires_at: Number | UnsetType = UNSET
    deleted_at: Text[str] | UnsetType = UNSET


_NOTE_NAMES: Final = GivenNames(
    ("firm_id", "folder_id", "number", "text"), "expires_at", "deleted_at"
)
_NOTE_IN_BY_TOPIC_NAMES: Final = GivenNames(
    ("firm_id", "folder_id", "number", "text"), "expires_at", "deleted_at"
)
_BlankNote: Final = blank_of(Note)
_BlankNoteInByTopic: Final = blank_of(NoteInByTopic)


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
    if stored.deleted_at is UNSET:
        deleted_at_: datetime | None = None
        absent |= 2
    else:
        deleted_at_ = datetime_from_text(stored.deleted_at.S)
    record = blank(_BlankNote)
    record.firm_id = stored.firm_id.S
    record.folder_id = stored.folder_id.S
    record.number = number_
    record.text = stored.text.S
    record.expires_at = expires_at_
    record.deleted_at = deleted_at_
    record.__pydantic_fields_set__ = _NOTE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Note
    return record


def note_in_by_topic_of(stored: StoredNoteInByTopic) -> NoteInByTopic:
    """What was stored as NoteInByTopic; an error where that is not certain."""
    absent = 0
    pk_parts = keys.parse_pk(stored.pk.S)
    sk_parts = keys.parse_sk(stored.sk.S)
    if stored.expires_at is UNSET:
        expires_at_: datetime | None = None
        absent |= 1
    else:
        expires_at_ = epoch_from_text(stored.expires_at.N, "seconds")
    if stored.deleted_at is UNSET:
        deleted_at_: datetime | None = None
        absent |= 2
    else:
        deleted_at_ = datetime_from_text(stored.deleted_at.S)
    record = blank(_BlankNoteInByTopic)
    record.firm_id = checked(NoteInByTopic, "firm_id", pk_parts["firm_id"])
    record.folder_id = checked(NoteInByTopic, "folder_id", pk_parts["folder_id"])
    record.number = checked(NoteInByTopic, "number", int_from_text(sk_parts["number"], "number"))
    record.text = stored.text.S
    record.expires_at = expires_at_
    record.deleted_at = deleted_at_
    record.__pydantic_fields_set__ = _NOTE_IN_BY_TOPIC_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = NoteInByTopic
    return record


NOTE_READER: Final[StraightReader[Note]] = StraightReader(
    StoredNote, note_of, lambda stored: (stored.pk.S, stored.sk.S)
)

NOTE_IN_BY_TOPIC_READER: Final[StraightReader[NoteInByTopic]] = StraightReader(
    StoredNoteInByTopic, note_in_by_topic_of, lambda stored: (stored.pk.S, stored.sk.S)
)
