"""Keys of note: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, uuid_text

from .model import Note, NoteKey


def table_key(key: NoteKey | Note) -> WireItem:
    """The table key: `note_id` = `{note_id}`."""
    return {"note_id": {"S": uuid_text(key.note_id, "note_id")}}


def note_id_key(note_id: UUID) -> str:
    """`note_id` = `{note_id}`."""
    return uuid_text(note_id, "note_id")


def by_author(author: str) -> str:
    """`by_author` = `author#{author}`."""
    return partition_text(f"author#{open_text(author, 'author')}", "by_author")


def topic_key(topic: str) -> str:
    """`topic` = `{topic}`."""
    return partition_text(open_text(topic, "topic"), "topic")


def by_author_entry(author: str | None, deleted_at: datetime | None) -> WireItem:
    """The entry in index `by_author`: `by_author` = `author#{author}`; none while a part is absent,
    and only under its condition.
    """
    if author is None:
        return {}
    if deleted_at is None:
        return {"by_author": {"S": by_author(author)}}
    return {}
