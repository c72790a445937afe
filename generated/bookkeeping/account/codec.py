"""The stored form of account, both ways."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, View
from dynarepo.keys import uuid_text
from dynarepo.wire import epoch_from_text, epoch_text, int_from_text, number_text

from .._types import DateSpan, decode_date_span, encode_date_span
from . import keys
from .model import Account, AccountKey, AccountLine

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Account) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "accountId": {"S": uuid_text(held["account_id"], "account_id")},
        "userId": {"S": held["user_id"]},
        "accountName": {"S": held["account_name"]},
        "accountType": {"S": held["account_type"]},
        "currency": {"S": held["currency"]},
        "balance": {"N": number_text(held["balance"], "balance")},
        "isActive": {"BOOL": held["is_active"]},
        "createdAt": {"N": epoch_text(held["created_at"], "milliseconds", "created_at")},
        "updatedAt": {"N": epoch_text(held["updated_at"], "milliseconds", "updated_at")},
        "version": {"N": number_text(held["version"], "version")},
    }
    if held["institution"] is not None:
        stored["institution"] = {"S": held["institution"]}
    if held["account_number"] is not None:
        stored["accountNumber"] = {"S": held["account_number"]}
    if held["balance_date"] is not None:
        stored["balanceDate"] = {
            "N": epoch_text(held["balance_date"], "milliseconds", "balance_date")
        }
    if held["default_file_map_id"] is not None:
        stored["defaultFileMapId"] = {
            "S": uuid_text(held["default_file_map_id"], "default_file_map_id")
        }
    if held["imports"] is not None:
        stored["imports"] = encode_date_span(held["imports"])
    if held["notes"] is not None:
        stored["notes"] = {"S": held["notes"]}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["account_id"]) is UUID
        and type(held["user_id"]) is str
        and len(held["user_id"]) >= 1
        and type(held["account_name"]) is str
        and len(held["account_name"]) >= 1
        and len(held["account_name"]) <= 100
        and type(held["account_type"]) is str
        and held["account_type"]
        in ("checking", "savings", "credit_card", "investment", "loan", "other")
        and (
            held["institution"] is None
            or (type(held["institution"]) is str and len(held["institution"]) <= 100)
        )
        and (
            held["account_number"] is None
            or (type(held["account_number"]) is str and len(held["account_number"]) <= 34)
        )
        and type(held["currency"]) is str
        and held["currency"] in ("USD", "EUR", "GBP", "CAD", "AUD", "CHF", "JPY")
        and type(held["balance"]) is Decimal
        and (held["balance_date"] is None or type(held["balance_date"]) is datetime)
        and type(held["is_active"]) is bool
        and (held["default_file_map_id"] is None or type(held["default_file_map_id"]) is UUID)
        and (held["imports"] is None or type(held["imports"]) is DateSpan)
        and (held["notes"] is None or (type(held["notes"]) is str and len(held["notes"]) <= 1000))
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
        and type(held["version"]) is int
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "account_id": stored["accountId"]["S"],
        "user_id": stored["userId"]["S"],
        "account_name": stored["accountName"]["S"],
        "created_at": epoch_from_text(stored["createdAt"]["N"], "milliseconds", "created_at"),
        "updated_at": epoch_from_text(stored["updatedAt"]["N"], "milliseconds", "updated_at"),
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "accountType" in stored:
        found["account_type"] = stored["accountType"]["S"]
    if "institution" in stored:
        found["institution"] = stored["institution"]["S"]
    if "accountNumber" in stored:
        found["account_number"] = stored["accountNumber"]["S"]
    if "currency" in stored:
        found["currency"] = stored["currency"]["S"]
    if "balance" in stored:
        found["balance"] = stored["balance"]["N"]
    if "balanceDate" in stored:
        found["balance_date"] = epoch_from_text(
            stored["balanceDate"]["N"], "milliseconds", "balance_date"
        )
    if "isActive" in stored:
        found["is_active"] = stored["isActive"]["BOOL"]
    if "defaultFileMapId" in stored:
        found["default_file_map_id"] = stored["defaultFileMapId"]["S"]
    if "imports" in stored:
        found["imports"] = decode_date_span(stored["imports"])
    if "notes" in stored:
        found["notes"] = stored["notes"]["S"]
    return found


def decode_account_line(stored: WireItem) -> dict[str, object]:
    """The attributes of a AccountLine by name, for the model to validate."""
    found: dict[str, object] = {
        "account_id": stored["accountId"]["S"],
        "account_name": stored["accountName"]["S"],
    }
    if "accountType" in stored:
        found["account_type"] = stored["accountType"]["S"]
    if "currency" in stored:
        found["currency"] = stored["currency"]["S"]
    if "balance" in stored:
        found["balance"] = stored["balance"]["N"]
    if "isActive" in stored:
        found["is_active"] = stored["isActive"]["BOOL"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import AccountFields

    return AccountFields


def _account_reader() -> StraightReader[Account]:
    """What reads the text of a stored Account, loaded with the first one."""
    from .stored import ACCOUNT_READER

    return ACCOUNT_READER


def _account_line_reader() -> StraightReader[AccountLine]:
    """What reads the text of a stored AccountLine, loaded with the first one."""
    from .stored import ACCOUNT_LINE_READER

    return ACCOUNT_LINE_READER


ACCOUNT: Final[EntitySpec[Account, AccountKey]] = EntitySpec(
    name="Account",
    table="accounts",
    model=Account,
    key_attributes=("accountId",),
    key_parts=("account_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    version="version",
    required=frozenset(
        {
            "account_id",
            "user_id",
            "account_name",
            "account_type",
            "currency",
            "balance",
            "is_active",
            "created_at",
            "updated_at",
            "version",
        }
    ),
    fixed=frozenset({"account_id", "user_id", "created_at", "updated_at", "version"}),
    sensitive=frozenset({"account_number"}),
    owner="user_id",
    defaults={
        "account_type": lambda: "checking",
        "currency": lambda: "USD",
        "balance": lambda: Decimal("0"),
        "is_active": lambda: True,
    },
    reader=_account_reader,
)
"""What the runtime needs to know of Account."""

ACCOUNT_LINE_VIEW: Final[View[AccountLine]] = View(
    model=AccountLine,
    decode=decode_account_line,
    projection=("accountId", "accountName", "accountType", "currency", "balance", "isActive"),
    reader=_account_line_reader,
)
"""How a AccountLine is read."""
