"""Requests and writes of sample: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import SAMPLE
from .model import Sample, SampleChanges, SampleCreate, SampleKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: SampleKey, *, consistent: bool = False) -> Request[Sample | None]:
    """Read the sample with this key."""
    return reads.get_item(SAMPLE, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[SampleKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[SampleKey, Sample]:
    """Read the samples with these keys, in their order; None where there is none."""
    return batches.get_items(
        SAMPLE,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: SampleCreate) -> Write[Sample]:
    """Write a new sample."""
    return writes.create_item(SAMPLE, context, item)


def put(context: Context, item: SampleCreate, *, when: Condition | None = None) -> Write[Sample]:
    """Write this sample, replacing one that exists."""
    return writes.put_item(SAMPLE, context, item, when=when)


def put_many(
    context: Context,
    items: Many[SampleCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[SampleCreate]:
    """Write these samples, replacing those that exist."""
    return batches.put_items(SAMPLE, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: SampleKey,
    *changes: Change,
    set: SampleChanges | None = None,
    when: Condition | None = None,
    create_parents: bool = False,
) -> Write[Sample]:
    """Change some attributes of the sample with this key."""
    return writes.update_item(
        SAMPLE, context, key, changes, set, when=when, create_parents=create_parents
    )


def delete(
    context: Context, key: SampleKey, *, when: Condition | None = None
) -> Write[Sample | None]:
    """Delete the sample with this key."""
    return writes.delete_item(SAMPLE, context, key, when=when)


def delete_many(
    context: Context, keys: Many[SampleKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[SampleKey]:
    """Delete the samples with these keys; those that are not there do no harm."""
    return batches.delete_items(SAMPLE, context, keys, at_once=at_once, progress=progress)
