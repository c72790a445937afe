"""Requests and writes of plan: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import PLAN
from .model import Plan, PlanChanges, PlanCreate, PlanKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: PlanKey, *, consistent: bool = False) -> Request[Plan | None]:
    """Read the plan with this key."""
    return reads.get_item(PLAN, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[PlanKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[PlanKey, Plan]:
    """Read the plans with these keys, in their order; None where there is none."""
    return batches.get_items(
        PLAN,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: PlanCreate) -> Write[Plan]:
    """Write a new plan."""
    return writes.create_item(PLAN, context, item)


def put(context: Context, item: PlanCreate, *, when: Condition | None = None) -> Write[Plan]:
    """Write this plan, replacing one that exists."""
    return writes.put_item(PLAN, context, item, when=when)


def put_many(
    context: Context,
    items: Many[PlanCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[PlanCreate]:
    """Write these plans, replacing those that exist."""
    return batches.put_items(PLAN, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: PlanKey,
    *changes: Change,
    set: PlanChanges | None = None,
    when: Condition | None = None,
) -> Write[Plan]:
    """Change some attributes of the plan with this key."""
    return writes.update_item(PLAN, context, key, changes, set, when=when)


def delete(context: Context, key: PlanKey, *, when: Condition | None = None) -> Write[Plan | None]:
    """Delete the plan with this key."""
    return writes.delete_item(PLAN, context, key, when=when)


def delete_many(
    context: Context, keys: Many[PlanKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[PlanKey]:
    """Delete the plans with these keys; those that are not there do no harm."""
    return batches.delete_items(PLAN, context, keys, at_once=at_once, progress=progress)


def get_plan(context: Context, plan: str, *, consistent: bool = False) -> Request[Plan | None]:
    """Get plan."""
    return reads.get_item(
        PLAN, context, PlanKey(plan=plan), consistent=consistent, pattern="get_plan"
    )
