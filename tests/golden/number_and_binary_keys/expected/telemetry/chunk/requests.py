"""Requests and writes of chunk: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes
from dynarepo.codecs import INTEGER

from . import keys
from .codec import CHUNK
from .model import Chunk, ChunkChanges, ChunkCreate, ChunkKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: ChunkKey, *, consistent: bool = False) -> Request[Chunk | None]:
    """Read the chunk with this key."""
    return reads.get_item(CHUNK, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[ChunkKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[ChunkKey, Chunk]:
    """Read the chunks with these keys, in their order; None where there is none."""
    return batches.get_items(
        CHUNK,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: ChunkCreate) -> Write[Chunk]:
    """Write a new chunk."""
    return writes.create_item(CHUNK, context, item)


def put(context: Context, item: ChunkCreate, *, when: Condition | None = None) -> Write[Chunk]:
    """Write this chunk, replacing one that exists."""
    return writes.put_item(CHUNK, context, item, when=when)


def put_many(
    context: Context,
    items: Many[ChunkCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[ChunkCreate]:
    """Write these chunks, replacing those that exist."""
    return batches.put_items(CHUNK, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: ChunkKey,
    *changes: Change,
    set: ChunkChanges | None = None,
    when: Condition | None = None,
) -> Write[Chunk]:
    """Change some attributes of the chunk with this key."""
    return writes.update_item(CHUNK, context, key, changes, set, when=when)


def delete(
    context: Context, key: ChunkKey, *, when: Condition | None = None
) -> Write[Chunk | None]:
    """Delete the chunk with this key."""
    return writes.delete_item(CHUNK, context, key, when=when)


def delete_many(
    context: Context, keys: Many[ChunkKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[ChunkKey]:
    """Delete the chunks with these keys; those that are not there do no harm."""
    return batches.delete_items(CHUNK, context, keys, at_once=at_once, progress=progress)


def get_chunk(
    context: Context, digest: bytes, position: int, *, consistent: bool = False
) -> Request[Chunk | None]:
    """Get chunk."""
    return reads.get_item(
        CHUNK,
        context,
        ChunkKey(digest=digest, position=position),
        consistent=consistent,
        pattern="get_chunk",
    )


def list_chunks(
    context: Context, digest: bytes, *, position: Range[int] | None = None
) -> Query[Chunk]:
    """List chunks."""
    return reads.Query(
        context=context,
        entity=CHUNK,
        pattern="list_chunks",
        returns=CHUNK,
        equals=(("digest", {"B": keys.digest_key(digest)}),),
        sort=reads.native_range("position", position, INTEGER.encode),
    )
