"""The stored form of folder, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.keys import uuid_text
from dynarepo.wire import epoch_from_text, epoch_text

from . import keys
from .model import Folder, FolderKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Folder) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["firm_id"], held["folder_id"])},
        "sk": {"S": keys.sk()},
        "_type": {"S": "Folder"},
        "firm_id": {"S": held["firm_id"]},
        "folder_id": {"S": uuid_text(held["folder_id"], "folder_id")},
    }
    if held["expires_at"] is not None:
        stored["expires_at"] = {"N": epoch_text(held["expires_at"], "seconds", "expires_at")}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["firm_id"]) is str
        and type(held["folder_id"]) is UUID
        and (held["expires_at"] is None or type(held["expires_at"]) is datetime)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "firm_id": stored["firm_id"]["S"],
        "folder_id": stored["folder_id"]["S"],
    }
    if "expires_at" in stored:
        found["expires_at"] = epoch_from_text(stored["expires_at"]["N"], "seconds", "expires_at")
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import FolderFields

    return FolderFields


def _folder_reader() -> StraightReader[Folder]:
    """What reads the text of a stored Folder, loaded with the first one."""
    from .stored import FOLDER_READER

    return FOLDER_READER


FOLDER: Final[EntitySpec[Folder, FolderKey]] = EntitySpec(
    name="Folder",
    table="shelf",
    model=Folder,
    key_attributes=("pk", "sk"),
    key_parts=("firm_id", "folder_id"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Folder"),
    key_shape=(("pk", "firm#[^#]+#folder#[0-9a-f-]{36}"), ("sk", "folder")),
    ttl="expires_at",
    required=frozenset({"firm_id", "folder_id"}),
    fixed=frozenset({"firm_id", "folder_id"}),
    tenant="firm_id",
    reader=_folder_reader,
)
"""What the runtime needs to know of Folder."""
