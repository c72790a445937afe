"""Requests and writes of account: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.lazy import Later
from dynarepo.ownership import for_owner

from .._types import DateSpan
from . import keys
from .codec import ACCOUNT, ACCOUNT_LINE_VIEW
from .model import Account, AccountChanges, AccountCreate, AccountKey, AccountLine

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Request, Write
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
    """Read an account."""
    return reads.get_item(
        ACCOUNT,
        context,
        AccountKey(account_id=account_id),
        consistent=consistent,
        pattern="get_account",
    )


def list_user_accounts(context: Context, user_id: str) -> Query[Account]:
    """List the accounts of a user."""
    return reads.Query(
        context=context,
        entity=ACCOUNT,
        pattern="list_user_accounts",
        returns=ACCOUNT,
        equals=(("userId", {"S": keys.user_id_key(user_id)}),),
        index="UserIdIndex",
        index_key=("userId",),
        owner=user_id,
    )


def list_active_user_accounts(context: Context, user_id: str) -> Query[AccountLine]:
    """List the accounts of a user that are in use, without their details."""
    return reads.Query(
        context=context,
        entity=ACCOUNT,
        pattern="list_active_user_accounts",
        returns=ACCOUNT_LINE_VIEW,
        equals=(("userId", {"S": keys.user_id_key(user_id)}),),
        index="UserIdIndex",
        index_key=("userId",),
        where=F.is_active.eq(True),
        owner=user_id,
    )


def count_user_accounts(context: Context, user_id: str) -> Query[Account]:
    """Count the accounts of a user."""
    return reads.Query(
        context=context,
        entity=ACCOUNT,
        pattern="count_user_accounts",
        returns=ACCOUNT,
        equals=(("userId", {"S": keys.user_id_key(user_id)}),),
        index="UserIdIndex",
        index_key=("userId",),
        owner=user_id,
    )


def checked_mandatory_account(
    context: Context, account_id: UUID, *, user_id: str, consistent: bool = False
) -> Request[Account]:
    """Read an account that must exist and belong to the user."""
    context = for_owner(context, user_id, str)
    return reads.required(
        reads.get_item(
            ACCOUNT,
            context,
            AccountKey(account_id=account_id),
            consistent=consistent,
            pattern="checked_mandatory_account",
        )
    )


def checked_optional_account(
    context: Context, account_id: UUID, *, user_id: str, consistent: bool = False
) -> Request[Account | None]:
    """Read an account if it exists and belongs to the user."""
    context = for_owner(context, user_id, str)
    return reads.get_item(
        ACCOUNT,
        context,
        AccountKey(account_id=account_id),
        consistent=consistent,
        pattern="checked_optional_account",
    )


def rename_account(
    context: Context,
    account_id: UUID,
    *,
    user_id: str,
    expected_version: int,
    account_name: str,
    expect_version: int | None = None,
) -> Write[Account]:
    """Rename an account that nobody has changed in the meantime."""
    return writes.update_item(
        ACCOUNT,
        context,
        AccountKey(account_id=account_id),
        (F.account_name.set(account_name),),
        when=expressions.all_of(F.user_id.eq(user_id), F.version.eq(expected_version)),
        expect_version=expect_version,
        pattern="rename_account",
    )


def record_balance(
    context: Context,
    account_id: UUID,
    *,
    user_id: str,
    as_of: datetime,
    balance: Decimal,
    expect_version: int | None = None,
) -> Write[Account]:
    """Store a balance unless a later one is known."""
    return writes.update_item(
        ACCOUNT,
        context,
        AccountKey(account_id=account_id),
        (F.balance.set(balance), F.balance_date.set(as_of)),
        when=expressions.all_of(
            F.user_id.eq(user_id),
            expressions.any_of(F.balance_date.missing(), F.balance_date.le(as_of)),
        ),
        expect_version=expect_version,
        pattern="record_balance",
    )


def adjust_balance(
    context: Context,
    account_id: UUID,
    *,
    user_id: str,
    amount: Decimal,
    expect_version: int | None = None,
) -> Write[Account]:
    """Add an amount to the balance."""
    return writes.update_item(
        ACCOUNT,
        context,
        AccountKey(account_id=account_id),
        (F.balance.set(F.balance.plus(amount)),),
        when=expressions.all_of(F.user_id.eq(user_id), F.is_active.eq(True)),
        expect_version=expect_version,
        pattern="adjust_balance",
    )


def set_default_file_map(
    context: Context,
    account_id: UUID,
    *,
    user_id: str,
    file_map_id: UUID,
    expect_version: int | None = None,
) -> Write[Account]:
    """Choose the file map of new files."""
    return writes.update_item(
        ACCOUNT,
        context,
        AccountKey(account_id=account_id),
        (F.default_file_map_id.set(file_map_id),),
        when=F.user_id.eq(user_id),
        expect_version=expect_version,
        pattern="set_default_file_map",
    )


def clear_default_file_map(
    context: Context, account_id: UUID, *, file_map_id: UUID, expect_version: int | None = None
) -> Write[Account]:
    """Forget the default file map if it is this one."""
    return writes.update_item(
        ACCOUNT,
        context,
        AccountKey(account_id=account_id),
        (F.default_file_map_id.remove(),),
        when=F.default_file_map_id.eq(file_map_id),
        expect_version=expect_version,
        pattern="clear_default_file_map",
    )


def record_imports(
    context: Context, account_id: UUID, *, imports: DateSpan, expect_version: int | None = None
) -> Write[Account]:
    """Store which dates the imported files cover."""
    return writes.update_item(
        ACCOUNT,
        context,
        AccountKey(account_id=account_id),
        (F.imports.set(imports),),
        expect_version=expect_version,
        pattern="record_imports",
    )


def close_account(
    context: Context, account_id: UUID, *, user_id: str, expect_version: int | None = None
) -> Write[Account]:
    """Take an account out of use."""
    return writes.update_item(
        ACCOUNT,
        context,
        AccountKey(account_id=account_id),
        (F.is_active.set(False),),
        when=expressions.all_of(F.user_id.eq(user_id), F.is_active.eq(True)),
        expect_version=expect_version,
        pattern="close_account",
    )


def delete_account(
    context: Context, account_id: UUID, *, user_id: str, expect_version: int | None = None
) -> Write[Account | None]:
    """Delete an account of the user."""
    return writes.delete_item(
        ACCOUNT,
        context,
        AccountKey(account_id=account_id),
        when=F.user_id.eq(user_id),
        expect_version=expect_version,
        pattern="delete_account",
    )
