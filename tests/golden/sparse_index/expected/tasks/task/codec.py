"""The stored form of task, both ways."""

from typing import Final

from dynarepo import EntitySpec, IndexEntry, WireItem
from dynarepo.fields import fields_of
from dynarepo.keys import uuid_text
from dynarepo.wire import date_from_text, date_text, int_from_text, number_text, string_set

from . import keys
from .fields import TaskFields as F
from .model import Task, TaskKey


def encode(item: Task) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    stored: WireItem = {
        **keys.table_key(item),
        "_type": {"S": "Task"},
        "task_id": {"S": uuid_text(item.task_id, "task_id")},
        "title": {"S": item.title},
        "status": {"S": item.status},
        "priority": {"N": number_text(item.priority, "priority")},
        "team": {"S": item.team},
    }
    if item.assignee is not None:
        stored["assignee"] = {"S": item.assignee}
    if item.due is not None:
        stored["due"] = {"S": date_text(item.due, "due")}
    if item.label is not None:
        stored["label"] = {"S": item.label}
    if item.watchers:
        stored["watchers"] = string_set(item.watchers, "watchers")
    stored.update(keys.by_assignee(item.assignee, item.due))
    stored.update(keys.urgent(item.team, item.due, item.status, item.priority))
    stored.update(keys.crowded(item.team, item.due, item.watchers))
    return stored


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "task_id": stored["task_id"]["S"],
        "title": stored["title"]["S"],
        "team": stored["team"]["S"],
    }
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "priority" in stored:
        found["priority"] = int_from_text(stored["priority"]["N"], "priority")
    if "assignee" in stored:
        found["assignee"] = stored["assignee"]["S"]
    if "due" in stored:
        found["due"] = date_from_text(stored["due"]["S"], "due")
    if "label" in stored:
        found["label"] = stored["label"]["S"]
    if "watchers" in stored:
        found["watchers"] = stored["watchers"]["SS"]
    return found


TASK: Final[EntitySpec[Task, TaskKey]] = EntitySpec(
    name="Task",
    table="tasks",
    model=Task,
    key_attributes=("task_id",),
    key_parts=("task_id",),
    key=keys.table_key,
    fields=fields_of(F),
    encode=encode,
    decode=decode,
    type_attribute=("_type", "Task"),
    indexes=(
        IndexEntry(
            name="by_assignee",
            attributes=("assignee_key", "due_key"),
            parts=("assignee", "due"),
            build=keys.by_assignee,
            on_partial="require",
        ),
        IndexEntry(
            name="urgent",
            attributes=("urgent_key", "urgent_due_key"),
            parts=("team", "due", "status", "priority"),
            build=keys.urgent,
            when_parts=("status", "priority"),
        ),
        IndexEntry(
            name="crowded",
            attributes=("crowded_key",),
            parts=("team", "due", "watchers"),
            build=keys.crowded,
            when_parts=("due", "watchers"),
        ),
    ),
    required=frozenset({"task_id", "title", "status", "priority", "team"}),
    fixed=frozenset({"task_id"}),
    defaults={"status": lambda: "open", "priority": lambda: 3},
)
"""What the runtime needs to know of Task."""
