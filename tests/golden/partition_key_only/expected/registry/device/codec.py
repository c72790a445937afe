"""The stored form of device, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec

from . import keys
from .model import Device, DeviceKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Device) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "serial": {"S": keys.serial_key(held["serial"])},
        "_type": {"S": "Device"},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return type(held["serial"]) is str


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "serial": stored["serial"]["S"],
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import DeviceFields

    return DeviceFields


def _device_reader() -> StraightReader[Device]:
    """What reads the text of a stored Device, loaded with the first one."""
    from .stored import DEVICE_READER

    return DEVICE_READER


DEVICE: Final[EntitySpec[Device, DeviceKey]] = EntitySpec(
    name="Device",
    table="devices",
    model=Device,
    key_attributes=("serial",),
    key_parts=("serial",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Device"),
    required=frozenset({"serial"}),
    fixed=frozenset({"serial"}),
    reader=_device_reader,
)
"""What the runtime needs to know of Device."""
