"""The stored form of note, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry, View
from dynarepo.keys import uuid_text
from dynarepo.wire import int_from_text, number_text

from . import keys
from .model import Note, NoteKey, NoteText

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Note) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["note_id"])},
        "sk": {"S": keys.sk()},
        "_type": {"S": "Note"},
        "note_id": {"S": uuid_text(held["note_id"], "note_id")},
        "writer_id": {"S": held["writer_id"]},
        "topic": {"S": held["topic"]},
        "body": {"S": held["text"]},
        "pinned": {"BOOL": held["pinned"]},
        "version": {"N": number_text(held["version"], "version")},
    }
    stored.update(keys.gsi1(held["writer_id"], held["topic"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["note_id"]) is UUID
        and type(held["writer_id"]) is str
        and type(held["topic"]) is str
        and type(held["text"]) is str
        and type(held["pinned"]) is bool
        and type(held["version"]) is int
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "note_id": stored["note_id"]["S"],
        "writer_id": stored["writer_id"]["S"],
        "topic": stored["topic"]["S"],
        "text": stored["body"]["S"],
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "pinned" in stored:
        found["pinned"] = stored["pinned"]["BOOL"]
    return found


def decode_note_text(stored: WireItem) -> dict[str, object]:
    """The attributes of a NoteText by name, for the model to validate."""
    return {
        "note_id": stored["note_id"]["S"],
        "text": stored["body"]["S"],
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import NoteFields

    return NoteFields


def _note_reader() -> StraightReader[Note]:
    """What reads the text of a stored Note, loaded with the first one."""
    from .stored import NOTE_READER

    return NOTE_READER


def _note_text_reader() -> StraightReader[NoteText]:
    """What reads the text of a stored NoteText, loaded with the first one."""
    from .stored import NOTE_TEXT_READER

    return NOTE_TEXT_READER


NOTE: Final[EntitySpec[Note, NoteKey]] = EntitySpec(
    name="Note",
    table="notes",
    model=Note,
    key_attributes=("pk", "sk"),
    key_parts=("note_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Note"),
    key_shape=(("pk", "note#[0-9a-f-]{36}"), ("sk", "note")),
    indexes=(
        IndexEntry(
            name="gsi1",
            attributes=("gsi1pk", "gsi1sk"),
            parts=("writer_id", "topic"),
            build=keys.gsi1,
        ),
    ),
    version="version",
    required=frozenset({"note_id", "writer_id", "topic", "text", "pinned", "version"}),
    fixed=frozenset({"note_id", "version"}),
    owner="writer_id",
    defaults={"pinned": lambda: False},
    reader=_note_reader,
)
"""What the runtime needs to know of Note."""

NOTE_TEXT_VIEW: Final[View[NoteText]] = View(
    model=NoteText,
    decode=decode_note_text,
    projection=("note_id", "body"),
    reader=_note_text_reader,
)
"""How a NoteText is read."""
