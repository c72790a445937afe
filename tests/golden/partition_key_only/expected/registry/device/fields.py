"""Typed paths into a stored device."""

from typing import Final

from dynarepo.codecs import STRING
from dynarepo.fields import TextField


class DeviceFields:
    """Typed paths into a stored Device, for conditions and changes."""

    serial: Final = TextField[str]("serial", STRING)
