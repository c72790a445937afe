"""The stored form of order note, both ways."""

from typing import Final

from dynarepo import EntitySpec, WireItem
from dynarepo.fields import fields_of
from dynarepo.keys import uuid_text

from . import keys
from .fields import OrderNoteFields as F
from .model import OrderNote, OrderNoteKey


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


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "order_number": stored["orderNo"]["S"],
        "note_id": stored["note_id"]["S"],
        "text": stored["text"]["S"],
    }


ORDER_NOTE: Final[EntitySpec[OrderNote, OrderNoteKey]] = EntitySpec(
    name="OrderNote",
    table="legacy",
    model=OrderNote,
    key_attributes=("PK", "SK"),
    key_parts=("order_number", "note_id"),
    key=keys.table_key,
    fields=fields_of(F),
    encode=encode,
    decode=decode,
    key_shape=(("PK", "ORDER#.+"), ("SK", "NOTE#[0-9a-f-]{36}")),
    required=frozenset({"order_number", "note_id", "text"}),
    fixed=frozenset({"order_number", "note_id"}),
)
"""What the runtime needs to know of OrderNote."""
