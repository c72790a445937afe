"""Repositories of chunk, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from . import requests
from .model import Chunk, ChunkChanges, ChunkCreate, ChunkKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Range, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncChunkReader(AsyncShell):
    """Reads Chunk items."""

    def at(self, key: ChunkKey) -> Request[Chunk | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: ChunkKey, *, consistent: bool = False) -> Chunk | None:
        """Read the chunk with this key.

        Reads table `chunks`: `digest` = `{digest}` and `position` = `{position}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[ChunkKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Chunk | None]:
        """Read the chunks with these keys, in their order; None where there is none.

        Reads table `chunks`: `digest` = `{digest}` and `position` = `{position}`. A key that comes
        twice is read once.
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
        keys: Many[ChunkKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Chunk | None]:
        """Read the chunks with these keys as they are taken, in constant memory.

        Reads table `chunks`: `digest` = `{digest}` and `position` = `{position}`. Gives an item, or
        None, for each key in order.
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

    async def get_chunk(
        self, digest: bytes, position: int, *, consistent: bool = False
    ) -> Chunk | None:
        """Get chunk.

        Access pattern `get_chunk` reads table `chunks`: `digest` = `{digest}` and `position` =
        `{position}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return await self._link.send(
            requests.get_chunk(self._link.context, digest, position, consistent=consistent)
        )

    def list_chunks(
        self, digest: bytes, *, position: Range[int] | None = None
    ) -> AsyncPages[Chunk]:
        """List chunks.

        Access pattern `list_chunks` queries table `chunks`: `digest` = `{digest}` and `position`
        within `{position}` (a range of `position` if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Chunk` items, read lazily.
        """
        return self._link.pages(requests.list_chunks(self._link.context, digest, position=position))


class AsyncChunkWriter(AsyncShell):
    """Writes Chunk items."""

    async def create(self, item: ChunkCreate) -> Chunk:
        """Write a new chunk.

        Writes to table `chunks`: `digest` = `{digest}` and `position` = `{position}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: ChunkCreate, *, when: Condition | None = None) -> Chunk:
        """Write this chunk, replacing one that exists.

        Writes to table `chunks`: `digest` = `{digest}` and `position` = `{position}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[ChunkCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these chunks, replacing those that exist.

        Writes to table `chunks`: `digest` = `{digest}` and `position` = `{position}`. Takes any
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
        key: ChunkKey,
        *changes: Change,
        set: ChunkChanges | None = None,
        when: Condition | None = None,
    ) -> Chunk:
        """Change some attributes of the chunk with this key.

        Updates table `chunks`: `digest` = `{digest}` and `position` = `{position}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(self, key: ChunkKey, *, when: Condition | None = None) -> Chunk | None:
        """Delete the chunk with this key.

        Deletes from table `chunks`: `digest` = `{digest}` and `position` = `{position}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[ChunkKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the chunks with these keys; those that are not there do no harm.

        Deletes from table `chunks`: `digest` = `{digest}` and `position` = `{position}`. Takes any
        iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )


class AsyncChunkRepository(AsyncChunkReader, AsyncChunkWriter):
    """Reads and writes Chunk items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
