"""The stored form of customer, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.keys import uuid_text

from . import keys
from .model import Customer, CustomerKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Customer) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "pk": {"S": keys.pk(held["customer_id"])},
        "sk": {"S": keys.sk()},
        "customer_id": {"S": uuid_text(held["customer_id"], "customer_id")},
        "name": {"S": held["name"]},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return type(held["customer_id"]) is UUID and type(held["name"]) is str


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "customer_id": stored["customer_id"]["S"],
        "name": stored["name"]["S"],
    }


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
    key_shape=(("pk", "customer#[0-9a-f-]{36}"), ("sk", "profile")),
    required=frozenset({"customer_id", "name"}),
    fixed=frozenset({"customer_id"}),
    reader=_customer_reader,
)
"""What the runtime needs to know of Customer."""
