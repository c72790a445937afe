"""Typed paths into a stored task."""

from datetime import date
from typing import Final
from uuid import UUID

from dynarepo.codecs import DATE, INTEGER, STRING, STRING_SET, UUID_TEXT, Codec, choice_of
from dynarepo.fields import NumberField, SetField, TextField

from .model import TaskStatus

TASK_STATUS_CODEC: Final[Codec[TaskStatus]] = choice_of("open", "blocked", "done")


class TaskFields:
    """Typed paths into a stored Task, for conditions and changes."""

    task_id: Final = TextField[UUID]("task_id", UUID_TEXT)
    title: Final = TextField[str]("title", STRING)
    status: Final = TextField[TaskStatus]("status", TASK_STATUS_CODEC)
    priority: Final = NumberField[int]("priority", INTEGER)
    team: Final = TextField[str]("team", STRING)
    assignee: Final = TextField[str]("assignee", STRING)
    due: Final = TextField[date]("due", DATE)
    label: Final = TextField[str]("label", STRING)
    watchers: Final = SetField[str]("watchers", STRING_SET)
