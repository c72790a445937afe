"""The stored form of note, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec
from dynarepo.exact_values import is_list, unchanged
from dynarepo.wire import vector_from_wire, vector_value

from . import keys
from .model import Note, NoteKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Note) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "pk": {"S": keys.pk(held["tenant_id"])},
        "sk": {"S": keys.sk(held["note_id"])},
        "_type": {"S": "Note"},
        "tenantId": {"S": held["tenant_id"]},
        "noteId": {"S": held["note_id"]},
        "embedding": vector_value(held["embedding"], 4, "embedding"),
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["tenant_id"]) is str
        and type(held["note_id"]) is str
        and unchanged(Note, "note_id", held["note_id"])
        and is_list(held["embedding"], float)
        and len(held["embedding"]) >= 4
        and len(held["embedding"]) <= 4
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "tenant_id": stored["tenantId"]["S"],
        "note_id": stored["noteId"]["S"],
        "embedding": vector_from_wire(stored["embedding"], 4, "embedding"),
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import NoteFields

    return NoteFields


def _note_reader() -> StraightReader[Note]:
    """What reads the text of a stored Note, loaded with the first one."""
    from .stored import NOTE_READER

    return NOTE_READER


NOTE: Final[EntitySpec[Note, NoteKey]] = EntitySpec(
    name="Note",
    table="library",
    model=Note,
    key_attributes=("pk", "sk"),
    key_parts=("tenant_id", "note_id"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Note"),
    key_shape=(("pk", "tenant#.+"), ("sk", "note#[0-9A-HJKMNP-TV-Z]{26}")),
    required=frozenset({"tenant_id", "note_id", "embedding"}),
    fixed=frozenset({"tenant_id", "note_id"}),
    reader=_note_reader,
)
"""What the runtime needs to know of Note."""
