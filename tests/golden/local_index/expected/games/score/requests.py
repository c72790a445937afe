"""Requests and writes of score: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes
from dynarepo.codecs import DATETIME_MILLISECONDS, INTEGER
from dynarepo.keys import padded
from dynarepo.wire import datetime_text

from . import keys
from .codec import SCORE, SCORE_POINTS_VIEW
from .model import Score, ScoreChanges, ScoreCreate, ScoreKey, ScorePoints

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: ScoreKey, *, consistent: bool = False) -> Request[Score | None]:
    """Read the score with this key."""
    return reads.get_item(SCORE, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[ScoreKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[ScoreKey, Score]:
    """Read the scores with these keys, in their order; None where there is none."""
    return batches.get_items(
        SCORE,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: ScoreCreate) -> Write[Score]:
    """Write a new score."""
    return writes.create_item(SCORE, context, item)


def put(context: Context, item: ScoreCreate, *, when: Condition | None = None) -> Write[Score]:
    """Write this score, replacing one that exists."""
    return writes.put_item(SCORE, context, item, when=when)


def put_many(
    context: Context,
    items: Many[ScoreCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[ScoreCreate]:
    """Write these scores, replacing those that exist."""
    return batches.put_items(SCORE, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: ScoreKey,
    *changes: Change,
    set: ScoreChanges | None = None,
    when: Condition | None = None,
) -> Write[Score]:
    """Change some attributes of the score with this key."""
    return writes.update_item(SCORE, context, key, changes, set, when=when)


def delete(
    context: Context, key: ScoreKey, *, when: Condition | None = None
) -> Write[Score | None]:
    """Delete the score with this key."""
    return writes.delete_item(SCORE, context, key, when=when)


def delete_many(
    context: Context, keys: Many[ScoreKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[ScoreKey]:
    """Delete the scores with these keys; those that are not there do no harm."""
    return batches.delete_items(SCORE, context, keys, at_once=at_once, progress=progress)


def list_games(
    context: Context, player: str, *, played_at: Range[datetime] | None = None
) -> Query[Score]:
    """List games."""
    return reads.Query(
        context=context,
        entity=SCORE,
        pattern="list_games",
        returns=SCORE,
        equals=(("player", {"S": keys.player_key(player)}),),
        sort=reads.native_range("played_at", played_at, DATETIME_MILLISECONDS.encode),
    )


def list_best(context: Context, player: str, *, points: Range[int] | None = None) -> Query[Score]:
    """List best."""
    return reads.Query(
        context=context,
        entity=SCORE,
        pattern="list_best",
        returns=SCORE,
        equals=(("player", {"S": keys.player_key(player)}),),
        index="by_points",
        index_key=("player", "points"),
        sort=reads.native_range("points", points, INTEGER.encode),
        descending=True,
        limit=10,
    )


def get_best(context: Context, player: str) -> Query[Score]:
    """Get best."""
    return reads.Query(
        context=context,
        entity=SCORE,
        pattern="get_best",
        returns=SCORE,
        equals=(("player", {"S": keys.player_key(player)}),),
        index="by_points",
        index_key=("player", "points"),
        descending=True,
        consistent=True,
    )


def list_level(
    context: Context, player: str, level: int, *, played_at: Range[datetime] | None = None
) -> Query[ScorePoints]:
    """List level."""
    return reads.Query(
        context=context,
        entity=SCORE,
        pattern="list_level",
        returns=SCORE_POINTS_VIEW,
        equals=(("player", {"S": keys.player_key(player)}),),
        index="by_level",
        index_key=("player", "level_key"),
        sort=reads.sort_range(
            "level_key",
            f"{padded(level, 2, 'level')}#",
            played_at,
            lambda value: datetime_text(value, "milliseconds", "played_at"),
            of="played_at",
        ),
    )
