"""Requests and writes of person: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import PERSON
from .model import Person, PersonChanges, PersonCreate, PersonKey

if TYPE_CHECKING:
    from dynarepo import (
        AuditEntry,
        Change,
        Condition,
        Context,
        Operation,
        Query,
        Request,
        UniqueProgress,
        UniqueReport,
        Write,
    )
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: PersonKey, *, consistent: bool = False) -> Request[Person | None]:
    """Read the person with this key."""
    return reads.get_item(PERSON, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[PersonKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[PersonKey, Person]:
    """Read the persons with these keys, in their order; None where there is none."""
    return batches.get_items(
        PERSON,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: PersonCreate) -> Write[Person]:
    """Write a new person."""
    return writes.create_item(PERSON, context, item)


def put(context: Context, item: PersonCreate, *, when: Condition | None = None) -> Write[Person]:
    """Write this person, replacing one that exists."""
    return writes.put_item(PERSON, context, item, when=when)


def put_many(
    context: Context,
    items: Many[PersonCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[PersonCreate]:
    """Write these persons, replacing those that exist."""
    return batches.put_items(PERSON, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: PersonKey,
    *changes: Change,
    set: PersonChanges | None = None,
    when: Condition | None = None,
) -> Write[Person]:
    """Change some attributes of the person with this key."""
    return writes.update_item(PERSON, context, key, changes, set, when=when)


def delete(
    context: Context, key: PersonKey, *, when: Condition | None = None
) -> Write[Person | None]:
    """Delete the person with this key."""
    return writes.delete_item(PERSON, context, key, when=when)


def delete_many(
    context: Context, keys: Many[PersonKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[PersonKey]:
    """Delete the persons with these keys; those that are not there do no harm."""
    return batches.delete_items(PERSON, context, keys, at_once=at_once, progress=progress)


def history(context: Context, key: PersonKey, *, newest_first: bool = False) -> Query[AuditEntry]:
    """Read the trail of the person with this key."""
    return writes.trail_of(PERSON, context, key, newest_first=newest_first)


def repair_unique(
    context: Context, *, fix: bool = False, progress: UniqueProgress | None = None
) -> Operation[UniqueReport]:
    """Compare every person with the claims on its unique values; `fix` corrects them."""
    return writes.repair_unique(PERSON, context, fix=fix, progress=progress)
