"""Models of score: its key, input, item, views and changes."""

from datetime import datetime
from typing import TypedDict

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value


class ScoreKey(Key, frozen=True):
    """Names one Score: the attributes in its table key."""

    player: str
    played_at: datetime


class ScoreCreate(Record):
    """What a caller gives for a new Score."""

    player: str
    played_at: AwareDatetime
    points: int
    level: int = Field(ge=1, le=99)
    comment: str | None = None


class Score(ScoreCreate):
    """A stored Score."""

    @property
    def key(self) -> ScoreKey:
        """What names this item."""
        return ScoreKey(player=self.player, played_at=self.played_at)


class ScorePoints(Value):
    """View of Score: `player`, `played_at` and `points`."""

    player: str
    played_at: AwareDatetime
    points: int


class ScoreChanges(TypedDict, total=False):
    """Attributes of Score that an update can set; None removes an optional one."""

    points: int
    level: int
    comment: str | None
