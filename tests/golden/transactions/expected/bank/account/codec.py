"""The stored form of account, both ways."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry
from dynarepo.keys import uuid_text
from dynarepo.wire import int_from_text, number_text

from . import keys
from .model import Account, AccountKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Account) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["account_id"])},
        "sk": {"S": keys.sk()},
        "_type": {"S": "Account"},
        "account_id": {"S": uuid_text(held["account_id"], "account_id")},
        "owner": {"S": held["owner"]},
        "kind": {"S": held["kind"]},
        "balance": {"N": number_text(held["balance"], "balance")},
        "version": {"N": number_text(held["version"], "version")},
    }
    stored.update(keys.gsi1(held["owner"], held["kind"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["account_id"]) is UUID
        and type(held["owner"]) is str
        and type(held["kind"]) is str
        and held["kind"] in ("daily", "savings")
        and type(held["balance"]) is Decimal
        and type(held["version"]) is int
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "account_id": stored["account_id"]["S"],
        "owner": stored["owner"]["S"],
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "kind" in stored:
        found["kind"] = stored["kind"]["S"]
    if "balance" in stored:
        found["balance"] = stored["balance"]["N"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import AccountFields

    return AccountFields


def _account_reader() -> StraightReader[Account]:
    """What reads the text of a stored Account, loaded with the first one."""
    from .stored import ACCOUNT_READER

    return ACCOUNT_READER


ACCOUNT: Final[EntitySpec[Account, AccountKey]] = EntitySpec(
    name="Account",
    table="ledger",
    model=Account,
    key_attributes=("pk", "sk"),
    key_parts=("account_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Account"),
    key_shape=(("pk", "account#[0-9a-f-]{36}"), ("sk", "account")),
    indexes=(
        IndexEntry(
            name="gsi1", attributes=("gsi1pk", "gsi1sk"), parts=("owner", "kind"), build=keys.gsi1
        ),
    ),
    version="version",
    required=frozenset({"account_id", "owner", "kind", "balance", "version"}),
    fixed=frozenset({"account_id", "version"}),
    defaults={"kind": lambda: "daily", "balance": lambda: Decimal("0")},
    reader=_account_reader,
)
"""What the runtime needs to know of Account."""
