"""Requests and writes of event: pure, nothing here sends anything."""

from dynarepo import Context, MoreThan, Query, Request, Write, native_range
from dynarepo.batches import BatchRead, Many, OnProgress, get_items
from dynarepo.codecs import INTEGER
from dynarepo.reads import get_item
from dynarepo.writes import create_item

from . import keys
from .codec import EVENT
from .model import Event, EventCreate, EventKey


def get(context: Context, key: EventKey, *, consistent: bool = False) -> Request[Event | None]:
    """Read the event with this key."""
    return get_item(EVENT, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[EventKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchRead[EventKey, Event]:
    """Read the events with these keys, in their order; None where there is none."""
    return get_items(
        EVENT, context, keys, consistent=consistent, at_once=at_once, progress=progress
    )


def create(context: Context, item: EventCreate) -> Write[Event]:
    """Write a new event."""
    return create_item(EVENT, context, item)


def list_stream(context: Context, stream: str, *, last_seen: int) -> Query[Event]:
    """List stream."""
    return Query(
        context=context,
        entity=EVENT,
        pattern="list_stream",
        returns=EVENT,
        equals=(("stream", {"S": keys.stream_key(stream)}),),
        sort=native_range("number", MoreThan(last_seen), INTEGER.encode),
        consistent=True,
    )


def list_kind(context: Context, kind: str) -> Query[Event]:
    """List kind."""
    return Query(
        context=context,
        entity=EVENT,
        pattern="list_kind",
        returns=EVENT,
        equals=(("kind", {"S": keys.kind_key(kind)}),),
        index="by_kind",
        index_key=("kind", "number"),
        on_invalid="collect",
    )
