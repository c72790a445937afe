"""Requests and writes of document: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, expressions, reads, writes
from dynarepo.lazy import Later

from .codec import DOCUMENT, DOCUMENT_TITLE_VIEW
from .model import Document, DocumentChanges, DocumentCreate, DocumentKey, DocumentTitle

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Scan, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import DocumentFields as F
else:
    F = Later(__package__, ".fields", "DocumentFields")


def get(
    context: Context, key: DocumentKey, *, consistent: bool = False
) -> Request[Document | None]:
    """Read the document with this key."""
    return reads.get_item(DOCUMENT, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[DocumentKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[DocumentKey, Document]:
    """Read the documents with these keys, in their order; None where there is none."""
    return batches.get_items(
        DOCUMENT,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: DocumentCreate) -> Write[Document]:
    """Write a new document."""
    return writes.create_item(DOCUMENT, context, item)


def put(
    context: Context, item: DocumentCreate, *, when: Condition | None = None
) -> Write[Document]:
    """Write this document, replacing one that exists."""
    return writes.put_item(DOCUMENT, context, item, when=when)


def put_many(
    context: Context,
    items: Many[DocumentCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[DocumentCreate]:
    """Write these documents, replacing those that exist."""
    return batches.put_items(DOCUMENT, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: DocumentKey,
    *changes: Change,
    set: DocumentChanges | None = None,
    when: Condition | None = None,
) -> Write[Document]:
    """Change some attributes of the document with this key."""
    return writes.update_item(DOCUMENT, context, key, changes, set, when=when)


def delete(
    context: Context, key: DocumentKey, *, when: Condition | None = None
) -> Write[Document | None]:
    """Delete the document with this key."""
    return writes.delete_item(DOCUMENT, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[DocumentKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[DocumentKey]:
    """Delete the documents with these keys; those that are not there do no harm."""
    return batches.delete_items(DOCUMENT, context, keys, at_once=at_once, progress=progress)


def scan_documents(
    context: Context, *, segments: int = 1, max_units_per_second: float | None = None
) -> Scan[Document]:
    """Scan documents."""
    return reads.Scan(
        context=context,
        entity=DOCUMENT,
        pattern="scan_documents",
        returns=DOCUMENT,
        match_type=True,
        segments=segments,
        max_units_per_second=max_units_per_second,
    )


def scan_long(
    context: Context,
    *,
    most: int,
    title: str | None = None,
    segments: int = 8,
    max_units_per_second: float | None = None,
) -> Scan[Document]:
    """Scan long."""
    return reads.Scan(
        context=context,
        entity=DOCUMENT,
        pattern="scan_long",
        returns=DOCUMENT,
        match_type=True,
        where=expressions.all_of(F.pages.ge(most), None if title is None else F.title.ne(title)),
        limit=100,
        segments=segments,
        max_units_per_second=max_units_per_second,
    )


def scan_titles(
    context: Context, *, segments: int = 1, max_units_per_second: float | None = None
) -> Scan[DocumentTitle]:
    """Scan titles."""
    return reads.Scan(
        context=context,
        entity=DOCUMENT,
        pattern="scan_titles",
        returns=DOCUMENT_TITLE_VIEW,
        index="by_state",
        index_key=("state", "sk"),
        on_invalid="skip",
        segments=segments,
        max_units_per_second=max_units_per_second,
    )


def find_first(
    context: Context, *, segments: int = 1, max_units_per_second: float | None = None
) -> Scan[Document]:
    """Find first."""
    return reads.Scan(
        context=context,
        entity=DOCUMENT,
        pattern="find_first",
        returns=DOCUMENT,
        match_type=True,
        segments=segments,
        max_units_per_second=max_units_per_second,
    )


def find_one(
    context: Context, *, title: str, segments: int = 1, max_units_per_second: float | None = None
) -> Scan[Document]:
    """Find one."""
    return reads.Scan(
        context=context,
        entity=DOCUMENT,
        pattern="find_one",
        returns=DOCUMENT,
        match_type=True,
        where=F.title.eq(title),
        consistent=True,
        segments=segments,
        max_units_per_second=max_units_per_second,
    )


def has_any(
    context: Context, *, segments: int = 1, max_units_per_second: float | None = None
) -> Scan[Document]:
    """Has any."""
    return reads.Scan(
        context=context,
        entity=DOCUMENT,
        pattern="has_any",
        returns=DOCUMENT,
        match_type=True,
        segments=segments,
        max_units_per_second=max_units_per_second,
    )


def count_documents(
    context: Context, *, segments: int = 2, max_units_per_second: float | None = None
) -> Scan[Document]:
    """Count documents."""
    return reads.Scan(
        context=context,
        entity=DOCUMENT,
        pattern="count_documents",
        returns=DOCUMENT,
        match_type=True,
        segments=segments,
        max_units_per_second=max_units_per_second,
    )
