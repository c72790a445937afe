"""What makes customer models of the JSON text of stored items."""

from typing import Final
from uuid import UUID

from msgspec import Struct

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of
from dynarepo.wire.tagged import Text

from .model import Customer


class StoredCustomer(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Customer, as types."""

    pk: Text[str]
    sk: Text[str]
    customer_id: Text[UUID]
    name: Text[str]


_CUSTOMER_NAMES: Final = {"customer_id", "name"}
_BlankCustomer: Final = blank_of(Customer)


def customer_of(stored: StoredCustomer) -> Customer:
    """What was stored as Customer; an error where that is not certain."""
    record = blank(_BlankCustomer)
    record.customer_id = stored.customer_id.S
    record.name = stored.name.S
    record.__pydantic_fields_set__ = _CUSTOMER_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Customer
    return record


CUSTOMER_READER: Final[StraightReader[Customer]] = StraightReader(
    StoredCustomer, customer_of, lambda stored: (stored.pk.S, stored.sk.S)
)
