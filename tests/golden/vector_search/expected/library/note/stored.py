"""What makes note models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StoredUlid, StraightReader, blank, blank_of, components
from dynarepo.wire.tagged import Listed, Number, Text

from .model import Note


class StoredNote(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Note, as types."""

    pk: Text[str]
    sk: Text[str]
    tenant_id: Text[str] = field(name="tenantId")
    note_id: Text[StoredUlid] = field(name="noteId")
    embedding: Listed[Number]
    item_type: Text[Literal["Note"]] | UnsetType = field(default=UNSET, name="_type")


_NOTE_NAMES: Final = {"tenant_id", "note_id", "embedding"}
_BlankNote: Final = blank_of(Note)


def note_of(stored: StoredNote) -> Note:
    """What was stored as Note; an error where that is not certain."""
    embedding_ = components(stored.embedding.L, 4)
    if not 4 <= len(embedding_) <= 4:
        raise ValueError("embedding")
    record = blank(_BlankNote)
    record.tenant_id = stored.tenant_id.S
    record.note_id = stored.note_id.S
    record.embedding = embedding_
    record.__pydantic_fields_set__ = _NOTE_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Note
    return record


NOTE_READER: Final[StraightReader[Note]] = StraightReader(
    StoredNote, note_of, lambda stored: (stored.pk.S, stored.sk.S)
)
