"""The stored form of order, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry, View
from dynarepo.keys import uuid_text
from dynarepo.wire import datetime_from_text, datetime_text, int_from_text, number_text

from . import keys
from .model import Order, OrderKey, OrderTotal

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Order) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["customer_id"])},
        "sk": {"S": keys.sk(held["placed_at"], held["order_id"])},
        "_type": {"S": "Order"},
        "customer_id": {"S": uuid_text(held["customer_id"], "customer_id")},
        "placed_at": {"S": datetime_text(held["placed_at"], "microseconds", "placed_at")},
        "order_id": {"S": uuid_text(held["order_id"], "order_id")},
        "status": {"S": held["status"]},
        "total": {"N": number_text(held["total"], "total")},
        "version": {"N": number_text(held["version"], "version")},
    }
    stored.update(keys.gsi1(held["status"], held["placed_at"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["customer_id"]) is UUID
        and type(held["placed_at"]) is datetime
        and type(held["order_id"]) is UUID
        and type(held["status"]) is str
        and held["status"] in ("open", "paid")
        and type(held["total"]) is int
        and type(held["version"]) is int
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "customer_id": stored["customer_id"]["S"],
        "placed_at": datetime_from_text(stored["placed_at"]["S"], "placed_at"),
        "order_id": stored["order_id"]["S"],
        "total": int_from_text(stored["total"]["N"], "total"),
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    return found


def decode_order_total(stored: WireItem) -> dict[str, object]:
    """The attributes of a OrderTotal by name, for the model to validate."""
    return {
        "order_id": stored["order_id"]["S"],
        "total": int_from_text(stored["total"]["N"], "total"),
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import OrderFields

    return OrderFields


def _order_reader() -> StraightReader[Order]:
    """What reads the text of a stored Order, loaded with the first one."""
    from .stored import ORDER_READER

    return ORDER_READER


def _order_total_reader() -> StraightReader[OrderTotal]:
    """What reads the text of a stored OrderTotal, loaded with the first one."""
    from .stored import ORDER_TOTAL_READER

    return ORDER_TOTAL_READER


ORDER: Final[EntitySpec[Order, OrderKey]] = EntitySpec(
    name="Order",
    table="shop",
    model=Order,
    key_attributes=("pk", "sk"),
    key_parts=("customer_id", "placed_at", "order_id"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Order"),
    key_shape=(("pk", "customer#[0-9a-f-]{36}"), ("sk", "order#[.0-:TZ-]{27}#[0-9a-f-]{36}")),
    indexes=(
        IndexEntry(
            name="gsi1",
            attributes=("gsi1pk", "gsi1sk"),
            parts=("status", "placed_at"),
            build=keys.gsi1,
        ),
    ),
    version="version",
    required=frozenset({"customer_id", "placed_at", "order_id", "status", "total", "version"}),
    fixed=frozenset({"customer_id", "placed_at", "order_id", "version"}),
    defaults={"status": lambda: "open"},
    reader=_order_reader,
)
"""What the runtime needs to know of Order."""

ORDER_TOTAL_VIEW: Final[View[OrderTotal]] = View(
    model=OrderTotal,
    decode=decode_order_total,
    projection=("order_id", "total"),
    reader=_order_total_reader,
)
"""How a OrderTotal is read."""
