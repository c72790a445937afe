"""The stored form of note, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.keys import uuid_text
from dynarepo.wire import int_from_text, number_text

from . import keys
from .model import Note, NoteKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Note) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "pk": {"S": keys.pk(held["customer_id"])},
        "sk": {"S": keys.sk(held["number"])},
        "_type": {"S": "Note"},
        "customer_id": {"S": uuid_text(held["customer_id"], "customer_id")},
        "number": {"N": number_text(held["number"], "number")},
        "text": {"S": held["text"]},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["customer_id"]) is UUID
        and type(held["number"]) is int
        and held["number"] >= 0
        and held["number"] <= 999
        and type(held["text"]) is str
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "customer_id": stored["customer_id"]["S"],
        "number": int_from_text(stored["number"]["N"], "number"),
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
    key_parts=("customer_id", "number"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Note"),
    key_shape=(("pk", "customer#[0-9a-f-]{36}"), ("sk", "note#[0-9][0-9][0-9]")),
    required=frozenset({"customer_id", "number", "text"}),
    fixed=frozenset({"customer_id", "number"}),
    reader=_note_reader,
)
"""What the runtime needs to know of Note."""
