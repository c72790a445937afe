"""The stored form of draft, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.keys import uuid_text
from dynarepo.wire import datetime_from_text, datetime_text, epoch_from_text, epoch_text

from . import keys
from .model import Draft, DraftKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Draft) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "document_id": {"S": uuid_text(held["document_id"], "document_id")},
        "_type": {"S": "Draft"},
        "created_at": {"N": epoch_text(held["created_at"], "seconds", "created_at")},
        "text": {"S": held["text"]},
        "updated_at": {"S": datetime_text(held["updated_at"], "milliseconds", "updated_at")},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["document_id"]) is UUID
        and type(held["created_at"]) is datetime
        and type(held["text"]) is str
        and type(held["updated_at"]) is datetime
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "document_id": stored["document_id"]["S"],
        "created_at": epoch_from_text(stored["created_at"]["N"], "seconds", "created_at"),
        "text": stored["text"]["S"],
        "updated_at": datetime_from_text(stored["updated_at"]["S"], "updated_at"),
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import DraftFields

    return DraftFields


def _draft_reader() -> StraightReader[Draft]:
    """What reads the text of a stored Draft, loaded with the first one."""
    from .stored import DRAFT_READER

    return DRAFT_READER


DRAFT: Final[EntitySpec[Draft, DraftKey]] = EntitySpec(
    name="Draft",
    table="drafts",
    model=Draft,
    key_attributes=("document_id",),
    key_parts=("document_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Draft"),
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    required=frozenset({"document_id", "created_at", "text", "updated_at"}),
    fixed=frozenset({"document_id", "created_at", "updated_at"}),
    reader=_draft_reader,
)
"""What the runtime needs to know of Draft."""
