"""The stored form of file map, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, writes
from dynarepo.exact_values import is_list
from dynarepo.keys import uuid_text
from dynarepo.wire import epoch_from_text, epoch_text, int_from_text, number_text

from .._types import FieldMapping, decode_field_mapping, encode_field_mapping
from . import keys
from .model import FileMap, FileMapKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: FileMap) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "fileMapId": {"S": uuid_text(held["file_map_id"], "file_map_id")},
        "userId": {"S": held["user_id"]},
        "name": {"S": held["name"]},
        "mappings": {"L": [encode_field_mapping(element) for element in held["mappings"]]},
        "reverseAmounts": {"BOOL": held["reverse_amounts"]},
        "isDefault": {"BOOL": held["is_default"]},
        "createdAt": {"N": epoch_text(held["created_at"], "milliseconds", "created_at")},
        "updatedAt": {"N": epoch_text(held["updated_at"], "milliseconds", "updated_at")},
        "version": {"N": number_text(held["version"], "version")},
    }
    if held["account_id"] is not None:
        stored["accountId"] = {"S": uuid_text(held["account_id"], "account_id")}
    if held["notes"] is not None:
        stored["notes"] = {"S": held["notes"]}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["file_map_id"]) is UUID
        and type(held["user_id"]) is str
        and len(held["user_id"]) >= 1
        and (held["account_id"] is None or type(held["account_id"]) is UUID)
        and type(held["name"]) is str
        and len(held["name"]) >= 1
        and len(held["name"]) <= 100
        and (held["notes"] is None or (type(held["notes"]) is str and len(held["notes"]) <= 500))
        and is_list(held["mappings"], FieldMapping)
        and type(held["reverse_amounts"]) is bool
        and type(held["is_default"]) is bool
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
        and type(held["version"]) is int
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "file_map_id": stored["fileMapId"]["S"],
        "user_id": stored["userId"]["S"],
        "name": stored["name"]["S"],
        "created_at": epoch_from_text(stored["createdAt"]["N"], "milliseconds", "created_at"),
        "updated_at": epoch_from_text(stored["updatedAt"]["N"], "milliseconds", "updated_at"),
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "accountId" in stored:
        found["account_id"] = stored["accountId"]["S"]
    if "notes" in stored:
        found["notes"] = stored["notes"]["S"]
    if "mappings" in stored:
        found["mappings"] = [decode_field_mapping(element) for element in stored["mappings"]["L"]]
    if "reverseAmounts" in stored:
        found["reverse_amounts"] = stored["reverseAmounts"]["BOOL"]
    if "isDefault" in stored:
        found["is_default"] = stored["isDefault"]["BOOL"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import FileMapFields

    return FileMapFields


def _companions() -> tuple[writes.Sentinel | writes.Trail, ...]:
    """What else changes with an item, loaded with the first write."""
    return (
        writes.Sentinel(
            parts=("user_id", "name"),
            roots=("userId", "name"),
            key=keys.unique_user_id_name,
            reference="_of",
            beginning=("unique#FileMap#userId+name#",),
        ),
    )


def _file_map_reader() -> StraightReader[FileMap]:
    """What reads the text of a stored FileMap, loaded with the first one."""
    from .stored import FILE_MAP_READER

    return FILE_MAP_READER


FILE_MAP: Final[EntitySpec[FileMap, FileMapKey]] = EntitySpec(
    name="FileMap",
    table="file_maps",
    model=FileMap,
    key_attributes=("fileMapId",),
    key_parts=("file_map_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    key_shape=(("fileMapId", "[0-9a-f-]{36}"),),
    besides=_companions,
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    version="version",
    required=frozenset(
        {
            "file_map_id",
            "user_id",
            "name",
            "mappings",
            "reverse_amounts",
            "is_default",
            "created_at",
            "updated_at",
            "version",
        }
    ),
    fixed=frozenset({"file_map_id", "user_id", "created_at", "updated_at", "version"}),
    owner="user_id",
    defaults={
        "mappings": list[FieldMapping],
        "reverse_amounts": lambda: False,
        "is_default": lambda: False,
    },
    reader=_file_map_reader,
)
"""What the runtime needs to know of FileMap."""
