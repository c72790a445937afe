"""Requests and writes of task: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes
from dynarepo.lazy import Later
from dynarepo.wire import date_text

from . import keys
from .codec import TASK
from .model import Task, TaskChanges, TaskCreate, TaskGiven, TaskKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import TaskFields as F
else:
    F = Later(__package__, ".fields", "TaskFields")


def get(context: Context, key: TaskKey, *, consistent: bool = False) -> Request[Task | None]:
    """Read the task with this key."""
    return reads.get_item(TASK, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[TaskKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[TaskKey, Task]:
    """Read the tasks with these keys, in their order; None where there is none."""
    return batches.get_items(
        TASK,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: TaskCreate) -> Write[Task]:
    """Write a new task."""
    return writes.create_item(TASK, context, item)


def put(context: Context, item: TaskCreate, *, when: Condition | None = None) -> Write[Task]:
    """Write this task, replacing one that exists."""
    return writes.put_item(TASK, context, item, when=when)


def put_many(
    context: Context,
    items: Many[TaskCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[TaskCreate]:
    """Write these tasks, replacing those that exist."""
    return batches.put_items(TASK, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: TaskKey,
    *changes: Change,
    set: TaskChanges | None = None,
    when: Condition | None = None,
    given: TaskGiven | None = None,
) -> Write[Task]:
    """Change some attributes of the task with this key."""
    return writes.update_item(TASK, context, key, changes, set, when=when, given=given)


def delete(context: Context, key: TaskKey, *, when: Condition | None = None) -> Write[Task | None]:
    """Delete the task with this key."""
    return writes.delete_item(TASK, context, key, when=when)


def delete_many(
    context: Context, keys: Many[TaskKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[TaskKey]:
    """Delete the tasks with these keys; those that are not there do no harm."""
    return batches.delete_items(TASK, context, keys, at_once=at_once, progress=progress)


def list_assigned(context: Context, assignee: str, *, until: date) -> Query[Task]:
    """List assigned."""
    return reads.Query(
        context=context,
        entity=TASK,
        pattern="list_assigned",
        returns=TASK,
        equals=(("assignee_key", {"S": keys.assignee_key(assignee)}),),
        index="by_assignee",
        index_key=("assignee_key", "due_key"),
        sort=reads.sort_range(
            "due_key", "", reads.AtMost(until), lambda value: date_text(value, "due"), of="due"
        ),
    )


def list_urgent(context: Context, team: str, *, due: Range[date] | None = None) -> Query[Task]:
    """List urgent."""
    return reads.Query(
        context=context,
        entity=TASK,
        pattern="list_urgent",
        returns=TASK,
        equals=(("urgent_key", {"S": keys.urgent_key(team)}),),
        index="urgent",
        index_key=("urgent_key", "urgent_due_key"),
        sort=reads.sort_range(
            "urgent_due_key", "", due, lambda value: date_text(value, "due"), of="due"
        ),
    )


def list_labelled(context: Context, label: str) -> Query[Task]:
    """List labelled."""
    return reads.Query(
        context=context,
        entity=TASK,
        pattern="list_labelled",
        returns=TASK,
        equals=(("label", {"S": keys.label_key(label)}),),
        index="by_label",
        index_key=("label",),
    )


def assign(context: Context, task_id: UUID, *, assignee: str, due: date) -> Write[Task]:
    """Assign."""
    return writes.update_item(
        TASK,
        context,
        TaskKey(task_id=task_id),
        (F.assignee.set(assignee), F.due.set(due)),
        pattern="assign",
    )


def unassign(context: Context, task_id: UUID) -> Write[Task]:
    """Unassign."""
    return writes.update_item(
        TASK, context, TaskKey(task_id=task_id), (F.assignee.remove(),), pattern="unassign"
    )


def finish(context: Context, task_id: UUID) -> Write[Task]:
    """Finish."""
    return writes.update_item(
        TASK,
        context,
        TaskKey(task_id=task_id),
        (F.status.set("done"),),
        when=F.status.eq("open"),
        pattern="finish",
    )


def escalate(context: Context, task_id: UUID) -> Write[Task]:
    """Escalate."""
    return writes.update_item(
        TASK,
        context,
        TaskKey(task_id=task_id),
        (F.priority.set(F.priority.plus(1)),),
        when=F.priority.lt(5),
        pattern="escalate",
    )
