"""The stored form of note, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, EntryTerm, IndexEntry, SoftDelete, View
from dynarepo.keys import uuid_text
from dynarepo.wire import (
    datetime_from_text,
    datetime_text,
    epoch_from_text,
    epoch_text,
    int_from_text,
    number_text,
)

from . import keys
from .model import Note, NoteId, NoteKey, NoteLine

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Note) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "note_id": {"S": uuid_text(held["note_id"], "note_id")},
        "_type": {"S": "Note"},
        "author": {"S": held["author"]},
        "topic": {"S": held["topic"]},
        "text": {"S": held["text"]},
        "version": {"N": number_text(held["version"], "version")},
    }
    if held["deleted_at"] is not None:
        stored["deleted_at"] = {
            "S": datetime_text(held["deleted_at"], "microseconds", "deleted_at")
        }
    if held["deleted_by"] is not None:
        stored["deleted_by"] = {"S": held["deleted_by"]}
    if held["expires_at"] is not None:
        stored["expires_at"] = {"N": epoch_text(held["expires_at"], "seconds", "expires_at")}
    stored.update(keys.by_author_entry(held["author"], held["deleted_at"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["note_id"]) is UUID
        and type(held["author"]) is str
        and type(held["topic"]) is str
        and type(held["text"]) is str
        and type(held["version"]) is int
        and (held["deleted_at"] is None or type(held["deleted_at"]) is datetime)
        and (held["deleted_by"] is None or type(held["deleted_by"]) is str)
        and (held["expires_at"] is None or type(held["expires_at"]) is datetime)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "note_id": stored["note_id"]["S"],
        "author": stored["author"]["S"],
        "topic": stored["topic"]["S"],
        "text": stored["text"]["S"],
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "deleted_at" in stored:
        found["deleted_at"] = datetime_from_text(stored["deleted_at"]["S"], "deleted_at")
    if "deleted_by" in stored:
        found["deleted_by"] = stored["deleted_by"]["S"]
    if "expires_at" in stored:
        found["expires_at"] = epoch_from_text(stored["expires_at"]["N"], "seconds", "expires_at")
    return found


def decode_note_line(stored: WireItem) -> dict[str, object]:
    """The attributes of a NoteLine by name, for the model to validate."""
    return {
        "note_id": stored["note_id"]["S"],
        "topic": stored["topic"]["S"],
    }


def decode_note_id(stored: WireItem) -> dict[str, object]:
    """The attributes of a NoteId by name, for the model to validate."""
    return {
        "note_id": stored["note_id"]["S"],
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import NoteFields

    return NoteFields


def _note_reader() -> StraightReader[Note]:
    """What reads the text of a stored Note, loaded with the first one."""
    from .stored import NOTE_READER

    return NOTE_READER


def _note_line_reader() -> StraightReader[NoteLine]:
    """What reads the text of a stored NoteLine, loaded with the first one."""
    from .stored import NOTE_LINE_READER

    return NOTE_LINE_READER


def _note_id_reader() -> StraightReader[NoteId]:
    """What reads the text of a stored NoteId, loaded with the first one."""
    from .stored import NOTE_ID_READER

    return NOTE_ID_READER


NOTE: Final[EntitySpec[Note, NoteKey]] = EntitySpec(
    name="Note",
    table="notes",
    model=Note,
    key_attributes=("note_id",),
    key_parts=("note_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Note"),
    indexes=(
        IndexEntry(
            name="by_author",
            attributes=("by_author",),
            parts=("author", "deleted_at"),
            build=keys.by_author_entry,
            when_parts=("deleted_at",),
            terms=(EntryTerm("deleted_at", "missing"),),
        ),
    ),
    version="version",
    ttl="expires_at",
    soft_delete=SoftDelete("deleted_at", "deleted_at", by="deleted_by", purge_after=3628800),
    required=frozenset({"note_id", "author", "topic", "text", "version"}),
    fixed=frozenset({"note_id", "version", "deleted_at", "deleted_by", "expires_at"}),
    reader=_note_reader,
)
"""What the runtime needs to know of Note."""

NOTE_LINE_VIEW: Final[View[NoteLine]] = View(
    model=NoteLine,
    decode=decode_note_line,
    projection=("note_id", "topic"),
    reader=_note_line_reader,
)
"""How a NoteLine is read."""

NOTE_ID_VIEW: Final[View[NoteId]] = View(
    model=NoteId, decode=decode_note_id, projection=("note_id",), reader=_note_id_reader
)
"""How a NoteId is read."""
