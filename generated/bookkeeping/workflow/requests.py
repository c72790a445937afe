"""Requests and writes of workflow: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.codecs import EPOCH_MILLISECONDS
from dynarepo.lazy import Later

from .._types import WorkflowStep
from . import keys
from .codec import WORKFLOW
from .model import (
    Workflow,
    WorkflowChanges,
    WorkflowCreate,
    WorkflowKey,
    WorkflowKind,
    WorkflowStatus,
)

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import WorkflowFields as F
else:
    F = Later(__package__, ".fields", "WorkflowFields")


def get(
    context: Context, key: WorkflowKey, *, consistent: bool = False
) -> Request[Workflow | None]:
    """Read the workflow with this key."""
    return reads.get_item(WORKFLOW, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[WorkflowKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[WorkflowKey, Workflow]:
    """Read the workflows with these keys, in their order; None where there is none."""
    return batches.get_items(
        WORKFLOW,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: WorkflowCreate) -> Write[Workflow]:
    """Write a new workflow."""
    return writes.create_item(WORKFLOW, context, item)


def put(
    context: Context, item: WorkflowCreate, *, when: Condition | None = None
) -> Write[Workflow]:
    """Write this workflow, replacing one that exists."""
    return writes.put_item(WORKFLOW, context, item, when=when)


def put_many(
    context: Context,
    items: Many[WorkflowCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[WorkflowCreate]:
    """Write these workflows, replacing those that exist."""
    return batches.put_items(WORKFLOW, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: WorkflowKey,
    *changes: Change,
    set: WorkflowChanges | None = None,
    when: Condition | None = None,
) -> Write[Workflow]:
    """Change some attributes of the workflow with this key."""
    return writes.update_item(WORKFLOW, context, key, changes, set, when=when)


def delete(
    context: Context, key: WorkflowKey, *, when: Condition | None = None
) -> Write[Workflow | None]:
    """Delete the workflow with this key."""
    return writes.delete_item(WORKFLOW, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[WorkflowKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[WorkflowKey]:
    """Delete the workflows with these keys; those that are not there do no harm."""
    return batches.delete_items(WORKFLOW, context, keys, at_once=at_once, progress=progress)


def get_workflow(
    context: Context, workflow_id: UUID, *, consistent: bool = False
) -> Request[Workflow | None]:
    """Read the state of a workflow."""
    return reads.get_item(
        WORKFLOW,
        context,
        WorkflowKey(workflow_id=workflow_id),
        consistent=consistent,
        pattern="get_workflow",
    )


def checked_mandatory_workflow(
    context: Context, workflow_id: UUID, *, user_id: str
) -> Query[Workflow]:
    """Read a workflow that must exist and belong to the user."""
    return reads.Query(
        context=context,
        entity=WORKFLOW,
        pattern="checked_mandatory_workflow",
        returns=WORKFLOW,
        equals=(("workflowId", {"S": keys.workflow_id_key(workflow_id)}),),
        where=F.user_id.eq(user_id),
    )


def list_user_workflows(
    context: Context,
    user_id: str,
    *,
    created_at: Range[datetime] | None = None,
    kind: WorkflowKind | None = None,
    status: WorkflowStatus | None = None,
) -> Query[Workflow]:
    """List a user's workflows, newest first."""
    return reads.Query(
        context=context,
        entity=WORKFLOW,
        pattern="list_user_workflows",
        returns=WORKFLOW,
        equals=(("userId", {"S": keys.user_id_key(user_id)}),),
        index="UserIdIndex",
        index_key=("userId", "createdAt"),
        sort=reads.native_range(
            "createdAt", created_at, EPOCH_MILLISECONDS.encode, of="created_at"
        ),
        where=expressions.all_of(
            None if kind is None else F.kind.eq(kind),
            None if status is None else F.status.eq(status),
        ),
        descending=True,
    )


def get_latest_entity_workflow(context: Context, entity_id: UUID) -> Query[Workflow]:
    """The newest workflow that works on an entity."""
    return reads.Query(
        context=context,
        entity=WORKFLOW,
        pattern="get_latest_entity_workflow",
        returns=WORKFLOW,
        equals=(("entityId", {"S": keys.entity_id_key(entity_id)}),),
        index="EntityIdIndex",
        index_key=("entityId", "createdAt"),
        descending=True,
    )


def start_workflow(context: Context, workflow_id: UUID) -> Write[Workflow]:
    """Claim a waiting workflow."""
    return writes.update_item(
        WORKFLOW,
        context,
        WorkflowKey(workflow_id=workflow_id),
        (F.status.set("running"),),
        when=F.status.eq("pending"),
        pattern="start_workflow",
    )


def record_workflow_progress(
    context: Context, workflow_id: UUID, *, progress: int, message: str
) -> Write[Workflow]:
    """Record how far a workflow is."""
    return writes.update_item(
        WORKFLOW,
        context,
        WorkflowKey(workflow_id=workflow_id),
        (F.progress.set(progress), F.message.set(message)),
        when=expressions.all_of(F.status.eq("running"), F.progress.le(progress)),
        pattern="record_workflow_progress",
    )


def append_workflow_steps(
    context: Context, workflow_id: UUID, *, steps: list[WorkflowStep]
) -> Write[Workflow]:
    """Add steps as they become known."""
    return writes.update_item(
        WORKFLOW,
        context,
        WorkflowKey(workflow_id=workflow_id),
        (F.steps.set(F.steps.appended(steps)),),
        when=F.status.is_in(["pending", "running"]),
        pattern="append_workflow_steps",
    )


def complete_workflow(
    context: Context, workflow_id: UUID, *, expires_at: datetime
) -> Write[Workflow]:
    """Record the end of a workflow, and when its record goes."""
    return writes.update_item(
        WORKFLOW,
        context,
        WorkflowKey(workflow_id=workflow_id),
        (
            F.status.set("completed"),
            F.progress.set(100),
            F.expires_at.set(expires_at),
            F.error.remove(),
        ),
        when=F.status.eq("running"),
        pattern="complete_workflow",
    )


def fail_workflow(
    context: Context, workflow_id: UUID, *, error: str, expires_at: datetime
) -> Write[Workflow]:
    """Record why a workflow failed."""
    return writes.update_item(
        WORKFLOW,
        context,
        WorkflowKey(workflow_id=workflow_id),
        (F.status.set("failed"), F.error.set(error), F.expires_at.set(expires_at)),
        when=F.status.is_in(["pending", "running"]),
        pattern="fail_workflow",
    )


def cancel_workflow(context: Context, workflow_id: UUID, *, user_id: str) -> Write[Workflow]:
    """Cancel a user's workflow that has not ended."""
    return writes.update_item(
        WORKFLOW,
        context,
        WorkflowKey(workflow_id=workflow_id),
        (F.status.set("cancelled"),),
        when=expressions.all_of(F.user_id.eq(user_id), F.status.is_in(["pending", "running"])),
        pattern="cancel_workflow",
    )
