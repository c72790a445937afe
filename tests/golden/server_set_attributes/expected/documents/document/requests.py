"""Requests and writes of document: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes
from dynarepo.lazy import Later
from dynarepo.wire import datetime_text

from . import keys
from .codec import DOCUMENT
from .model import Document, DocumentChanges, DocumentCreate, DocumentKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Write
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
    context: Context,
    item: DocumentCreate,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Document]:
    """Write this document, replacing one that exists."""
    return writes.put_item(DOCUMENT, context, item, when=when, expect_version=expect_version)


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
    expect_version: int | None = None,
) -> Write[Document]:
    """Change some attributes of the document with this key."""
    return writes.update_item(
        DOCUMENT, context, key, changes, set, when=when, expect_version=expect_version
    )


def delete(
    context: Context,
    key: DocumentKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Document | None]:
    """Delete the document with this key."""
    return writes.delete_item(DOCUMENT, context, key, when=when, expect_version=expect_version)


def delete_many(
    context: Context,
    keys: Many[DocumentKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[DocumentKey]:
    """Delete the documents with these keys; those that are not there do no harm."""
    return batches.delete_items(DOCUMENT, context, keys, at_once=at_once, progress=progress)


def list_by_owner(
    context: Context, owner: str, *, updated_at: Range[datetime] | None = None
) -> Query[Document]:
    """List by owner."""
    return reads.Query(
        context=context,
        entity=DOCUMENT,
        pattern="list_by_owner",
        returns=DOCUMENT,
        equals=(("owner_key", {"S": keys.owner_key(owner)}),),
        index="by_owner",
        index_key=("owner_key", "changed_key"),
        sort=reads.sort_range(
            "changed_key",
            "",
            updated_at,
            lambda value: datetime_text(value, "milliseconds", "updated_at"),
            of="updated_at",
        ),
        descending=True,
    )


def write_text(
    context: Context,
    document_id: UUID,
    *,
    expected: int,
    text: str,
    expect_version: int | None = None,
) -> Write[Document]:
    """Write text."""
    return writes.update_item(
        DOCUMENT,
        context,
        DocumentKey(document_id=document_id),
        (F.text.set(text),),
        when=F.version.eq(expected),
        expect_version=expect_version,
        pattern="write_text",
    )


def delete_old(
    context: Context, document_id: UUID, *, before: datetime, expect_version: int | None = None
) -> Write[Document | None]:
    """Delete old."""
    return writes.delete_item(
        DOCUMENT,
        context,
        DocumentKey(document_id=document_id),
        when=F.updated_at.lt(before),
        expect_version=expect_version,
        pattern="delete_old",
    )
