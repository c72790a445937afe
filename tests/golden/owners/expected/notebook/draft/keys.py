"""Keys of draft: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, uuid_text

from .model import DraftKey


def table_key(key: DraftKey) -> WireItem:
    """The table key: `pk` = `drafts#{writer_id}` and `sk` = `{draft_id}`."""
    return {"pk": {"S": pk(key.writer_id)}, "sk": {"S": sk(key.draft_id)}}


def pk(writer_id: str) -> str:
    """`pk` = `drafts#{writer_id}`."""
    return partition_text(f"drafts#{open_text(writer_id, 'writer_id')}", "pk")


def sk(draft_id: UUID) -> str:
    """`sk` = `{draft_id}`."""
    return uuid_text(draft_id, "draft_id")
