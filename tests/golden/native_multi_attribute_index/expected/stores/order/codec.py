"""The stored form of order, both ways."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, View
from dynarepo.exact_values import unchanged
from dynarepo.keys import uuid_text
from dynarepo.wire import date_from_text, date_text, epoch_from_text, epoch_text, number_text

from . import keys
from .model import Order, OrderAmount, OrderKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Order) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "order_id": {"S": keys.order_id_key(held["order_id"])},
        "_type": {"S": "Order"},
        "tenant_id": {"S": uuid_text(held["tenant_id"], "tenant_id")},
        "region": {"S": held["region"]},
        "status": {"S": held["status"]},
        "placed_at": {"N": epoch_text(held["placed_at"], "seconds", "placed_at")},
        "day": {"S": date_text(held["day"], "day")},
        "amount": {"N": number_text(held["amount"], "amount")},
    }
    if held["note"] is not None:
        stored["note"] = {"S": held["note"]}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["order_id"]) is str
        and unchanged(Order, "order_id", held["order_id"])
        and type(held["tenant_id"]) is UUID
        and type(held["region"]) is str
        and type(held["status"]) is str
        and held["status"] in ("open", "paid", "shipped")
        and type(held["placed_at"]) is datetime
        and type(held["day"]) is date
        and type(held["amount"]) is Decimal
        and (held["note"] is None or type(held["note"]) is str)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "order_id": stored["order_id"]["S"],
        "tenant_id": stored["tenant_id"]["S"],
        "region": stored["region"]["S"],
        "placed_at": epoch_from_text(stored["placed_at"]["N"], "seconds", "placed_at"),
        "day": date_from_text(stored["day"]["S"], "day"),
        "amount": stored["amount"]["N"],
    }
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "note" in stored:
        found["note"] = stored["note"]["S"]
    return found


def decode_order_amount(stored: WireItem) -> dict[str, object]:
    """The attributes of a OrderAmount by name, for the model to validate."""
    found: dict[str, object] = {
        "order_id": stored["order_id"]["S"],
        "placed_at": epoch_from_text(stored["placed_at"]["N"], "seconds", "placed_at"),
        "amount": stored["amount"]["N"],
    }
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import OrderFields

    return OrderFields


def _order_reader() -> StraightReader[Order]:
    """What reads the text of a stored Order, loaded with the first one."""
    from .stored import ORDER_READER

    return ORDER_READER


def _order_amount_reader() -> StraightReader[OrderAmount]:
    """What reads the text of a stored OrderAmount, loaded with the first one."""
    from .stored import ORDER_AMOUNT_READER

    return ORDER_AMOUNT_READER


ORDER: Final[EntitySpec[Order, OrderKey]] = EntitySpec(
    name="Order",
    table="orders",
    model=Order,
    key_attributes=("order_id",),
    key_parts=("order_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Order"),
    required=frozenset({"order_id", "tenant_id", "region", "status", "placed_at", "day", "amount"}),
    fixed=frozenset({"order_id"}),
    defaults={"status": lambda: "open"},
    reader=_order_reader,
)
"""What the runtime needs to know of Order."""

ORDER_AMOUNT_VIEW: Final[View[OrderAmount]] = View(
    model=OrderAmount,
    decode=decode_order_amount,
    projection=("order_id", "status", "placed_at", "amount"),
    reader=_order_amount_reader,
)
"""How a OrderAmount is read."""
