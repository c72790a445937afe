"""Requests and writes of user: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.keys import open_text, padded
from dynarepo.lazy import Later
from dynarepo.wire import epoch_text

from .._types import Status
from . import keys
from .codec import USER, USER_NAME_VIEW
from .model import User, UserChanges, UserCreate, UserKey, UserName

if TYPE_CHECKING:
    from dynarepo import (
        AuditEntry,
        Change,
        Condition,
        Context,
        Operation,
        Query,
        Range,
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


def history(context: Context, key: UserKey, *, newest_first: bool = False) -> Query[AuditEntry]:
    """Read the trail of the user with this key."""
    return writes.trail_of(USER, context, key, newest_first=newest_first)


def repair_unique(
    context: Context, *, fix: bool = False, progress: UniqueProgress | None = None
) -> Operation[UniqueReport]:
    """Compare every user with the claims on its unique values; `fix` corrects them."""
    return writes.repair_unique(USER, context, fix=fix, progress=progress)


def get_user(context: Context, id: UUID, *, consistent: bool = False) -> Request[User | None]:
    """Read a user."""
    return reads.get_item(USER, context, UserKey(id=id), consistent=consistent, pattern="get_user")


def get_user_names(
    context: Context,
    keys: Many[UserKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[UserKey, UserName]:
    """The names of many users."""
    return batches.get_views(
        USER,
        context,
        keys,
        USER_NAME_VIEW,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
        pattern="get_user_names",
    )


def list_memberships(context: Context, user_id: str) -> Query[User]:
    """List a person's users, one for each tenant."""
    return reads.Query(
        context=context,
        entity=USER,
        pattern="list_memberships",
        returns=USER,
        equals=(("gsi1_pk", {"S": keys.gsi1_pk(user_id)}),),
        index="gsi1",
        index_key=("gsi1_pk", "gsi1_sk"),
        sort=reads.sort_prefix("gsi1_sk", "tenant#"),
    )


def get_membership(context: Context, user_id: str, tenant_id: UUID) -> Query[User]:
    """The user that a person is in a tenant."""
    return reads.Query(
        context=context,
        entity=USER,
        pattern="get_membership",
        returns=USER,
        equals=(
            ("gsi1_pk", {"S": keys.gsi1_pk(user_id)}),
            ("gsi1_sk", {"S": keys.gsi1_sk(tenant_id)}),
        ),
        index="gsi1",
        index_key=("gsi1_pk", "gsi1_sk"),
    )


def is_member(context: Context, user_id: str, tenant_id: UUID) -> Query[User]:
    """Whether a person is an active user of a tenant."""
    return reads.Query(
        context=context,
        entity=USER,
        pattern="is_member",
        returns=USER,
        equals=(
            ("gsi1_pk", {"S": keys.gsi1_pk(user_id)}),
            ("gsi1_sk", {"S": keys.gsi1_sk(tenant_id)}),
        ),
        index="gsi1",
        index_key=("gsi1_pk", "gsi1_sk"),
        where=F.status.eq("active"),
    )


def list_tenant_users(
    context: Context, tenant_id: UUID, *, created_utc: Range[datetime] | None = None
) -> Query[User]:
    """List a tenant's users, newest first."""
    return reads.Query(
        context=context,
        entity=USER,
        pattern="list_tenant_users",
        returns=USER,
        equals=(("gsi3_pk", {"S": keys.gsi3_pk(tenant_id)}),),
        index="gsi3",
        index_key=("gsi3_pk", "gsi3_sk"),
        sort=reads.sort_range(
            "gsi3_sk",
            "created#",
            created_utc,
            lambda value: padded(
                int(epoch_text(value, "seconds", "created_utc")), 10, "created_utc"
            ),
            of="created_utc",
        ),
        descending=True,
    )


def count_tenant_users(context: Context, tenant_id: UUID) -> Query[User]:
    """Count a tenant's users."""
    return reads.Query(
        context=context,
        entity=USER,
        pattern="count_tenant_users",
        returns=USER,
        equals=(("gsi3_pk", {"S": keys.gsi3_pk(tenant_id)}),),
        index="gsi3",
        index_key=("gsi3_pk", "gsi3_sk"),
        sort=reads.sort_prefix("gsi3_sk", "created#"),
    )


