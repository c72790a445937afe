"""Keys of thread: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import uuid_text

from .model import Thread, ThreadKey


def table_key(key: ThreadKey | Thread) -> WireItem:
    """The table key: `pk` = `thread#{thread_id}` and `sk` = `thread`."""
    return {"pk": {"S": pk(key.thread_id)}, "sk": {"S": sk()}}


def pk(thread_id: UUID) -> str:
    """`pk` = `thread#{thread_id}`."""
    return f"thread#{uuid_text(thread_id, 'thread_id')}"


def sk() -> str:
    """`sk` = `thread`."""
    return "thread"
