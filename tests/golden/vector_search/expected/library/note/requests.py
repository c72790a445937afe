"""Requests and writes of note: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes
from dynarepo.lazy import Later
from dynarepo.wire import vector_value

from .codec import NOTE
from .model import Note, NoteChanges, NoteCreate, NoteKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Match, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

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


def find_notes(
    context: Context, embedding: list[float], tenant_id: str, *, limit: int = 10
) -> Request[list[Match[Note]]]:
    """Find notes."""
    return reads.search_vectors(
        NOTE,
        context,
        vector_value(embedding, 4, "embedding"),
        NOTE,
        pattern="find_notes",
        index="by_meaning",
        limit=limit,
        equals=(F.tenant_id.eq(tenant_id),),
        match_type=True,
    )
