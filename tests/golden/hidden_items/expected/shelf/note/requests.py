"""Requests and writes of note: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes
from dynarepo.lazy import Later
from dynarepo.tenancy import tenant_of

from . import keys
from .codec import NOTE, NOTE_IN_BY_TOPIC_VIEW
from .model import Note, NoteChanges, NoteCreate, NoteInByTopic, NoteKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Operation, Query, Request, Scan, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress, Swept

    from .fields import NoteFields as F
else:
    F = Later(__package__, ".fields", "NoteFields")


def get(context: Context, key: NoteKey, *, consistent: bool = False) -> Request[Note | None]:
    """Read the note with this key."""
    return reads.get_item(NOTE, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[NoteKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[NoteKey, Note]:
    """Read the notes with these keys, in their order; None where there is none."""
    return batches.get_items(
        NOTE,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: NoteCreate) -> Write[Note]:
    """Write a new note."""
    return writes.create_item(NOTE, context, item)


def put(context: Context, item: NoteCreate, *, when: Condition | None = None) -> Write[Note]:
    """Write this note, replacing one that exists."""
    return writes.put_item(NOTE, context, item, when=when)


def put_many(
    context: Context,
    items: Many[NoteCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[NoteCreate]:
    """Write these notes, replacing those that exist."""
    return batches.put_items(NOTE, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: NoteKey,
    *changes: Change,
    set: NoteChanges | None = None,
    when: Condition | None = None,
) -> Write[Note]:
    """Change some attributes of the note with this key."""
    return writes.update_item(NOTE, context, key, changes, set, when=when)


def delete(context: Context, key: NoteKey, *, when: Condition | None = None) -> Write[Note | None]:
    """Delete the note with this key."""
    return writes.delete_item(NOTE, context, key, when=when)


def delete_many(
    context: Context, keys: Many[NoteKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[NoteKey]:
    """Delete the notes with these keys; those that are not there do no harm."""
    return batches.delete_items(NOTE, context, keys, at_once=at_once, progress=progress)


def restore(context: Context, key: NoteKey, *, when: Condition | None = None) -> Write[Note]:
    """Take the deletion of the note with this key back."""
    return writes.restore_item(NOTE, context, key, when=when)


def purge(context: Context, key: NoteKey, *, when: Condition | None = None) -> Write[Note | None]:
    """Remove the note with this key for good, whether or not it is deleted."""
    return writes.purge_item(NOTE, context, key, when=when)


def list_notes(context: Context, folder_id: UUID) -> Query[Note]:
    """List notes."""
    firm_id = tenant_of(context, str)
    return reads.Query(
        context=context,
        entity=NOTE,
        pattern="list_notes",
        returns=NOTE,
        equals=(("pk", {"S": keys.pk(firm_id, folder_id)}),),
        sort=reads.sort_prefix("sk", "note#"),
        limit=500,
    )


def list_board(context: Context) -> Query[Note]:
    """List board."""
    firm_id = tenant_of(context, str)
    return reads.Query(
        context=context,
        entity=NOTE,
        pattern="list_board",
        returns=NOTE,
        equals=(("gsi1pk", {"S": keys.gsi1pk(firm_id)}),),
        index="gsi1",
        index_key=("gsi1pk", "gsi1sk"),
    )


def remove_notes(
    context: Context,
    folder_id: UUID,
    *,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Operation[Swept]:
    """Remove notes."""
    firm_id = tenant_of(context, str)
    return batches.delete_found(
        reads.Query(
            context=context,
            entity=NOTE,
            pattern="remove_notes",
            returns=NOTE,
            equals=(("pk", {"S": keys.pk(firm_id, folder_id)}),),
            sort=reads.sort_prefix("sk", "note#"),
        ),
        at_once=at_once,
        at_most=at_most,
        seconds=seconds,
        after=after,
        progress=progress,
    )


def list_texts(context: Context) -> Query[NoteInByTopic]:
    """List texts."""
    firm_id = tenant_of(context, str)
    return reads.Query(
        context=context,
        entity=NOTE,
        pattern="list_texts",
        returns=NOTE_IN_BY_TOPIC_VIEW,
        equals=(("topic_pk", {"S": keys.topic_pk(firm_id)}),),
        index="by_topic",
        index_key=("topic_pk", "text"),
    )


def scan_notes(
    context: Context, *, firm: str, segments: int = 4, max_units_per_second: float | None = None
) -> Scan[Note]:
    """Scan notes."""
    return reads.Scan(
        context=context,
        entity=NOTE,
        pattern="scan_notes",
        returns=NOTE,
        match_type=True,
        where=F.firm_id.eq(firm),
        segments=segments,
        max_units_per_second=max_units_per_second,
    )
