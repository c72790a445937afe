"""The stored form of order, both ways."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry
from dynarepo.exact_values import unchanged
from dynarepo.keys import uuid_text
from dynarepo.wire import date_from_text, date_text, datetime_from_text, datetime_text

from . import keys
from .model import Order, OrderKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Order) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["customer_id"])},
        "sk": {"S": keys.sk(held["order_id"])},
        "customer_id": {"S": uuid_text(held["customer_id"], "customer_id")},
        "order_id": {"S": held["order_id"]},
        "day": {"S": date_text(held["day"], "day")},
        "country": {"S": held["country"]},
        "city": {"S": held["city"]},
        "kind": {"S": held["kind"]},
        "placed_at": {"S": datetime_text(held["placed_at"], "microseconds", "placed_at")},
    }
    stored.update(keys.gsi1(held["day"], held["order_id"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["customer_id"]) is UUID
        and type(held["order_id"]) is str
        and unchanged(Order, "order_id", held["order_id"])
        and type(held["day"]) is date
        and type(held["country"]) is str
        and type(held["city"]) is str
        and type(held["kind"]) is str
        and type(held["placed_at"]) is datetime
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "customer_id": stored["customer_id"]["S"],
        "order_id": stored["order_id"]["S"],
        "day": date_from_text(stored["day"]["S"], "day"),
        "country": stored["country"]["S"],
        "city": stored["city"]["S"],
        "placed_at": datetime_from_text(stored["placed_at"]["S"], "placed_at"),
    }
    if "kind" in stored:
        found["kind"] = stored["kind"]["S"]
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
    key_shape=(("pk", "customer#[0-9a-f-]{36}"), ("sk", "order#[0-9A-HJKMNP-TV-Z]{26}")),
    indexes=(
        IndexEntry(
            name="gsi1", attributes=("gsi1pk", "gsi1sk"), parts=("day", "order_id"), build=keys.gsi1
        ),
    ),
    required=frozenset({"customer_id", "order_id", "day", "country", "city", "kind", "placed_at"}),
    fixed=frozenset({"customer_id", "order_id"}),
    defaults={"kind": lambda: "order"},
    reader=_order_reader,
)
"""What the runtime needs to know of Order."""
