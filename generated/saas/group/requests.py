"""Requests and writes of group: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.keys import open_text, padded
from dynarepo.lazy import Later
from dynarepo.wire import epoch_text

from .._types import PrivacySettings
from . import keys
from .codec import GROUP, GROUP_NAME_VIEW
from .model import Group, GroupChanges, GroupCreate, GroupKey, GroupName

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import GroupFields as F
else:
    F = Later(__package__, ".fields", "GroupFields")


def get(context: Context, key: GroupKey, *, consistent: bool = False) -> Request[Group | None]:
    """Read the group with this key."""
    return reads.get_item(GROUP, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[GroupKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[GroupKey, Group]:
    """Read the groups with these keys, in their order; None where there is none."""
    return batches.get_items(
        GROUP,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: GroupCreate) -> Write[Group]:
    """Write a new group."""
    return writes.create_item(GROUP, context, item)


def put(
    context: Context,
    item: GroupCreate,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Group]:
    """Write this group, replacing one that exists."""
    return writes.put_item(GROUP, context, item, when=when, expect_version=expect_version)


def put_many(
    context: Context,
    items: Many[GroupCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[GroupCreate]:
    """Write these groups, replacing those that exist."""
    return batches.put_items(GROUP, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: GroupKey,
    *changes: Change,
    set: GroupChanges | None = None,
    when: Condition | None = None,
    expect_version: int | None = None,
    create_parents: bool = False,
) -> Write[Group]:
    """Change some attributes of the group with this key."""
    return writes.update_item(
        GROUP,
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
    key: GroupKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Group | None]:
    """Delete the group with this key."""
    return writes.delete_item(GROUP, context, key, when=when, expect_version=expect_version)


def delete_many(
    context: Context, keys: Many[GroupKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[GroupKey]:
    """Delete the groups with these keys; those that are not there do no harm."""
    return batches.delete_items(GROUP, context, keys, at_once=at_once, progress=progress)


def restore(
    context: Context,
    key: GroupKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Group]:
    """Take the deletion of the group with this key back."""
    return writes.restore_item(GROUP, context, key, when=when, expect_version=expect_version)


def purge(
    context: Context,
    key: GroupKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Group | None]:
    """Remove the group with this key for good, whether or not it is deleted."""
    return writes.purge_item(GROUP, context, key, when=when, expect_version=expect_version)


def get_group(context: Context, id: UUID, *, consistent: bool = False) -> Request[Group | None]:
    """Read a group."""
    return reads.get_item(
        GROUP, context, GroupKey(id=id), consistent=consistent, pattern="get_group"
    )


def get_group_of_user(context: Context, id: UUID, *, tenant_id: UUID, user_id: str) -> Query[Group]:
    """Read a group that must belong to the user."""
    return reads.Query(
        context=context,
        entity=GROUP,
        pattern="get_group_of_user",
        returns=GROUP,
        equals=(("pk", {"S": keys.pk(id)}), ("sk", {"S": keys.sk(id)})),
        where=expressions.all_of(F.tenant_id.eq(tenant_id), F.user_id.eq(user_id)),
    )


def list_by_user_and_type(
    context: Context, user_id: str, group_type: str, *, tenant_id: UUID | None = None
) -> Query[Group]:
    """List a user's groups of one type by name."""
    return reads.Query(
        context=context,
        entity=GROUP,
        pattern="list_by_user_and_type",
        returns=GROUP,
        equals=(("gsi1_pk", {"S": keys.gsi1_pk(user_id, group_type)}),),
        index="gsi1",
        index_key=("gsi1_pk", "gsi1_sk"),
        sort=reads.sort_prefix("gsi1_sk", "name#"),
        where=None if tenant_id is None else F.tenant_id.eq(tenant_id),
    )


def list_names_by_user_and_type(
    context: Context, user_id: str, group_type: str
) -> Query[GroupName]:
    """List a user's groups of one type by name, without their details."""
    return reads.Query(
        context=context,
        entity=GROUP,
        pattern="list_names_by_user_and_type",
        returns=GROUP_NAME_VIEW,
        equals=(("gsi1_pk", {"S": keys.gsi1_pk(user_id, group_type)}),),
        index="gsi1",
        index_key=("gsi1_pk", "gsi1_sk"),
        sort=reads.sort_prefix("gsi1_sk", "name#"),
    )


