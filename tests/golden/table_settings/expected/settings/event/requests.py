"""Requests and writes of event: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes
from dynarepo.codecs import INTEGER

from . import keys
from .codec import EVENT
from .model import Event, EventCreate, EventKey

if TYPE_CHECKING:
    from dynarepo import Context, Query, Request, Write
    from dynarepo.batches import BatchRead, Many, OnInvalidItem, OnProgress


def get(context: Context, key: EventKey, *, consistent: bool = False) -> Request[Event | None]:
    """Read the event with this key."""
    return reads.get_item(EVENT, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[EventKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[EventKey, Event]:
    """Read the events with these keys, in their order; None where there is none."""
    return batches.get_items(
        EVENT,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: EventCreate) -> Write[Event]:
    """Write a new event."""
    return writes.create_item(EVENT, context, item)


def list_stream(context: Context, stream: str, *, last_seen: int) -> Query[Event]:
    """List stream."""
    return reads.Query(
        context=context,
        entity=EVENT,
        pattern="list_stream",
        returns=EVENT,
        equals=(("stream", {"S": keys.stream_key(stream)}),),
        sort=reads.native_range("number", reads.MoreThan(last_seen), INTEGER.encode),
        consistent=True,
    )


def list_kind(context: Context, kind: str) -> Query[Event]:
    """List kind."""
    return reads.Query(
        context=context,
        entity=EVENT,
        pattern="list_kind",
        returns=EVENT,
        equals=(("kind", {"S": keys.kind_key(kind)}),),
        index="by_kind",
        index_key=("kind", "number"),
        on_invalid="collect",
    )
