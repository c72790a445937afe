"""The stored form of note, both ways."""

from typing import Final

from dynarepo import EntitySpec, WireItem
from dynarepo.fields import fields_of
from dynarepo.keys import uuid_text

from . import keys
from .fields import NoteFields as F
from .model import Note, NoteKey


def encode(item: Note) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "id": {"S": uuid_text(held["id"], "id")},
        "text": {"S": held["text"]},
    }


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "id": stored["id"]["S"],
        "text": stored["text"]["S"],
    }


NOTE: Final[EntitySpec[Note, NoteKey]] = EntitySpec(
    name="Note",
    table="notes",
    model=Note,
    key_attributes=("id",),
    key_parts=("id",),
    key=keys.table_key,
    fields=fields_of(F),
    encode=encode,
    decode=decode,
    required=frozenset({"id", "text"}),
    fixed=frozenset({"id"}),
)
"""What the runtime needs to know of Note."""