def find_by_user_and_name(
    context: Context, user_id: str, group_type: str, name: str, *, tenant_id: UUID
) -> Query[Group]:
    """The user's group of that type and name."""
    return reads.Query(
        context=context,
        entity=GROUP,
        pattern="find_by_user_and_name",
        returns=GROUP,
        equals=(
            ("gsi1_pk", {"S": keys.gsi1_pk(user_id, group_type)}),
            ("gsi1_sk", {"S": keys.gsi1_sk(name)}),
        ),
        index="gsi1",
        index_key=("gsi1_pk", "gsi1_sk"),
        where=F.tenant_id.eq(tenant_id),
    )


def find_by_user_and_start_of_name(
    context: Context, user_id: str, group_type: str, *, start: str
) -> Query[Group]:
    """List a user's groups of one type whose names start with a text."""
    return reads.Query(
        context=context,
        entity=GROUP,
        pattern="find_by_user_and_start_of_name",
        returns=GROUP,
        equals=(("gsi1_pk", {"S": keys.gsi1_pk(user_id, group_type)}),),
        index="gsi1",
        index_key=("gsi1_pk", "gsi1_sk"),
        sort=reads.sort_range(
            "gsi1_sk", "name#", reads.StartsWith(start), lambda text: open_text(text, "name")
        ),
    )


def list_by_tenant_and_type(context: Context, tenant_id: UUID, group_type: str) -> Query[Group]:
    """List a tenant's groups of one type by name."""
    return reads.Query(
        context=context,
        entity=GROUP,
        pattern="list_by_tenant_and_type",
        returns=GROUP,
        equals=(("gsi2_pk", {"S": keys.gsi2_pk(tenant_id, group_type)}),),
        index="gsi2",
        index_key=("gsi2_pk", "gsi2_sk"),
        sort=reads.sort_prefix("gsi2_sk", "name#"),
    )


def count_by_tenant_and_type(context: Context, tenant_id: UUID, group_type: str) -> Query[Group]:
    """Count a tenant's groups of one type."""
    return reads.Query(
        context=context,
        entity=GROUP,
        pattern="count_by_tenant_and_type",
        returns=GROUP,
        equals=(("gsi2_pk", {"S": keys.gsi2_pk(tenant_id, group_type)}),),
        index="gsi2",
        index_key=("gsi2_pk", "gsi2_sk"),
        sort=reads.sort_prefix("gsi2_sk", "name#"),
    )


