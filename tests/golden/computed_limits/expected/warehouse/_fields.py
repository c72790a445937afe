"""Typed paths into the types that the entities of warehouse share."""

from typing import Final

from dynarepo.codecs import INTEGER, Codec, value_of
from dynarepo.fields import NumberField, ValueField

from ._types import Levels, decode_levels, encode_levels

LEVELS_CODEC: Final[Codec[Levels]] = value_of(
    "Levels", encode_levels, lambda stored: Levels.model_validate(decode_levels(stored))
)


class LevelsField(ValueField[Levels]):
    """Typed paths into a Levels."""

    __slots__ = ()

    @property
    def reorder(self) -> NumberField[int]:
        """The path of `reorder`."""
        return NumberField[int](self.path.child("reorder"), INTEGER)
