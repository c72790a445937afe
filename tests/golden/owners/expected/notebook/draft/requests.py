"""Requests and writes of draft: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes

from . import keys
from .codec import DRAFT
from .model import Draft, DraftChanges, DraftCreate, DraftKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Operation, Query, Request, Scan, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress, Swept


def get(context: Context, key: DraftKey, *, consistent: bool = False) -> Request[Draft | None]:
    """Read the draft with this key."""
    return reads.get_item(DRAFT, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[DraftKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[DraftKey, Draft]:
    """Read the drafts with these keys, in their order; None where there is none."""
    return batches.get_items(
        DRAFT,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: DraftCreate) -> Write[Draft]:
    """Write a new draft."""
    return writes.create_item(DRAFT, context, item)


def put(context: Context, item: DraftCreate, *, when: Condition | None = None) -> Write[Draft]:
    """Write this draft, replacing one that exists."""
    return writes.put_item(DRAFT, context, item, when=when)


def put_many(
    context: Context,
    items: Many[DraftCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[DraftCreate]:
    """Write these drafts, replacing those that exist."""
    return batches.put_items(DRAFT, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: DraftKey,
    *changes: Change,
    set: DraftChanges | None = None,
    when: Condition | None = None,
) -> Write[Draft]:
    """Change some attributes of the draft with this key."""
    return writes.update_item(DRAFT, context, key, changes, set, when=when)


def delete(
    context: Context, key: DraftKey, *, when: Condition | None = None
) -> Write[Draft | None]:
    """Delete the draft with this key."""
    return writes.delete_item(DRAFT, context, key, when=when)


def delete_many(
    context: Context, keys: Many[DraftKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[DraftKey]:
    """Delete the drafts with these keys; those that are not there do no harm."""
    return batches.delete_items(DRAFT, context, keys, at_once=at_once, progress=progress)


def list_about(context: Context, subject: str) -> Query[Draft]:
    """List about."""
    return reads.Query(
        context=context,
        entity=DRAFT,
        pattern="list_about",
        returns=DRAFT,
        equals=(("gsi1pk", {"S": keys.gsi1pk(subject)}),),
        index="gsi1",
        index_key=("gsi1pk", "gsi1sk"),
    )


def remove_about(
    context: Context,
    subject: str,
    *,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Operation[Swept]:
    """Remove about."""
    return batches.delete_found(
        reads.Query(
            context=context,
            entity=DRAFT,
            pattern="remove_about",
            returns=DRAFT,
            equals=(("gsi1pk", {"S": keys.gsi1pk(subject)}),),
            index="gsi1",
            index_key=("gsi1pk", "gsi1sk"),
        ),
        at_once=at_once,
        at_most=at_most,
        seconds=seconds,
        after=after,
        progress=progress,
    )


def scan_drafts(
    context: Context, *, segments: int = 1, max_units_per_second: float | None = None
) -> Scan[Draft]:
    """Scan drafts."""
    return reads.Scan(
        context=context,
        entity=DRAFT,
        pattern="scan_drafts",
        returns=DRAFT,
        match_type=True,
        segments=segments,
        max_units_per_second=max_units_per_second,
    )


def get_draft(
    context: Context, writer_id: str, draft_id: UUID, *, consistent: bool = False
) -> Request[Draft | None]:
    """Get draft."""
    return reads.get_item(
        DRAFT,
        context,
        DraftKey(writer_id=writer_id, draft_id=draft_id),
        consistent=consistent,
        pattern="get_draft",
    )


def list_drafts(context: Context, writer_id: str) -> Query[Draft]:
    """List drafts."""
    return reads.Query(
        context=context,
        entity=DRAFT,
        pattern="list_drafts",
        returns=DRAFT,
        equals=(("pk", {"S": keys.pk(writer_id)}),),
        owner=writer_id,
    )


def remove_drafts(
    context: Context,
    writer_id: str,
    *,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Operation[Swept]:
    """Remove drafts."""
    return batches.delete_found(
        reads.Query(
            context=context,
            entity=DRAFT,
            pattern="remove_drafts",
            returns=DRAFT,
            equals=(("pk", {"S": keys.pk(writer_id)}),),
            owner=writer_id,
        ),
        at_once=at_once,
        at_most=at_most,
        seconds=seconds,
        after=after,
        progress=progress,
    )
