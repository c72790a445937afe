"""Typed paths into the types that the entities of helpdesk share."""

from typing import Final

from dynarepo.codecs import INTEGER, STRING, Codec, value_of
from dynarepo.fields import NumberField, TextField, ValueField

from ._types import Place, decode_place, encode_place

PLACE_CODEC: Final[Codec[Place]] = value_of(
    "Place", encode_place, lambda stored: Place.model_validate(decode_place(stored))
)


class PlaceField(ValueField[Place]):
    """Typed paths into a Place."""

    __slots__ = ()

    @property
    def floor(self) -> NumberField[int]:
        """The path of `floor`."""
        return NumberField[int](self.path.child("floor"), INTEGER)

    @property
    def room(self) -> TextField[str]:
        """The path of `room`."""
        return TextField[str](self.path.child("room"), STRING)
