"""The stored form of transaction file, both ways."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.ids import now
from dynarepo.keys import uuid_text
from dynarepo.wire import epoch_from_text, epoch_text, int_from_text, number_text

from .._types import DateSpan, decode_date_span, encode_date_span
from . import keys
from .model import TransactionFile, TransactionFileKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: TransactionFile) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "fileId": {"S": uuid_text(held["file_id"], "file_id")},
        "userId": {"S": held["user_id"]},
        "fileName": {"S": held["file_name"]},
        "fileSize": {"N": number_text(held["file_size"], "file_size")},
        "s3Key": {"S": held["storage_key"]},
        "uploadDate": {"N": epoch_text(held["upload_date"], "milliseconds", "upload_date")},
        "status": {"S": held["status"]},
        "recordCount": {"N": number_text(held["record_count"], "record_count")},
        "duplicateCount": {"N": number_text(held["duplicate_count"], "duplicate_count")},
        "createdAt": {"N": epoch_text(held["created_at"], "milliseconds", "created_at")},
        "updatedAt": {"N": epoch_text(held["updated_at"], "milliseconds", "updated_at")},
        "version": {"N": number_text(held["version"], "version")},
    }
    if held["account_id"] is not None:
        stored["accountId"] = {"S": uuid_text(held["account_id"], "account_id")}
    if held["file_format"] is not None:
        stored["fileFormat"] = {"S": held["file_format"]}
    if held["file_map_id"] is not None:
        stored["fileMapId"] = {"S": uuid_text(held["file_map_id"], "file_map_id")}
    if held["covers"] is not None:
        stored["covers"] = encode_date_span(held["covers"])
    if held["opening_balance"] is not None:
        stored["openingBalance"] = {"N": number_text(held["opening_balance"], "opening_balance")}
    if held["closing_balance"] is not None:
        stored["closingBalance"] = {"N": number_text(held["closing_balance"], "closing_balance")}
    if held["currency"] is not None:
        stored["currency"] = {"S": held["currency"]}
    if held["error_message"] is not None:
        stored["errorMessage"] = {"S": held["error_message"]}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["file_id"]) is UUID
        and type(held["user_id"]) is str
        and len(held["user_id"]) >= 1
        and (held["account_id"] is None or type(held["account_id"]) is UUID)
        and type(held["file_name"]) is str
        and len(held["file_name"]) >= 1
        and len(held["file_name"]) <= 255
        and (
            held["file_format"] is None
            or (
                type(held["file_format"]) is str
                and held["file_format"] in ("csv", "ofx", "qfx", "qif", "pdf", "xlsx", "other")
            )
        )
        and type(held["file_size"]) is int
        and held["file_size"] >= 0
        and type(held["storage_key"]) is str
        and len(held["storage_key"]) <= 1024
        and type(held["upload_date"]) is datetime
        and type(held["status"]) is str
        and held["status"] in ("pending", "processing", "processed", "error")
        and (held["file_map_id"] is None or type(held["file_map_id"]) is UUID)
        and (held["covers"] is None or type(held["covers"]) is DateSpan)
        and (held["opening_balance"] is None or type(held["opening_balance"]) is Decimal)
        and (held["closing_balance"] is None or type(held["closing_balance"]) is Decimal)
        and (
            held["currency"] is None
            or (
                type(held["currency"]) is str
                and held["currency"] in ("USD", "EUR", "GBP", "CAD", "AUD", "CHF", "JPY")
            )
        )
        and type(held["record_count"]) is int
        and held["record_count"] >= 0
        and type(held["duplicate_count"]) is int
        and held["duplicate_count"] >= 0
        and (
            held["error_message"] is None
            or (type(held["error_message"]) is str and len(held["error_message"]) <= 2000)
        )
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
        and type(held["version"]) is int
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "file_id": stored["fileId"]["S"],
        "user_id": stored["userId"]["S"],
        "file_name": stored["fileName"]["S"],
        "file_size": int_from_text(stored["fileSize"]["N"], "file_size"),
        "storage_key": stored["s3Key"]["S"],
        "upload_date": epoch_from_text(stored["uploadDate"]["N"], "milliseconds", "upload_date"),
        "created_at": epoch_from_text(stored["createdAt"]["N"], "milliseconds", "created_at"),
        "updated_at": epoch_from_text(stored["updatedAt"]["N"], "milliseconds", "updated_at"),
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "accountId" in stored:
        found["account_id"] = stored["accountId"]["S"]
    if "fileFormat" in stored:
        found["file_format"] = stored["fileFormat"]["S"]
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "fileMapId" in stored:
        found["file_map_id"] = stored["fileMapId"]["S"]
    if "covers" in stored:
        found["covers"] = decode_date_span(stored["covers"])
    if "openingBalance" in stored:
        found["opening_balance"] = stored["openingBalance"]["N"]
    if "closingBalance" in stored:
        found["closing_balance"] = stored["closingBalance"]["N"]
    if "currency" in stored:
        found["currency"] = stored["currency"]["S"]
    if "recordCount" in stored:
        found["record_count"] = int_from_text(stored["recordCount"]["N"], "record_count")
    if "duplicateCount" in stored:
        found["duplicate_count"] = int_from_text(stored["duplicateCount"]["N"], "duplicate_count")
    if "errorMessage" in stored:
        found["error_message"] = stored["errorMessage"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import TransactionFileFields

    return TransactionFileFields


def _transaction_file_reader() -> StraightReader[TransactionFile]:
    """What reads the text of a stored TransactionFile, loaded with the first one."""
    from .stored import TRANSACTION_FILE_READER

    return TRANSACTION_FILE_READER


TRANSACTION_FILE: Final[EntitySpec[TransactionFile, TransactionFileKey]] = EntitySpec(
    name="TransactionFile",
    table="files",
    model=TransactionFile,
    key_attributes=("fileId",),
    key_parts=("file_id",),
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
            "file_id",
            "user_id",
            "file_name",
            "file_size",
            "storage_key",
            "upload_date",
            "status",
            "record_count",
            "duplicate_count",
            "created_at",
            "updated_at",
            "version",
        }
    ),
    fixed=frozenset({"file_id", "user_id", "created_at", "updated_at", "version"}),
    owner="user_id",
    defaults={
        "upload_date": lambda: (moment := now()).replace(
            microsecond=moment.microsecond // 1000 * 1000
        ),
        "status": lambda: "pending",
        "record_count": lambda: 0,
        "duplicate_count": lambda: 0,
    },
    reader=_transaction_file_reader,
)
"""What the runtime needs to know of TransactionFile."""
