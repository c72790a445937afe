"""Keys of device: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text

from .model import Device, DeviceKey


def table_key(key: DeviceKey | Device) -> WireItem:
    """The table key: `serial` = `{serial}`."""
    return {"serial": {"S": serial_key(key.serial)}}


def serial_key(serial: str) -> str:
    """`serial` = `{serial}`."""
    return partition_text(open_text(serial, "serial"), "serial")
