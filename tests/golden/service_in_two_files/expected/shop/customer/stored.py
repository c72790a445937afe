"""What makes customer models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire import datetime_from_text
from dynarepo.wire.tagged import Mapped, Text

from .. import _stored
from .._types import Money
from .model import Customer


class StoredCustomer(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Customer, as types."""

    pk: Text[str]
    sk: Text[str]
    customer_id: Text[UUID]
    name: Text[str]
    credit: Mapped[_stored.StoredMoney] | UnsetType = UNSET
    created_at: Text[str]
    item_type: Text[Literal["Customer"]] | UnsetType = field(default=UNSET, name="_type")


_CUSTOMER_NAMES: Final = GivenNames(("customer_id", "name", "created_at"), "credit")
_BlankCustomer: Final = blank_of(Customer)


def customer_of(stored: StoredCustomer) -> Customer:
    """What was stored as Customer; an error where that is not certain."""
    absent = 0
    if stored.credit is UNSET:
        credit_: Money | None = None
        absent |= 1
    else:
        credit_ = _stored.money_of(stored.credit.M)
    record = blank(_BlankCustomer)
    record.customer_id = stored.customer_id.S
    record.name = stored.name.S
    record.credit = credit_
    record.created_at = datetime_from_text(stored.created_at.S)
    record.__pydantic_fields_set__ = _CUSTOMER_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Customer
    return record


CUSTOMER_READER: Final[StraightReader[Customer]] = StraightReader(
    StoredCustomer, customer_of, lambda stored: (stored.pk.S, stored.sk.S)
)
