"""Typed paths into the types that the entities of weather share."""

from decimal import Decimal
from typing import Final

from dynarepo.codecs import DECIMAL, INTEGER, Codec, value_of
from dynarepo.fields import NumberField, ValueField

from ._types import Wind, decode_wind, encode_wind

WIND_CODEC: Final[Codec[Wind]] = value_of(
    "Wind", encode_wind, lambda stored: Wind.model_validate(decode_wind(stored))
)


class WindField(ValueField[Wind]):
    """Typed paths into a Wind."""

    __slots__ = ()

    @property
    def speed(self) -> NumberField[Decimal]:
        """The path of `speed`."""
        return NumberField[Decimal](self.path.child("speed"), DECIMAL)

    @property
    def direction(self) -> NumberField[int]:
        """The path of `direction`."""
        return NumberField[int](self.path.child("direction"), INTEGER)
