"""The stored form of booking, both ways."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry
from dynarepo.keys import uuid_text
from dynarepo.wire import date_from_text, date_text, int_from_text, number_text

from . import keys
from .model import Booking, BookingKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Booking) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["account_id"])},
        "sk": {"S": keys.sk(held["number"])},
        "_type": {"S": "Booking"},
        "account_id": {"S": uuid_text(held["account_id"], "account_id")},
        "number": {"N": number_text(held["number"], "number")},
        "day": {"S": date_text(held["day"], "day")},
        "amount": {"N": number_text(held["amount"], "amount")},
        "kind": {"S": held["kind"]},
    }
    stored.update(keys.gsi1(held["day"], held["number"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["account_id"]) is UUID
        and type(held["number"]) is int
        and held["number"] >= 0
        and held["number"] <= 999
        and type(held["day"]) is date
        and type(held["amount"]) is Decimal
        and type(held["kind"]) is str
        and held["kind"] in ("sale", "rent", "refund")
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "account_id": stored["account_id"]["S"],
        "number": int_from_text(stored["number"]["N"], "number"),
        "day": date_from_text(stored["day"]["S"], "day"),
        "amount": stored["amount"]["N"],
    }
    if "kind" in stored:
        found["kind"] = stored["kind"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import BookingFields

    return BookingFields


def _booking_reader() -> StraightReader[Booking]:
    """What reads the text of a stored Booking, loaded with the first one."""
    from .stored import BOOKING_READER

    return BOOKING_READER


BOOKING: Final[EntitySpec[Booking, BookingKey]] = EntitySpec(
    name="Booking",
    table="bank",
    model=Booking,
    key_attributes=("pk", "sk"),
    key_parts=("account_id", "number"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Booking"),
    key_shape=(("pk", "account#[0-9a-f-]{36}"), ("sk", "booking#[0-9][0-9][0-9]")),
    indexes=(
        IndexEntry(
            name="gsi1", attributes=("gsi1pk", "gsi1sk"), parts=("day", "number"), build=keys.gsi1
        ),
    ),
    required=frozenset({"account_id", "number", "day", "amount", "kind"}),
    fixed=frozenset({"account_id", "number"}),
    defaults={"kind": lambda: "sale"},
    reader=_booking_reader,
)
"""What the runtime needs to know of Booking."""
