"""What makes device models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of
from dynarepo.wire.tagged import Text

from .model import Device


class StoredDevice(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Device, as types."""

    serial: Text[str]
    item_type: Text[Literal["Device"]] | UnsetType = field(default=UNSET, name="_type")


_DEVICE_NAMES: Final = {"serial"}
_BlankDevice: Final = blank_of(Device)


def device_of(stored: StoredDevice) -> Device:
    """What was stored as Device; an error where that is not certain."""
    record = blank(_BlankDevice)
    record.serial = stored.serial.S
    record.__pydantic_fields_set__ = _DEVICE_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Device
    return record


DEVICE_READER: Final[StraightReader[Device]] = StraightReader(
    StoredDevice, device_of, lambda stored: (stored.serial.S,)
)
