"""Keys of note: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import uuid_text

from .model import Note, NoteKey


def table_key(key: NoteKey | Note) -> WireItem:
    """The table key: `id` = `{id}`."""
    return {"id": {"S": uuid_text(key.id, "id")}}


def id_key(id: UUID) -> str:
    """`id` = `{id}`."""
    return uuid_text(id, "id")
