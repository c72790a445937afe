"""What makes order models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StoredUlid, StraightReader, blank, blank_of
from dynarepo.wire import datetime_from_text
from dynarepo.wire.tagged import Listed, Mapped, Text

from .. import _stored
from .._types import Line
from .model import Order


class StoredOrder(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Order, as types."""

    pk: Text[str]
    sk: Text[str]
    customer_id: Text[UUID]
    order_id: Text[StoredUlid]
    lines: Listed[Mapped[_stored.StoredLine]] | UnsetType = UNSET
    created_at: Text[str]
    item_type: Text[Literal["Order"]] | UnsetType = field(default=UNSET, name="_type")


_ORDER_NAMES: Final = GivenNames(("customer_id", "order_id", "created_at"), "lines")
_BlankOrder: Final = blank_of(Order)


def order_of(stored: StoredOrder) -> Order:
    """What was stored as Order; an error where that is not certain."""
    absent = 0
    if stored.lines is UNSET:
        lines_: list[Line] = []
        absent |= 1
    else:
        lines_ = [_stored.line_of(element.M) for element in stored.lines.L]
    record = blank(_BlankOrder)
    record.customer_id = stored.customer_id.S
    record.order_id = stored.order_id.S
    record.lines = lines_
    record.created_at = datetime_from_text(stored.created_at.S)
    record.__pydantic_fields_set__ = _ORDER_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Order
    return record


ORDER_READER: Final[StraightReader[Order]] = StraightReader(
    StoredOrder, order_of, lambda stored: (stored.pk.S, stored.sk.S)
)
