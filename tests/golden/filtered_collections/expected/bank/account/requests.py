"""Requests and writes of account: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import ACCOUNT
from .model import Account, AccountChanges, AccountCreate, AccountKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: AccountKey, *, consistent: bool = False) -> Request[Account | None]:
    """Read the account with this key."""
    return reads.get_item(ACCOUNT, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[AccountKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[AccountKey, Account]:
    """Read the accounts with these keys, in their order; None where there is none."""
    return batches.get_items(
        ACCOUNT,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: AccountCreate) -> Write[Account]:
    """Write a new account."""
    return writes.create_item(ACCOUNT, context, item)


def put(context: Context, item: AccountCreate, *, when: Condition | None = None) -> Write[Account]:
    """Write this account, replacing one that exists."""
    return writes.put_item(ACCOUNT, context, item, when=when)


def put_many(
    context: Context,
    items: Many[AccountCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[AccountCreate]:
    """Write these accounts, replacing those that exist."""
    return batches.put_items(ACCOUNT, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: AccountKey,
    *changes: Change,
    set: AccountChanges | None = None,
    when: Condition | None = None,
) -> Write[Account]:
    """Change some attributes of the account with this key."""
    return writes.update_item(ACCOUNT, context, key, changes, set, when=when)


def delete(
    context: Context, key: AccountKey, *, when: Condition | None = None
) -> Write[Account | None]:
    """Delete the account with this key."""
    return writes.delete_item(ACCOUNT, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[AccountKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[AccountKey]:
    """Delete the accounts with these keys; those that are not there do no harm."""
    return batches.delete_items(ACCOUNT, context, keys, at_once=at_once, progress=progress)
