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
from .model import Note, NoteInByTopic, NoteKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Note) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["firm_id"], held["folder_id"])},
        "sk": {"S": keys.sk(held["number"])},
        "_type": {"S": "Note"},
        "firm_id": {"S": held["firm_id"]},
        "folder_id": {"S": uuid_text(held["folder_id"], "folder_id")},
        "number": {"N": number_text(held["number"], "number")},
        "text": {"S": held["text"]},
    }
    if held["expires_at"] is not None:
        stored["expires_at"] = {"N": epoch_text(held["expires_at"], "seconds", "expires_at")}
    if held["deleted_at"] is not None:
        stored["deleted_at"] = {
            "S": datetime_text(held["deleted_at"], "microseconds", "deleted_at")
        }
    stored.update(keys.by_topic(held["firm_id"]))
    stored.update(keys.gsi1(held["firm_id"], held["text"], held["deleted_at"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["firm_id"]) is str
        and type(held["folder_id"]) is UUID
        and type(held["number"]) is int
        and held["number"] >= 0
        and held["number"] <= 999
        and type(held["text"]) is str
        and (held["expires_at"] is None or type(held["expires_at"]) is datetime)
        and (held["deleted_at"] is None or type(held["deleted_at"]) is datetime)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "firm_id": stored["firm_id"]["S"],
        "folder_id": stored["folder_id"]["S"],
        "number": int_from_text(stored["number"]["N"], "number"),
        "text": stored["text"]["S"],
    }
    if "expires_at" in stored:
        found["expires_at"] = epoch_from_text(stored["expires_at"]["N"], "seconds", "expires_at")
    if "deleted_at" in stored:
        found["deleted_at"] = datetime_from_text(stored["deleted_at"]["S"], "deleted_at")
    return found


def decode_note_in_by_topic(stored: WireItem) -> dict[str, object]:
    """The attributes of a NoteInByTopic by name, for the model to validate."""
    pk_parts = keys.parse_pk(stored["pk"]["S"])
    sk_parts = keys.parse_sk(stored["sk"]["S"])
    found: dict[str, object] = {
        "firm_id": pk_parts["firm_id"],
        "folder_id": pk_parts["folder_id"],
        "number": int_from_text(sk_parts["number"], "number"),
        "text": stored["text"]["S"],
    }
    if "expires_at" in stored:
        found["expires_at"] = epoch_from_text(stored["expires_at"]["N"], "seconds", "expires_at")
    if "deleted_at" in stored:
        found["deleted_at"] = datetime_from_text(stored["deleted_at"]["S"], "deleted_at")
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import NoteFields

    return NoteFields


def _note_reader() -> StraightReader[Note]:
    """What reads the text of a stored Note, loaded with the first one."""
    from .stored import NOTE_READER

    return NOTE_READER


def _note_in_by_topic_reader() -> StraightReader[NoteInByTopic]:
    """What reads the text of a stored NoteInByTopic, loaded with the first one."""
    from .stored import NOTE_IN_BY_TOPIC_READER

    return NOTE_IN_BY_TOPIC_READER


NOTE: Final[EntitySpec[Note, NoteKey]] = EntitySpec(
    name="Note",
    table="shelf",
    model=Note,
    key_attributes=("pk", "sk"),
    key_parts=("firm_id", "folder_id", "number"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Note"),
    key_shape=(("pk", "firm#[^#]+#folder#[0-9a-f-]{36}"), ("sk", "note#[0-9][0-9][0-9]")),
    indexes=(
        IndexEntry(
            name="by_topic", attributes=("topic_pk",), parts=("firm_id",), build=keys.by_topic
        ),
        IndexEntry(
            name="gsi1",
            attributes=("gsi1pk", "gsi1sk"),
            parts=("firm_id", "text", "deleted_at"),
            build=keys.gsi1,
            when_parts=("deleted_at",),
            terms=(EntryTerm("deleted_at", "missing"),),
            on_partial="refuse",
        ),
    ),
    ttl="expires_at",
    soft_delete=SoftDelete("deleted_at", "deleted_at"),
    required=frozenset({"firm_id", "folder_id", "number", "text"}),
    fixed=frozenset({"firm_id", "folder_id", "number", "deleted_at"}),
    tenant="firm_id",
    reader=_note_reader,
)
"""What the runtime needs to know of Note."""

NOTE_IN_BY_TOPIC_VIEW: Final[View[NoteInByTopic]] = View(
    model=NoteInByTopic,
    decode=decode_note_in_by_topic,
    projection=("pk", "sk", "text", "expires_at", "deleted_at"),
    reader=_note_in_by_topic_reader,
)
"""How a NoteInByTopic is read."""
