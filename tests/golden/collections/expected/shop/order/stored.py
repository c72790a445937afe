"""What makes order models of the JSON text of stored items."""

from typing import Final
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType

from dynarepo.decoding.item_texts import GivenNames, StoredUlid, StraightReader, made
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


def order_of(stored: StoredOrder) -> Order:
    """What was stored as Order; an error where that is not certain."""
    absent = 0
    if stored.kind is UNSET:
        kind_: str = "order"
        absent |= 1
    else:
        kind_ = stored.kind.S
    return made(
        Order,
        {
            "customer_id": stored.customer_id.S,
            "order_id": stored.order_id.S,
            "day": date_from_text(stored.day.S),
            "country": stored.country.S,
            "city": stored.city.S,
            "kind": kind_,
            "placed_at": datetime_from_text(stored.placed_at.S),
        },
        _ORDER_NAMES[absent],
    )


ORDER_READER: Final[StraightReader[Order]] = StraightReader(
    StoredOrder, order_of, lambda stored: (stored.pk.S, stored.sk.S)
)
