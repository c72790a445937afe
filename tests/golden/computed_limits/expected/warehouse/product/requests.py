"""Requests and writes of product: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes
from dynarepo.lazy import Later

from . import keys
from .codec import PRODUCT
from .model import Product, ProductChanges, ProductCreate, ProductKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import ProductFields as F
else:
    F = Later(__package__, ".fields", "ProductFields")


def get(context: Context, key: ProductKey, *, consistent: bool = False) -> Request[Product | None]:
    """Read the product with this key."""
    return reads.get_item(PRODUCT, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[ProductKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[ProductKey, Product]:
    """Read the products with these keys, in their order; None where there is none."""
    return batches.get_items(
        PRODUCT,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: ProductCreate) -> Write[Product]:
    """Write a new product."""
    return writes.create_item(PRODUCT, context, item)


def put(context: Context, item: ProductCreate, *, when: Condition | None = None) -> Write[Product]:
    """Write this product, replacing one that exists."""
    return writes.put_item(PRODUCT, context, item, when=when)


def put_many(
    context: Context,
    items: Many[ProductCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[ProductCreate]:
    """Write these products, replacing those that exist."""
    return batches.put_items(PRODUCT, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: ProductKey,
    *changes: Change,
    set: ProductChanges | None = None,
    when: Condition | None = None,
    create_parents: bool = False,
) -> Write[Product]:
    """Change some attributes of the product with this key."""
    return writes.update_item(
        PRODUCT, context, key, changes, set, when=when, create_parents=create_parents
    )


def delete(
    context: Context, key: ProductKey, *, when: Condition | None = None
) -> Write[Product | None]:
    """Delete the product with this key."""
    return writes.delete_item(PRODUCT, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[ProductKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[ProductKey]:
    """Delete the products with these keys; those that are not there do no harm."""
    return batches.delete_items(PRODUCT, context, keys, at_once=at_once, progress=progress)


def list_of_shelf(context: Context, shelf: str) -> Query[Product]:
    """List of shelf."""
    return reads.Query(
        context=context,
        entity=PRODUCT,
        pattern="list_of_shelf",
        returns=PRODUCT,
        equals=(("gsi1pk", {"S": keys.gsi1pk(shelf)}),),
        index="gsi1",
        index_key=("gsi1pk", "gsi1sk"),
    )


def take(context: Context, sku: str, *, count: int) -> Write[Product]:
    """Take."""
    return writes.update_item(
        PRODUCT,
        context,
        ProductKey(sku=sku),
        (F.on_hand.set(F.on_hand.minus(count)),),
        pattern="take",
    )


def bring(context: Context, sku: str, *, count: int) -> Write[Product]:
    """Bring."""
    return writes.update_item(
        PRODUCT, context, ProductKey(sku=sku), (F.on_hand.add(count),), pattern="bring"
    )


def reserve(context: Context, sku: str, *, none: int, count: int) -> Write[Product]:
    """Reserve."""
    return writes.update_item(
        PRODUCT,
        context,
        ProductKey(sku=sku),
        (F.reserved.set(F.reserved.or_else(none).plus(count)),),
        pattern="reserve",
    )


def rest_of(context: Context, sku: str, *, total: int) -> Write[Product]:
    """Rest of."""
    return writes.update_item(
        PRODUCT,
        context,
        ProductKey(sku=sku),
        (F.reserved.set(F.reserved.value(total).minus(F.on_hand)),),
        pattern="rest_of",
    )


def reserve_all(context: Context, sku: str) -> Write[Product]:
    """Reserve all."""
    return writes.update_item(
        PRODUCT, context, ProductKey(sku=sku), (F.reserved.set(F.on_hand),), pattern="reserve_all"
    )


def add_up(context: Context, sku: str) -> Write[Product]:
    """Add up."""
    return writes.update_item(
        PRODUCT,
        context,
        ProductKey(sku=sku),
        (F.on_hand.set(F.on_hand.plus(F.reserved)),),
        pattern="add_up",
    )


def label(context: Context, sku: str, *, labels: set[str]) -> Write[Product]:
    """Label."""
    return writes.update_item(
        PRODUCT, context, ProductKey(sku=sku), (F.labels.add(labels),), pattern="label"
    )


def see(context: Context, sku: str, *, who: list[str]) -> Write[Product]:
    """See."""
    return writes.update_item(
        PRODUCT, context, ProductKey(sku=sku), (F.seen.set(F.seen.appended(who)),), pattern="see"
    )


def reorder_later(context: Context, sku: str, *, by: int) -> Write[Product]:
    """Reorder later."""
    return writes.update_item(
        PRODUCT,
        context,
        ProductKey(sku=sku),
        (F.levels.reorder.set(F.levels.reorder.minus(by)),),
        pattern="reorder_later",
    )
