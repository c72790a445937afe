"""What makes order note models of the JSON text of stored items."""

from typing import Final
from uuid import UUID

from msgspec import Struct, field

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of
from dynarepo.wire.tagged import Text

from .model import OrderNote


class StoredOrderNote(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of OrderNote, as types."""

    pk: Text[str] = field(name="PK")
    sk: Text[str] = field(name="SK")
    order_number: Text[str] = field(name="orderNo")
    note_id: Text[UUID]
    text: Text[str]


_ORDER_NOTE_NAMES: Final = {"order_number", "note_id", "text"}
_BlankOrderNote: Final = blank_of(OrderNote)


def order_note_of(stored: StoredOrderNote) -> OrderNote:
    """What was stored as OrderNote; an error where that is not certain."""
    record = blank(_BlankOrderNote)
    record.order_number = stored.order_number.S
    record.note_id = stored.note_id.S
    record.text = stored.text.S
    record.__pydantic_fields_set__ = _ORDER_NOTE_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = OrderNote
    return record


ORDER_NOTE_READER: Final[StraightReader[OrderNote]] = StraightReader(
    StoredOrderNote, order_note_of, lambda stored: (stored.pk.S, stored.sk.S)
)
