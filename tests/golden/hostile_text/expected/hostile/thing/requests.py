"""Requests and writes of thing: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.lazy import Later

from .._types import Mood
from . import keys
from .codec import THING, THING_NOTE_VIEW
from .model import Thing, ThingChanges, ThingCreate, ThingKey, ThingNote

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import ThingFields as F
else:
    F = Later(__package__, ".fields", "ThingFields")


def get(context: Context, key: ThingKey, *, consistent: bool = False) -> Request[Thing | None]:
    """Read the thing with this key."""
    return reads.get_item(THING, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[ThingKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[ThingKey, Thing]:
    """Read the things with these keys, in their order; None where there is none."""
    return batches.get_items(
        THING,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: ThingCreate) -> Write[Thing]:
    """Write a new thing."""
    return writes.create_item(THING, context, item)


def put(context: Context, item: ThingCreate, *, when: Condition | None = None) -> Write[Thing]:
    """Write this thing, replacing one that exists."""
    return writes.put_item(THING, context, item, when=when)


def put_many(
    context: Context,
    items: Many[ThingCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[ThingCreate]:
    """Write these things, replacing those that exist."""
    return batches.put_items(THING, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: ThingKey,
    *changes: Change,
    set: ThingChanges | None = None,
    when: Condition | None = None,
    create_parents: bool = False,
) -> Write[Thing]:
    """Change some attributes of the thing with this key."""
    return writes.update_item(
        THING, context, key, changes, set, when=when, create_parents=create_parents
    )


def delete(
    context: Context, key: ThingKey, *, when: Condition | None = None
) -> Write[Thing | None]:
    """Delete the thing with this key."""
    return writes.delete_item(THING, context, key, when=when)


def delete_many(
    context: Context, keys: Many[ThingKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[ThingKey]:
    """Delete the things with these keys; those that are not there do no harm."""
    return batches.delete_items(THING, context, keys, at_once=at_once, progress=progress)


def get_thing(
    context: Context, thing_id: UUID, *, consistent: bool = False
) -> Request[Thing | None]:
    """Ends with a quote "."""
    return reads.get_item(
        THING, context, ThingKey(thing_id=thing_id), consistent=consistent, pattern="get_thing"
    )


def list_by_label(context: Context, label: str) -> Query[ThingNote]:
    """\"\"\"\\ {{ x }}."""
    return reads.Query(
        context=context,
        entity=THING,
        pattern="list_by_label",
        returns=THING_NOTE_VIEW,
        equals=(("label_key", {"S": keys.label_key(label)}),),
        index="by_label",
        index_key=("label_key",),
        where=expressions.any_of(
            F.mood.eq("it's"), F.note.eq('say "hi" {{ x }} \n'), F.code.ne("\\")
        ),
    )


def set_note(context: Context, thing_id: UUID, *, mood: Mood = '"""') -> Write[Thing]:
    """Set note."""
    return writes.update_item(
        THING,
        context,
        ThingKey(thing_id=thing_id),
        (F.note.set('"""'), F.label.set("{label}")),
        when=F.mood.ne(mood),
        pattern="set_note",
    )
