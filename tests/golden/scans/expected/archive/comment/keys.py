"""Keys of comment: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import padded, uuid_text

from .model import Comment, CommentKey


def table_key(key: CommentKey | Comment) -> WireItem:
    """The table key: `pk` = `document#{document_id}` and `sk` = `comment#{number:04d}`."""
    return {"pk": {"S": pk(key.document_id)}, "sk": {"S": sk(key.number)}}


def pk(document_id: UUID) -> str:
    """`pk` = `document#{document_id}`."""
    return f"document#{uuid_text(document_id, 'document_id')}"


def sk(number: int) -> str:
    """`sk` = `comment#{number:04d}`."""
    return f"comment#{padded(number, 4, 'number')}"
