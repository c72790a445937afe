"""Writes of task in a transaction."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from . import requests
from .codec import TASK
from .model import Task, TaskChanges, TaskCreate, TaskGiven, TaskKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class TaskWrites(Intents):
    """Writes of Task items in a transaction."""

    def create(self, item: TaskCreate) -> Pending[Task]:
        """Write a new task."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: TaskCreate, *, when: Condition | None = None) -> Pending[Task]:
        """Write this task, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: TaskKey,
        *changes: Change,
        set: TaskChanges | None = None,
        when: Condition | None = None,
        given: TaskGiven | None = None,
    ) -> Pending[Task]:
        """Change some attributes of the task with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when, given=given)
        )

    def delete(self, key: TaskKey, *, when: Condition | None = None) -> Pending[Task | None]:
        """Delete the task with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: TaskKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(TASK, self._collector.context, key, when=when, exists=exists)
        )

    def assign(self, task_id: UUID, *, assignee: str, due: date) -> Pending[Task]:
        """Assign."""
        return self._collector.add(
            requests.assign(self._collector.context, task_id, assignee=assignee, due=due)
        )

    def unassign(self, task_id: UUID) -> Pending[Task]:
        """Unassign."""
        return self._collector.add(requests.unassign(self._collector.context, task_id))

    def finish(self, task_id: UUID) -> Pending[Task]:
        """Finish."""
        return self._collector.add(requests.finish(self._collector.context, task_id))

    def escalate(self, task_id: UUID) -> Pending[Task]:
        """Escalate."""
        return self._collector.add(requests.escalate(self._collector.context, task_id))
