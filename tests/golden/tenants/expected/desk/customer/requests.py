"""Requests and writes of customer: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.lazy import Later
from dynarepo.tenancy import tenant_of

from . import keys
from .codec import CUSTOMER, CUSTOMER_EMAIL_VIEW
from .model import (
    Customer,
    CustomerChanges,
    CustomerCreate,
    CustomerEmail,
    CustomerKey,
    CustomerState,
)

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import CustomerFields as F
else:
    F = Later(__package__, ".fields", "CustomerFields")


def get(
    context: Context, key: CustomerKey, *, consistent: bool = False
) -> Request[Customer | None]:
    """Read the customer with this key."""
    return reads.get_item(CUSTOMER, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[CustomerKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[CustomerKey, Customer]:
    """Read the customers with these keys, in their order; None where there is none."""
    return batches.get_items(
        CUSTOMER,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: CustomerCreate) -> Write[Customer]:
    """Write a new customer."""
    return writes.create_item(CUSTOMER, context, item)


def put(
    context: Context, item: CustomerCreate, *, when: Condition | None = None
) -> Write[Customer]:
    """Write this customer, replacing one that exists."""
    return writes.put_item(CUSTOMER, context, item, when=when)


def put_many(
    context: Context,
    items: Many[CustomerCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[CustomerCreate]:
    """Write these customers, replacing those that exist."""
    return batches.put_items(CUSTOMER, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: CustomerKey,
    *changes: Change,
    set: CustomerChanges | None = None,
    when: Condition | None = None,
) -> Write[Customer]:
    """Change some attributes of the customer with this key."""
    return writes.update_item(CUSTOMER, context, key, changes, set, when=when)


def delete(
    context: Context, key: CustomerKey, *, when: Condition | None = None
) -> Write[Customer | None]:
    """Delete the customer with this key."""
    return writes.delete_item(CUSTOMER, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[CustomerKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[CustomerKey]:
    """Delete the customers with these keys; those that are not there do no harm."""
    return batches.delete_items(CUSTOMER, context, keys, at_once=at_once, progress=progress)


def get_customer(
    context: Context, customer_id: UUID, *, consistent: bool = False
) -> Request[Customer | None]:
    """Read a customer."""
    company_id = tenant_of(context, str)
    return reads.get_item(
        CUSTOMER,
        context,
        CustomerKey(company_id=company_id, customer_id=customer_id),
        consistent=consistent,
        pattern="get_customer",
    )


def list_customers(context: Context, state: CustomerState) -> Query[CustomerEmail]:
    """List customers of a state."""
    company_id = tenant_of(context, str)
    return reads.Query(
        context=context,
        entity=CUSTOMER,
        pattern="list_customers",
        returns=CUSTOMER_EMAIL_VIEW,
        equals=(("state_pk", {"S": keys.state_pk(state, company_id)}),),
        index="by_state",
        index_key=("state_pk", "state_sk"),
    )


def leave(context: Context, customer_id: UUID) -> Write[Customer]:
    """Mark a customer as gone."""
    company_id = tenant_of(context, str)
    return writes.update_item(
        CUSTOMER,
        context,
        CustomerKey(company_id=company_id, customer_id=customer_id),
        (F.state.set("gone"), F.email.remove()),
        when=expressions.all_of(F.company_id.eq(company_id), F.state.ne("gone")),
        pattern="leave",
    )


def find_by_email(context: Context, email: str) -> Query[Customer]:
    """Find the customers with an address, whatever company they belong to."""
    return reads.Query(
        context=context,
        entity=CUSTOMER,
        pattern="find_by_email",
        returns=CUSTOMER,
        equals=(("email", {"S": keys.email_key(email)}),),
        index="by_email",
        index_key=("email",),
    )
