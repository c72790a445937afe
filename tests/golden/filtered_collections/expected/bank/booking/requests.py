"""Requests and writes of booking: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import BOOKING
from .model import Booking, BookingChanges, BookingCreate, BookingKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: BookingKey, *, consistent: bool = False) -> Request[Booking | None]:
    """Read the booking with this key."""
    return reads.get_item(BOOKING, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[BookingKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[BookingKey, Booking]:
    """Read the bookings with these keys, in their order; None where there is none."""
    return batches.get_items(
        BOOKING,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: BookingCreate) -> Write[Booking]:
    """Write a new booking."""
    return writes.create_item(BOOKING, context, item)


def put(context: Context, item: BookingCreate, *, when: Condition | None = None) -> Write[Booking]:
    """Write this booking, replacing one that exists."""
    return writes.put_item(BOOKING, context, item, when=when)


def put_many(
    context: Context,
    items: Many[BookingCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[BookingCreate]:
    """Write these bookings, replacing those that exist."""
    return batches.put_items(BOOKING, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: BookingKey,
    *changes: Change,
    set: BookingChanges | None = None,
    when: Condition | None = None,
) -> Write[Booking]:
    """Change some attributes of the booking with this key."""
    return writes.update_item(BOOKING, context, key, changes, set, when=when)


def delete(
    context: Context, key: BookingKey, *, when: Condition | None = None
) -> Write[Booking | None]:
    """Delete the booking with this key."""
    return writes.delete_item(BOOKING, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[BookingKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[BookingKey]:
    """Delete the bookings with these keys; those that are not there do no harm."""
    return batches.delete_items(BOOKING, context, keys, at_once=at_once, progress=progress)
