"""Keys of note: pure functions between attributes and keys."""

from datetime import date

from dynarepo import WireItem
from dynarepo.keys import open_text, padded, partition_text
from dynarepo.wire import date_text

from .model import Note, NoteKey


def table_key(key: NoteKey | Note) -> WireItem:
    """The table key: `pk` = `shop#{shop_id}` and `sk` = `note#{day}#{number:03d}`."""
    return {"pk": {"S": pk(key.shop_id)}, "sk": {"S": sk(key.day, key.number)}}


def pk(shop_id: str) -> str:
    """`pk` = `shop#{shop_id}`."""
    return partition_text(f"shop#{open_text(shop_id, 'shop_id')}", "pk")


def sk(day: date, number: int) -> str:
    """`sk` = `note#{day}#{number:03d}`."""
    return f"note#{date_text(day, 'day')}#{padded(number, 3, 'number')}"
