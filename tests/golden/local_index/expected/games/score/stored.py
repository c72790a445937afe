"""What makes score models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire import datetime_from_text
from dynarepo.wire.tagged import Number, Text

from .model import Score, ScorePoints


class StoredScore(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Score, as types."""

    player: Text[str]
    played_at: Text[str]
    points: Number
    level: Number
    comment: Text[str] | UnsetType = UNSET
    item_type: Text[Literal["Score"]] | UnsetType = field(default=UNSET, name="_type")
    level_key: Raw | UnsetType = UNSET


class StoredScorePoints(Struct, gc=False, kw_only=True):
    """The stored form of ScorePoints, as types."""

    player: Text[str]
    played_at: Text[str]
    points: Number


_SCORE_NAMES: Final = GivenNames(("player", "played_at", "points", "level"), "comment")
_SCORE_POINTS_NAMES: Final = {"player", "played_at", "points"}
_BlankScore: Final = blank_of(Score)
_BlankScorePoints: Final = blank_of(ScorePoints)


def score_of(stored: StoredScore) -> Score:
    """What was stored as Score; an error where that is not certain."""
    absent = 0
    level_ = int(stored.level.N)
    if not 1 <= level_ <= 99:
        raise ValueError("level")
    if stored.comment is UNSET:
        comment_: str | None = None
        absent |= 1
    else:
        comment_ = stored.comment.S
    record = blank(_BlankScore)
    record.player = stored.player.S
    record.played_at = datetime_from_text(stored.played_at.S)
    record.points = int(stored.points.N)
    record.level = level_
    record.comment = comment_
    record.__pydantic_fields_set__ = _SCORE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Score
    return record


def score_points_of(stored: StoredScorePoints) -> ScorePoints:
    """What was stored as ScorePoints; an error where that is not certain."""
    record = blank(_BlankScorePoints)
    record.player = stored.player.S
    record.played_at = datetime_from_text(stored.played_at.S)
    record.points = int(stored.points.N)
    record.__pydantic_fields_set__ = _SCORE_POINTS_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = ScorePoints
    return record


SCORE_READER: Final[StraightReader[Score]] = StraightReader(
    StoredScore, score_of, lambda stored: (stored.player.S, stored.played_at.S)
)

SCORE_POINTS_READER: Final[StraightReader[ScorePoints]] = StraightReader(
    StoredScorePoints, score_points_of, lambda stored: (stored.player.S, stored.played_at.S)
)