def list_by_tenant_time_range(
    context: Context, tenant_id: UUID, *, created_utc: Range[datetime] | None = None
) -> Query[Group]:
    """List a tenant's groups by creation, newest first."""
    return reads.Query(
        context=context,
        entity=GROUP,
        pattern="list_by_tenant_time_range",
        returns=GROUP,
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


def list_created_between(
    context: Context, tenant_id: UUID, *, start: datetime, end: datetime
) -> Query[Group]:
    """List a tenant's groups that were made in a span of time, oldest first."""
    return reads.Query(
        context=context,
        entity=GROUP,
        pattern="list_created_between",
        returns=GROUP,
        equals=(("gsi3_pk", {"S": keys.gsi3_pk(tenant_id)}),),
        index="gsi3",
        index_key=("gsi3_pk", "gsi3_sk"),
        sort=reads.sort_range(
            "gsi3_sk",
            "created#",
            reads.Between(start, end),
            lambda value: padded(
                int(epoch_text(value, "seconds", "created_utc")), 10, "created_utc"
            ),
            of="created_utc",
        ),
    )


def list_public_tenant_groups(context: Context, tenant_id: UUID) -> Query[Group]:
    """List a tenant's groups that others may see, newest first."""
    return reads.Query(
        context=context,
        entity=GROUP,
        pattern="list_public_tenant_groups",
        returns=GROUP,
        equals=(("gsi3_pk", {"S": keys.gsi3_pk(tenant_id)}),),
        index="gsi3",
        index_key=("gsi3_pk", "gsi3_sk"),
        sort=reads.sort_prefix("gsi3_sk", "created#"),
        where=F.privacy_settings.visibility.is_in(["tenant", "public"]),
        descending=True,
    )


def get_latest_tenant_group(context: Context, tenant_id: UUID) -> Query[Group]:
    """The tenant's newest group."""
    return reads.Query(
        context=context,
        entity=GROUP,
        pattern="get_latest_tenant_group",
        returns=GROUP,
        equals=(("gsi3_pk", {"S": keys.gsi3_pk(tenant_id)}),),
        index="gsi3",
        index_key=("gsi3_pk", "gsi3_sk"),
        sort=reads.sort_prefix("gsi3_sk", "created#"),
        descending=True,
    )


def rename_group(
    context: Context,
    id: UUID,
    *,
    tenant_id: UUID,
    user_id: str,
    name: str,
    expect_version: int | None = None,
) -> Write[Group]:
    """Rename a user's group."""
    return writes.update_item(
        GROUP,
        context,
        GroupKey(id=id),
        (F.name.set(name),),
        when=expressions.all_of(F.tenant_id.eq(tenant_id), F.user_id.eq(user_id)),
        expect_version=expect_version,
        given={"user_id": user_id, "tenant_id": tenant_id},
        pattern="rename_group",
    )


def change_group_type(
    context: Context,
    id: UUID,
    *,
    tenant_id: UUID,
    user_id: str,
    group_type: str,
    expect_version: int | None = None,
) -> Write[Group]:
    """Make a user's group one of another type."""
    return writes.update_item(
        GROUP,
        context,
        GroupKey(id=id),
        (F.group_type.set(group_type),),
        when=expressions.all_of(F.tenant_id.eq(tenant_id), F.user_id.eq(user_id)),
        expect_version=expect_version,
        given={"user_id": user_id, "tenant_id": tenant_id},
        pattern="change_group_type",
    )


def change_appearance(
    context: Context,
    id: UUID,
    *,
    user_id: str,
    icon: str,
    color: str,
    expect_version: int | None = None,
) -> Write[Group]:
    """Choose a group's icon and color."""
    return writes.update_item(
        GROUP,
        context,
        GroupKey(id=id),
        (F.icon.set(icon), F.color.set(color)),
        when=F.user_id.eq(user_id),
        expect_version=expect_version,
        pattern="change_appearance",
    )


def set_privacy(
    context: Context,
    id: UUID,
    *,
    user_id: str,
    expected_version: int,
    privacy_settings: PrivacySettings,
    expect_version: int | None = None,
) -> Write[Group]:
    """Decide who may see a group, unless somebody else changed it."""
    return writes.update_item(
        GROUP,
        context,
        GroupKey(id=id),
        (F.privacy_settings.set(privacy_settings),),
        when=expressions.all_of(F.user_id.eq(user_id), F.version.eq(expected_version)),
        expect_version=expect_version,
        pattern="set_privacy",
    )


def add_cross_references(
    context: Context,
    id: UUID,
    *,
    user_id: str,
    references: set[str],
    expect_version: int | None = None,
) -> Write[Group]:
    """Relate a group to other items."""
    return writes.update_item(
        GROUP,
        context,
        GroupKey(id=id),
        (F.cross_references.add(references),),
        when=F.user_id.eq(user_id),
        expect_version=expect_version,
        pattern="add_cross_references",
    )


def give_group(
    context: Context,
    id: UUID,
    *,
    tenant_id: UUID,
    current_user: str,
    new_user: str,
    expect_version: int | None = None,
) -> Write[Group]:
    """Give a group to another user of the tenant."""
    return writes.update_item(
        GROUP,
        context,
        GroupKey(id=id),
        (F.user_id.set(new_user),),
        when=expressions.all_of(F.tenant_id.eq(tenant_id), F.user_id.eq(current_user)),
        expect_version=expect_version,
        pattern="give_group",
    )


def delete_group(
    context: Context, id: UUID, *, tenant_id: UUID, user_id: str, expect_version: int | None = None
) -> Write[Group | None]:
    """Delete a user's group."""
    return writes.delete_item(
        GROUP,
        context,
        GroupKey(id=id),
        when=expressions.all_of(F.tenant_id.eq(tenant_id), F.user_id.eq(user_id)),
        expect_version=expect_version,
        pattern="delete_group",
    )
