"""Keys of note: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import padded, uuid_text

from .model import Note, NoteKey


def table_key(key: NoteKey | Note) -> WireItem:
    """The table key: `pk` = `customer#{customer_id}` and `sk` = `note#{number:03d}`."""
    return {"pk": {"S": pk(key.customer_id)}, "sk": {"S": sk(key.number)}}


def pk(customer_id: UUID) -> str:
    """`pk` = `customer#{customer_id}`."""
    return f"customer#{uuid_text(customer_id, 'customer_id')}"


def sk(number: int) -> str:
    """`sk` = `note#{number:03d}`."""
    return f"note#{padded(number, 3, 'number')}"
