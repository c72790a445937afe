"""The stored form of ticket, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.exact_values import unchanged
from dynarepo.keys import uuid_text
from dynarepo.wire import datetime_from_text, datetime_text

from . import keys
from .model import Ticket, TicketKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Ticket) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["company_id"], held["customer_id"])},
        "sk": {"S": keys.sk(held["ticket_id"])},
        "_type": {"S": "Ticket"},
        "company_id": {"S": held["company_id"]},
        "customer_id": {"S": uuid_text(held["customer_id"], "customer_id")},
        "ticket_id": {"S": held["ticket_id"]},
        "opened_at": {"S": datetime_text(held["opened_at"], "microseconds", "opened_at")},
        "body": {"S": held["text"]},
    }
    if held["region"] is not None:
        stored["region"] = {"S": held["region"]}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["company_id"]) is str
        and type(held["customer_id"]) is UUID
        and type(held["ticket_id"]) is str
        and unchanged(Ticket, "ticket_id", held["ticket_id"])
        and (held["region"] is None or type(held["region"]) is str)
        and type(held["opened_at"]) is datetime
        and type(held["text"]) is str
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "company_id": stored["company_id"]["S"],
        "customer_id": stored["customer_id"]["S"],
        "ticket_id": stored["ticket_id"]["S"],
        "opened_at": datetime_from_text(stored["opened_at"]["S"], "opened_at"),
        "text": stored["body"]["S"],
    }
    if "region" in stored:
        found["region"] = stored["region"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import TicketFields

    return TicketFields


def _ticket_reader() -> StraightReader[Ticket]:
    """What reads the text of a stored Ticket, loaded with the first one."""
    from .stored import TICKET_READER

    return TICKET_READER


TICKET: Final[EntitySpec[Ticket, TicketKey]] = EntitySpec(
    name="Ticket",
    table="desk",
    model=Ticket,
    key_attributes=("pk", "sk"),
    key_parts=("company_id", "customer_id", "ticket_id"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Ticket"),
    key_shape=(
        ("pk", "company#[^#]+#customer#[0-9a-f-]{36}"),
        ("sk", "ticket#[0-9A-HJKMNP-TV-Z]{26}"),
    ),
    required=frozenset({"company_id", "customer_id", "ticket_id", "opened_at", "text"}),
    fixed=frozenset({"company_id", "customer_id", "ticket_id"}),
    tenant="company_id",
    reader=_ticket_reader,
)
"""What the runtime needs to know of Ticket."""
