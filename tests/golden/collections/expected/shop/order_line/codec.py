"""The stored form of order line, both ways."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.exact_values import unchanged
from dynarepo.keys import uuid_text
from dynarepo.wire import int_from_text, number_text

from . import keys
from .model import OrderLine, OrderLineKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: OrderLine) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "pk": {"S": keys.pk(held["customer_id"])},
        "sk": {"S": keys.sk(held["order_id"], held["position"])},
        "customer_id": {"S": uuid_text(held["customer_id"], "customer_id")},
        "order_id": {"S": held["order_id"]},
        "position": {"N": number_text(held["position"], "position")},
        "amount": {"N": number_text(held["amount"], "amount")},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["customer_id"]) is UUID
        and type(held["order_id"]) is str
        and unchanged(OrderLine, "order_id", held["order_id"])
        and type(held["position"]) is int
        and type(held["amount"]) is Decimal
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "customer_id": stored["customer_id"]["S"],
        "order_id": stored["order_id"]["S"],
        "position": int_from_text(stored["position"]["N"], "position"),
        "amount": stored["amount"]["N"],
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import OrderLineFields

    return OrderLineFields


def _order_line_reader() -> StraightReader[OrderLine]:
    """What reads the text of a stored OrderLine, loaded with the first one."""
    from .stored import ORDER_LINE_READER

    return ORDER_LINE_READER


ORDER_LINE: Final[EntitySpec[OrderLine, OrderLineKey]] = EntitySpec(
    name="OrderLine",
    table="shop",
    model=OrderLine,
    key_attributes=("pk", "sk"),
    key_parts=("customer_id", "order_id", "position"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    key_shape=(
        ("pk", "customer#[0-9a-f-]{36}"),
        ("sk", "order#[0-9A-HJKMNP-TV-Z]{26}#line#[0-9]{4}"),
    ),
    required=frozenset({"customer_id", "order_id", "position", "amount"}),
    fixed=frozenset({"customer_id", "order_id", "position"}),
    reader=_order_line_reader,
)
"""What the runtime needs to know of OrderLine."""
