"""The stored form of document, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, View
from dynarepo.keys import uuid_text
from dynarepo.wire import int_from_text, number_text

from . import keys
from .model import Document, DocumentKey, DocumentTitle

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Document) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "pk": {"S": keys.pk(held["document_id"])},
        "sk": {"S": keys.sk()},
        "_type": {"S": "Document"},
        "document_id": {"S": uuid_text(held["document_id"], "document_id")},
        "title": {"S": held["title"]},
        "state": {"S": held["state"]},
        "pages": {"N": number_text(held["pages"], "pages")},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["document_id"]) is UUID
        and type(held["title"]) is str
        and type(held["state"]) is str
        and held["state"] in ("draft", "final")
        and type(held["pages"]) is int
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "document_id": stored["document_id"]["S"],
        "title": stored["title"]["S"],
    }
    if "state" in stored:
        found["state"] = stored["state"]["S"]
    if "pages" in stored:
        found["pages"] = int_from_text(stored["pages"]["N"], "pages")
    return found


def decode_document_title(stored: WireItem) -> dict[str, object]:
    """The attributes of a DocumentTitle by name, for the model to validate."""
    found: dict[str, object] = {
        "title": stored["title"]["S"],
    }
    if "state" in stored:
        found["state"] = stored["state"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import DocumentFields

    return DocumentFields


def _document_reader() -> StraightReader[Document]:
    """What reads the text of a stored Document, loaded with the first one."""
    from .stored import DOCUMENT_READER

    return DOCUMENT_READER


def _document_title_reader() -> StraightReader[DocumentTitle]:
    """What reads the text of a stored DocumentTitle, loaded with the first one."""
    from .stored import DOCUMENT_TITLE_READER

    return DOCUMENT_TITLE_READER


DOCUMENT: Final[EntitySpec[Document, DocumentKey]] = EntitySpec(
    name="Document",
    table="documents",
    model=Document,
    key_attributes=("pk", "sk"),
    key_parts=("document_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Document"),
    key_shape=(("pk", "document#[0-9a-f-]{36}"), ("sk", "document")),
    required=frozenset({"document_id", "title", "state", "pages"}),
    fixed=frozenset({"document_id"}),
    defaults={"state": lambda: "draft", "pages": lambda: 1},
    reader=_document_reader,
)
"""What the runtime needs to know of Document."""

DOCUMENT_TITLE_VIEW: Final[View[DocumentTitle]] = View(
    model=DocumentTitle,
    decode=decode_document_title,
    projection=("title", "state"),
    reader=_document_title_reader,
)
"""How a DocumentTitle is read."""
