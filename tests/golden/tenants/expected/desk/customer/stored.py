"""What makes customer models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire.tagged import Text

from .model import Customer, CustomerEmail, CustomerState


class StoredCustomer(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Customer, as types."""

    pk: Text[str]
    sk: Text[str]
    company_id: Text[str]
    customer_id: Text[UUID]
    email: Text[str] | UnsetType = UNSET
    state: Text[CustomerState] | UnsetType = UNSET
    item_type: Text[Literal["Customer"]] | UnsetType = field(default=UNSET, name="_type")
    state_pk: Raw | UnsetType = UNSET
    state_sk: Raw | UnsetType = UNSET


class StoredCustomerEmail(Struct, gc=False, kw_only=True):
    """The stored form of CustomerEmail, as types."""

    pk: Text[str]
    sk: Text[str]
    customer_id: Text[UUID]
    email: Text[str] | UnsetType = UNSET


_CUSTOMER_NAMES: Final = GivenNames(("company_id", "customer_id"), "email", "state")
_CUSTOMER_EMAIL_NAMES: Final = GivenNames(("customer_id",), "email")
_BlankCustomer: Final = blank_of(Customer)
_BlankCustomerEmail: Final = blank_of(CustomerEmail)


def customer_of(stored: StoredCustomer) -> Customer:
    """What was stored as Customer; an error where that is not certain."""
    absent = 0
    if stored.email is UNSET:
        email_: str | None = None
        absent |= 1
    else:
        email_ = stored.email.S
    if stored.state is UNSET:
        state_: CustomerState = "active"
        absent |= 2
    else:
        state_ = stored.state.S
    record = blank(_BlankCustomer)
    record.company_id = stored.company_id.S
    record.customer_id = stored.customer_id.S
    record.email = email_
    record.state = state_
    record.__pydantic_fields_set__ = _CUSTOMER_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Customer
    return record


def customer_email_of(stored: StoredCustomerEmail) -> CustomerEmail:
    """What was stored as CustomerEmail; an error where that is not certain."""
    absent = 0
    if stored.email is UNSET:
        email_: str | None = None
        absent |= 1
    else:
        email_ = stored.email.S
    record = blank(_BlankCustomerEmail)
    record.customer_id = stored.customer_id.S
    record.email = email_
    record.__pydantic_fields_set__ = _CUSTOMER_EMAIL_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = CustomerEmail
    return record


CUSTOMER_READER: Final[StraightReader[Customer]] = StraightReader(
    StoredCustomer, customer_of, lambda stored: (stored.pk.S, stored.sk.S)
)

CUSTOMER_EMAIL_READER: Final[StraightReader[CustomerEmail]] = StraightReader(
    StoredCustomerEmail, customer_email_of, lambda stored: (stored.pk.S, stored.sk.S)
)
