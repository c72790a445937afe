"""The stored form of score, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec, IndexEntry, View
from dynarepo.wire import datetime_from_text, datetime_text, int_from_text, number_text

from . import keys
from .model import Score, ScoreKey, ScorePoints

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Score) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "player": {"S": keys.player_key(held["player"])},
        "played_at": {"S": datetime_text(held["played_at"], "milliseconds", "played_at")},
        "_type": {"S": "Score"},
        "points": {"N": number_text(held["points"], "points")},
        "level": {"N": number_text(held["level"], "level")},
    }
    if held["comment"] is not None:
        stored["comment"] = {"S": held["comment"]}
    stored.update(keys.by_level(held["level"], held["played_at"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["player"]) is str
        and type(held["played_at"]) is datetime
        and type(held["points"]) is int
        and type(held["level"]) is int
        and held["level"] >= 1
        and held["level"] <= 99
        and (held["comment"] is None or type(held["comment"]) is str)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "player": stored["player"]["S"],
        "played_at": datetime_from_text(stored["played_at"]["S"], "played_at"),
        "points": int_from_text(stored["points"]["N"], "points"),
        "level": int_from_text(stored["level"]["N"], "level"),
    }
    if "comment" in stored:
        found["comment"] = stored["comment"]["S"]
    return found


def decode_score_points(stored: WireItem) -> dict[str, object]:
    """The attributes of a ScorePoints by name, for the model to validate."""
    return {
        "player": stored["player"]["S"],
        "played_at": datetime_from_text(stored["played_at"]["S"], "played_at"),
        "points": int_from_text(stored["points"]["N"], "points"),
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import ScoreFields

    return ScoreFields


def _score_reader() -> StraightReader[Score]:
    """What reads the text of a stored Score, loaded with the first one."""
    from .stored import SCORE_READER

    return SCORE_READER


def _score_points_reader() -> StraightReader[ScorePoints]:
    """What reads the text of a stored ScorePoints, loaded with the first one."""
    from .stored import SCORE_POINTS_READER

    return SCORE_POINTS_READER


SCORE: Final[EntitySpec[Score, ScoreKey]] = EntitySpec(
    name="Score",
    table="scores",
    model=Score,
    key_attributes=("player", "played_at"),
    key_parts=("player", "played_at"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Score"),
    indexes=(
        IndexEntry(
            name="by_level",
            attributes=("level_key",),
            parts=("level", "played_at"),
            build=keys.by_level,
        ),
    ),
    required=frozenset({"player", "played_at", "points", "level"}),
    fixed=frozenset({"player", "played_at"}),
    reader=_score_reader,
)
"""What the runtime needs to know of Score."""

SCORE_POINTS_VIEW: Final[View[ScorePoints]] = View(
    model=ScorePoints,
    decode=decode_score_points,
    projection=("player", "played_at", "points"),
    reader=_score_points_reader,
)
"""How a ScorePoints is read."""
