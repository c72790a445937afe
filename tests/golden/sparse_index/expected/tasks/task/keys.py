"""Keys of task: pure functions between attributes and keys."""

from datetime import date
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, uuid_text
from dynarepo.wire import date_text

from .model import Task, TaskKey, TaskStatus


def table_key(key: TaskKey | Task) -> WireItem:
    """The table key: `task_id` = `{task_id}`."""
    return {"task_id": {"S": uuid_text(key.task_id, "task_id")}}


def task_id_key(task_id: UUID) -> str:
    """`task_id` = `{task_id}`."""
    return uuid_text(task_id, "task_id")


def assignee_key(assignee: str) -> str:
    """`assignee_key` = `assignee#{assignee}`."""
    return partition_text(f"assignee#{open_text(assignee, 'assignee')}", "assignee_key")


def due_key(due: date) -> str:
    """`due_key` = `{due}`."""
    return date_text(due, "due")


def urgent_key(team: str) -> str:
    """`urgent_key` = `urgent#{team}`."""
    return partition_text(f"urgent#{open_text(team, 'team')}", "urgent_key")


def urgent_due_key(due: date) -> str:
    """`urgent_due_key` = `{due}`."""
    return date_text(due, "due")


def label_key(label: str) -> str:
    """`label` = `{label}`."""
    return partition_text(open_text(label, "label"), "label")


def crowded_key(team: str) -> str:
    """`crowded_key` = `crowded#{team}`."""
    return partition_text(f"crowded#{open_text(team, 'team')}", "crowded_key")


def due_key_2(due: date) -> str:
    """`due` = `{due}`."""
    return date_text(due, "due")


def by_assignee(assignee: str | None, due: date | None) -> WireItem:
    """The entry in index `by_assignee`: `assignee_key` = `assignee#{assignee}` and `due_key` =
    `{due}`; none while a part is absent.
    """
    if assignee is None or due is None:
        return {}
    return {"assignee_key": {"S": assignee_key(assignee)}, "due_key": {"S": due_key(due)}}


def urgent(
    team: str | None, due: date | None, status: TaskStatus | None, priority: int | None
) -> WireItem:
    """The entry in index `urgent`: `urgent_key` = `urgent#{team}` and `urgent_due_key` = `{due}`;
    none while a part is absent, and only under its condition.
    """
    if team is None or due is None:
        return {}
    if status != "done" and (priority is not None and priority >= 4):
        return {"urgent_key": {"S": urgent_key(team)}, "urgent_due_key": {"S": urgent_due_key(due)}}
    return {}


def crowded(team: str | None, due: date | None, watchers: set[str] | None) -> WireItem:
    """The entry in index `crowded`: `crowded_key` = `crowded#{team}`; none while a part is absent,
    and only under its condition.
    """
    if team is None:
        return {}
    if (due is not None and date_text(due, "due").startswith("20")) and (
        watchers is not None and len(watchers) > 0 and len(watchers) < 100
    ):
        return {"crowded_key": {"S": crowded_key(team)}}
    return {}
