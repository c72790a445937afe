"""Requests and writes of address: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, expressions, reads, writes
from dynarepo.lazy import Later

from .codec import ADDRESS
from .model import Address, AddressChanges, AddressCreate, AddressKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Scan, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import AddressFields as F
else:
    F = Later(__package__, ".fields", "AddressFields")


def get(context: Context, key: AddressKey, *, consistent: bool = False) -> Request[Address | None]:
    """Read the address with this key."""
    return reads.get_item(ADDRESS, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[AddressKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[AddressKey, Address]:
    """Read the addresses with these keys, in their order; None where there is none."""
    return batches.get_items(
        ADDRESS,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: AddressCreate) -> Write[Address]:
    """Write a new address."""
    return writes.create_item(ADDRESS, context, item)


def put(context: Context, item: AddressCreate, *, when: Condition | None = None) -> Write[Address]:
    """Write this address, replacing one that exists."""
    return writes.put_item(ADDRESS, context, item, when=when)


def put_many(
    context: Context,
    items: Many[AddressCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[AddressCreate]:
    """Write these addresses, replacing those that exist."""
    return batches.put_items(ADDRESS, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: AddressKey,
    *changes: Change,
    set: AddressChanges | None = None,
    when: Condition | None = None,
) -> Write[Address]:
    """Change some attributes of the address with this key."""
    return writes.update_item(ADDRESS, context, key, changes, set, when=when)


def delete(
    context: Context, key: AddressKey, *, when: Condition | None = None
) -> Write[Address | None]:
    """Delete the address with this key."""
    return writes.delete_item(ADDRESS, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[AddressKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[AddressKey]:
    """Delete the addresses with these keys; those that are not there do no harm."""
    return batches.delete_items(ADDRESS, context, keys, at_once=at_once, progress=progress)


def scan_addresses(
    context: Context,
    *,
    street: str | None = None,
    segments: int = 1,
    max_units_per_second: float | None = None,
) -> Scan[Address]:
    """Scan addresses."""
    return reads.Scan(
        context=context,
        entity=ADDRESS,
        pattern="scan_addresses",
        returns=ADDRESS,
        where=expressions.all_of(
            F.street.exists(), None if street is None else F.street.eq(street)
        ),
        segments=segments,
        max_units_per_second=max_units_per_second,
    )
