"""Requests and writes of paper: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes
from dynarepo.codecs import STRING, map_of
from dynarepo.fields import MapField, TextField
from dynarepo.lazy import Later
from dynarepo.tenancy import tenant_of

from . import keys
from .codec import PAPER, PAPER_NAME_VIEW
from .model import Paper, PaperChanges, PaperCreate, PaperKey, PaperKind, PaperName

if TYPE_CHECKING:
    from dynarepo import (
        AuditEntry,
        Change,
        Condition,
        Context,
        Operation,
        Query,
        Request,
        Scan,
        UniqueProgress,
        UniqueReport,
        Write,
    )
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress, Swept

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


def put(
    context: Context,
    item: PaperCreate,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Paper]:
    """Write this paper, replacing one that exists."""
    return writes.put_item(PAPER, context, item, when=when, expect_version=expect_version)


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
    expect_version: int | None = None,
    create_parents: bool = False,
) -> Write[Paper]:
    """Change some attributes of the paper with this key."""
    return writes.update_item(
        PAPER,
        context,
        key,
        changes,
        set,
        when=when,
        expect_version=expect_version,
        create_parents=create_parents,
    )


def delete(
    context: Context,
    key: PaperKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Paper | None]:
    """Delete the paper with this key."""
    return writes.delete_item(PAPER, context, key, when=when, expect_version=expect_version)


def delete_many(
    context: Context, keys: Many[PaperKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[PaperKey]:
    """Delete the papers with these keys; those that are not there do no harm."""
    return batches.delete_items(PAPER, context, keys, at_once=at_once, progress=progress)


def restore(
    context: Context,
    key: PaperKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Paper]:
    """Take the deletion of the paper with this key back."""
    return writes.restore_item(PAPER, context, key, when=when, expect_version=expect_version)


def purge(
    context: Context,
    key: PaperKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Paper | None]:
    """Remove the paper with this key for good, whether or not it is deleted."""
    return writes.purge_item(PAPER, context, key, when=when, expect_version=expect_version)


def history(context: Context, key: PaperKey, *, newest_first: bool = False) -> Query[AuditEntry]:
    """Read the trail of the paper with this key."""
    return writes.trail_of(PAPER, context, key, newest_first=newest_first)


def repair_unique(
    context: Context, *, fix: bool = False, progress: UniqueProgress | None = None
) -> Operation[UniqueReport]:
    """Compare every paper with the claims on its unique values; `fix` corrects them."""
    return writes.repair_unique(PAPER, context, fix=fix, progress=progress)


def get_papers(
    context: Context,
    keys: Many[PaperKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[PaperKey, PaperName]:
    """Get papers."""
    return batches.get_views(
        PAPER,
        context,
        keys,
        PAPER_NAME_VIEW,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
        pattern="get_papers",
    )


def list_of_author(context: Context, author: str) -> Query[Paper]:
    """List of author."""
    firm_id = tenant_of(context, str)
    return reads.Query(
        context=context,
        entity=PAPER,
        pattern="list_of_author",
        returns=PAPER,
        equals=(("gsi1pk", {"S": keys.gsi1pk(firm_id, author)}),),
        index="gsi1",
        index_key=("gsi1pk", "gsi1sk"),
        owner=author,
    )


def list_names(context: Context, author: str) -> Query[PaperName]:
    """List names."""
    firm_id = tenant_of(context, str)
    return reads.Query(
        context=context,
        entity=PAPER,
        pattern="list_names",
        returns=PAPER_NAME_VIEW,
        equals=(("gsi1pk", {"S": keys.gsi1pk(firm_id, author)}),),
        index="gsi1",
        index_key=("gsi1pk", "gsi1sk"),
        owner=author,
    )


def count_of_author(context: Context, author: str) -> Query[Paper]:
    """Count of author."""
    firm_id = tenant_of(context, str)
    return reads.Query(
        context=context,
        entity=PAPER,
        pattern="count_of_author",
        returns=PAPER,
        equals=(("gsi1pk", {"S": keys.gsi1pk(firm_id, author)}),),
        index="gsi1",
        index_key=("gsi1pk", "gsi1sk"),
        owner=author,
    )


def first_of_author(context: Context, author: str) -> Query[Paper]:
    """First of author."""
    firm_id = tenant_of(context, str)
    return reads.Query(
        context=context,
        entity=PAPER,
        pattern="first_of_author",
        returns=PAPER,
        equals=(("gsi1pk", {"S": keys.gsi1pk(firm_id, author)}),),
        index="gsi1",
        index_key=("gsi1pk", "gsi1sk"),
        owner=author,
    )


def list_kind(context: Context, kind: PaperKind) -> Query[Paper]:
    """List kind."""
    firm_id = tenant_of(context, str)
    return reads.Query(
        context=context,
        entity=PAPER,
        pattern="list_kind",
        returns=PAPER,
        equals=(("kind_pk", {"S": keys.kind_pk(firm_id, kind)}),),
        index="by_kind",
        index_key=("kind_pk", "kind_sk"),
        lacks=("expires_at", "deleted_at"),
        hydrate=True,
        per_owner=False,
    )


def list_trash(context: Context) -> Query[Paper]:
    """List trash."""
    firm_id = tenant_of(context, str)
    return reads.Query(
        context=context.bound(shows_hidden=True),
        entity=PAPER,
        pattern="list_trash",
        returns=PAPER,
        equals=(("trash_pk", {"S": keys.trash_pk(firm_id)}),),
        index="trash",
        index_key=("trash_pk", "trash_sk"),
    )


def scan_papers(
    context: Context, *, firm: str, segments: int = 1, max_units_per_second: float | None = None
) -> Scan[Paper]:
    """Scan papers."""
    return reads.Scan(
        context=context,
        entity=PAPER,
        pattern="scan_papers",
        returns=PAPER,
        match_type=True,
        where=F.firm_id.eq(firm),
        segments=segments,
        max_units_per_second=max_units_per_second,
    )


def scan_kinds(
    context: Context, *, segments: int = 3, max_units_per_second: float | None = None
) -> Scan[Paper]:
    """Scan kinds."""
    return reads.Scan(
        context=context,
        entity=PAPER,
        pattern="scan_kinds",
        returns=PAPER,
        index="by_kind",
        index_key=("kind_pk", "kind_sk"),
        lacks=("expires_at", "deleted_at"),
        hydrate=True,
        segments=segments,
        max_units_per_second=max_units_per_second,
        per_owner=False,
    )


def place(
    context: Context,
    folder_id: UUID,
    paper_id: UUID,
    *,
    names: dict[str, str],
    expect_version: int | None = None,
) -> Write[Paper]:
    """Place."""
    firm_id = tenant_of(context, str)
    return writes.update_item(
        PAPER,
        context,
        PaperKey(firm_id=firm_id, folder_id=folder_id, paper_id=paper_id),
        (
            MapField[str, TextField[str]](
                F.places.path.child("hall"),
                map_of(STRING),
                lambda path: TextField[str](path, STRING),
            ).set(names),
        ),
        expect_version=expect_version,
        create_parents=True,
        pattern="place",
    )


def enter(
    context: Context,
    folder_id: UUID,
    paper_id: UUID,
    *,
    author: str,
    name: str,
    expect_version: int | None = None,
) -> Write[Paper]:
    """Enter."""
    firm_id = tenant_of(context, str)
    return writes.update_item(
        PAPER,
        context,
        PaperKey(firm_id=firm_id, folder_id=folder_id, paper_id=paper_id),
        (F.author.set(author), F.name.set(name)),
        expect_version=expect_version,
        upsert=True,
        pattern="enter",
    )


def file_under(
    context: Context,
    folder_id: UUID,
    paper_id: UUID,
    *,
    to_folder_id: UUID,
    expect_version: int | None = None,
) -> Write[Paper]:
    """File under."""
    firm_id = tenant_of(context, str)
    return writes.move_item(
        PAPER,
        context,
        PaperKey(firm_id=firm_id, folder_id=folder_id, paper_id=paper_id),
        PaperKey(firm_id=firm_id, folder_id=to_folder_id, paper_id=paper_id),
        expect_version=expect_version,
        pattern="file_under",
    )


def remove_of_author(
    context: Context,
    author: str,
    *,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Operation[Swept]:
    """Remove of author."""
    firm_id = tenant_of(context, str)
    return batches.delete_found(
        reads.Query(
            context=context,
            entity=PAPER,
            pattern="remove_of_author",
            returns=PAPER,
            equals=(("gsi1pk", {"S": keys.gsi1pk(firm_id, author)}),),
            index="gsi1",
            index_key=("gsi1pk", "gsi1sk"),
            owner=author,
        ),
        at_once=at_once,
        at_most=at_most,
        seconds=seconds,
        after=after,
        progress=progress,
    )
