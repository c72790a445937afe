"""Requests and writes of label: pure, nothing here sends anything."""

from dynarepo import Condition, Context, Request, Write
from dynarepo.batches import BatchRead, BatchWrite, Many, OnProgress, delete_items, get_items
from dynarepo.reads import get_item
from dynarepo.writes import create_item, delete_item, purge_item, restore_item

from .codec import LABEL
from .model import Label, LabelCreate, LabelKey


def get(context: Context, key: LabelKey, *, consistent: bool = False) -> Request[Label | None]:
    """Read the label with this key."""
    return get_item(LABEL, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[LabelKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchRead[LabelKey, Label]:
    """Read the labels with these keys, in their order; None where there is none."""
    return get_items(
        LABEL, context, keys, consistent=consistent, at_once=at_once, progress=progress
    )


def create(context: Context, item: LabelCreate) -> Write[Label]:
    """Write a new label."""
    return create_item(LABEL, context, item)


def delete(
    context: Context, key: LabelKey, *, when: Condition | None = None
) -> Write[Label | None]:
    """Delete the label with this key."""
    return delete_item(LABEL, context, key, when=when)


def delete_many(
    context: Context, keys: Many[LabelKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[LabelKey]:
    """Delete the labels with these keys; those that are not there do no harm."""
    return delete_items(LABEL, context, keys, at_once=at_once, progress=progress)


def restore(context: Context, key: LabelKey, *, when: Condition | None = None) -> Write[Label]:
    """Take the deletion of the label with this key back."""
    return restore_item(LABEL, context, key, when=when)


def purge(context: Context, key: LabelKey, *, when: Condition | None = None) -> Write[Label | None]:
    """Remove the label with this key for good, whether or not it is deleted."""
    return purge_item(LABEL, context, key, when=when)
