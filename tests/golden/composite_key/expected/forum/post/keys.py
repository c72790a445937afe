"""Keys of post: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, sort_text, uuid_text
from dynarepo.wire import datetime_text

from .model import Post, PostKey


def table_key(key: PostKey | Post) -> WireItem:
    """The table key: `pk` = `thread#{thread_id}` and `sk` = `post#{posted_at}#{author}`."""
    return {"pk": {"S": pk(key.thread_id)}, "sk": {"S": sk(key.posted_at, key.author)}}


def pk(thread_id: UUID) -> str:
    """`pk` = `thread#{thread_id}`."""
    return f"thread#{uuid_text(thread_id, 'thread_id')}"


def sk(posted_at: datetime, author: str) -> str:
    """`sk` = `post#{posted_at}#{author}`."""
    return sort_text(
        f"post#{datetime_text(posted_at, 'seconds', 'posted_at')}#{open_text(author, 'author')}",
        "sk",
    )
