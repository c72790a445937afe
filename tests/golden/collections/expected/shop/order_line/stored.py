"""What makes order line models of the JSON text of stored items."""

from typing import Final
from uuid import UUID

from msgspec import Struct

from dynarepo.decoding.item_texts import StoredUlid, StraightReader, blank, blank_of, exact
from dynarepo.wire.tagged import Number, Text

from .model import OrderLine


class StoredOrderLine(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of OrderLine, as types."""

    pk: Text[str]
    sk: Text[str]
    customer_id: Text[UUID]
    order_id: Text[StoredUlid]
    position: Number
    amount: Number


_ORDER_LINE_NAMES: Final = {"customer_id", "order_id", "position", "amount"}
_BlankOrderLine: Final = blank_of(OrderLine)


def order_line_of(stored: StoredOrderLine) -> OrderLine:
    """What was stored as OrderLine; an error where that is not certain."""
    record = blank(_BlankOrderLine)
    record.customer_id = stored.customer_id.S
    record.order_id = stored.order_id.S
    record.position = int(stored.position.N)
    record.amount = exact(stored.amount.N)
    record.__pydantic_fields_set__ = _ORDER_LINE_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = OrderLine
    return record


ORDER_LINE_READER: Final[StraightReader[OrderLine]] = StraightReader(
    StoredOrderLine, order_line_of, lambda stored: (stored.pk.S, stored.sk.S)
)
