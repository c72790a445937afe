"""The stored form of customer, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry, View
from dynarepo.keys import uuid_text

from . import keys
from .model import Customer, CustomerEmail, CustomerKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Customer) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["company_id"], held["customer_id"])},
        "sk": {"S": keys.sk()},
        "_type": {"S": "Customer"},
        "company_id": {"S": held["company_id"]},
        "customer_id": {"S": uuid_text(held["customer_id"], "customer_id")},
        "state": {"S": held["state"]},
    }
    if held["email"] is not None:
        stored["email"] = {"S": held["email"]}
    stored.update(keys.by_state(held["state"], held["company_id"], held["customer_id"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["company_id"]) is str
        and type(held["customer_id"]) is UUID
        and (held["email"] is None or type(held["email"]) is str)
        and type(held["state"]) is str
        and held["state"] in ("active", "gone")
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "company_id": stored["company_id"]["S"],
        "customer_id": stored["customer_id"]["S"],
    }
    if "email" in stored:
        found["email"] = stored["email"]["S"]
    if "state" in stored:
        found["state"] = stored["state"]["S"]
    return found


def decode_customer_email(stored: WireItem) -> dict[str, object]:
    """The attributes of a CustomerEmail by name, for the model to validate."""
    found: dict[str, object] = {
        "customer_id": stored["customer_id"]["S"],
    }
    if "email" in stored:
        found["email"] = stored["email"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import CustomerFields

    return CustomerFields


def _customer_reader() -> StraightReader[Customer]:
    """What reads the text of a stored Customer, loaded with the first one."""
    from .stored import CUSTOMER_READER

    return CUSTOMER_READER


def _customer_email_reader() -> StraightReader[CustomerEmail]:
    """What reads the text of a stored CustomerEmail, loaded with the first one."""
    from .stored import CUSTOMER_EMAIL_READER

    return CUSTOMER_EMAIL_READER


CUSTOMER: Final[EntitySpec[Customer, CustomerKey]] = EntitySpec(
    name="Customer",
    table="desk",
    model=Customer,
    key_attributes=("pk", "sk"),
    key_parts=("company_id", "customer_id"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Customer"),
    key_shape=(("pk", "company#[^#]+#customer#[0-9a-f-]{36}"), ("sk", "profile")),
    indexes=(
        IndexEntry(
            name="by_state",
            attributes=("state_pk", "state_sk"),
            parts=("state", "company_id", "customer_id"),
            build=keys.by_state,
        ),
    ),
    required=frozenset({"company_id", "customer_id", "state"}),
    fixed=frozenset({"company_id", "customer_id"}),
    tenant="company_id",
    defaults={"state": lambda: "active"},
    reader=_customer_reader,
)
"""What the runtime needs to know of Customer."""

CUSTOMER_EMAIL_VIEW: Final[View[CustomerEmail]] = View(
    model=CustomerEmail,
    decode=decode_customer_email,
    projection=("customer_id", "email"),
    reader=_customer_email_reader,
)
"""How a CustomerEmail is read."""
