"""Requests and operations of device: pure, nothing here sends anything."""

from dynarepo import Change, Condition, Context, Operation, Request
from dynarepo.reads import get_item
from dynarepo.writes import create_item, delete_item, put_item, update_item

from .codec import DEVICE
from .model import Device, DeviceChanges, DeviceCreate, DeviceKey


def get(context: Context, key: DeviceKey, *, consistent: bool = False) -> Request[Device | None]:
    """Read the device with this key."""
    return get_item(DEVICE, context, key, consistent=consistent)


def create(context: Context, item: DeviceCreate) -> Operation[Device]:
    """Write a new device."""
    return create_item(DEVICE, context, item)


def put(
    context: Context, item: DeviceCreate, *, when: Condition | None = None
) -> Operation[Device]:
    """Write this device, replacing one that exists."""
    return put_item(DEVICE, context, item, when=when)


def update(
    context: Context,
    key: DeviceKey,
    *changes: Change,
    set: DeviceChanges | None = None,
    when: Condition | None = None,
) -> Operation[Device]:
    """Change some attributes of the device with this key."""
    return update_item(DEVICE, context, key, changes, set, when=when)


def delete(
    context: Context, key: DeviceKey, *, when: Condition | None = None
) -> Operation[Device | None]:
    """Delete the device with this key."""
    return delete_item(DEVICE, context, key, when=when)
