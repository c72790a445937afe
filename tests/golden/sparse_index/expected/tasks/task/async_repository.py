"""Repositories of task, for callers that await."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncShell

from . import requests
from .model import Task, TaskChanges, TaskCreate, TaskGiven, TaskKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Range, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncTaskReader(AsyncShell):
    """Reads Task items."""

    def at(self, key: TaskKey) -> Request[Task | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: TaskKey, *, consistent: bool = False) -> Task | None:
        """Read the task with this key.

        Reads table `tasks`: `task_id` = `{task_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[TaskKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Task | None]:
        """Read the tasks with these keys, in their order; None where there is none.

        Reads table `tasks`: `task_id` = `{task_id}`. A key that comes twice is read once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return await self._link.read_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def iter_many(
        self,
        keys: Many[TaskKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Task | None]:
        """Read the tasks with these keys as they are taken, in constant memory.

        Reads table `tasks`: `task_id` = `{task_id}`. Gives an item, or None, for each key in order.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.iter_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def list_assigned(self, assignee: str, *, until: date) -> AsyncPages[Task]:
        """List assigned.

        Access pattern `list_assigned` queries index `by_assignee`: `assignee_key` =
        `assignee#{assignee}` and `due_key` within `{due}` (`due <= :until`).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Task` items, read lazily.
        """
        return self._link.pages(requests.list_assigned(self._link.context, assignee, until=until))

    def list_urgent(self, team: str, *, due: Range[date] | None = None) -> AsyncPages[Task]:
        """List urgent.

        Access pattern `list_urgent` queries index `urgent`: `urgent_key` = `urgent#{team}` and
        `urgent_due_key` within `{due}` (a range of `due` if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Task` items, read lazily.
        """
        return self._link.pages(requests.list_urgent(self._link.context, team, due=due))

    def list_labelled(self, label: str) -> AsyncPages[Task]:
        """List labelled.

        Access pattern `list_labelled` queries index `by_label`: `label` = `{label}`.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Task` items, read lazily.
        """
        return self._link.pages(requests.list_labelled(self._link.context, label))


class AsyncTaskWriter(AsyncShell):
    """Writes Task items."""

    async def create(self, item: TaskCreate) -> Task:
        """Write a new task.

        Writes to table `tasks`: `task_id` = `{task_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: TaskCreate, *, when: Condition | None = None) -> Task:
        """Write this task, replacing one that exists.

        Writes to table `tasks`: `task_id` = `{task_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[TaskCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these tasks, replacing those that exist.

        Writes to table `tasks`: `task_id` = `{task_id}`. Takes any iterable, one item at a time:
        memory stays constant. Where it gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: TaskKey,
        *changes: Change,
        set: TaskChanges | None = None,
        when: Condition | None = None,
        given: TaskGiven | None = None,
    ) -> Task:
        """Change some attributes of the task with this key.

        Updates table `tasks`: `task_id` = `{task_id}`.
        Keeps every index key in step. What it does not set of the keys of `by_assignee` must be in
        `given` as it is stored, with None for what is not there: it is not read, and the write
        holds only while that is so. Missing parts of `urgent`, `crowded` are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when, given=given)
        )

    async def delete(self, key: TaskKey, *, when: Condition | None = None) -> Task | None:
        """Delete the task with this key.

        Deletes from table `tasks`: `task_id` = `{task_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[TaskKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the tasks with these keys; those that are not there do no harm.

        Deletes from table `tasks`: `task_id` = `{task_id}`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def assign(self, task_id: UUID, *, assignee: str, due: date) -> Task:
        """Assign.

        Access pattern `assign` updates table `tasks`: `task_id` = `{task_id}`.
        Does `SET assignee = :assignee, due = :due`.
        Keeps the keys of `by_assignee`, `urgent`, `crowded` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.assign(self._link.context, task_id, assignee=assignee, due=due)
        )

    async def unassign(self, task_id: UUID) -> Task:
        """Unassign.

        Access pattern `unassign` updates table `tasks`: `task_id` = `{task_id}`.
        Does `REMOVE assignee`.
        Keeps the keys of `by_assignee` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.unassign(self._link.context, task_id))

    async def finish(self, task_id: UUID) -> Task:
        """Finish.

        Access pattern `finish` updates table `tasks`: `task_id` = `{task_id}`.
        Does `SET status = 'done'`.
        Only while `status = 'open'`, else raises ConditionFailed.
        Keeps the keys of `urgent` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.finish(self._link.context, task_id))

    async def escalate(self, task_id: UUID) -> Task:
        """Escalate.

        Access pattern `escalate` updates table `tasks`: `task_id` = `{task_id}`.
        Does `SET priority = priority + 1`.
        Only while `priority < 5`, else raises ConditionFailed.
        Keeps the keys of `urgent` in step.
        Raises OutOfRange when `priority` would pass a limit that is declared for it.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.escalate(self._link.context, task_id))


class AsyncTaskRepository(AsyncTaskReader, AsyncTaskWriter):
    """Reads and writes Task items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
