"""Typed paths into a stored product."""

from decimal import Decimal
from typing import Final

from dynarepo.codecs import DECIMAL, FLOAT, INTEGER, STRING, STRING_SET, list_of, map_of
from dynarepo.fields import ListField, MapField, NumberField, SetField, TextField

from .._fields import LEVELS_CODEC, LevelsField


class ProductFields:
    """Typed paths into a stored Product, for conditions and changes."""

    sku: Final = TextField[str]("sku", STRING)
    shelf: Final = TextField[str]("shelf", STRING)
    on_hand: Final = NumberField[int]("oh", INTEGER)
    reserved: Final = NumberField[int]("reserved", INTEGER)
    least: Final = NumberField[int]("least", INTEGER)
    weight: Final = NumberField[Decimal]("weight", DECIMAL)
    rating: Final = NumberField[float]("rating", FLOAT)
    labels: Final = SetField[str]("labels", STRING_SET)
    sizes: Final = SetField[str]("sizes", STRING_SET)
    seen: Final = ListField[str, TextField[str]](
        "seen", list_of(STRING), lambda path: TextField[str](path, STRING)
    )
    quotas: Final = MapField[int, NumberField[int]](
        "quotas", map_of(INTEGER), lambda path: NumberField[int](path, INTEGER)
    )
    levels: Final = LevelsField("levels", LEVELS_CODEC)
