"""Requests and writes of note: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes

from . import keys
from .codec import NOTE
from .model import Note, NoteKey

if TYPE_CHECKING:
    from dynarepo import Condition, Context, Operation, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress, Swept


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


def delete(context: Context, key: NoteKey, *, when: Condition | None = None) -> Write[Note | None]:
    """Delete the note with this key."""
    return writes.delete_item(NOTE, context, key, when=when)


def delete_many(
    context: Context, keys: Many[NoteKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[NoteKey]:
    """Delete the notes with these keys; those that are not there do no harm."""
    return batches.delete_items(NOTE, context, keys, at_once=at_once, progress=progress)


def delete_notes(
    context: Context,
    customer_id: UUID,
    *,
    number: int | None = None,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Operation[Swept]:
    """Delete notes."""
    return batches.delete_found(
        reads.Query(
            context=context,
            entity=NOTE,
            pattern="delete_notes",
            returns=NOTE,
            equals=(("pk", {"S": keys.pk(customer_id)}),),
            sort=(
                reads.sort_prefix("sk", "note#")
                if number is None
                else reads.sort_equals("sk", {"S": keys.sk(number)})
            ),
        ),
        at_once=at_once,
        at_most=at_most,
        seconds=seconds,
        after=after,
        progress=progress,
    )
