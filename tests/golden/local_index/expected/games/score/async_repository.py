"""Repositories of score, for callers that await."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from . import requests
from .model import Score, ScoreChanges, ScoreCreate, ScoreKey, ScorePoints

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Range, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncScoreReader(AsyncShell):
    """Reads Score items."""

    def at(self, key: ScoreKey) -> Request[Score | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: ScoreKey, *, consistent: bool = False) -> Score | None:
        """Read the score with this key.

        Reads table `scores`: `player` = `{player}` and `played_at` = `{played_at}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[ScoreKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Score | None]:
        """Read the scores with these keys, in their order; None where there is none.

        Reads table `scores`: `player` = `{player}` and `played_at` = `{played_at}`. A key that
        comes twice is read once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return await self._link.read_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def iter_many(
        self,
        keys: Many[ScoreKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Score | None]:
        """Read the scores with these keys as they are taken, in constant memory.

        Reads table `scores`: `player` = `{player}` and `played_at` = `{played_at}`. Gives an item,
        or None, for each key in order.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.iter_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def list_games(
        self, player: str, *, played_at: Range[datetime] | None = None
    ) -> AsyncPages[Score]:
        """List games.

        Access pattern `list_games` queries table `scores`: `player` = `{player}` and `played_at`
        within `{played_at}` (a range of `played_at` if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Score` items, read lazily.
        """
        return self._link.pages(
            requests.list_games(self._link.context, player, played_at=played_at)
        )

    def list_best(self, player: str, *, points: Range[int] | None = None) -> AsyncPages[Score]:
        """List best.

        Access pattern `list_best` queries index `by_points`: `player` = `{player}` and `points`
        within `{points}` (a range of `points` if given).
        Results come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Score` items, read lazily, at most 10 of them.
        """
        return self._link.pages(requests.list_best(self._link.context, player, points=points))

    async def get_best(self, player: str) -> Score | None:
        """Get best.

        Access pattern `get_best` queries index `by_points`: `player` = `{player}`.
        Results come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; strongly consistent.
        Returns the first `Score`, or None.
        """
        return await self._link.pages(requests.get_best(self._link.context, player)).first()

    def list_level(
        self, player: str, level: int, *, played_at: Range[datetime] | None = None
    ) -> AsyncPages[ScorePoints]:
        """List level.

        Access pattern `list_level` queries index `by_level`: `player` = `{player}` and `level_key`
        within `{level:02d}#{played_at}` (a range of `played_at` if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `ScorePoints` items, read lazily.
        """
        return self._link.pages(
            requests.list_level(self._link.context, player, level, played_at=played_at)
        )


class AsyncScoreWriter(AsyncShell):
    """Writes Score items."""

    async def create(self, item: ScoreCreate) -> Score:
        """Write a new score.

        Writes to table `scores`: `player` = `{player}` and `played_at` = `{played_at}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: ScoreCreate, *, when: Condition | None = None) -> Score:
        """Write this score, replacing one that exists.

        Writes to table `scores`: `player` = `{player}` and `played_at` = `{played_at}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[ScoreCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these scores, replacing those that exist.

        Writes to table `scores`: `player` = `{player}` and `played_at` = `{played_at}`. Takes any
        iterable, one item at a time: memory stays constant. Where it gives one key twice, the later
        one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: ScoreKey,
        *changes: Change,
        set: ScoreChanges | None = None,
        when: Condition | None = None,
    ) -> Score:
        """Change some attributes of the score with this key.

        Updates table `scores`: `player` = `{player}` and `played_at` = `{played_at}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(self, key: ScoreKey, *, when: Condition | None = None) -> Score | None:
        """Delete the score with this key.

        Deletes from table `scores`: `player` = `{player}` and `played_at` = `{played_at}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[ScoreKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the scores with these keys; those that are not there do no harm.

        Deletes from table `scores`: `player` = `{player}` and `played_at` = `{played_at}`. Takes
        any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )


class AsyncScoreRepository(AsyncScoreReader, AsyncScoreWriter):
    """Reads and writes Score items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
