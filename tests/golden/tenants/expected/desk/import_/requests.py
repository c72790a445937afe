"""Requests and writes of import: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import IMPORT
from .model import Import, ImportCreate, ImportKey

if TYPE_CHECKING:
    from dynarepo import Context, Request, Write
    from dynarepo.batches import BatchRead, Many, OnInvalidItem, OnProgress


def get(context: Context, key: ImportKey, *, consistent: bool = False) -> Request[Import | None]:
    """Read the import with this key."""
    return reads.get_item(IMPORT, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[ImportKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[ImportKey, Import]:
    """Read the imports with these keys, in their order; None where there is none."""
    return batches.get_items(
        IMPORT,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: ImportCreate) -> Write[Import]:
    """Write a new import."""
    return writes.create_item(IMPORT, context, item)
