"""Requests and writes of tenant: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.keys import open_text, padded
from dynarepo.lazy import Later
from dynarepo.wire import epoch_text

from .._types import Status, TenantLimits
from . import keys
from .codec import TENANT, TENANT_LINE_VIEW
from .model import Tenant, TenantChanges, TenantCreate, TenantKey, TenantLine, TenantPlan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dynarepo import Change, Condition, Context, Query, Range, Request, Scan, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import TenantFields as F
else:
    F = Later(__package__, ".fields", "TenantFields")


def get(context: Context, key: TenantKey, *, consistent: bool = False) -> Request[Tenant | None]:
    """Read the tenant with this key."""
    return reads.get_item(TENANT, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[TenantKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[TenantKey, Tenant]:
    """Read the tenants with these keys, in their order; None where there is none."""
    return batches.get_items(
        TENANT,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: TenantCreate) -> Write[Tenant]:
    """Write a new tenant."""
    return writes.create_item(TENANT, context, item)


def put(
    context: Context,
    item: TenantCreate,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Tenant]:
    """Write this tenant, replacing one that exists."""
    return writes.put_item(TENANT, context, item, when=when, expect_version=expect_version)


def put_many(
    context: Context,
    items: Many[TenantCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[TenantCreate]:
    """Write these tenants, replacing those that exist."""
    return batches.put_items(TENANT, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: TenantKey,
    *changes: Change,
    set: TenantChanges | None = None,
    when: Condition | None = None,
    expect_version: int | None = None,
    create_parents: bool = False,
) -> Write[Tenant]:
    """Change some attributes of the tenant with this key."""
    return writes.update_item(
        TENANT,
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
    key: TenantKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Tenant | None]:
    """Delete the tenant with this key."""
    return writes.delete_item(TENANT, context, key, when=when, expect_version=expect_version)


def delete_many(
    context: Context, keys: Many[TenantKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[TenantKey]:
    """Delete the tenants with these keys; those that are not there do no harm."""
    return batches.delete_items(TENANT, context, keys, at_once=at_once, progress=progress)


def get_tenant(context: Context, id: UUID, *, consistent: bool = False) -> Request[Tenant | None]:
    """Read a tenant."""
    return reads.get_item(
        TENANT, context, TenantKey(id=id), consistent=consistent, pattern="get_tenant"
    )


def list_owned_tenants(context: Context, owner_user_id: str) -> Query[Tenant]:
    """List the tenants that a user owns, by name."""
    return reads.Query(
        context=context,
        entity=TENANT,
        pattern="list_owned_tenants",
        returns=TENANT,
        equals=(("gsi1_pk", {"S": keys.gsi1_pk(owner_user_id)}),),
        index="gsi1",
        index_key=("gsi1_pk", "gsi1_sk"),
        sort=reads.sort_prefix("gsi1_sk", "name#"),
    )


def list_tenants_by_status(context: Context, status: Status) -> Query[TenantLine]:
    """List the tenants of a status by name."""
    return reads.Query(
        context=context,
        entity=TENANT,
        pattern="list_tenants_by_status",
        returns=TENANT_LINE_VIEW,
        equals=(("gsi2_pk", {"S": keys.gsi2_pk(status)}),),
        index="gsi2",
        index_key=("gsi2_pk", "gsi2_sk"),
        sort=reads.sort_prefix("gsi2_sk", "name#"),
    )


def find_tenants_by_name(
    context: Context, status: Status, *, name: str | None = None
) -> Query[Tenant]:
    """List the tenants of a status whose names start with a text."""
    return reads.Query(
        context=context,
        entity=TENANT,
        pattern="find_tenants_by_name",
        returns=TENANT,
        equals=(("gsi2_pk", {"S": keys.gsi2_pk(status)}),),
        index="gsi2",
        index_key=("gsi2_pk", "gsi2_sk"),
        sort=reads.sort_range(
            "gsi2_sk",
            "name#",
            None if name is None else reads.StartsWith(name),
            lambda text: open_text(text, "name"),
        ),
        limit=50,
    )


def list_tenants_by_plan(
    context: Context, plan: TenantPlan, *, created_utc: Range[datetime] | None = None
) -> Query[Tenant]:
    """List the tenants on a plan, newest first."""
    return reads.Query(
        context=context,
        entity=TENANT,
        pattern="list_tenants_by_plan",
        returns=TENANT,
        equals=(("gsi3_pk", {"S": keys.gsi3_pk(plan)}),),
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


def scan_outdated_tenants(
    context: Context, *, segments: int = 1, max_units_per_second: float | None = None
) -> Scan[Tenant]:
    """Find the tenants whose items have an older shape, to migrate them."""
    return reads.Scan(
        context=context,
        entity=TENANT,
        pattern="scan_outdated_tenants",
        returns=TENANT,
        match_type=True,
        where=F.record_version.ne("v3"),
        consistent=True,
        segments=segments,
        max_units_per_second=max_units_per_second,
    )


def change_plan(
    context: Context,
    id: UUID,
    *,
    current_plan: TenantPlan,
    plan: TenantPlan,
    limits: TenantLimits,
    expect_version: int | None = None,
) -> Write[Tenant]:
    """Move an active tenant to another plan."""
    return writes.update_item(
        TENANT,
        context,
        TenantKey(id=id),
        (F.plan.set(plan), F.limits.set(limits)),
        when=expressions.all_of(F.status.eq("active"), F.plan.eq(current_plan)),
        expect_version=expect_version,
        pattern="change_plan",
    )


def change_tenant_status(
    context: Context,
    id: UUID,
    *,
    allowed_from: Sequence[Status],
    status: Status,
    expect_version: int | None = None,
) -> Write[Tenant]:
    """Suspend, reactivate or close a tenant."""
    return writes.update_item(
        TENANT,
        context,
        TenantKey(id=id),
        (F.status.set(status),),
        when=F.status.is_in(allowed_from),
        expect_version=expect_version,
        pattern="change_tenant_status",
    )


def take_user_seat(
    context: Context, id: UUID, *, expect_version: int | None = None
) -> Write[Tenant]:
    """Count one more user, if the plan allows it."""
    return writes.update_item(
        TENANT,
        context,
        TenantKey(id=id),
        (F.user_count.set(F.user_count.plus(1)),),
        when=expressions.all_of(F.status.eq("active"), F.user_count.lt(F.limits.users)),
        expect_version=expect_version,
        pattern="take_user_seat",
    )


def release_user_seat(
    context: Context, id: UUID, *, expect_version: int | None = None
) -> Write[Tenant]:
    """Count one user less."""
    return writes.update_item(
        TENANT,
        context,
        TenantKey(id=id),
        (F.user_count.set(F.user_count.minus(1)),),
        when=F.user_count.gt(0),
        expect_version=expect_version,
        pattern="release_user_seat",
    )


def hand_over(
    context: Context,
    id: UUID,
    *,
    current_owner: str,
    new_owner: str,
    expect_version: int | None = None,
) -> Write[Tenant]:
    """Give a tenant to another owner."""
    return writes.update_item(
        TENANT,
        context,
        TenantKey(id=id),
        (F.owner_user_id.set(new_owner),),
        when=F.owner_user_id.eq(current_owner),
        expect_version=expect_version,
        pattern="hand_over",
    )
