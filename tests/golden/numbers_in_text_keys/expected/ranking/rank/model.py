"""Models of rank: its key, input, item, views and changes."""

from datetime import datetime
from decimal import Decimal
from typing import TypedDict

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record


class RankKey(Key, frozen=True):
    """Names one Rank: the attributes in its table key."""

    season: int
    rank: int


class RankCreate(Record):
    """What a caller gives for a new Rank."""

    season: int = Field(ge=2000, le=2999)
    rank: int = Field(ge=1, le=999999)
    player: str
    balance: Decimal
    joined: AwareDatetime


class Rank(RankCreate):
    """A stored Rank."""

    @property
    def key(self) -> RankKey:
        """What names this item."""
        return RankKey(season=self.season, rank=self.rank)


class RankChanges(TypedDict, total=False):
    """Attributes of Rank that an update can set."""

    player: str
    balance: Decimal
    joined: datetime
