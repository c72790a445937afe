"""What makes customer models of the JSON text of stored items."""

from typing import Final
from uuid import UUID

from msgspec import Struct

from dynarepo.decoding.item_texts import StraightReader, made
from dynarepo.wire.tagged import Text

from .model import Customer


class StoredCustomer(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Customer, as types."""

    pk: Text[str]
    sk: Text[str]
    customer_id: Text[UUID]
    name: Text[str]


_CUSTOMER_NAMES: Final = {"customer_id", "name"}


def customer_of(stored: StoredCustomer) -> Customer:
    """What was stored as Customer; an error where that is not certain."""
    return made(
        Customer,
        {
            "customer_id": stored.customer_id.S,
            "name": stored.name.S,
        },
        _CUSTOMER_NAMES,
    )


CUSTOMER_READER: Final[StraightReader[Customer]] = StraightReader(
    StoredCustomer, customer_of, lambda stored: (stored.pk.S, stored.sk.S)
)
