"""The stored form of customer, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.keys import uuid_text
from dynarepo.wire import datetime_from_text, datetime_text

from .._types import Money, decode_money, encode_money
from . import keys
from .model import Customer, CustomerKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Customer) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["customer_id"])},
        "sk": {"S": keys.sk()},
        "_type": {"S": "Customer"},
        "customer_id": {"S": uuid_text(held["customer_id"], "customer_id")},
        "name": {"S": held["name"]},
        "created_at": {"S": datetime_text(held["created_at"], "microseconds", "created_at")},
    }
    if held["credit"] is not None:
        stored["credit"] = encode_money(held["credit"])
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["customer_id"]) is UUID
        and type(held["name"]) is str
        and (held["credit"] is None or type(held["credit"]) is Money)
        and type(held["created_at"]) is datetime
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "customer_id": stored["customer_id"]["S"],
        "name": stored["name"]["S"],
        "created_at": datetime_from_text(stored["created_at"]["S"], "created_at"),
    }
    if "credit" in stored:
        found["credit"] = decode_money(stored["credit"])
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import CustomerFields

    return CustomerFields


def _customer_reader() -> StraightReader[Customer]:
    """What reads the text of a stored Customer, loaded with the first one."""
    from .stored import CUSTOMER_READER

    return CUSTOMER_READER


CUSTOMER: Final[EntitySpec[Customer, CustomerKey]] = EntitySpec(
    name="Customer",
    table="shop",
    model=Customer,
    key_attributes=("pk", "sk"),
    key_parts=("customer_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Customer"),
    key_shape=(("pk", "customer#[0-9a-f-]{36}"), ("sk", "customer")),
    set_on_create=("created_at",),
    required=frozenset({"customer_id", "name", "created_at"}),
    fixed=frozenset({"customer_id", "created_at"}),
    reader=_customer_reader,
)
"""What the runtime needs to know of Customer."""
