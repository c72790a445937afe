"""Requests and writes of letter: pure, nothing here sends anything."""

from datetime import date
from uuid import UUID

from dynarepo import AuditEntry, Change, Condition, Context, Query, Request, Write
from dynarepo.batches import (
    BatchRead,
    BatchWrite,
    Many,
    OnInvalidItem,
    OnProgress,
    delete_items,
    get_items,
    put_items,
)
from dynarepo.reads import get_item
from dynarepo.writes import create_item, delete_item, move_item, put_item, trail_of, update_item

from . import keys
from .codec import LETTER
from .model import Letter, LetterChanges, LetterCreate, LetterKey


def get(context: Context, key: LetterKey, *, consistent: bool = False) -> Request[Letter | None]:
    """Read the letter with this key."""
    return get_item(LETTER, context, key, consistent=consistent)


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
    return get_items(
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
    return create_item(LETTER, context, item)


def put(context: Context, item: LetterCreate, *, when: Condition | None = None) -> Write[Letter]:
    """Write this letter, replacing one that exists."""
    return put_item(LETTER, context, item, when=when)


def put_many(
    context: Context,
    items: Many[LetterCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[LetterCreate]:
    """Write these letters, replacing those that exist."""
    return put_items(LETTER, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: LetterKey,
    *changes: Change,
    set: LetterChanges | None = None,
    when: Condition | None = None,
) -> Write[Letter]:
    """Change some attributes of the letter with this key."""
    return update_item(LETTER, context, key, changes, set, when=when)


def delete(
    context: Context, key: LetterKey, *, when: Condition | None = None
) -> Write[Letter | None]:
    """Delete the letter with this key."""
    return delete_item(LETTER, context, key, when=when)


def delete_many(
    context: Context, keys: Many[LetterKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[LetterKey]:
    """Delete the letters with these keys; those that are not there do no harm."""
    return delete_items(LETTER, context, keys, at_once=at_once, progress=progress)


def history(context: Context, key: LetterKey, *, newest_first: bool = False) -> Query[AuditEntry]:
    """Read the trail of the letter with this key."""
    return trail_of(LETTER, context, key, newest_first=newest_first)


def renumber(context: Context, box_id: UUID, number: int, *, to_number: int) -> Write[Letter]:
    """Renumber."""
    return move_item(
        LETTER,
        context,
        LetterKey(box_id=box_id, number=number),
        LetterKey(box_id=box_id, number=to_number),
        pattern="renumber",
    )


def list_of_day(context: Context, day: date) -> Query[Letter]:
    """List of day."""
    return Query(
        context=context,
        entity=LETTER,
        pattern="list_of_day",
        returns=LETTER,
        equals=(("day_pk", {"S": keys.day_pk(day)}),),
        index="by_day",
        index_key=("day_pk",),
        hydrate=True,
    )
