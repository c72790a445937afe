"""Requests and writes of reading: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes
from dynarepo.codecs import EPOCH_MILLISECONDS

from . import keys
from .codec import READING
from .model import Reading, ReadingChanges, ReadingCreate, ReadingKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: ReadingKey, *, consistent: bool = False) -> Request[Reading | None]:
    """Read the reading with this key."""
    return reads.get_item(READING, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[ReadingKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[ReadingKey, Reading]:
    """Read the readings with these keys, in their order; None where there is none."""
    return batches.get_items(
        READING,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: ReadingCreate) -> Write[Reading]:
    """Write a new reading."""
    return writes.create_item(READING, context, item)


def put(context: Context, item: ReadingCreate, *, when: Condition | None = None) -> Write[Reading]:
    """Write this reading, replacing one that exists."""
    return writes.put_item(READING, context, item, when=when)


def put_many(
    context: Context,
    items: Many[ReadingCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[ReadingCreate]:
    """Write these readings, replacing those that exist."""
    return batches.put_items(READING, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: ReadingKey,
    *changes: Change,
    set: ReadingChanges | None = None,
    when: Condition | None = None,
) -> Write[Reading]:
    """Change some attributes of the reading with this key."""
    return writes.update_item(READING, context, key, changes, set, when=when)


def delete(
    context: Context, key: ReadingKey, *, when: Condition | None = None
) -> Write[Reading | None]:
    """Delete the reading with this key."""
    return writes.delete_item(READING, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[ReadingKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[ReadingKey]:
    """Delete the readings with these keys; those that are not there do no harm."""
    return batches.delete_items(READING, context, keys, at_once=at_once, progress=progress)


def get_reading(
    context: Context, sensor: int, taken_at: datetime, *, consistent: bool = False
) -> Request[Reading | None]:
    """Get reading."""
    return reads.get_item(
        READING,
        context,
        ReadingKey(sensor=sensor, taken_at=taken_at),
        consistent=consistent,
        pattern="get_reading",
    )


def list_readings(
    context: Context, sensor: int, *, taken_at: Range[datetime] | None = None
) -> Query[Reading]:
    """List readings."""
    return reads.Query(
        context=context,
        entity=READING,
        pattern="list_readings",
        returns=READING,
        equals=(("sensor", {"N": keys.sensor_key(sensor)}),),
        sort=reads.native_range("taken_at", taken_at, EPOCH_MILLISECONDS.encode),
    )


def list_latest(context: Context, sensor: int, *, after_time: datetime) -> Query[Reading]:
    """List latest."""
    return reads.Query(
        context=context,
        entity=READING,
        pattern="list_latest",
        returns=READING,
        equals=(("sensor", {"N": keys.sensor_key(sensor)}),),
        sort=reads.native_range("taken_at", reads.MoreThan(after_time), EPOCH_MILLISECONDS.encode),
        descending=True,
        limit=5,
    )


def list_level(
    context: Context, level: int, *, taken_at: Range[datetime] | None = None
) -> Query[Reading]:
    """List level."""
    return reads.Query(
        context=context,
        entity=READING,
        pattern="list_level",
        returns=READING,
        equals=(("level_key", {"N": keys.level_key(level)}),),
        index="by_level",
        index_key=("level_key", "taken_at"),
        sort=reads.native_range("taken_at", taken_at, EPOCH_MILLISECONDS.encode),
    )
