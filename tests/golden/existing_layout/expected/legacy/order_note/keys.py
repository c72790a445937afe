"""Keys of order note: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, uuid_text

from .model import OrderNote, OrderNoteKey


def table_key(key: OrderNoteKey | OrderNote) -> WireItem:
    """The table key: `PK` = `ORDER#{order_number}` and `SK` = `NOTE#{note_id}`."""
    return {"PK": {"S": pk(key.order_number)}, "SK": {"S": sk(key.note_id)}}


def pk(order_number: str) -> str:
    """`PK` = `ORDER#{order_number}`."""
    return partition_text(f"ORDER#{open_text(order_number, 'order_number')}", "PK")


def sk(note_id: UUID) -> str:
    """`SK` = `NOTE#{note_id}`."""
    return f"NOTE#{uuid_text(note_id, 'note_id')}"
