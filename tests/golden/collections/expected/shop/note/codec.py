"""The stored form of note, both ways."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry
from dynarepo.exact_values import unchanged
from dynarepo.keys import uuid_text
from dynarepo.wire import date_from_text, date_text

from . import keys
from .model import Note, NoteKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Note) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["customer_id"])},
        "sk": {"S": keys.sk(held["note_id"])},
        "customer_id": {"S": uuid_text(held["customer_id"], "customer_id")},
        "note_id": {"S": held["note_id"]},
        "written_on": {"S": date_text(held["written_on"], "written_on")},
        "text": {"S": held["text"]},
    }
    stored.update(keys.gsi1(held["written_on"], held["note_id"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["customer_id"]) is UUID
        and type(held["note_id"]) is str
        and unchanged(Note, "note_id", held["note_id"])
        and type(held["written_on"]) is date
        and type(held["text"]) is str
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "customer_id": stored["customer_id"]["S"],
        "note_id": stored["note_id"]["S"],
        "written_on": date_from_text(stored["written_on"]["S"], "written_on"),
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
    table="shop",
    model=Note,
    key_attributes=("pk", "sk"),
    key_parts=("customer_id", "note_id"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    key_shape=(("pk", "customer#[0-9a-f-]{36}"), ("sk", "note#[0-9A-HJKMNP-TV-Z]{26}")),
    indexes=(
        IndexEntry(
            name="gsi1",
            attributes=("gsi1pk", "gsi1sk"),
            parts=("written_on", "note_id"),
            build=keys.gsi1,
        ),
    ),
    required=frozenset({"customer_id", "note_id", "written_on", "text"}),
    fixed=frozenset({"customer_id", "note_id"}),
    reader=_note_reader,
)
"""What the runtime needs to know of Note."""
