"""Requests and writes of visit: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes
from dynarepo.lazy import Later

from . import keys
from .codec import VISIT
from .model import Visit, VisitChanges, VisitCreate, VisitGiven, VisitKey

if TYPE_CHECKING:
    from dynarepo import (
        Change,
        Condition,
        Context,
        Operation,
        Query,
        Request,
        UniqueProgress,
        UniqueReport,
        Write,
    )
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import VisitFields as F
else:
    F = Later(__package__, ".fields", "VisitFields")


def get(context: Context, key: VisitKey, *, consistent: bool = False) -> Request[Visit | None]:
    """Read the visit with this key."""
    return reads.get_item(VISIT, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[VisitKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[VisitKey, Visit]:
    """Read the visits with these keys, in their order; None where there is none."""
    return batches.get_items(
        VISIT,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: VisitCreate) -> Write[Visit]:
    """Write a new visit."""
    return writes.create_item(VISIT, context, item)


def put(
    context: Context,
    item: VisitCreate,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Visit]:
    """Write this visit, replacing one that exists."""
    return writes.put_item(VISIT, context, item, when=when, expect_version=expect_version)


def put_many(
    context: Context,
    items: Many[VisitCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[VisitCreate]:
    """Write these visits, replacing those that exist."""
    return batches.put_items(VISIT, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: VisitKey,
    *changes: Change,
    set: VisitChanges | None = None,
    when: Condition | None = None,
    expect_version: int | None = None,
    given: VisitGiven | None = None,
) -> Write[Visit]:
    """Change some attributes of the visit with this key."""
    return writes.update_item(
        VISIT, context, key, changes, set, when=when, expect_version=expect_version, given=given
    )


def delete(
    context: Context,
    key: VisitKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Visit | None]:
    """Delete the visit with this key."""
    return writes.delete_item(VISIT, context, key, when=when, expect_version=expect_version)


def delete_many(
    context: Context, keys: Many[VisitKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[VisitKey]:
    """Delete the visits with these keys; those that are not there do no harm."""
    return batches.delete_items(VISIT, context, keys, at_once=at_once, progress=progress)


def restore(
    context: Context,
    key: VisitKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Visit]:
    """Take the deletion of the visit with this key back."""
    return writes.restore_item(VISIT, context, key, when=when, expect_version=expect_version)


def purge(
    context: Context,
    key: VisitKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Visit | None]:
    """Remove the visit with this key for good, whether or not it is deleted."""
    return writes.purge_item(VISIT, context, key, when=when, expect_version=expect_version)


def repair_unique(
    context: Context, *, fix: bool = False, progress: UniqueProgress | None = None
) -> Operation[UniqueReport]:
    """Compare every visit with the claims on its unique values; `fix` corrects them."""
    return writes.repair_unique(VISIT, context, fix=fix, progress=progress)


def list_of_host(context: Context, host: str) -> Query[Visit]:
    """List of host."""
    return reads.Query(
        context=context,
        entity=VISIT,
        pattern="list_of_host",
        returns=VISIT,
        equals=(("gsi1pk", {"S": keys.gsi1pk(host)}),),
        index="gsi1",
        index_key=("gsi1pk", "gsi1sk"),
    )


def explain(
    context: Context,
    visitor: str,
    *,
    host: str | None,
    reason: str,
    expect_version: int | None = None,
) -> Write[Visit]:
    """Explain."""
    return writes.update_item(
        VISIT,
        context,
        VisitKey(visitor=visitor),
        (F.reason.set(reason),),
        expect_version=expect_version,
        given={"deleted_at": None, "host": host},
        pattern="explain",
    )


def receive(
    context: Context, visitor: str, *, host: str, expect_version: int | None = None
) -> Write[Visit]:
    """Receive."""
    return writes.update_item(
        VISIT,
        context,
        VisitKey(visitor=visitor),
        (F.host.set(host),),
        when=F.deleted_at.missing(),
        expect_version=expect_version,
        given={"deleted_at": None},
        pattern="receive",
    )
