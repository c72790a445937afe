"""What makes order models of the JSON text of stored items."""

from typing import Final
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType

from dynarepo.decoding.item_texts import GivenNames, StoredUlid, StraightReader, blank, blank_of
from dynarepo.wire import date_from_text, datetime_from_text
from dynarepo.wire.tagged import Text

from .model import Order


class StoredOrder(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Order, as types."""

    pk: Text[str]
    sk: Text[str]
    customer_id: Text[UUID]
    order_id: Text[StoredUlid]
    day: Text[str]
    country: Text[str]
    city: Text[str]
    kind: Text[str] | UnsetType = UNSET
    placed_at: Text[str]
    gsi1pk: Raw | UnsetType = UNSET
    gsi1sk: Raw | UnsetType = UNSET


_ORDER_NAMES: Final = GivenNames(
    ("customer_id", "order_id", "day", "country", "city", "placed_at"), "kind"
)
_BlankOrder: Final = blank_of(Order)


def order_of(stored: StoredOrder) -> Order:
    """What was stored as Order; an error where that is not certain."""
    absent = 0
    if stored.kind is UNSET:
        kind_: str = "order"
        absent |= 1
    else:
        kind_ = stored.kind.S
    record = blank(_BlankOrder)
    record.customer_id = stored.customer_id.S
    record.order_id = stored.order_id.S
    record.day = date_from_text(stored.day.S)
    record.country = stored.country.S
    record.city = stored.city.S
    record.kind = kind_
    record.placed_at = datetime_from_text(stored.placed_at.S)
    record.__pydantic_fields_set__ = _ORDER_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Order
    return record


ORDER_READER: Final[StraightReader[Order]] = StraightReader(
    StoredOrder, order_of, lambda stored: (stored.pk.S, stored.sk.S)
)
