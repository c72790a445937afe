"""Keys of document: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, uuid_text
from dynarepo.wire import datetime_text

from .model import Document, DocumentKey


def table_key(key: DocumentKey | Document) -> WireItem:
    """The table key: `document_id` = `{document_id}`."""
    return {"document_id": {"S": uuid_text(key.document_id, "document_id")}}


def document_id_key(document_id: UUID) -> str:
    """`document_id` = `{document_id}`."""
    return uuid_text(document_id, "document_id")


def owner_key(owner: str) -> str:
    """`owner_key` = `owner#{owner}`."""
    return partition_text(f"owner#{open_text(owner, 'owner')}", "owner_key")


def changed_key(updated_at: datetime) -> str:
    """`changed_key` = `{updated_at}`."""
    return datetime_text(updated_at, "milliseconds", "updated_at")


def by_owner(owner: str | None, updated_at: datetime | None) -> WireItem:
    """The entry in index `by_owner`: `owner_key` = `owner#{owner}` and `changed_key` =
    `{updated_at}`; none while a part is absent.
    """
    if owner is None or updated_at is None:
        return {}
    return {"owner_key": {"S": owner_key(owner)}, "changed_key": {"S": changed_key(updated_at)}}
