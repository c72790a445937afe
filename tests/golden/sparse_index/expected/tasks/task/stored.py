"""What makes task models of the JSON text of stored items."""

from datetime import date
from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, text_of_uuid
from dynarepo.wire import date_from_text
from dynarepo.wire.tagged import Number, Text, TextSet

from .model import Task, TaskStatus


class StoredTask(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Task, as types."""

    task_id: Text[UUID]
    title: Text[str]
    status: Text[TaskStatus] | UnsetType = UNSET
    priority: Number | UnsetType = UNSET
    team: Text[str]
    assignee: Text[str] | UnsetType = UNSET
    due: Text[str] | UnsetType = UNSET
    label: Text[str] | UnsetType = UNSET
    watchers: TextSet | UnsetType = UNSET
    item_type: Text[Literal["Task"]] | UnsetType = field(default=UNSET, name="_type")
    assignee_key: Raw | UnsetType = UNSET
    due_key: Raw | UnsetType = UNSET
    urgent_key: Raw | UnsetType = UNSET
    urgent_due_key: Raw | UnsetType = UNSET
    crowded_key: Raw | UnsetType = UNSET


_TASK_NAMES: Final = GivenNames(
    ("task_id", "title", "team"), "status", "priority", "assignee", "due", "label", "watchers"
)
_BlankTask: Final = blank_of(Task)


def task_of(stored: StoredTask) -> Task:
    """What was stored as Task; an error where that is not certain."""
    absent = 0
    if stored.status is UNSET:
        status_: TaskStatus = "open"
        absent |= 1
    else:
        status_ = stored.status.S
    if stored.priority is UNSET:
        priority_: int = 3
        absent |= 2
    else:
        priority_ = int(stored.priority.N)
        if not 1 <= priority_ <= 5:
            raise ValueError("priority")
    if stored.assignee is UNSET:
        assignee_: str | None = None
        absent |= 4
    else:
        assignee_ = stored.assignee.S
    if stored.due is UNSET:
        due_: date | None = None
        absent |= 8
    else:
        due_ = date_from_text(stored.due.S)
    if stored.label is UNSET:
        label_: str | None = None
        absent |= 16
    else:
        label_ = stored.label.S
    if stored.watchers is UNSET:
        watchers_: set[str] | None = None
        absent |= 32
    else:
        watchers_ = stored.watchers.SS
    record = blank(_BlankTask)
    record.task_id = stored.task_id.S
    record.title = stored.title.S
    record.status = status_
    record.priority = priority_
    record.team = stored.team.S
    record.assignee = assignee_
    record.due = due_
    record.label = label_
    record.watchers = watchers_
    record.__pydantic_fields_set__ = _TASK_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Task
    return record


TASK_READER: Final[StraightReader[Task]] = StraightReader(
    StoredTask, task_of, lambda stored: (text_of_uuid(stored.task_id.S),)
)
