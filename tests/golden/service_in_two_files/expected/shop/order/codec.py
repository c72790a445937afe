"""The stored form of order, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.exact_values import is_list, unchanged
from dynarepo.keys import uuid_text
from dynarepo.wire import datetime_from_text, datetime_text

from .._types import Line, decode_line, encode_line
from . import keys
from .model import Order, OrderKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Order) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "pk": {"S": keys.pk(held["customer_id"])},
        "sk": {"S": keys.sk(held["order_id"])},
        "_type": {"S": "Order"},
        "customer_id": {"S": uuid_text(held["customer_id"], "customer_id")},
        "order_id": {"S": held["order_id"]},
        "lines": {"L": [encode_line(element) for element in held["lines"]]},
        "created_at": {"S": datetime_text(held["created_at"], "microseconds", "created_at")},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["customer_id"]) is UUID
        and type(held["order_id"]) is str
        and unchanged(Order, "order_id", held["order_id"])
        and is_list(held["lines"], Line)
        and type(held["created_at"]) is datetime
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "customer_id": stored["customer_id"]["S"],
        "order_id": stored["order_id"]["S"],
        "created_at": datetime_from_text(stored["created_at"]["S"], "created_at"),
    }
    if "lines" in stored:
        found["lines"] = [decode_line(element) for element in stored["lines"]["L"]]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import OrderFields

    return OrderFields


def _order_reader() -> StraightReader[Order]:
    """What reads the text of a stored Order, loaded with the first one."""
    from .stored import ORDER_READER

    return ORDER_READER


ORDER: Final[EntitySpec[Order, OrderKey]] = EntitySpec(
    name="Order",
    table="shop",
    model=Order,
    key_attributes=("pk", "sk"),
    key_parts=("customer_id", "order_id"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Order"),
    key_shape=(("pk", "customer#[0-9a-f-]{36}"), ("sk", "order#[0-9A-HJKMNP-TV-Z]{26}")),
    set_on_create=("created_at",),
    required=frozenset({"customer_id", "order_id", "lines", "created_at"}),
    fixed=frozenset({"customer_id", "order_id", "created_at"}),
    defaults={"lines": list[Line]},
    reader=_order_reader,
)
"""What the runtime needs to know of Order."""
