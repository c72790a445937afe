"""Requests and writes of song: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes
from dynarepo.lazy import Later
from dynarepo.wire import vector_value

from .codec import SONG, SONG_NAME_VIEW
from .model import Song, SongChanges, SongCreate, SongKey, SongName

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Match, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import SongFields as F
else:
    F = Later(__package__, ".fields", "SongFields")


def get(context: Context, key: SongKey, *, consistent: bool = False) -> Request[Song | None]:
    """Read the song with this key."""
    return reads.get_item(SONG, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[SongKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[SongKey, Song]:
    """Read the songs with these keys, in their order; None where there is none."""
    return batches.get_items(
        SONG,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: SongCreate) -> Write[Song]:
    """Write a new song."""
    return writes.create_item(SONG, context, item)


def put(context: Context, item: SongCreate, *, when: Condition | None = None) -> Write[Song]:
    """Write this song, replacing one that exists."""
    return writes.put_item(SONG, context, item, when=when)


def put_many(
    context: Context,
    items: Many[SongCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[SongCreate]:
    """Write these songs, replacing those that exist."""
    return batches.put_items(SONG, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: SongKey,
    *changes: Change,
    set: SongChanges | None = None,
    when: Condition | None = None,
) -> Write[Song]:
    """Change some attributes of the song with this key."""
    return writes.update_item(SONG, context, key, changes, set, when=when)


def delete(context: Context, key: SongKey, *, when: Condition | None = None) -> Write[Song | None]:
    """Delete the song with this key."""
    return writes.delete_item(SONG, context, key, when=when)


def delete_many(
    context: Context, keys: Many[SongKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[SongKey]:
    """Delete the songs with these keys; those that are not there do no harm."""
    return batches.delete_items(SONG, context, keys, at_once=at_once, progress=progress)


def find_songs(
    context: Context, sound: list[float], artist: str, *, limit: int = 10
) -> Request[list[Match[SongName]]]:
    """Find songs."""
    return reads.search_vectors(
        SONG,
        context,
        vector_value(sound, 3, "sound"),
        SONG_NAME_VIEW,
        pattern="find_songs",
        index="by_sound",
        limit=limit,
        equals=(F.artist.eq(artist),),
        projects=frozenset({"artist", "title", "sound"}),
    )
