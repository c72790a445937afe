"""What makes order line models of the JSON text of stored items."""

from typing import Final

from msgspec import Struct, field

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of
from dynarepo.wire.tagged import Number, Text

from .model import OrderLine


class StoredOrderLine(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of OrderLine, as types."""

    pk: Text[str] = field(name="PK")
    sk: Text[str] = field(name="SK")
    order_number: Text[str] = field(name="orderNo")
    line: Number = field(name="lineNo")
    article: Text[str]


_ORDER_LINE_NAMES: Final = {"order_number", "line", "article"}
_BlankOrderLine: Final = blank_of(OrderLine)


def order_line_of(stored: StoredOrderLine) -> OrderLine:
    """What was stored as OrderLine; an error where that is not certain."""
    line_ = int(stored.line.N)
    if not line_ >= 1:
        raise ValueError("line")
    record = blank(_BlankOrderLine)
    record.order_number = stored.order_number.S
    record.line = line_
    record.article = stored.article.S
    record.__pydantic_fields_set__ = _ORDER_LINE_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = OrderLine
    return record


ORDER_LINE_READER: Final[StraightReader[OrderLine]] = StraightReader(
    StoredOrderLine, order_line_of, lambda stored: (stored.pk.S, stored.sk.S)
)
