"""The stored form of account, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.keys import uuid_text

from . import keys
from .model import Account, AccountKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Account) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "pk": {"S": keys.pk(held["account_id"])},
        "sk": {"S": keys.sk()},
        "_type": {"S": "Account"},
        "account_id": {"S": uuid_text(held["account_id"], "account_id")},
        "name": {"S": held["name"]},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return type(held["account_id"]) is UUID and type(held["name"]) is str


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "account_id": stored["account_id"]["S"],
        "name": stored["name"]["S"],
    }


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
    table="bank",
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
    required=frozenset({"account_id", "name"}),
    fixed=frozenset({"account_id"}),
    reader=_account_reader,
)
"""What the runtime needs to know of Account."""
