"""The stored form of note, both ways."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec
from dynarepo.wire import (
    date_from_text,
    date_text,
    epoch_from_text,
    epoch_text,
    int_from_text,
    number_text,
)

from . import keys
from .model import Note, NoteKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Note) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["shop_id"])},
        "sk": {"S": keys.sk(held["day"], held["number"])},
        "_type": {"S": "Note"},
        "shop_id": {"S": held["shop_id"]},
        "author": {"S": held["author"]},
        "day": {"S": date_text(held["day"], "day")},
        "number": {"N": number_text(held["number"], "number")},
        "text": {"S": held["text"]},
    }
    if held["expires_at"] is not None:
        stored["expires_at"] = {"N": epoch_text(held["expires_at"], "seconds", "expires_at")}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["shop_id"]) is str
        and type(held["author"]) is str
        and type(held["day"]) is date
        and type(held["number"]) is int
        and held["number"] >= 0
        and held["number"] <= 999
        and type(held["text"]) is str
        and (held["expires_at"] is None or type(held["expires_at"]) is datetime)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "shop_id": stored["shop_id"]["S"],
        "author": stored["author"]["S"],
        "day": date_from_text(stored["day"]["S"], "day"),
        "number": int_from_text(stored["number"]["N"], "number"),
        "text": stored["text"]["S"],
    }
    if "expires_at" in stored:
        found["expires_at"] = epoch_from_text(stored["expires_at"]["N"], "seconds", "expires_at")
    return found


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
    key_parts=("shop_id", "day", "number"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Note"),
    key_shape=(("pk", "shop#.+"), ("sk", "note#[0-9-]{10}#[0-9][0-9][0-9]")),
    ttl="expires_at",
    required=frozenset({"shop_id", "author", "day", "number", "text"}),
    fixed=frozenset({"shop_id", "day", "number"}),
    tenant="shop_id",
    owner="author",
    reader=_note_reader,
)
"""What the runtime needs to know of Note."""