def list_tenant_users_by_status(
    context: Context, tenant_id: UUID, status: Status
) -> Query[UserName]:
    """List a tenant's users of one status by name."""
    return reads.Query(
        context=context,
        entity=USER,
        pattern="list_tenant_users_by_status",
        returns=USER_NAME_VIEW,
        equals=(("gsi2_pk", {"S": keys.gsi2_pk(tenant_id, status)}),),
        index="gsi2",
        index_key=("gsi2_pk", "gsi2_sk"),
        sort=reads.sort_prefix("gsi2_sk", "name#"),
    )


def find_tenant_users_by_name(
    context: Context, tenant_id: UUID, status: Status, *, start: str
) -> Query[UserName]:
    """List a tenant's users of one status whose names start with a text."""
    return reads.Query(
        context=context,
        entity=USER,
        pattern="find_tenant_users_by_name",
        returns=USER_NAME_VIEW,
        equals=(("gsi2_pk", {"S": keys.gsi2_pk(tenant_id, status)}),),
        index="gsi2",
        index_key=("gsi2_pk", "gsi2_sk"),
        sort=reads.sort_range(
            "gsi2_sk", "name#", reads.StartsWith(start), lambda text: open_text(text, "name")
        ),
    )


def list_tenant_users_with_role(context: Context, tenant_id: UUID, *, role: str) -> Query[User]:
    """List a tenant's users who have a role."""
    return reads.Query(
        context=context,
        entity=USER,
        pattern="list_tenant_users_with_role",
        returns=USER,
        equals=(("gsi3_pk", {"S": keys.gsi3_pk(tenant_id)}),),
        index="gsi3",
        index_key=("gsi3_pk", "gsi3_sk"),
        sort=reads.sort_prefix("gsi3_sk", "created#"),
        where=F.roles.contains(role),
    )


def record_login(
    context: Context, id: UUID, *, seen_at: datetime, expect_version: int | None = None
) -> Write[User]:
    """Record when a user was seen, unless a later time is known."""
    return writes.update_item(
        USER,
        context,
        UserKey(id=id),
        (F.last_login_utc.set(seen_at),),
        when=expressions.any_of(F.last_login_utc.missing(), F.last_login_utc.lt(seen_at)),
        expect_version=expect_version,
        pattern="record_login",
    )


def accept_invitation(
    context: Context, id: UUID, *, tenant_id: UUID, expect_version: int | None = None
) -> Write[User]:
    """Make an invited user active."""
    return writes.update_item(
        USER,
        context,
        UserKey(id=id),
        (F.status.set("active"),),
        when=expressions.all_of(F.tenant_id.eq(tenant_id), F.status.eq("invited")),
        expect_version=expect_version,
        given={"tenant_id": tenant_id},
        pattern="accept_invitation",
    )


def suspend_user(
    context: Context, id: UUID, *, tenant_id: UUID, expect_version: int | None = None
) -> Write[User]:
    """Suspend an active user."""
    return writes.update_item(
        USER,
        context,
        UserKey(id=id),
        (F.status.set("suspended"),),
        when=expressions.all_of(F.tenant_id.eq(tenant_id), F.status.eq("active")),
        expect_version=expect_version,
        given={"tenant_id": tenant_id},
        pattern="suspend_user",
    )


def grant_roles(
    context: Context,
    id: UUID,
    *,
    tenant_id: UUID,
    roles: set[str],
    expect_version: int | None = None,
) -> Write[User]:
    """Give a user roles."""
    return writes.update_item(
        USER,
        context,
        UserKey(id=id),
        (F.roles.add(roles),),
        when=F.tenant_id.eq(tenant_id),
        expect_version=expect_version,
        pattern="grant_roles",
    )


def revoke_roles(
    context: Context,
    id: UUID,
    *,
    tenant_id: UUID,
    roles: set[str],
    expect_version: int | None = None,
) -> Write[User]:
    """Take roles from a user."""
    return writes.update_item(
        USER,
        context,
        UserKey(id=id),
        (F.roles.delete(roles),),
        when=F.tenant_id.eq(tenant_id),
        expect_version=expect_version,
        pattern="revoke_roles",
    )


def delete_user(
    context: Context, id: UUID, *, tenant_id: UUID, expect_version: int | None = None
) -> Write[User | None]:
    """Delete a tenant's user."""
    return writes.delete_item(
        USER,
        context,
        UserKey(id=id),
        when=F.tenant_id.eq(tenant_id),
        expect_version=expect_version,
        pattern="delete_user",
    )
