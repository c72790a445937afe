"""Keys of document: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, uuid_text

from .model import Document, DocumentKey, DocumentState


def table_key(key: DocumentKey | Document) -> WireItem:
    """The table key: `pk` = `document#{document_id}` and `sk` = `document`."""
    return {"pk": {"S": pk(key.document_id)}, "sk": {"S": sk()}}


def pk(document_id: UUID) -> str:
    """`pk` = `document#{document_id}`."""
    return f"document#{uuid_text(document_id, 'document_id')}"


def sk() -> str:
    """`sk` = `document`."""
    return "document"


def state_key(state: DocumentState) -> str:
    """`state` = `{state}`."""
    return open_text(state, "state")
