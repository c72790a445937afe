"""Keys of draft: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import uuid_text

from .model import Draft, DraftKey


def table_key(key: DraftKey | Draft) -> WireItem:
    """The table key: `document_id` = `{document_id}`."""
    return {"document_id": {"S": uuid_text(key.document_id, "document_id")}}


def document_id_key(document_id: UUID) -> str:
    """`document_id` = `{document_id}`."""
    return uuid_text(document_id, "document_id")
