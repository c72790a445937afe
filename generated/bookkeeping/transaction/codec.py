"""The stored form of transaction, both ways."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry, View
from dynarepo.exact_values import is_list, is_set
from dynarepo.keys import uuid_text
from dynarepo.wire import epoch_from_text, epoch_text, int_from_text, number_text, string_set

from .._types import CategoryAssignment, decode_category_assignment, encode_category_assignment
from . import keys
from .model import Transaction, TransactionDate, TransactionKey, TransactionLine

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Transaction) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "transactionId": {"S": uuid_text(held["transaction_id"], "transaction_id")},
        "userId": {"S": held["user_id"]},
        "accountId": {"S": uuid_text(held["account_id"], "account_id")},
        "date": {"N": epoch_text(held["date"], "milliseconds", "date")},
        "description": {"S": held["description"]},
        "amount": {"N": number_text(held["amount"], "amount")},
        "currency": {"S": held["currency"]},
        "transactionType": {"S": held["transaction_type"]},
        "status": {"S": held["status"]},
        "categories": {
            "L": [encode_category_assignment(element) for element in held["categories"]]
        },
        "createdAt": {"N": epoch_text(held["created_at"], "milliseconds", "created_at")},
        "updatedAt": {"N": epoch_text(held["updated_at"], "milliseconds", "updated_at")},
        "version": {"N": number_text(held["version"], "version")},
    }
    if held["file_id"] is not None:
        stored["fileId"] = {"S": uuid_text(held["file_id"], "file_id")}
    if held["payee"] is not None:
        stored["payee"] = {"S": held["payee"]}
    if held["memo"] is not None:
        stored["memo"] = {"S": held["memo"]}
    if held["balance"] is not None:
        stored["balance"] = {"N": number_text(held["balance"], "balance")}
    if held["check_number"] is not None:
        stored["checkNumber"] = {"S": held["check_number"]}
    if held["bank_reference"] is not None:
        stored["fitId"] = {"S": held["bank_reference"]}
    if held["import_order"] is not None:
        stored["importOrder"] = {"N": number_text(held["import_order"], "import_order")}
    if held["primary_category_id"] is not None:
        stored["primaryCategoryId"] = {
            "S": uuid_text(held["primary_category_id"], "primary_category_id")
        }
    if held["tags"]:
        stored["tags"] = string_set(held["tags"], "tags")
    stored.update(keys.status_date_index(held["user_id"], held["status"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["transaction_id"]) is UUID
        and type(held["user_id"]) is str
        and len(held["user_id"]) >= 1
        and type(held["account_id"]) is UUID
        and (held["file_id"] is None or type(held["file_id"]) is UUID)
        and type(held["date"]) is datetime
        and type(held["description"]) is str
        and len(held["description"]) <= 500
        and (held["payee"] is None or (type(held["payee"]) is str and len(held["payee"]) <= 200))
        and (held["memo"] is None or (type(held["memo"]) is str and len(held["memo"]) <= 1000))
        and type(held["amount"]) is Decimal
        and type(held["currency"]) is str
        and held["currency"] in ("USD", "EUR", "GBP", "CAD", "AUD", "CHF", "JPY")
        and (held["balance"] is None or type(held["balance"]) is Decimal)
        and type(held["transaction_type"]) is str
        and held["transaction_type"] in ("debit", "credit", "transfer", "fee", "interest", "other")
        and (
            held["check_number"] is None
            or (type(held["check_number"]) is str and len(held["check_number"]) <= 20)
        )
        and (
            held["bank_reference"] is None
            or (type(held["bank_reference"]) is str and len(held["bank_reference"]) <= 255)
        )
        and (
            held["import_order"] is None
            or (type(held["import_order"]) is int and held["import_order"] >= 0)
        )
        and type(held["status"]) is str
        and held["status"] in ("new", "processed", "duplicate", "ignored")
        and (held["primary_category_id"] is None or type(held["primary_category_id"]) is UUID)
        and is_list(held["categories"], CategoryAssignment)
        and (held["tags"] is None or is_set(held["tags"], str))
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
        and type(held["version"]) is int
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "transaction_id": stored["transactionId"]["S"],
        "user_id": stored["userId"]["S"],
        "account_id": stored["accountId"]["S"],
        "date": epoch_from_text(stored["date"]["N"], "milliseconds", "date"),
        "description": stored["description"]["S"],
        "amount": stored["amount"]["N"],
        "created_at": epoch_from_text(stored["createdAt"]["N"], "milliseconds", "created_at"),
        "updated_at": epoch_from_text(stored["updatedAt"]["N"], "milliseconds", "updated_at"),
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "fileId" in stored:
        found["file_id"] = stored["fileId"]["S"]
    if "payee" in stored:
        found["payee"] = stored["payee"]["S"]
    if "memo" in stored:
        found["memo"] = stored["memo"]["S"]
    if "currency" in stored:
        found["currency"] = stored["currency"]["S"]
    if "balance" in stored:
        found["balance"] = stored["balance"]["N"]
    if "transactionType" in stored:
        found["transaction_type"] = stored["transactionType"]["S"]
    if "checkNumber" in stored:
        found["check_number"] = stored["checkNumber"]["S"]
    if "fitId" in stored:
        found["bank_reference"] = stored["fitId"]["S"]
    if "importOrder" in stored:
        found["import_order"] = int_from_text(stored["importOrder"]["N"], "import_order")
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "primaryCategoryId" in stored:
        found["primary_category_id"] = stored["primaryCategoryId"]["S"]
    if "categories" in stored:
        found["categories"] = [
            decode_category_assignment(element) for element in stored["categories"]["L"]
        ]
    if "tags" in stored:
        found["tags"] = stored["tags"]["SS"]
    return found


def decode_transaction_line(stored: WireItem) -> dict[str, object]:
    """The attributes of a TransactionLine by name, for the model to validate."""
    found: dict[str, object] = {
        "transaction_id": stored["transactionId"]["S"],
        "account_id": stored["accountId"]["S"],
        "date": epoch_from_text(stored["date"]["N"], "milliseconds", "date"),
        "description": stored["description"]["S"],
        "amount": stored["amount"]["N"],
    }
    if "currency" in stored:
        found["currency"] = stored["currency"]["S"]
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    return found


def decode_transaction_date(stored: WireItem) -> dict[str, object]:
    """The attributes of a TransactionDate by name, for the model to validate."""
    return {
        "transaction_id": stored["transactionId"]["S"],
        "date": epoch_from_text(stored["date"]["N"], "milliseconds", "date"),
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import TransactionFields

    return TransactionFields


def _transaction_reader() -> StraightReader[Transaction]:
    """What reads the text of a stored Transaction, loaded with the first one."""
    from .stored import TRANSACTION_READER

    return TRANSACTION_READER


def _transaction_line_reader() -> StraightReader[TransactionLine]:
    """What reads the text of a stored TransactionLine, loaded with the first one."""
    from .stored import TRANSACTION_LINE_READER

    return TRANSACTION_LINE_READER


def _transaction_date_reader() -> StraightReader[TransactionDate]:
    """What reads the text of a stored TransactionDate, loaded with the first one."""
    from .stored import TRANSACTION_DATE_READER

    return TRANSACTION_DATE_READER


TRANSACTION: Final[EntitySpec[Transaction, TransactionKey]] = EntitySpec(
    name="Transaction",
    table="transactions",
    model=Transaction,
    key_attributes=("transactionId",),
    key_parts=("transaction_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    indexes=(
        IndexEntry(
            name="StatusDateIndex",
            attributes=("userStatus",),
            parts=("user_id", "status"),
            build=keys.status_date_index,
        ),
    ),
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    version="version",
    required=frozenset(
        {
            "transaction_id",
            "user_id",
            "account_id",
            "date",
            "description",
            "amount",
            "currency",
            "transaction_type",
            "status",
            "categories",
            "created_at",
            "updated_at",
            "version",
        }
    ),
    fixed=frozenset({"transaction_id", "user_id", "created_at", "updated_at", "version"}),
    owner="user_id",
    defaults={
        "currency": lambda: "USD",
        "transaction_type": lambda: "other",
        "status": lambda: "new",
        "categories": list[CategoryAssignment],
    },
    reader=_transaction_reader,
)
"""What the runtime needs to know of Transaction."""

TRANSACTION_LINE_VIEW: Final[View[TransactionLine]] = View(
    model=TransactionLine,
    decode=decode_transaction_line,
    projection=(
        "transactionId",
        "accountId",
        "date",
        "description",
        "amount",
        "currency",
        "status",
    ),
    reader=_transaction_line_reader,
)
"""How a TransactionLine is read."""

TRANSACTION_DATE_VIEW: Final[View[TransactionDate]] = View(
    model=TransactionDate,
    decode=decode_transaction_date,
    projection=("transactionId", "date"),
    reader=_transaction_date_reader,
)
"""How a TransactionDate is read."""
