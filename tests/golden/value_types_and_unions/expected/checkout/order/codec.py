"""The stored form of order, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.exact_values import is_list, is_map, unchanged
from dynarepo.keys import uuid_text

from .._types import (
    Address,
    Line,
    Money,
    Payment,
    decode_address,
    decode_line,
    decode_money,
    decode_payment,
    encode_address,
    encode_line,
    encode_money,
    encode_payment,
)
from . import keys
from .model import Order, OrderKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Order) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "order_id": {"S": uuid_text(held["order_id"], "order_id")},
        "_type": {"S": "Order"},
        "lines": {"L": [encode_line(element) for element in held["lines"]]},
        "total": encode_money(held["total"]),
        "ship_to": encode_address(held["ship_to"]),
        "attempts": {"L": [encode_payment(element) for element in held["attempts"]]},
        "fees": {
            "M": {
                element_name: encode_money(element)
                for element_name, element in held["fees"].items()
            }
        },
    }
    if held["bill_to"] is not None:
        stored["bill_to"] = encode_address(held["bill_to"])
    if held["payment"] is not None:
        stored["payment"] = encode_payment(held["payment"])
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["order_id"]) is UUID
        and is_list(held["lines"], Line)
        and type(held["total"]) is Money
        and type(held["ship_to"]) is Address
        and (held["bill_to"] is None or type(held["bill_to"]) is Address)
        and (held["payment"] is None or unchanged(Order, "payment", held["payment"]))
        and is_list(held["attempts"])
        and unchanged(Order, "attempts", held["attempts"])
        and is_map(held["fees"], Money)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "order_id": stored["order_id"]["S"],
        "total": decode_money(stored["total"]),
        "ship_to": decode_address(stored["ship_to"]),
    }
    if "lines" in stored:
        found["lines"] = [decode_line(element) for element in stored["lines"]["L"]]
    if "bill_to" in stored:
        found["bill_to"] = decode_address(stored["bill_to"])
    if "payment" in stored:
        found["payment"] = decode_payment(stored["payment"])
    if "attempts" in stored:
        found["attempts"] = [decode_payment(element) for element in stored["attempts"]["L"]]
    if "fees" in stored:
        found["fees"] = {
            element_name: decode_money(element)
            for element_name, element in stored["fees"]["M"].items()
        }
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
    required=frozenset({"order_id", "lines", "total", "ship_to", "attempts", "fees"}),
    fixed=frozenset({"order_id"}),
    defaults={"lines": list[Line], "attempts": list[Payment], "fees": dict[str, Money]},
    reader=_order_reader,
)
"""What the runtime needs to know of Order."""
