"""Requests and writes of person: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes
from dynarepo.codecs import EPOCH_SECONDS
from dynarepo.lazy import Later

from . import keys
from .codec import PERSON, PERSON_MAIL_VIEW
from .model import Person, PersonChanges, PersonCreate, PersonKey, PersonMail

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import PersonFields as F
else:
    F = Later(__package__, ".fields", "PersonFields")


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
    create_parents: bool = False,
) -> Write[Person]:
    """Change some attributes of the person with this key."""
    return writes.update_item(
        PERSON, context, key, changes, set, when=when, create_parents=create_parents
    )


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


def list_by_activity(
    context: Context, is_active: bool, *, last_seen: Range[datetime] | None = None
) -> Query[Person]:
    """List by activity."""
    return reads.Query(
        context=context,
        entity=PERSON,
        pattern="list_by_activity",
        returns=PERSON,
        equals=(("isActive", {"S": keys.is_active_key(is_active)}),),
        index="by_activity",
        index_key=("isActive", "lastSeen"),
        sort=reads.native_range("lastSeen", last_seen, EPOCH_SECONDS.encode, of="last_seen"),
        descending=True,
    )


def list_mails(context: Context, is_active: bool) -> Query[PersonMail]:
    """List mails."""
    return reads.Query(
        context=context,
        entity=PERSON,
        pattern="list_mails",
        returns=PERSON_MAIL_VIEW,
        equals=(("isActive", {"S": keys.is_active_key(is_active)}),),
        index="by_activity",
        index_key=("isActive", "lastSeen"),
    )


def change_zip(
    context: Context, person_id: UUID, *, street: str, post_code: str, e_mail: str
) -> Write[Person]:
    """Change zip."""
    return writes.update_item(
        PERSON,
        context,
        PersonKey(person_id=person_id),
        (F.home_address.post_code.set(post_code), F.e_mail.set(e_mail)),
        when=F.home_address.street_name.eq(street),
        pattern="change_zip",
    )
