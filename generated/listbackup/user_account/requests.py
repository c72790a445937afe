"""Requests and writes of user account: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes
from dynarepo.lazy import Later

from .._types import Role
from . import keys
from .codec import USER_ACCOUNT
from .model import UserAccount, UserAccountChanges, UserAccountCreate, UserAccountKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import UserAccountFields as F
else:
    F = Later(__package__, ".fields", "UserAccountFields")


def get(
    context: Context, key: UserAccountKey, *, consistent: bool = False
) -> Request[UserAccount | None]:
    """Read the user account with this key."""
    return reads.get_item(USER_ACCOUNT, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[UserAccountKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[UserAccountKey, UserAccount]:
    """Read the user accounts with these keys, in their order; None where there is none."""
    return batches.get_items(
        USER_ACCOUNT,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: UserAccountCreate) -> Write[UserAccount]:
    """Write a new user account."""
    return writes.create_item(USER_ACCOUNT, context, item)


def put(
    context: Context, item: UserAccountCreate, *, when: Condition | None = None
) -> Write[UserAccount]:
    """Write this user account, replacing one that exists."""
    return writes.put_item(USER_ACCOUNT, context, item, when=when)


def put_many(
    context: Context,
    items: Many[UserAccountCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[UserAccountCreate]:
    """Write these user accounts, replacing those that exist."""
    return batches.put_items(USER_ACCOUNT, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: UserAccountKey,
    *changes: Change,
    set: UserAccountChanges | None = None,
    when: Condition | None = None,
) -> Write[UserAccount]:
    """Change some attributes of the user account with this key."""
    return writes.update_item(USER_ACCOUNT, context, key, changes, set, when=when)


def delete(
    context: Context, key: UserAccountKey, *, when: Condition | None = None
) -> Write[UserAccount | None]:
    """Delete the user account with this key."""
    return writes.delete_item(USER_ACCOUNT, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[UserAccountKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[UserAccountKey]:
    """Delete the user accounts with these keys; those that are not there do no harm."""
    return batches.delete_items(USER_ACCOUNT, context, keys, at_once=at_once, progress=progress)


def get_user_account(
    context: Context, user_id: str, account_id: UUID, *, consistent: bool = False
) -> Request[UserAccount | None]:
    """Read what a user is in an account."""
    return reads.get_item(
        USER_ACCOUNT,
        context,
        UserAccountKey(user_id=user_id, account_id=account_id),
        consistent=consistent,
        pattern="get_user_account",
    )


def list_user_accounts(context: Context, user_id: str) -> Query[UserAccount]:
    """List the accounts of a user."""
    return reads.Query(
        context=context,
        entity=USER_ACCOUNT,
        pattern="list_user_accounts",
        returns=USER_ACCOUNT,
        equals=(("PK", {"S": keys.pk(user_id)}),),
        sort=reads.sort_prefix("SK", "ACCOUNT#"),
    )


def list_account_users(
    context: Context, account_id: UUID, *, role: Role | None = None
) -> Query[UserAccount]:
    """List the users of an account."""
    return reads.Query(
        context=context,
        entity=USER_ACCOUNT,
        pattern="list_account_users",
        returns=USER_ACCOUNT,
        equals=(("GSI1PK", {"S": keys.gsi1_pk(account_id)}),),
        index="GSI1",
        index_key=("GSI1PK", "GSI1SK"),
        sort=reads.sort_prefix("GSI1SK", "MEMBER#"),
        where=None if role is None else F.role.eq(role),
    )


def count_account_users(context: Context, account_id: UUID) -> Query[UserAccount]:
    """Count the users of an account."""
    return reads.Query(
        context=context,
        entity=USER_ACCOUNT,
        pattern="count_account_users",
        returns=USER_ACCOUNT,
        equals=(("GSI1PK", {"S": keys.gsi1_pk(account_id)}),),
        index="GSI1",
        index_key=("GSI1PK", "GSI1SK"),
        sort=reads.sort_prefix("GSI1SK", "MEMBER#"),
    )


def may_write(context: Context, user_id: str, account_id: UUID) -> Query[UserAccount]:
    """Whether a user may change an account."""
    return reads.Query(
        context=context,
        entity=USER_ACCOUNT,
        pattern="may_write",
        returns=USER_ACCOUNT,
        equals=(("PK", {"S": keys.pk(user_id)}), ("SK", {"S": keys.sk(account_id)})),
        where=F.role.is_in(["owner", "admin", "member"]),
        consistent=True,
    )


def change_role(
    context: Context, user_id: str, account_id: UUID, *, role: Role
) -> Write[UserAccount]:
    """Give a user another role; the owner keeps theirs."""
    return writes.update_item(
        USER_ACCOUNT,
        context,
        UserAccountKey(user_id=user_id, account_id=account_id),
        (F.role.set(role),),
        when=F.role.ne("owner"),
        pattern="change_role",
    )


def leave_account(context: Context, user_id: str, account_id: UUID) -> Write[UserAccount | None]:
    """Take a user out of an account; the owner stays."""
    return writes.delete_item(
        USER_ACCOUNT,
        context,
        UserAccountKey(user_id=user_id, account_id=account_id),
        when=F.role.ne("owner"),
        pattern="leave_account",
    )
