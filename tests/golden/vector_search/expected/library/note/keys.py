"""Keys of note: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, ulid_text

from .model import Note, NoteKey


def table_key(key: NoteKey | Note) -> WireItem:
    """The table key: `pk` = `tenant#{tenant_id}` and `sk` = `note#{note_id}`."""
    return {"pk": {"S": pk(key.tenant_id)}, "sk": {"S": sk(key.note_id)}}


def pk(tenant_id: str) -> str:
    """`pk` = `tenant#{tenant_id}`."""
    return partition_text(f"tenant#{open_text(tenant_id, 'tenant_id')}", "pk")


def sk(note_id: str) -> str:
    """`sk` = `note#{note_id}`."""
    return f"note#{ulid_text(note_id, 'note_id')}"
