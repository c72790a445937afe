"""Requests and writes of user: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.lazy import Later

from . import keys
from .codec import USER
from .model import User, UserChanges, UserCreate, UserKey

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

    from .fields import UserFields as F
else:
    F = Later(__package__, ".fields", "UserFields")


def get(context: Context, key: UserKey, *, consistent: bool = False) -> Request[User | None]:
    """Read the user with this key."""
    return reads.get_item(USER, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[UserKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[UserKey, User]:
    """Read the users with these keys, in their order; None where there is none."""
    return batches.get_items(
        USER,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: UserCreate) -> Write[User]:
    """Write a new user."""
    return writes.create_item(USER, context, item)


def put(
    context: Context,
    item: UserCreate,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[User]:
    """Write this user, replacing one that exists."""
    return writes.put_item(USER, context, item, when=when, expect_version=expect_version)


def put_many(
    context: Context,
    items: Many[UserCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[UserCreate]:
    """Write these users, replacing those that exist."""
    return batches.put_items(USER, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: UserKey,
    *changes: Change,
    set: UserChanges | None = None,
    when: Condition | None = None,
    expect_version: int | None = None,
    create_parents: bool = False,
) -> Write[User]:
    """Change some attributes of the user with this key."""
    return writes.update_item(
        USER,
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
    key: UserKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[User | None]:
    """Delete the user with this key."""
    return writes.delete_item(USER, context, key, when=when, expect_version=expect_version)


def delete_many(
    context: Context, keys: Many[UserKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[UserKey]:
    """Delete the users with these keys; those that are not there do no harm."""
    return batches.delete_items(USER, context, keys, at_once=at_once, progress=progress)


def repair_unique(
    context: Context, *, fix: bool = False, progress: UniqueProgress | None = None
) -> Operation[UniqueReport]:
    """Compare every user with the claims on its unique values; `fix` corrects them."""
    return writes.repair_unique(USER, context, fix=fix, progress=progress)


def get_user(context: Context, user_id: str, *, consistent: bool = False) -> Request[User | None]:
    """Read a user's profile."""
    return reads.get_item(
        USER, context, UserKey(user_id=user_id), consistent=consistent, pattern="get_user"
    )


def find_by_email(context: Context, email: str) -> Query[User]:
    """The user of an email address."""
    return reads.Query(
        context=context,
        entity=USER,
        pattern="find_by_email",
        returns=USER,
        equals=(("GSI1PK", {"S": keys.gsi1_pk(email)}), ("GSI1SK", {"S": keys.gsi1_sk()})),
        index="GSI1",
        index_key=("GSI1PK", "GSI1SK"),
    )


def email_is_taken(context: Context, email: str) -> Query[User]:
    """Whether an email address has a user."""
    return reads.Query(
        context=context,
        entity=USER,
        pattern="email_is_taken",
        returns=USER,
        equals=(("GSI1PK", {"S": keys.gsi1_pk(email)}), ("GSI1SK", {"S": keys.gsi1_sk()})),
        index="GSI1",
        index_key=("GSI1PK", "GSI1SK"),
    )


def switch_account(
    context: Context, user_id: str, *, account_id: UUID, expect_version: int | None = None
) -> Write[User]:
    """Choose the account that an active user works in."""
    return writes.update_item(
        USER,
        context,
        UserKey(user_id=user_id),
        (F.current_account_id.set(account_id),),
        when=F.is_active.eq(True),
        expect_version=expect_version,
        pattern="switch_account",
    )


def record_visit(
    context: Context, user_id: str, *, seen_at: datetime, expect_version: int | None = None
) -> Write[User]:
    """Record when a user was seen, unless a later time is known."""
    return writes.update_item(
        USER,
        context,
        UserKey(user_id=user_id),
        (F.last_seen_at.set(seen_at),),
        when=expressions.any_of(F.last_seen_at.missing(), F.last_seen_at.lt(seen_at)),
        expect_version=expect_version,
        pattern="record_visit",
    )


def change_email(
    context: Context,
    user_id: str,
    *,
    expected_version: int,
    email: str,
    expect_version: int | None = None,
) -> Write[User]:
    """Change the email address, unless somebody else changed the profile."""
    return writes.update_item(
        USER,
        context,
        UserKey(user_id=user_id),
        (F.email.set(email),),
        when=F.version.eq(expected_version),
        expect_version=expect_version,
        pattern="change_email",
    )


def deactivate(context: Context, user_id: str, *, expect_version: int | None = None) -> Write[User]:
    """Lock a user out."""
    return writes.update_item(
        USER,
        context,
        UserKey(user_id=user_id),
        (F.is_active.set(False), F.current_account_id.remove()),
        when=F.is_active.eq(True),
        expect_version=expect_version,
        pattern="deactivate",
    )
