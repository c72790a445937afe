"""The stored form of message, both ways."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry
from dynarepo.exact_values import is_set
from dynarepo.keys import uuid_text
from dynarepo.wire import date_from_text, date_text, int_from_text, number_text, string_set

from . import keys
from .model import Message, MessageKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Message) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["account_id"])},
        "sk": {"S": keys.sk(held["number"])},
        "_type": {"S": "Message"},
        "account_id": {"S": uuid_text(held["account_id"], "account_id")},
        "number": {"N": number_text(held["number"], "number")},
        "day": {"S": date_text(held["day"], "day")},
        "text": {"S": held["text"]},
    }
    if held["topics"]:
        stored["topics"] = string_set(held["topics"], "topics")
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
        and type(held["text"]) is str
        and (held["topics"] is None or is_set(held["topics"], str))
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "account_id": stored["account_id"]["S"],
        "number": int_from_text(stored["number"]["N"], "number"),
        "day": date_from_text(stored["day"]["S"], "day"),
        "text": stored["text"]["S"],
    }
    if "topics" in stored:
        found["topics"] = stored["topics"]["SS"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import MessageFields

    return MessageFields


def _message_reader() -> StraightReader[Message]:
    """What reads the text of a stored Message, loaded with the first one."""
    from .stored import MESSAGE_READER

    return MESSAGE_READER


MESSAGE: Final[EntitySpec[Message, MessageKey]] = EntitySpec(
    name="Message",
    table="bank",
    model=Message,
    key_attributes=("pk", "sk"),
    key_parts=("account_id", "number"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Message"),
    key_shape=(("pk", "account#[0-9a-f-]{36}"), ("sk", "message#[0-9][0-9][0-9]")),
    indexes=(
        IndexEntry(
            name="gsi1", attributes=("gsi1pk", "gsi1sk"), parts=("day", "number"), build=keys.gsi1
        ),
    ),
    required=frozenset({"account_id", "number", "day", "text"}),
    fixed=frozenset({"account_id", "number"}),
    reader=_message_reader,
)
"""What the runtime needs to know of Message."""
