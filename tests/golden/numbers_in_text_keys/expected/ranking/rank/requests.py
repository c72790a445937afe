"""Requests and writes of rank: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes
from dynarepo.keys import ordered_text, padded
from dynarepo.wire import epoch_text

from . import keys
from .codec import RANK
from .model import Rank, RankChanges, RankCreate, RankKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: RankKey, *, consistent: bool = False) -> Request[Rank | None]:
    """Read the rank with this key."""
    return reads.get_item(RANK, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[RankKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[RankKey, Rank]:
    """Read the ranks with these keys, in their order; None where there is none."""
    return batches.get_items(
        RANK,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: RankCreate) -> Write[Rank]:
    """Write a new rank."""
    return writes.create_item(RANK, context, item)


def put(context: Context, item: RankCreate, *, when: Condition | None = None) -> Write[Rank]:
    """Write this rank, replacing one that exists."""
    return writes.put_item(RANK, context, item, when=when)


def put_many(
    context: Context,
    items: Many[RankCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[RankCreate]:
    """Write these ranks, replacing those that exist."""
    return batches.put_items(RANK, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: RankKey,
    *changes: Change,
    set: RankChanges | None = None,
    when: Condition | None = None,
) -> Write[Rank]:
    """Change some attributes of the rank with this key."""
    return writes.update_item(RANK, context, key, changes, set, when=when)


def delete(context: Context, key: RankKey, *, when: Condition | None = None) -> Write[Rank | None]:
    """Delete the rank with this key."""
    return writes.delete_item(RANK, context, key, when=when)


def delete_many(
    context: Context, keys: Many[RankKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[RankKey]:
    """Delete the ranks with these keys; those that are not there do no harm."""
    return batches.delete_items(RANK, context, keys, at_once=at_once, progress=progress)


def get_rank(
    context: Context, season: int, rank: int, *, consistent: bool = False
) -> Request[Rank | None]:
    """Get rank."""
    return reads.get_item(
        RANK, context, RankKey(season=season, rank=rank), consistent=consistent, pattern="get_rank"
    )


def list_ranks(context: Context, season: int, *, rank: Range[int] | None = None) -> Query[Rank]:
    """List ranks."""
    return reads.Query(
        context=context,
        entity=RANK,
        pattern="list_ranks",
        returns=RANK,
        equals=(("pk", {"S": keys.pk(season)}),),
        sort=reads.sort_range(
            "sk", "rank#", rank, lambda value: padded(value, 6, "rank"), of="rank"
        ),
    )


def list_top(context: Context, season: int, *, last: int) -> Query[Rank]:
    """List top."""
    return reads.Query(
        context=context,
        entity=RANK,
        pattern="list_top",
        returns=RANK,
        equals=(("pk", {"S": keys.pk(season)}),),
        sort=reads.sort_range(
            "sk", "rank#", reads.AtMost(last), lambda value: padded(value, 6, "rank"), of="rank"
        ),
        limit=10,
    )


def list_balances(
    context: Context, player: str, *, balance: Range[Decimal] | None = None
) -> Query[Rank]:
    """List balances."""
    return reads.Query(
        context=context,
        entity=RANK,
        pattern="list_balances",
        returns=RANK,
        equals=(("gsi1pk", {"S": keys.gsi1pk(player)}),),
        index="gsi1",
        index_key=("gsi1pk", "gsi1sk"),
        sort=reads.sort_range(
            "gsi1sk",
            "balance#",
            balance,
            lambda value: ordered_text(value, "balance"),
            tail="#",
            of="balance",
        ),
    )


def list_debts(context: Context, player: str, *, limit_: Decimal) -> Query[Rank]:
    """List debts."""
    return reads.Query(
        context=context,
        entity=RANK,
        pattern="list_debts",
        returns=RANK,
        equals=(("gsi1pk", {"S": keys.gsi1pk(player)}),),
        index="gsi1",
        index_key=("gsi1pk", "gsi1sk"),
        sort=reads.sort_range(
            "gsi1sk",
            "balance#",
            reads.LessThan(limit_),
            lambda value: ordered_text(value, "balance"),
            tail="#",
            of="balance",
        ),
    )


def list_joined(
    context: Context, player: str, balance: Decimal, *, joined: Range[datetime] | None = None
) -> Query[Rank]:
    """List joined."""
    return reads.Query(
        context=context,
        entity=RANK,
        pattern="list_joined",
        returns=RANK,
        equals=(("gsi1pk", {"S": keys.gsi1pk(player)}),),
        index="gsi1",
        index_key=("gsi1pk", "gsi1sk"),
        sort=reads.sort_range(
            "gsi1sk",
            f"balance#{ordered_text(balance, 'balance')}#",
            joined,
            lambda value: padded(int(epoch_text(value, "seconds", "joined")), 10, "joined"),
            of="joined",
        ),
    )
