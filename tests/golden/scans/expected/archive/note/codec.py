"""The stored form of note, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.keys import uuid_text

from . import keys
from .model import Note, NoteKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Note) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "id": {"S": uuid_text(held["id"], "id")},
        "text": {"S": held["text"]},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return type(held["id"]) is UUID and type(held["text"]) is str


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "id": stored["id"]["S"],
        "text": stored["text"]["S"],
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
    table="notes",
    model=Note,
    key_attributes=("id",),
    key_parts=("id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    required=frozenset({"id", "text"}),
    fixed=frozenset({"id"}),
    reader=_note_reader,
)
"""What the runtime needs to know of Note."""
