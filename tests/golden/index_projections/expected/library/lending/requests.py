"""Requests and writes of lending: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes
from dynarepo.codecs import INTEGER
from dynarepo.wire import date_text

from . import keys
from .codec import LENDING, LENDING_IN_BY_DAY_VIEW, LENDING_IN_BY_READER_VIEW
from .model import (
    Lending,
    LendingChanges,
    LendingCreate,
    LendingInByDay,
    LendingInByReader,
    LendingKey,
)

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Scan, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: LendingKey, *, consistent: bool = False) -> Request[Lending | None]:
    """Read the lending with this key."""
    return reads.get_item(LENDING, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[LendingKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[LendingKey, Lending]:
    """Read the lendings with these keys, in their order; None where there is none."""
    return batches.get_items(
        LENDING,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: LendingCreate) -> Write[Lending]:
    """Write a new lending."""
    return writes.create_item(LENDING, context, item)


def put(context: Context, item: LendingCreate, *, when: Condition | None = None) -> Write[Lending]:
    """Write this lending, replacing one that exists."""
    return writes.put_item(LENDING, context, item, when=when)


def put_many(
    context: Context,
    items: Many[LendingCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[LendingCreate]:
    """Write these lendings, replacing those that exist."""
    return batches.put_items(LENDING, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: LendingKey,
    *changes: Change,
    set: LendingChanges | None = None,
    when: Condition | None = None,
) -> Write[Lending]:
    """Change some attributes of the lending with this key."""
    return writes.update_item(LENDING, context, key, changes, set, when=when)


def delete(
    context: Context, key: LendingKey, *, when: Condition | None = None
) -> Write[Lending | None]:
    """Delete the lending with this key."""
    return writes.delete_item(LENDING, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[LendingKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[LendingKey]:
    """Delete the lendings with these keys; those that are not there do no harm."""
    return batches.delete_items(LENDING, context, keys, at_once=at_once, progress=progress)


def list_of_reader(
    context: Context, reader: str, *, due: Range[date] | None = None
) -> Query[LendingInByReader]:
    """List of reader."""
    return reads.Query(
        context=context,
        entity=LENDING,
        pattern="list_of_reader",
        returns=LENDING_IN_BY_READER_VIEW,
        equals=(("reader_pk", {"S": keys.reader_pk(reader)}),),
        index="by_reader",
        index_key=("reader_pk", "reader_sk"),
        sort=reads.sort_range(
            "reader_sk", "due#", due, lambda value: date_text(value, "due"), tail="#", of="due"
        ),
    )


def first_of_reader(context: Context, reader: str) -> Query[LendingInByReader]:
    """First of reader."""
    return reads.Query(
        context=context,
        entity=LENDING,
        pattern="first_of_reader",
        returns=LENDING_IN_BY_READER_VIEW,
        equals=(("reader_pk", {"S": keys.reader_pk(reader)}),),
        index="by_reader",
        index_key=("reader_pk", "reader_sk"),
        sort=reads.sort_prefix("reader_sk", "due#"),
    )


def find_returned(
    context: Context, returned_at: datetime, *, number: Range[int] | None = None
) -> Query[LendingInByDay]:
    """Find returned."""
    return reads.Query(
        context=context,
        entity=LENDING,
        pattern="find_returned",
        returns=LENDING_IN_BY_DAY_VIEW,
        equals=(("day_pk", {"S": keys.day_pk(returned_at)}),),
        index="by_day",
        index_key=("day_pk", "day_number"),
        sort=reads.native_range("day_number", number, INTEGER.encode, of="number"),
    )


def scan_readers(
    context: Context, *, segments: int = 1, max_units_per_second: float | None = None
) -> Scan[LendingInByReader]:
    """Scan readers."""
    return reads.Scan(
        context=context,
        entity=LENDING,
        pattern="scan_readers",
        returns=LENDING_IN_BY_READER_VIEW,
        index="by_reader",
        index_key=("reader_pk", "reader_sk"),
        segments=segments,
        max_units_per_second=max_units_per_second,
    )


def list_whole(context: Context, reader: str) -> Query[Lending]:
    """List whole."""
    return reads.Query(
        context=context,
        entity=LENDING,
        pattern="list_whole",
        returns=LENDING,
        equals=(("reader_pk", {"S": keys.reader_pk(reader)}),),
        index="by_reader",
        index_key=("reader_pk", "reader_sk"),
        sort=reads.sort_prefix("reader_sk", "due#"),
        hydrate=True,
    )
