"""The stored form of task, both ways."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, EntryTerm, IndexEntry
from dynarepo.exact_values import is_set
from dynarepo.keys import uuid_text
from dynarepo.wire import date_from_text, date_text, int_from_text, number_text, string_set

from . import keys
from .model import Task, TaskKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Task) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "task_id": {"S": uuid_text(held["task_id"], "task_id")},
        "_type": {"S": "Task"},
        "title": {"S": held["title"]},
        "status": {"S": held["status"]},
        "priority": {"N": number_text(held["priority"], "priority")},
        "team": {"S": held["team"]},
    }
    if held["assignee"] is not None:
        stored["assignee"] = {"S": held["assignee"]}
    if held["due"] is not None:
        stored["due"] = {"S": date_text(held["due"], "due")}
    if held["label"] is not None:
        stored["label"] = {"S": held["label"]}
    if held["watchers"]:
        stored["watchers"] = string_set(held["watchers"], "watchers")
    stored.update(keys.by_assignee(held["assignee"], held["due"]))
    stored.update(keys.urgent(held["team"], held["due"], held["status"], held["priority"]))
    stored.update(keys.crowded(held["team"], held["due"], held["watchers"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["task_id"]) is UUID
        and type(held["title"]) is str
        and type(held["status"]) is str
        and held["status"] in ("open", "blocked", "done")
        and type(held["priority"]) is int
        and held["priority"] >= 1
        and held["priority"] <= 5
        and type(held["team"]) is str
        and (held["assignee"] is None or type(held["assignee"]) is str)
        and (held["due"] is None or type(held["due"]) is date)
        and (held["label"] is None or type(held["label"]) is str)
        and (held["watchers"] is None or is_set(held["watchers"], str))
    )


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


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import TaskFields

    return TaskFields


def _task_reader() -> StraightReader[Task]:
    """What reads the text of a stored Task, loaded with the first one."""
    from .stored import TASK_READER

    return TASK_READER


TASK: Final[EntitySpec[Task, TaskKey]] = EntitySpec(
    name="Task",
    table="tasks",
    model=Task,
    key_attributes=("task_id",),
    key_parts=("task_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
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
            terms=(EntryTerm("status", "<>", "done"), EntryTerm("priority", ">=", 4)),
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
    reader=_task_reader,
)
"""What the runtime needs to know of Task."""
