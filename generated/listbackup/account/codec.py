"""The stored form of account, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.exact_values import is_map
from dynarepo.keys import uuid_text
from dynarepo.wire import (
    any_from_wire,
    any_value,
    datetime_from_text,
    datetime_text,
    int_from_text,
    number_text,
)

from .._types import Retention, decode_retention, encode_retention
from . import keys
from .model import Account, AccountKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Account) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "PK": {"S": keys.pk(held["account_id"])},
        "SK": {"S": keys.sk()},
        "entityType": {"S": "account"},
        "accountId": {"S": uuid_text(held["account_id"], "account_id")},
        "name": {"S": held["name"]},
        "plan": {"S": held["plan"]},
        "status": {"S": held["status"]},
        "retention": encode_retention(held["retention"]),
        "storageBytes": {"N": number_text(held["storage_bytes"], "storage_bytes")},
        "storageLimit": {"N": number_text(held["storage_limit"], "storage_limit")},
        "settings": {
            "M": {
                element_name: any_value(element, "settings")
                for element_name, element in held["settings"].items()
            }
        },
        "createdAt": {"S": datetime_text(held["created_at"], "milliseconds", "created_at")},
        "updatedAt": {"S": datetime_text(held["updated_at"], "milliseconds", "updated_at")},
        "version": {"N": number_text(held["version"], "version")},
    }
    if held["company"] is not None:
        stored["company"] = {"S": held["company"]}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["account_id"]) is UUID
        and type(held["name"]) is str
        and len(held["name"]) >= 1
        and len(held["name"]) <= 100
        and (
            held["company"] is None
            or (type(held["company"]) is str and len(held["company"]) <= 200)
        )
        and type(held["plan"]) is str
        and held["plan"] in ("trial", "starter", "pro", "enterprise")
        and type(held["status"]) is str
        and held["status"] in ("active", "past_due", "closed")
        and type(held["retention"]) is Retention
        and type(held["storage_bytes"]) is int
        and held["storage_bytes"] >= 0
        and type(held["storage_limit"]) is int
        and held["storage_limit"] >= 0
        and is_map(held["settings"])
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
        and type(held["version"]) is int
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "account_id": stored["accountId"]["S"],
        "name": stored["name"]["S"],
        "retention": decode_retention(stored["retention"]),
        "created_at": datetime_from_text(stored["createdAt"]["S"], "created_at"),
        "updated_at": datetime_from_text(stored["updatedAt"]["S"], "updated_at"),
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "company" in stored:
        found["company"] = stored["company"]["S"]
    if "plan" in stored:
        found["plan"] = stored["plan"]["S"]
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "storageBytes" in stored:
        found["storage_bytes"] = int_from_text(stored["storageBytes"]["N"], "storage_bytes")
    if "storageLimit" in stored:
        found["storage_limit"] = int_from_text(stored["storageLimit"]["N"], "storage_limit")
    if "settings" in stored:
        found["settings"] = {
            element_name: any_from_wire(element, "settings")
            for element_name, element in stored["settings"]["M"].items()
        }
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
    table="listbackup",
    model=Account,
    key_attributes=("PK", "SK"),
    key_parts=("account_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("entityType", "account"),
    key_shape=(("PK", "ACCOUNT#[0-9a-f-]{36}"), ("SK", "SETTINGS")),
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    version="version",
    required=frozenset(
        {
            "account_id",
            "name",
            "plan",
            "status",
            "retention",
            "storage_bytes",
            "storage_limit",
            "settings",
            "created_at",
            "updated_at",
            "version",
        }
    ),
    fixed=frozenset({"account_id", "created_at", "updated_at", "version"}),
    defaults={
        "plan": lambda: "trial",
        "status": lambda: "active",
        "storage_bytes": lambda: 0,
        "storage_limit": lambda: 1073741824,
        "settings": dict[str, Any],
    },
    reader=_account_reader,
)
"""What the runtime needs to know of Account."""
