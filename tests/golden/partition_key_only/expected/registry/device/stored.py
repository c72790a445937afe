"""What makes device models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StraightReader, made
from dynarepo.wire.tagged import Text

from .model import Device


class StoredDevice(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Device, as types."""

    serial: Text[str]
    item_type: Text[Literal["Device"]] | UnsetType = field(default=UNSET, name="_type")


_DEVICE_NAMES: Final = {"serial"}


def device_of(stored: StoredDevice) -> Device:
    """What was stored as Device; an error where that is not certain."""
    return made(
        Device,
        {
            "serial": stored.serial.S,
        },
        _DEVICE_NAMES,
    )


DEVICE_READER: Final[StraightReader[Device]] = StraightReader(
    StoredDevice, device_of, lambda stored: (stored.serial.S,)
)
