"""The stored form of ticket, both ways."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, EntryTerm, IndexEntry
from dynarepo.exact_values import is_set
from dynarepo.keys import uuid_text
from dynarepo.wire import (
    date_from_text,
    date_text,
    datetime_from_text,
    datetime_text,
    epoch_from_text,
    epoch_text,
    int_from_text,
    number_text,
    string_set,
)

from .._types import Place, decode_place, encode_place
from . import keys
from .model import Ticket, TicketKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Ticket) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["desk"])},
        "sk": {"S": keys.sk(held["ticket_id"])},
        "_type": {"S": "Ticket"},
        "desk": {"S": held["desk"]},
        "ticket_id": {"S": uuid_text(held["ticket_id"], "ticket_id")},
        "team": {"S": held["team"]},
        "rank": {"N": number_text(held["rank"], "rank")},
        "status": {"S": held["status"]},
        "priority": {"N": number_text(held["priority"], "priority")},
        "opened_at": {"S": datetime_text(held["opened_at"], "microseconds", "opened_at")},
    }
    if held["agent"] is not None:
        stored["ag"] = {"S": held["agent"]}
    if held["backup"] is not None:
        stored["backup"] = {"S": held["backup"]}
    if held["due"] is not None:
        stored["due"] = {"S": date_text(held["due"], "due")}
    if held["place"] is not None:
        stored["place"] = encode_place(held["place"])
    if held["watchers"]:
        stored["watchers"] = string_set(held["watchers"], "watchers")
    if held["ends_at"] is not None:
        stored["ends_at"] = {"N": epoch_text(held["ends_at"], "seconds", "ends_at")}
    stored.update(keys.gsi1(held["agent"], held["due"]))
    stored.update(keys.gsi2(held["team"], held["rank"], held["opened_at"]))
    stored.update(
        keys.gsi3(
            held["team"],
            held["ends_at"],
            held["status"],
            held["priority"],
            held["place"],
            held["watchers"],
        )
    )
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["desk"]) is str
        and type(held["ticket_id"]) is UUID
        and type(held["team"]) is str
        and (held["agent"] is None or type(held["agent"]) is str)
        and (held["backup"] is None or type(held["backup"]) is str)
        and (held["due"] is None or type(held["due"]) is date)
        and type(held["rank"]) is int
        and type(held["status"]) is str
        and held["status"] in ("open", "held", "done")
        and type(held["priority"]) is int
        and held["priority"] >= 1
        and held["priority"] <= 5
        and (held["place"] is None or type(held["place"]) is Place)
        and (held["watchers"] is None or is_set(held["watchers"], str))
        and type(held["opened_at"]) is datetime
        and (held["ends_at"] is None or type(held["ends_at"]) is datetime)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "desk": stored["desk"]["S"],
        "ticket_id": stored["ticket_id"]["S"],
        "team": stored["team"]["S"],
        "rank": int_from_text(stored["rank"]["N"], "rank"),
        "opened_at": datetime_from_text(stored["opened_at"]["S"], "opened_at"),
    }
    if "ag" in stored:
        found["agent"] = stored["ag"]["S"]
    if "backup" in stored:
        found["backup"] = stored["backup"]["S"]
    if "due" in stored:
        found["due"] = date_from_text(stored["due"]["S"], "due")
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "priority" in stored:
        found["priority"] = int_from_text(stored["priority"]["N"], "priority")
    if "place" in stored:
        found["place"] = decode_place(stored["place"])
    if "watchers" in stored:
        found["watchers"] = stored["watchers"]["SS"]
    if "ends_at" in stored:
        found["ends_at"] = epoch_from_text(stored["ends_at"]["N"], "seconds", "ends_at")
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
    table="helpdesk",
    model=Ticket,
    key_attributes=("pk", "sk"),
    key_parts=("desk", "ticket_id"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Ticket"),
    key_shape=(("pk", "desk#.+"), ("sk", "ticket#[0-9a-f-]{36}")),
    indexes=(
        IndexEntry(
            name="gsi1",
            attributes=("gsi1pk", "gsi1sk"),
            parts=("agent", "due"),
            build=keys.gsi1,
            on_partial="require",
        ),
        IndexEntry(
            name="gsi2",
            attributes=("gsi2pk", "gsi2sk"),
            parts=("team", "rank", "opened_at"),
            build=keys.gsi2,
            on_partial="require",
        ),
        IndexEntry(
            name="gsi3",
            attributes=("gsi3pk", "gsi3sk"),
            parts=("team", "ends_at", "status", "priority", "place", "watchers"),
            build=keys.gsi3,
            when_parts=("status", "priority", "place", "watchers"),
            terms=(EntryTerm("status", "<>", "done"), EntryTerm("priority", ">=", 4)),
            on_partial="require",
        ),
    ),
    set_on_create=("opened_at",),
    ttl="ends_at",
    required=frozenset({"desk", "ticket_id", "team", "rank", "status", "priority", "opened_at"}),
    fixed=frozenset({"desk", "ticket_id", "opened_at"}),
    defaults={"status": lambda: "open", "priority": lambda: 3},
    reader=_ticket_reader,
)
"""What the runtime needs to know of Ticket."""
