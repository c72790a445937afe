"""Requests and writes of label: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import LABEL
from .model import Label, LabelCreate, LabelKey

if TYPE_CHECKING:
    from dynarepo import Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: LabelKey, *, consistent: bool = False) -> Request[Label | None]:
    """Read the label with this key."""
    return reads.get_item(LABEL, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[LabelKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[LabelKey, Label]:
    """Read the labels with these keys, in their order; None where there is none."""
    return batches.get_items(
        LABEL,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: LabelCreate) -> Write[Label]:
    """Write a new label."""
    return writes.create_item(LABEL, context, item)


def delete(
    context: Context, key: LabelKey, *, when: Condition | None = None
) -> Write[Label | None]:
    """Delete the label with this key."""
    return writes.delete_item(LABEL, context, key, when=when)


def delete_many(
    context: Context, keys: Many[LabelKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[LabelKey]:
    """Delete the labels with these keys; those that are not there do no harm."""
    return batches.delete_items(LABEL, context, keys, at_once=at_once, progress=progress)


def restore(context: Context, key: LabelKey, *, when: Condition | None = None) -> Write[Label]:
    """Take the deletion of the label with this key back."""
    return writes.restore_item(LABEL, context, key, when=when)


def purge(context: Context, key: LabelKey, *, when: Condition | None = None) -> Write[Label | None]:
    """Remove the label with this key for good, whether or not it is deleted."""
    return writes.purge_item(LABEL, context, key, when=when)
