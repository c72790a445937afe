"""Requests and writes of note: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes
from dynarepo.lazy import Later

from . import keys
from .codec import NOTE, NOTE_ID_VIEW, NOTE_LINE_VIEW
from .model import Note, NoteChanges, NoteCreate, NoteId, NoteKey, NoteLine

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Request, Write
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


def put(
    context: Context,
    item: NoteCreate,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Note]:
    """Write this note, replacing one that exists."""
    return writes.put_item(NOTE, context, item, when=when, expect_version=expect_version)


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
    expect_version: int | None = None,
) -> Write[Note]:
    """Change some attributes of the note with this key."""
    return writes.update_item(
        NOTE, context, key, changes, set, when=when, expect_version=expect_version
    )


def delete(
    context: Context,
    key: NoteKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Note | None]:
    """Delete the note with this key."""
    return writes.delete_item(NOTE, context, key, when=when, expect_version=expect_version)


def delete_many(
    context: Context, keys: Many[NoteKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[NoteKey]:
    """Delete the notes with these keys; those that are not there do no harm."""
    return batches.delete_items(NOTE, context, keys, at_once=at_once, progress=progress)


def restore(
    context: Context,
    key: NoteKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Note]:
    """Take the deletion of the note with this key back."""
    return writes.restore_item(NOTE, context, key, when=when, expect_version=expect_version)


def purge(
    context: Context,
    key: NoteKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Note | None]:
    """Remove the note with this key for good, whether or not it is deleted."""
    return writes.purge_item(NOTE, context, key, when=when, expect_version=expect_version)


def list_notes(context: Context, author: str) -> Query[NoteId]:
    """List notes."""
    return reads.Query(
        context=context,
        entity=NOTE,
        pattern="list_notes",
        returns=NOTE_ID_VIEW,
        equals=(("by_author", {"S": keys.by_author(author)}),),
        index="by_author",
        index_key=("by_author",),
        lacks=("expires_at", "deleted_at"),
    )


def list_topic(context: Context, topic: str) -> Query[NoteLine]:
    """List topic."""
    return reads.Query(
        context=context,
        entity=NOTE,
        pattern="list_topic",
        returns=NOTE_LINE_VIEW,
        equals=(("topic", {"S": keys.topic_key(topic)}),),
        index="by_topic",
        index_key=("topic",),
    )


def discard(
    context: Context, note_id: UUID, *, author: str, expect_version: int | None = None
) -> Write[Note | None]:
    """Discard."""
    return writes.delete_item(
        NOTE,
        context,
        NoteKey(note_id=note_id),
        when=F.author.eq(author),
        expect_version=expect_version,
        pattern="discard",
    )
