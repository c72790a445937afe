"""Repositories of task, for callers that wait."""

from datetime import date
from uuid import UUID

from dynarepo import Change, Condition, Pages, Range, Shell

from . import requests
from .model import Task, TaskChanges, TaskCreate, TaskKey


class TaskReader(Shell):
    """Reads Task items."""

    def get(self, key: TaskKey, *, consistent: bool = False) -> Task | None:
        """Read the task with this key.

        Reads table `tasks`: `task_id` = `{task_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def list_assigned(self, assignee: str, *, until: date) -> Pages[Task]:
        """List assigned.

        Access pattern `list_assigned` queries index `by_assignee`: `assignee_key` =
        `assignee#{assignee}` and `due_key` within `{due}` (`due <= :until`).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Task` items, read lazily.
        """
        return self._link.pages(requests.list_assigned(self._link.context, assignee, until=until))

    def list_urgent(self, team: str, *, due: Range[date] | None = None) -> Pages[Task]:
        """List urgent.

        Access pattern `list_urgent` queries index `urgent`: `urgent_key` = `urgent#{team}` and
        `urgent_due_key` within `{due}` (a range of `due` if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Task` items, read lazily.
        """
        return self._link.pages(requests.list_urgent(self._link.context, team, due=due))

    def list_labelled(self, label: str) -> Pages[Task]:
        """List labelled.

        Access pattern `list_labelled` queries index `by_label`: `label` = `{label}`.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Task` items, read lazily.
        """
        return self._link.pages(requests.list_labelled(self._link.context, label))


class TaskWriter(Shell):
    """Writes Task items."""

    def create(self, item: TaskCreate) -> Task:
        """Write a new task.

        Writes to table `tasks`: `task_id` = `{task_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: TaskCreate, *, when: Condition | None = None) -> Task:
        """Write this task, replacing one that exists.

        Writes to table `tasks`: `task_id` = `{task_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def update(
        self,
        key: TaskKey,
        *changes: Change,
        set: TaskChanges | None = None,
        when: Condition | None = None,
    ) -> Task:
        """Change some attributes of the task with this key.

        Updates table `tasks`: `task_id` = `{task_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: TaskKey, *, when: Condition | None = None) -> Task | None:
        """Delete the task with this key.

        Deletes from table `tasks`: `task_id` = `{task_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def assign(self, task_id: UUID, *, assignee: str, due: date) -> Task:
        """Assign.

        Access pattern `assign` updates table `tasks`: `task_id` = `{task_id}`.
        Does `SET assignee = :assignee, due = :due`.
        Keeps the keys of `by_assignee`, `urgent`, `crowded` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.assign(self._link.context, task_id, assignee=assignee, due=due)
        )

    def unassign(self, task_id: UUID) -> Task:
        """Unassign.

        Access pattern `unassign` updates table `tasks`: `task_id` = `{task_id}`.
        Does `REMOVE assignee`.
        Keeps the keys of `by_assignee` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(requests.unassign(self._link.context, task_id))

    def finish(self, task_id: UUID) -> Task:
        """Finish.

        Access pattern `finish` updates table `tasks`: `task_id` = `{task_id}`.
        Does `SET status = 'done'`.
        Only while `status = 'open'`, else raises ConditionFailed.
        Keeps the keys of `urgent` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(requests.finish(self._link.context, task_id))

    def escalate(self, task_id: UUID) -> Task:
        """Escalate.

        Access pattern `escalate` updates table `tasks`: `task_id` = `{task_id}`.
        Does `SET priority = priority + 1`.
        Only while `priority < 5`, else raises ConditionFailed.
        Keeps the keys of `urgent` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(requests.escalate(self._link.context, task_id))


class TaskRepository(TaskReader, TaskWriter):
    """Reads and writes Task items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
