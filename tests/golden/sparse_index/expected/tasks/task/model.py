"""Models of task: its key, input, item, views and changes."""

from datetime import date
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import Field

from dynarepo import Key, Record
from dynarepo.ids import uuid4

TaskStatus: TypeAlias = Literal["open", "blocked", "done"]
"""One of the values of an attribute of Task."""


class TaskKey(Key, frozen=True):
    """Names one Task: the attributes in its table key."""

    task_id: UUID


class TaskCreate(Record):
    """What a caller gives for a new Task."""

    task_id: UUID = Field(default_factory=uuid4)
    title: str
    status: TaskStatus = "open"
    priority: int = Field(default=3, ge=1, le=5)
    team: str
    assignee: str | None = None
    due: date | None = None
    label: str | None = None
    watchers: set[str] | None = None


class Task(TaskCreate):
    """A stored Task."""

    @property
    def key(self) -> TaskKey:
        """What names this item."""
        return TaskKey(task_id=self.task_id)


class TaskChanges(TypedDict, total=False):
    """Attributes of Task that an update can set; None removes an optional one."""

    title: str
    status: TaskStatus
    priority: int
    team: str
    assignee: str | None
    due: date | None
    label: str | None
    watchers: set[str] | None


class TaskGiven(TypedDict, total=False):
    """Attributes of Task as they are stored, for an update that does not read them."""

    title: str
    status: TaskStatus | None
    priority: int | None
    team: str
    assignee: str | None
    due: date | None
    label: str | None
    watchers: set[str] | None
