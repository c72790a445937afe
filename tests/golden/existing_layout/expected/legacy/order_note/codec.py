"""The stored form of order note, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.keys import uuid_text

from . import keys
from .model import OrderNote, OrderNoteKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: OrderNote) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "PK": {"S": keys.pk(held["order_number"])},
        "SK": {"S": keys.sk(held["note_id"])},
        "orderNo": {"S": held["order_number"]},
        "note_id": {"S": uuid_text(held["note_id"], "note_id")},
        "text": {"S": held["text"]},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["order_number"]) is str
        and type(held["note_id"]) is UUID
        and type(held["text"]) is str
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "order_number": stored["orderNo"]["S"],
        "note_id": stored["note_id"]["S"],
        "text": stored["text"]["S"],
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import OrderNoteFields

    return OrderNoteFields


def _order_note_reader() -> StraightReader[OrderNote]:
    """What reads the text of a stored OrderNote, loaded with the first one."""
    from .stored import ORDER_NOTE_READER

    return ORDER_NOTE_READER


ORDER_NOTE: Final[EntitySpec[OrderNote, OrderNoteKey]] = EntitySpec(
    name="OrderNote",
    table="legacy",
    model=OrderNote,
    key_attributes=("PK", "SK"),
    key_parts=("order_number", "note_id"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    key_shape=(("PK", "ORDER#.+"), ("SK", "NOTE#[0-9a-f-]{36}")),
    required=frozenset({"order_number", "note_id", "text"}),
    fixed=frozenset({"order_number", "note_id"}),
    reader=_order_note_reader,
)
"""What the runtime needs to know of OrderNote."""
