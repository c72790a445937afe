"""What makes note models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StoredUlid, StraightReader, checked, made, plain
from dynarepo.wire import vector_from_wire
from dynarepo.wire.tagged import Text

from .model import Note


class StoredNote(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Note, as types."""

    pk: Text[str]
    sk: Text[str]
    tenant_id: Text[str] = field(name="tenantId")
    note_id: Text[StoredUlid] = field(name="noteId")
    embedding: Raw
    item_type: Text[Literal["Note"]] | UnsetType = field(default=UNSET, name="_type")


_NOTE_NAMES: Final = {"tenant_id", "note_id", "embedding"}


def note_of(stored: StoredNote) -> Note:
    """What was stored as Note; an error where that is not certain."""
    embedding_text = plain(stored.embedding)
    embedding_ = checked(Note, "embedding", vector_from_wire(embedding_text, 4, "embedding"))
    return made(
        Note,
        {
            "tenant_id": stored.tenant_id.S,
            "note_id": stored.note_id.S,
            "embedding": embedding_,
        },
        _NOTE_NAMES,
    )


NOTE_READER: Final[StraightReader[Note]] = StraightReader(
    StoredNote, note_of, lambda stored: (stored.pk.S, stored.sk.S)
)
