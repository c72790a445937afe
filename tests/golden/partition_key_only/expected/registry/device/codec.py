"""The stored form of device, both ways."""

from typing import Final

from dynarepo import EntitySpec, WireItem
from dynarepo.fields import fields_of

from . import keys
from .fields import DeviceFields as F
from .model import Device, DeviceKey


def encode(item: Device) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "serial": {"S": keys.serial_key(held["serial"])},
        "_type": {"S": "Device"},
    }


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "serial": stored["serial"]["S"],
    }


DEVICE: Final[EntitySpec[Device, DeviceKey]] = EntitySpec(
    name="Device",
    table="devices",
    model=Device,
    key_attributes=("serial",),
    key_parts=("serial",),
    key=keys.table_key,
    fields=fields_of(F),
    encode=encode,
    decode=decode,
    type_attribute=("_type", "Device"),
    required=frozenset({"serial"}),
    fixed=frozenset({"serial"}),
)
"""What the runtime needs to know of Device."""
