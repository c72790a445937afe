"""Keys of note: pure functions between attributes and keys."""

from datetime import date
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import ulid_text, uuid_text
from dynarepo.wire import date_text

from .model import Note, NoteKey


def table_key(key: NoteKey | Note) -> WireItem:
    """The table key: `pk` = `customer#{customer_id}` and `sk` = `note#{note_id}`."""
    return {"pk": {"S": pk(key.customer_id)}, "sk": {"S": sk(key.note_id)}}


def pk(customer_id: UUID) -> str:
    """`pk` = `customer#{customer_id}`."""
    return f"customer#{uuid_text(customer_id, 'customer_id')}"


def sk(note_id: str) -> str:
    """`sk` = `note#{note_id}`."""
    return f"note#{ulid_text(note_id, 'note_id')}"


def gsi1pk(written_on: date) -> str:
    """`gsi1pk` = `day#{written_on}`."""
    return f"day#{date_text(written_on, 'written_on')}"


def gsi1sk(note_id: str) -> str:
    """`gsi1sk` = `note#{note_id}`."""
    return f"note#{ulid_text(note_id, 'note_id')}"


def gsi1(written_on: date | None, note_id: str | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1pk` = `day#{written_on}` and `gsi1sk` = `note#{note_id}`;
    none while a part is absent.
    """
    if written_on is None or note_id is None:
        return {}
    return {"gsi1pk": {"S": gsi1pk(written_on)}, "gsi1sk": {"S": gsi1sk(note_id)}}
