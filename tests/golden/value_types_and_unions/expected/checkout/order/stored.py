"""What makes order models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, text_of_uuid
from dynarepo.wire.tagged import Listed, Mapped, Text

from .. import _stored
from .._types import Address, Line, Money, Payment
from .model import Order


class StoredOrder(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Order, as types."""

    order_id: Text[UUID]
    lines: Listed[Mapped[_stored.StoredLine]] | UnsetType = UNSET
    total: Mapped[_stored.StoredMoney]
    ship_to: Mapped[_stored.StoredAddress]
    bill_to: Mapped[_stored.StoredAddress] | UnsetType = UNSET
    payment: Mapped[Raw] | UnsetType = UNSET
    attempts: Listed[Mapped[Raw]] | UnsetType = UNSET
    fees: Mapped[dict[str, Mapped[_stored.StoredMoney]]] | UnsetType = UNSET
    item_type: Text[Literal["Order"]] | UnsetType = field(default=UNSET, name="_type")


_ORDER_NAMES: Final = GivenNames(
    ("order_id", "total", "ship_to"), "lines", "bill_to", "payment", "attempts", "fees"
)
_BlankOrder: Final = blank_of(Order)


def order_of(stored: StoredOrder) -> Order:
    """What was stored as Order; an error where that is not certain."""
    absent = 0
    if stored.lines is UNSET:
        lines_: list[Line] = []
        absent |= 1
    else:
        lines_ = [_stored.line_of(element.M) for element in stored.lines.L]
    if stored.bill_to is UNSET:
        bill_to_: Address | None = None
        absent |= 2
    else:
        bill_to_ = _stored.address_of(stored.bill_to.M)
    if stored.payment is UNSET:
        payment_: Payment | None = None
        absent |= 4
    else:
        payment_ = _stored.PAYMENT_READER(stored.payment.M)
    if stored.attempts is UNSET:
        attempts_: list[Payment] = []
        absent |= 8
    else:
        attempts_ = [_stored.PAYMENT_READER(element.M) for element in stored.attempts.L]
    if stored.fees is UNSET:
        fees_: dict[str, Money] = {}
        absent |= 16
    else:
        fees_ = {
            element_name: _stored.money_of(element.M)
            for element_name, element in stored.fees.M.items()
        }
    record = blank(_BlankOrder)
    record.order_id = stored.order_id.S
    record.lines = lines_
    record.total = _stored.money_of(stored.total.M)
    record.ship_to = _stored.address_of(stored.ship_to.M)
    record.bill_to = bill_to_
    record.payment = payment_
    record.attempts = attempts_
    record.fees = fees_
    record.__pydantic_fields_set__ = _ORDER_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Order
    return record


ORDER_READER: Final[StraightReader[Order]] = StraightReader(
    StoredOrder, order_of, lambda stored: (text_of_uuid(stored.order_id.S),)
)
