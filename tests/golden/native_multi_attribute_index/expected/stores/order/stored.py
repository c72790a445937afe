"""What makes order models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import (
    GivenNames,
    StoredUlid,
    StraightReader,
    blank,
    blank_of,
    exact,
)
from dynarepo.wire import date_from_text, epoch_from_text
from dynarepo.wire.tagged import Number, Text

from .model import Order, OrderAmount, OrderStatus


class StoredOrder(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Order, as types."""

    order_id: Text[StoredUlid]
    tenant_id: Text[UUID]
    region: Text[str]
    status: Text[OrderStatus] | UnsetType = UNSET
    placed_at: Number
    day: Text[str]
    amount: Number
    note: Text[str] | UnsetType = UNSET
    item_type: Text[Literal["Order"]] | UnsetType = field(default=UNSET, name="_type")


class StoredOrderAmount(Struct, gc=False, kw_only=True):
    """The stored form of OrderAmount, as types."""

    order_id: Text[StoredUlid]
    status: Text[OrderStatus] | UnsetType = UNSET
    placed_at: Number
    amount: Number


_ORDER_NAMES: Final = GivenNames(
    ("order_id", "tenant_id", "region", "placed_at", "day", "amount"), "status", "note"
)
_ORDER_AMOUNT_NAMES: Final = GivenNames(("order_id", "placed_at", "amount"), "status")
_BlankOrder: Final = blank_of(Order)
_BlankOrderAmount: Final = blank_of(OrderAmount)


def order_of(stored: StoredOrder) -> Order:
    """What was stored as Order; an error where that is not certain."""
    absent = 0
    if stored.status is UNSET:
        status_: OrderStatus = "open"
        absent |= 1
    else:
        status_ = stored.status.S
    if stored.note is UNSET:
        note_: str | None = None
        absent |= 2
    else:
        note_ = stored.note.S
    record = blank(_BlankOrder)
    record.order_id = stored.order_id.S
    record.tenant_id = stored.tenant_id.S
    record.region = stored.region.S
    record.status = status_
    record.placed_at = epoch_from_text(stored.placed_at.N, "seconds")
    record.day = date_from_text(stored.day.S)
    record.amount = exact(stored.amount.N)
    record.note = note_
    record.__pydantic_fields_set__ = _ORDER_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Order
    return record


def order_amount_of(stored: StoredOrderAmount) -> OrderAmount:
    """What was stored as OrderAmount; an error where that is not certain."""
    absent = 0
    if stored.status is UNSET:
        status_: OrderStatus = "open"
        absent |= 1
    else:
        status_ = stored.status.S
    record = blank(_BlankOrderAmount)
    record.order_id = stored.order_id.S
    record.status = status_
    record.placed_at = epoch_from_text(stored.placed_at.N, "seconds")
    record.amount = exact(stored.amount.N)
    record.__pydantic_fields_set__ = _ORDER_AMOUNT_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = OrderAmount
    return record


ORDER_READER: Final[StraightReader[Order]] = StraightReader(
    StoredOrder, order_of, lambda stored: (stored.order_id.S,)
)

ORDER_AMOUNT_READER: Final[StraightReader[OrderAmount]] = StraightReader(
    StoredOrderAmount, order_amount_of, lambda stored: (stored.order_id.S,)
)
