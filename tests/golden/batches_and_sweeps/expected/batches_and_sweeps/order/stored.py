"""What makes order models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire import datetime_from_text
from dynarepo.wire.tagged import Number, Text

from .model import Order, OrderStatus, OrderTotal


class StoredOrder(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Order, as types."""

    pk: Text[str]
    sk: Text[str]
    customer_id: Text[UUID]
    placed_at: Text[str]
    order_id: Text[UUID]
    status: Text[OrderStatus] | UnsetType = UNSET
    total: Number
    version: Number
    item_type: Text[Literal["Order"]] | UnsetType = field(default=UNSET, name="_type")
    gsi1pk: Raw | UnsetType = UNSET
    gsi1sk: Raw | UnsetType = UNSET


class StoredOrderTotal(Struct, gc=False, kw_only=True):
    """The stored form of OrderTotal, as types."""

    pk: Text[str]
    sk: Text[str]
    order_id: Text[UUID]
    total: Number


_ORDER_NAMES: Final = GivenNames(
    ("customer_id", "placed_at", "order_id", "total", "version"), "status"
)
_ORDER_TOTAL_NAMES: Final = {"order_id", "total"}
_BlankOrder: Final = blank_of(Order)
_BlankOrderTotal: Final = blank_of(OrderTotal)


def order_of(stored: StoredOrder) -> Order:
    """What was stored as Order; an error where that is not certain."""
    absent = 0
    if stored.status is UNSET:
        status_: OrderStatus = "open"
        absent |= 1
    else:
        status_ = stored.status.S
    record = blank(_BlankOrder)
    record.customer_id = stored.customer_id.S
    record.placed_at = datetime_from_text(stored.placed_at.S)
    record.order_id = stored.order_id.S
    record.status = status_
    record.total = int(stored.total.N)
    record.version = int(stored.version.N)
    record.__pydantic_fields_set__ = _ORDER_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Order
    return record


def order_total_of(stored: StoredOrderTotal) -> OrderTotal:
    """What was stored as OrderTotal; an error where that is not certain."""
    record = blank(_BlankOrderTotal)
    record.order_id = stored.order_id.S
    record.total = int(stored.total.N)
    record.__pydantic_fields_set__ = _ORDER_TOTAL_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = OrderTotal
    return record


ORDER_READER: Final[StraightReader[Order]] = StraightReader(
    StoredOrder, order_of, lambda stored: (stored.pk.S, stored.sk.S)
)

ORDER_TOTAL_READER: Final[StraightReader[OrderTotal]] = StraightReader(
    StoredOrderTotal, order_total_of, lambda stored: (stored.pk.S, stored.sk.S)
)
