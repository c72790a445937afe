"""Requests and writes of letter: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes

from . import keys
from .codec import LETTER
from .model import Letter, LetterChanges, LetterCreate, LetterKey

if TYPE_CHECKING:
    from dynarepo import AuditEntry, Change, Condition, Context, Query, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: LetterKey, *, consistent: bool = False) -> Request[Letter | None]:
    """Read the letter with this key."""
    return reads.get_item(LETTER, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[LetterKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[LetterKey, Letter]:
    """Read the letters with these keys, in their order; None where there is none."""
    return batches.get_items(
        LETTER,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: LetterCreate) -> Write[Letter]:
    """Write a new letter."""
    return writes.create_item(LETTER, context, item)


def put(context: Context, item: LetterCreate, *, when: Condition | None = None) -> Write[Letter]:
    """Write this letter, replacing one that exists."""
    return writes.put_item(LETTER, context, item, when=when)


def put_many(
    context: Context,
    items: Many[LetterCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[LetterCreate]:
    """Write these letters, replacing those that exist."""
    return batches.put_items(LETTER, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: LetterKey,
    *changes: Change,
    set: LetterChanges | None = None,
    when: Condition | None = None,
) -> Write[Letter]:
    """Change some attributes of the letter with this key."""
    return writes.update_item(LETTER, context, key, changes, set, when=when)


def delete(
    context: Context, key: LetterKey, *, when: Condition | None = None
) -> Write[Letter | None]:
    """Delete the letter with this key."""
    return writes.delete_item(LETTER, context, key, when=when)


def delete_many(
    context: Context, keys: Many[LetterKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[LetterKey]:
    """Delete the letters with these keys; those that are not there do no harm."""
    return batches.delete_items(LETTER, context, keys, at_once=at_once, progress=progress)


def history(context: Context, key: LetterKey, *, newest_first: bool = False) -> Query[AuditEntry]:
    """Read the trail of the letter with this key."""
    return writes.trail_of(LETTER, context, key, newest_first=newest_first)


def renumber(context: Context, box_id: UUID, number: int, *, to_number: int) -> Write[Letter]:
    """Renumber."""
    return writes.move_item(
        LETTER,
        context,
        LetterKey(box_id=box_id, number=number),
        LetterKey(box_id=box_id, number=to_number),
        pattern="renumber",
    )


def list_of_day(context: Context, day: date) -> Query[Letter]:
    """List of day."""
    return reads.Query(
        context=context,
        entity=LETTER,
        pattern="list_of_day",
        returns=LETTER,
        equals=(("day_pk", {"S": keys.day_pk(day)}),),
        index="by_day",
        index_key=("day_pk",),
        hydrate=True,
    )
