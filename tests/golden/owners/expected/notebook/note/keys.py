"""Keys of note: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, sort_text, uuid_text

from .model import Note, NoteKey


def table_key(key: NoteKey | Note) -> WireItem:
    """The table key: `pk` = `note#{note_id}` and `sk` = `note`."""
    return {"pk": {"S": pk(key.note_id)}, "sk": {"S": sk()}}


def pk(note_id: UUID) -> str:
    """`pk` = `note#{note_id}`."""
    return f"note#{uuid_text(note_id, 'note_id')}"


def sk() -> str:
    """`sk` = `note`."""
    return "note"


def gsi1pk(writer_id: str) -> str:
    """`gsi1pk` = `writer#{writer_id}`."""
    return partition_text(f"writer#{open_text(writer_id, 'writer_id')}", "gsi1pk")


def gsi1sk(topic: str) -> str:
    """`gsi1sk` = `{topic}`."""
    return sort_text(open_text(topic, "topic"), "gsi1sk")


def topic_key(topic: str) -> str:
    """`topic` = `{topic}`."""
    return partition_text(open_text(topic, "topic"), "topic")


def gsi1(writer_id: str | None, topic: str | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1pk` = `writer#{writer_id}` and `gsi1sk` = `{topic}`; none
    while a part is absent.
    """
    if writer_id is None or topic is None:
        return {}
    return {"gsi1pk": {"S": gsi1pk(writer_id)}, "gsi1sk": {"S": gsi1sk(topic)}}
