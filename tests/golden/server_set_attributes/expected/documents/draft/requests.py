"""Requests and writes of draft: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import DRAFT
from .model import Draft, DraftCreate, DraftKey

if TYPE_CHECKING:
    from dynarepo import Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


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
