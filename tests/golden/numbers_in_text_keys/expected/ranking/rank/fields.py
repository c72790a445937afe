"""Typed paths into a stored rank."""

from datetime import datetime
from decimal import Decimal
from typing import Final

from dynarepo.codecs import DECIMAL, EPOCH_SECONDS, INTEGER, STRING
from dynarepo.fields import NumberField, OrderedField, TextField


class RankFields:
    """Typed paths into a stored Rank, for conditions and changes."""

    season: Final = NumberField[int]("season", INTEGER)
    rank: Final = NumberField[int]("rank", INTEGER)
    player: Final = TextField[str]("player", STRING)
    balance: Final = NumberField[Decimal]("balance", DECIMAL)
    joined: Final = OrderedField[datetime]("joined", EPOCH_SECONDS)
