"""Requests and writes of paper: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes
from dynarepo.lazy import Later
from dynarepo.tenancy import tenant_of
from dynarepo.wire import vector_value

from .codec import PAPER
from .model import Paper, PaperChanges, PaperCreate, PaperKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Match, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import PaperFields as F
else:
    F = Later(__package__, ".fields", "PaperFields")


def get(context: Context, key: PaperKey, *, consistent: bool = False) -> Request[Paper | None]:
    """Read the paper with this key."""
    return reads.get_item(PAPER, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[PaperKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[PaperKey, Paper]:
    """Read the papers with these keys, in their order; None where there is none."""
    return batches.get_items(
        PAPER,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: PaperCreate) -> Write[Paper]:
    """Write a new paper."""
    return writes.create_item(PAPER, context, item)


def put(context: Context, item: PaperCreate, *, when: Condition | None = None) -> Write[Paper]:
    """Write this paper, replacing one that exists."""
    return writes.put_item(PAPER, context, item, when=when)


def put_many(
    context: Context,
    items: Many[PaperCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[PaperCreate]:
    """Write these papers, replacing those that exist."""
    return batches.put_items(PAPER, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: PaperKey,
    *changes: Change,
    set: PaperChanges | None = None,
    when: Condition | None = None,
) -> Write[Paper]:
    """Change some attributes of the paper with this key."""
    return writes.update_item(PAPER, context, key, changes, set, when=when)


def delete(
    context: Context, key: PaperKey, *, when: Condition | None = None
) -> Write[Paper | None]:
    """Delete the paper with this key."""
    return writes.delete_item(PAPER, context, key, when=when)


def delete_many(
    context: Context, keys: Many[PaperKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[PaperKey]:
    """Delete the papers with these keys; those that are not there do no harm."""
    return batches.delete_items(PAPER, context, keys, at_once=at_once, progress=progress)


def find_papers(
    context: Context, text: list[float], *, limit: int = 10
) -> Request[list[Match[Paper]]]:
    """Find papers."""
    tenant_id = tenant_of(context, str)
    return reads.search_vectors(
        PAPER,
        context,
        vector_value(text, 2, "text"),
        PAPER,
        pattern="find_papers",
        index="by_text",
        limit=limit,
        equals=(F.tenant_id.eq(tenant_id),),
        per_owner=True,
    )


def find_papers_of(
    context: Context, text: list[float], author_id: str, *, limit: int = 10
) -> Request[list[Match[Paper]]]:
    """Find papers of."""
    tenant_id = tenant_of(context, str)
    return reads.search_vectors(
        PAPER,
        context,
        vector_value(text, 2, "text"),
        PAPER,
        pattern="find_papers_of",
        index="by_text",
        limit=limit,
        equals=(F.tenant_id.eq(tenant_id), F.author_id.eq(author_id)),
        owner=author_id,
    )
