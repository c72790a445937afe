"""The stored form of order, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry, writes
from dynarepo.keys import uuid_text
from dynarepo.wire import datetime_from_text, datetime_text, int_from_text, number_text

from . import keys
from .model import Order, OrderKey

if TYPE_CHECKING:
    from dynarepo import WireItem


def encode(item: Order) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["customer_id"])},
        "sk": {"S": keys.sk(held["order_id"])},
        "_type": {"S": "Order"},
        "customer_id": {"S": uuid_text(held["customer_id"], "customer_id")},
        "order_id": {"S": uuid_text(held["order_id"], "order_id")},
        "status": {"S": held["status"]},
        "created_at": {"S": datetime_text(held["created_at"], "microseconds", "created_at")},
        "updated_at": {"S": datetime_text(held["updated_at"], "microseconds", "updated_at")},
        "version": {"N": number_text(held["version"], "version")},
    }
    if held["reference"] is not None:
        stored["reference"] = {"S": held["reference"]}
    if held["secret"] is not None:
        stored["secret"] = {"S": held["secret"]}
    stored.update(keys.gsi1(held["status"], held["customer_id"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["customer_id"]) is UUID
        and type(held["order_id"]) is UUID
        and (held["reference"] is None or type(held["reference"]) is str)
        and type(held["status"]) is str
        and held["status"] in ("open", "paid")
        and (held["secret"] is None or type(held["secret"]) is str)
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
        and type(held["version"]) is int
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "customer_id": stored["customer_id"]["S"],
        "order_id": stored["order_id"]["S"],
        "created_at": datetime_from_text(stored["created_at"]["S"], "created_at"),
        "updated_at": datetime_from_text(stored["updated_at"]["S"], "updated_at"),
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "reference" in stored:
        found["reference"] = stored["reference"]["S"]
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "secret" in stored:
        found["secret"] = stored["secret"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import OrderFields

    return OrderFields


def _companions() -> tuple[writes.Sentinel | writes.Trail, ...]:
    """What else changes with an item, loaded with the first write."""
    return (
        writes.Sentinel(
            parts=("reference",),
            roots=("reference",),
            key=keys.unique_reference,
            reference="_of",
            beginning=("unique#Order#reference#", "unique"),
            type_attribute=("_type", "_unique"),
        ),
    )


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
    key_shape=(("pk", "customer#[0-9a-f-]{36}"), ("sk", "order#[0-9a-f-]{36}")),
    indexes=(
        IndexEntry(
            name="gsi1",
            attributes=("gsi1pk", "gsi1sk"),
            parts=("status", "customer_id"),
            build=keys.gsi1,
        ),
    ),
    besides=_companions,
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    version="version",
    required=frozenset(
        {"customer_id", "order_id", "status", "created_at", "updated_at", "version"}
    ),
    fixed=frozenset({"customer_id", "order_id", "created_at", "updated_at", "version"}),
    sensitive=frozenset({"secret"}),
    encrypted=frozenset({"secret"}),
    defaults={"status": lambda: "open"},
)
"""What the runtime needs to know of Order."""
