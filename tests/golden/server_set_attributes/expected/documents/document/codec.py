"""The stored form of document, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry
from dynarepo.keys import uuid_text
from dynarepo.wire import datetime_from_text, datetime_text, int_from_text, number_text

from . import keys
from .model import Document, DocumentKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Document) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "document_id": {"S": uuid_text(held["document_id"], "document_id")},
        "_type": {"S": "Document"},
        "owner": {"S": held["owner"]},
        "text": {"S": held["text"]},
        "created_at": {"S": datetime_text(held["created_at"], "milliseconds", "created_at")},
        "updated_at": {"S": datetime_text(held["updated_at"], "milliseconds", "updated_at")},
        "version": {"N": number_text(held["version"], "version")},
    }
    stored.update(keys.by_owner(held["owner"], held["updated_at"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["document_id"]) is UUID
        and type(held["owner"]) is str
        and type(held["text"]) is str
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
        and type(held["version"]) is int
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "document_id": stored["document_id"]["S"],
        "owner": stored["owner"]["S"],
        "created_at": datetime_from_text(stored["created_at"]["S"], "created_at"),
        "updated_at": datetime_from_text(stored["updated_at"]["S"], "updated_at"),
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "text" in stored:
        found["text"] = stored["text"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import DocumentFields

    return DocumentFields


def _document_reader() -> StraightReader[Document]:
    """What reads the text of a stored Document, loaded with the first one."""
    from .stored import DOCUMENT_READER

    return DOCUMENT_READER


DOCUMENT: Final[EntitySpec[Document, DocumentKey]] = EntitySpec(
    name="Document",
    table="documents",
    model=Document,
    key_attributes=("document_id",),
    key_parts=("document_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Document"),
    indexes=(
        IndexEntry(
            name="by_owner",
            attributes=("owner_key", "changed_key"),
            parts=("owner", "updated_at"),
            build=keys.by_owner,
        ),
    ),
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    version="version",
    required=frozenset({"document_id", "owner", "text", "created_at", "updated_at", "version"}),
    fixed=frozenset({"document_id", "owner", "created_at", "updated_at", "version"}),
    defaults={"text": lambda: ""},
    reader=_document_reader,
)
"""What the runtime needs to know of Document."""
