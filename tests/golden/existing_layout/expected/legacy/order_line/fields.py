"""Typed paths into a stored order line."""

from typing import Final

from dynarepo.codecs import INTEGER, STRING
from dynarepo.fields import NumberField, TextField


class OrderLineFields:
    """Typed paths into a stored OrderLine, for conditions and changes."""

    order_number: Final = TextField[str]("orderNo", STRING)
    line: Final = NumberField[int]("lineNo", INTEGER)
    article: Final = TextField[str]("article", STRING)
