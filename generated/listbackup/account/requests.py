"""Requests and writes of account: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.lazy import Later

from .codec import ACCOUNT
from .model import Account, AccountChanges, AccountCreate, AccountKey, AccountPlan

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import AccountFields as F
else:
    F = Later(__package__, ".fields", "AccountFields")


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


def put(
    context: Context,
    item: AccountCreate,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Account]:
    """Write this account, replacing one that exists."""
    return writes.put_item(ACCOUNT, context, item, when=when, expect_version=expect_version)


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
    expect_version: int | None = None,
    create_parents: bool = False,
) -> Write[Account]:
    """Change some attributes of the account with this key."""
    return writes.update_item(
        ACCOUNT,
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
    key: AccountKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Account | None]:
    """Delete the account with this key."""
    return writes.delete_item(ACCOUNT, context, key, when=when, expect_version=expect_version)


def delete_many(
    context: Context,
    keys: Many[AccountKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[AccountKey]:
    """Delete the accounts with these keys; those that are not there do no harm."""
    return batches.delete_items(ACCOUNT, context, keys, at_once=at_once, progress=progress)


def get_account(
    context: Context, account_id: UUID, *, consistent: bool = False
) -> Request[Account | None]:
    """Read an account and its settings."""
    return reads.get_item(
        ACCOUNT,
        context,
        AccountKey(account_id=account_id),
        consistent=consistent,
        pattern="get_account",
    )


def rename_account(
    context: Context, account_id: UUID, *, name: str, expect_version: int | None = None
) -> Write[Account]:
    """Rename an account."""
    return writes.update_item(
        ACCOUNT,
        context,
        AccountKey(account_id=account_id),
        (F.name.set(name),),
        when=F.status.ne("closed"),
        expect_version=expect_version,
        pattern="rename_account",
    )


def change_plan(
    context: Context,
    account_id: UUID,
    *,
    current_plan: AccountPlan,
    plan: AccountPlan,
    storage_limit: int,
    expect_version: int | None = None,
) -> Write[Account]:
    """Move an account to another plan."""
    return writes.update_item(
        ACCOUNT,
        context,
        AccountKey(account_id=account_id),
        (F.plan.set(plan), F.storage_limit.set(storage_limit)),
        when=expressions.all_of(F.plan.eq(current_plan), F.status.eq("active")),
        expect_version=expect_version,
        pattern="change_plan",
    )


def keep_backups(
    context: Context, account_id: UUID, *, keep_backups: int, expect_version: int | None = None
) -> Write[Account]:
    """Choose how many backups are kept."""
    return writes.update_item(
        ACCOUNT,
        context,
        AccountKey(account_id=account_id),
        (F.retention.keep_backups.set(keep_backups),),
        expect_version=expect_version,
        pattern="keep_backups",
    )


def use_storage(
    context: Context, account_id: UUID, *, bytes: int, expect_version: int | None = None
) -> Write[Account]:
    """Count bytes that a backup takes, if the plan allows them."""
    return writes.update_item(
        ACCOUNT,
        context,
        AccountKey(account_id=account_id),
        (F.storage_bytes.set(F.storage_bytes.plus(bytes)),),
        when=expressions.all_of(F.status.eq("active"), F.storage_bytes.lt(F.storage_limit)),
        expect_version=expect_version,
        pattern="use_storage",
    )


def free_storage(
    context: Context, account_id: UUID, *, bytes: int, expect_version: int | None = None
) -> Write[Account]:
    """Count bytes that a deleted backup frees."""
    return writes.update_item(
        ACCOUNT,
        context,
        AccountKey(account_id=account_id),
        (F.storage_bytes.set(F.storage_bytes.minus(bytes)),),
        when=F.storage_bytes.ge(bytes),
        expect_version=expect_version,
        pattern="free_storage",
    )


def close_account(
    context: Context, account_id: UUID, *, expect_version: int | None = None
) -> Write[Account]:
    """Close an account."""
    return writes.update_item(
        ACCOUNT,
        context,
        AccountKey(account_id=account_id),
        (F.status.set("closed"),),
        when=F.status.ne("closed"),
        expect_version=expect_version,
        pattern="close_account",
    )
