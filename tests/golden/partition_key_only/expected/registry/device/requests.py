"""Requests and writes of device: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import DEVICE
from .model import Device, DeviceChanges, DeviceCreate, DeviceKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: DeviceKey, *, consistent: bool = False) -> Request[Device | None]:
    """Read the device with this key."""
    return reads.get_item(DEVICE, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[DeviceKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[DeviceKey, Device]:
    """Read the devices with these keys, in their order; None where there is none."""
    return batches.get_items(
        DEVICE,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: DeviceCreate) -> Write[Device]:
    """Write a new device."""
    return writes.create_item(DEVICE, context, item)


def put(context: Context, item: DeviceCreate, *, when: Condition | None = None) -> Write[Device]:
    """Write this device, replacing one that exists."""
    return writes.put_item(DEVICE, context, item, when=when)


def put_many(
    context: Context,
    items: Many[DeviceCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[DeviceCreate]:
    """Write these devices, replacing those that exist."""
    return batches.put_items(DEVICE, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: DeviceKey,
    *changes: Change,
    set: DeviceChanges | None = None,
    when: Condition | None = None,
) -> Write[Device]:
    """Change some attributes of the device with this key."""
    return writes.update_item(DEVICE, context, key, changes, set, when=when)


def delete(
    context: Context, key: DeviceKey, *, when: Condition | None = None
) -> Write[Device | None]:
    """Delete the device with this key."""
    return writes.delete_item(DEVICE, context, key, when=when)


def delete_many(
    context: Context, keys: Many[DeviceKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[DeviceKey]:
    """Delete the devices with these keys; those that are not there do no harm."""
    return batches.delete_items(DEVICE, context, keys, at_once=at_once, progress=progress)
