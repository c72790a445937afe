"""The stored form of entry, both ways."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.exact_values import is_set
from dynarepo.keys import uuid_text
from dynarepo.wire import int_from_text, number_text, string_set

from . import keys
from .model import Entry, EntryKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Entry) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["account_id"])},
        "sk": {"S": keys.sk(held["number"])},
        "_type": {"S": "Entry"},
        "account_id": {"S": uuid_text(held["account_id"], "account_id")},
        "number": {"N": number_text(held["number"], "number")},
        "amount": {"N": number_text(held["amount"], "amount")},
    }
    if held["labels"]:
        stored["labels"] = string_set(held["labels"], "labels")
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["account_id"]) is UUID
        and type(held["number"]) is int
        and type(held["amount"]) is Decimal
        and (held["labels"] is None or is_set(held["labels"], str))
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "account_id": stored["account_id"]["S"],
        "number": int_from_text(stored["number"]["N"], "number"),
        "amount": stored["amount"]["N"],
    }
    if "labels" in stored:
        found["labels"] = stored["labels"]["SS"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import EntryFields

    return EntryFields


def _entry_reader() -> StraightReader[Entry]:
    """What reads the text of a stored Entry, loaded with the first one."""
    from .stored import ENTRY_READER

    return ENTRY_READER


ENTRY: Final[EntitySpec[Entry, EntryKey]] = EntitySpec(
    name="Entry",
    table="ledger",
    model=Entry,
    key_attributes=("pk", "sk"),
    key_parts=("account_id", "number"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Entry"),
    key_shape=(("pk", "account#[0-9a-f-]{36}"), ("sk", "entry#[0-9]{6}")),
    required=frozenset({"account_id", "number", "amount"}),
    fixed=frozenset({"account_id", "number"}),
    reader=_entry_reader,
)
"""What the runtime needs to know of Entry."""
