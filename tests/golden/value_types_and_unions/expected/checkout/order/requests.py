"""Requests and writes of order: pure, nothing here sends anything."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.codecs import DECIMAL
from dynarepo.fields import NumberField
from dynarepo.lazy import Later

from .._types import Payment
from .codec import ORDER
from .model import Order, OrderChanges, OrderCreate, OrderKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import OrderFields as F
else:
    F = Later(__package__, ".fields", "OrderFields")


def get(context: Context, key: OrderKey, *, consistent: bool = False) -> Request[Order | None]:
    """Read the order with this key."""
    return reads.get_item(ORDER, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[OrderKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[OrderKey, Order]:
    """Read the orders with these keys, in their order; None where there is none."""
    return batches.get_items(
        ORDER,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: OrderCreate) -> Write[Order]:
    """Write a new order."""
    return writes.create_item(ORDER, context, item)


def put(context: Context, item: OrderCreate, *, when: Condition | None = None) -> Write[Order]:
    """Write this order, replacing one that exists."""
    return writes.put_item(ORDER, context, item, when=when)


def put_many(
    context: Context,
    items: Many[OrderCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[OrderCreate]:
    """Write these orders, replacing those that exist."""
    return batches.put_items(ORDER, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: OrderKey,
    *changes: Change,
    set: OrderChanges | None = None,
    when: Condition | None = None,
    create_parents: bool = False,
) -> Write[Order]:
    """Change some attributes of the order with this key."""
    return writes.update_item(
        ORDER, context, key, changes, set, when=when, create_parents=create_parents
    )


def delete(
    context: Context, key: OrderKey, *, when: Condition | None = None
) -> Write[Order | None]:
    """Delete the order with this key."""
    return writes.delete_item(ORDER, context, key, when=when)


def delete_many(
    context: Context, keys: Many[OrderKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[OrderKey]:
    """Delete the orders with these keys; those that are not there do no harm."""
    return batches.delete_items(ORDER, context, keys, at_once=at_once, progress=progress)


def change_city(context: Context, order_id: UUID, *, country: str, city: str) -> Write[Order]:
    """Change city."""
    return writes.update_item(
        ORDER,
        context,
        OrderKey(order_id=order_id),
        (F.ship_to.city.set(city), F.ship_to.gate_code.remove()),
        when=F.ship_to.country.eq(country),
        pattern="change_city",
    )


def pay(
    context: Context, order_id: UUID, *, payment: Payment, tried: list[Payment]
) -> Write[Order]:
    """Pay."""
    return writes.update_item(
        ORDER,
        context,
        OrderKey(order_id=order_id),
        (F.payment.set(payment), F.attempts.set(F.attempts.appended(tried))),
        when=expressions.all_of(F.payment.missing(), F.total.amount.gt(Decimal("0"))),
        pattern="pay",
    )


def discount_first_line(context: Context, order_id: UUID, *, discount: Decimal) -> Write[Order]:
    """Discount first line."""
    return writes.update_item(
        ORDER,
        context,
        OrderKey(order_id=order_id),
        (
            NumberField[Decimal](F.lines.path.child(0).child("price").child("amount"), DECIMAL).set(
                NumberField[Decimal](
                    F.lines.path.child(0).child("price").child("amount"), DECIMAL
                ).minus(discount)
            ),
        ),
        when=F.lines.size().ge(1),
        pattern="discount_first_line",
    )
