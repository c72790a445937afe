"""Requests and writes of note: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes
from dynarepo.keys import open_text
from dynarepo.lazy import Later
from dynarepo.ownership import for_owner

from . import keys
from .codec import NOTE, NOTE_TEXT_VIEW
from .model import Note, NoteChanges, NoteCreate, NoteKey, NoteText

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Operation, Query, Request, TextRange, Write
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


def get_note(context: Context, note_id: UUID, *, consistent: bool = False) -> Request[Note | None]:
    """Get note."""
    return reads.get_item(
        NOTE, context, NoteKey(note_id=note_id), consistent=consistent, pattern="get_note"
    )


def get_own_note(
    context: Context, note_id: UUID, *, writer_id: str, consistent: bool = False
) -> Request[Note | None]:
    """Get own note."""
    context = for_owner(context, writer_id, str)
    return reads.get_item(
        NOTE, context, NoteKey(note_id=note_id), consistent=consistent, pattern="get_own_note"
    )


def get_text(
    context: Context, note_id: UUID, *, consistent: bool = False
) -> Request[NoteText | None]:
    """Get text."""
    return reads.get_view(
        NOTE,
        context,
        NoteKey(note_id=note_id),
        NOTE_TEXT_VIEW,
        consistent=consistent,
        pattern="get_text",
    )


def get_existing(
    context: Context, note_id: UUID, *, writer_id: str, consistent: bool = False
) -> Request[NoteText]:
    """Get existing."""
    context = for_owner(context, writer_id, str)
    return reads.required(
        reads.get_view(
            NOTE,
            context,
            NoteKey(note_id=note_id),
            NOTE_TEXT_VIEW,
            consistent=consistent,
            pattern="get_existing",
        )
    )


def read_versions(context: Context, note_id: UUID, *, version: int) -> Query[Note]:
    """Read versions."""
    return reads.Query(
        context=context,
        entity=NOTE,
        pattern="read_versions",
        returns=NOTE,
        equals=(("pk", {"S": keys.pk(note_id)}), ("sk", {"S": keys.sk()})),
        where=F.version.gt(version),
    )


def list_notes(context: Context, writer_id: str, *, topic: TextRange | None = None) -> Query[Note]:
    """List notes."""
    return reads.Query(
        context=context,
        entity=NOTE,
        pattern="list_notes",
        returns=NOTE,
        equals=(("gsi1pk", {"S": keys.gsi1pk(writer_id)}),),
        index="gsi1",
        index_key=("gsi1pk", "gsi1sk"),
        sort=reads.sort_range(
            "gsi1sk", "", topic, lambda text: open_text(text, "topic"), of="topic"
        ),
        owner=writer_id,
    )


def remove_notes(
    context: Context,
    writer_id: str,
    *,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Operation[Swept]:
    """Remove notes."""
    return batches.delete_found(
        reads.Query(
            context=context,
            entity=NOTE,
            pattern="remove_notes",
            returns=NOTE,
            equals=(("gsi1pk", {"S": keys.gsi1pk(writer_id)}),),
            index="gsi1",
            index_key=("gsi1pk", "gsi1sk"),
            owner=writer_id,
        ),
        at_once=at_once,
        at_most=at_most,
        seconds=seconds,
        after=after,
        progress=progress,
    )


def remove_versions(
    context: Context,
    note_id: UUID,
    *,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Operation[Swept]:
    """Remove versions."""
    return batches.delete_found(
        reads.Query(
            context=context,
            entity=NOTE,
            pattern="remove_versions",
            returns=NOTE,
            equals=(("pk", {"S": keys.pk(note_id)}), ("sk", {"S": keys.sk()})),
        ),
        at_once=at_once,
        at_most=at_most,
        seconds=seconds,
        after=after,
        progress=progress,
    )


def count_topic(context: Context, topic: str) -> Query[Note]:
    """Count topic."""
    return reads.Query(
        context=context,
        entity=NOTE,
        pattern="count_topic",
        returns=NOTE,
        equals=(("topic", {"S": keys.topic_key(topic)}),),
        index="by_topic",
        index_key=("topic",),
        per_owner=False,
    )


def rewrite(
    context: Context, note_id: UUID, *, text: str, expect_version: int | None = None
) -> Write[Note]:
    """Rewrite."""
    return writes.update_item(
        NOTE,
        context,
        NoteKey(note_id=note_id),
        (F.text.set(text),),
        expect_version=expect_version,
        pattern="rewrite",
    )


def pin_own(
    context: Context, note_id: UUID, *, writer_id: str, expect_version: int | None = None
) -> Write[Note]:
    """Pin own."""
    context = for_owner(context, writer_id, str)
    return writes.update_item(
        NOTE,
        context,
        NoteKey(note_id=note_id),
        (F.pinned.set(True),),
        when=F.writer_id.eq(writer_id),
        expect_version=expect_version,
        pattern="pin_own",
    )


def hand_over(
    context: Context, note_id: UUID, *, new_writer: str, expect_version: int | None = None
) -> Write[Note]:
    """Hand over."""
    return writes.update_item(
        NOTE,
        context,
        NoteKey(note_id=note_id),
        (F.writer_id.set(new_writer),),
        expect_version=expect_version,
        pattern="hand_over",
    )


def remove_own(
    context: Context, note_id: UUID, *, writer_id: str, expect_version: int | None = None
) -> Write[Note | None]:
    """Remove own."""
    context = for_owner(context, writer_id, str)
    return writes.delete_item(
        NOTE, context, NoteKey(note_id=note_id), expect_version=expect_version, pattern="remove_own"
    )


def write_own(
    context: Context, item: NoteCreate, *, writer_id: str, expect_version: int | None = None
) -> Write[Note]:
    """Write own."""
    context = for_owner(context, writer_id, str)
    return writes.put_item(NOTE, context, item, expect_version=expect_version, pattern="write_own")


def start_own(context: Context, item: NoteCreate, *, writer_id: str) -> Write[Note]:
    """Start own."""
    context = for_owner(context, writer_id, str)
    return writes.create_item(NOTE, context, item, pattern="start_own")
