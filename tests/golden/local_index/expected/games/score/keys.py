"""Keys of score: pure functions between attributes and keys."""

from datetime import datetime

from dynarepo import WireItem
from dynarepo.keys import open_text, padded, partition_text
from dynarepo.wire import datetime_text, number_text

from .model import Score, ScoreKey


def table_key(key: ScoreKey | Score) -> WireItem:
    """The table key: `player` = `{player}` and `played_at` = `{played_at}`."""
    return {
        "player": {"S": player_key(key.player)},
        "played_at": {"S": datetime_text(key.played_at, "milliseconds", "played_at")},
    }


def player_key(player: str) -> str:
    """`player` = `{player}`."""
    return partition_text(open_text(player, "player"), "player")


def played_at_key(played_at: datetime) -> str:
    """`played_at` = `{played_at}`."""
    return datetime_text(played_at, "milliseconds", "played_at")


def points_key(points: int) -> str:
    """`points` = `{points}`."""
    return number_text(points, "points")


def level_key(level: int, played_at: datetime) -> str:
    """`level_key` = `{level:02d}#{played_at}`."""
    return f"{padded(level, 2, 'level')}#{datetime_text(played_at, 'milliseconds', 'played_at')}"


def by_level(level: int | None, played_at: datetime | None) -> WireItem:
    """The entry in index `by_level`: `level_key` = `{level:02d}#{played_at}`; none while a part is
    absent.
    """
    if level is None or played_at is None:
        return {}
    return {"level_key": {"S": level_key(level, played_at)}}
