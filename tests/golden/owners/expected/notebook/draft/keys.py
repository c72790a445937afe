"""Keys of draft: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, uuid_text

from .model import Draft, DraftKey


def table_key(key: DraftKey | Draft) -> WireItem:
    """The table key: `pk` = `drafts#{writer_id}` and `sk` = `{draft_id}`."""
    return {"pk": {"S": pk(key.writer_id)}, "sk": {"S": sk(key.draft_id)}}


def pk(writer_id: str) -> str:
    """`pk` = `drafts#{writer_id}`."""
    return partition_text(f"drafts#{open_text(writer_id, 'writer_id')}", "pk")


def sk(draft_id: UUID) -> str:
    """`sk` = `{draft_id}`."""
    return uuid_text(draft_id, "draft_id")


def gsi1pk(subject: str) -> str:
    """`gsi1pk` = `draft#{subject}`."""
    return partition_text(f"draft#{open_text(subject, 'subject')}", "gsi1pk")


def gsi1sk(draft_id: UUID) -> str:
    """`gsi1sk` = `{draft_id}`."""
    return uuid_text(draft_id, "draft_id")


def gsi1(subject: str | None, draft_id: UUID | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1pk` = `draft#{subject}` and `gsi1sk` = `{draft_id}`; none
    while a part is absent.
    """
    if subject is None or draft_id is None:
        return {}
    return {"gsi1pk": {"S": gsi1pk(subject)}, "gsi1sk": {"S": gsi1sk(draft_id)}}
