"""Repositories of workflow, for callers that wait."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import HidingShell

from .._types import WorkflowStep
from . import requests
from .model import (
    Workflow,
    WorkflowChanges,
    WorkflowCreate,
    WorkflowKey,
    WorkflowKind,
    WorkflowStatus,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Pages, Range, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class WorkflowReader(HidingShell):
    """Reads Workflow items."""

    def at(self, key: WorkflowKey) -> Request[Workflow | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: WorkflowKey, *, consistent: bool = False) -> Workflow | None:
        """Read the workflow with this key.

        Reads table `workflows`: `workflowId` = `{workflow_id}`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        count as gone.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[WorkflowKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Workflow | None]:
        """Read the workflows with these keys, in their order; None where there is none.

        Reads table `workflows`: `workflowId` = `{workflow_id}`. A key that comes twice is read
        once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.read_many(
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
        keys: Iterable[WorkflowKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Workflow | None]:
        """Read the workflows with these keys as they are taken, in constant memory.

        Reads table `workflows`: `workflowId` = `{workflow_id}`. Gives an item, or None, for each
        key in order.
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

    def get_workflow(self, workflow_id: UUID, *, consistent: bool = False) -> Workflow | None:
        """Read the state of a workflow.

        Access pattern `get_workflow` reads table `workflows`: `workflowId` = `{workflow_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        Items past their time to live count as gone.
        """
        return self._link.send(
            requests.get_workflow(self._link.context, workflow_id, consistent=consistent)
        )

    def checked_mandatory_workflow(self, workflow_id: UUID, *, user_id: str) -> Workflow:
        """Read a workflow that must exist and belong to the user.

        Access pattern `checked_mandatory_workflow` queries table `workflows`: `workflowId` =
        `{workflow_id}`.
        Keeps items where `user_id = :user_id`; the others are read, and paid for, too.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the only `Workflow`; raises NotFound for none, MultipleResults for more.
        """
        return self._link.pages(
            requests.checked_mandatory_workflow(self._link.context, workflow_id, user_id=user_id)
        ).one()

    def list_user_workflows(
        self,
        user_id: str,
        *,
        created_at: Range[datetime] | None = None,
        kind: WorkflowKind | None = None,
        status: WorkflowStatus | None = None,
    ) -> Pages[Workflow]:
        """List a user's workflows, newest first.

        Access pattern `list_user_workflows` queries index `UserIdIndex`: `userId` = `{user_id}` and
        `createdAt` within `{created_at}` (a range of `created_at` if given).
        Results come in descending order of the sort key.
        Keeps items where `kind = :kind? AND status = :status?`; the others are read, and paid for,
        too.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Workflow` items, read lazily.
        """
        return self._link.pages(
            requests.list_user_workflows(
                self._link.context, user_id, created_at=created_at, kind=kind, status=status
            )
        )

    def get_latest_entity_workflow(self, entity_id: UUID) -> Workflow | None:
        """The newest workflow that works on an entity.

        Access pattern `get_latest_entity_workflow` queries index `EntityIdIndex`: `entityId` =
        `{entity_id}`.
        Results come in descending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `Workflow`, or None.
        """
        return self._link.pages(
            requests.get_latest_entity_workflow(self._link.context, entity_id)
        ).first()


class WorkflowWriter(HidingShell):
    """Writes Workflow items."""

    def create(self, item: WorkflowCreate) -> Workflow:
        """Write a new workflow.

        Writes to table `workflows`: `workflowId` = `{workflow_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken. An item past its time to
        live counts as gone.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: WorkflowCreate, *, when: Condition | None = None) -> Workflow:
        """Write this workflow, replacing one that exists.

        Writes to table `workflows`: `workflowId` = `{workflow_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self,
        items: Iterable[WorkflowCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these workflows, replacing those that exist.

        Writes to table `workflows`: `workflowId` = `{workflow_id}`. Takes any iterable, one item at
        a time: memory stays constant. Where it gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: WorkflowKey,
        *changes: Change,
        set: WorkflowChanges | None = None,
        when: Condition | None = None,
    ) -> Workflow:
        """Change some attributes of the workflow with this key.

        Updates table `workflows`: `workflowId` = `{workflow_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: WorkflowKey, *, when: Condition | None = None) -> Workflow | None:
        """Delete the workflow with this key.

        Deletes from table `workflows`: `workflowId` = `{workflow_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self, keys: Iterable[WorkflowKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the workflows with these keys; those that are not there do no harm.

        Deletes from table `workflows`: `workflowId` = `{workflow_id}`. Takes any iterable, one key
        at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def start_workflow(self, workflow_id: UUID) -> Workflow:
        """Claim a waiting workflow.

        Access pattern `start_workflow` updates table `workflows`: `workflowId` = `{workflow_id}`.
        Does `SET status = 'running'`.
        Only while `status = 'pending'`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(requests.start_workflow(self._link.context, workflow_id))

    def record_workflow_progress(
        self, workflow_id: UUID, *, progress: int, message: str
    ) -> Workflow:
        """Record how far a workflow is.

        Access pattern `record_workflow_progress` updates table `workflows`: `workflowId` =
        `{workflow_id}`.
        Does `SET progress = :progress, message = :message`.
        Only while `status = 'running' AND progress <= :progress`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.record_workflow_progress(
                self._link.context, workflow_id, progress=progress, message=message
            )
        )

    def append_workflow_steps(self, workflow_id: UUID, *, steps: list[WorkflowStep]) -> Workflow:
        """Add steps as they become known.

        Access pattern `append_workflow_steps` updates table `workflows`: `workflowId` =
        `{workflow_id}`.
        Does `SET steps = list_append(steps, :steps)`.
        Only while `status IN ('pending', 'running')`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.append_workflow_steps(self._link.context, workflow_id, steps=steps)
        )

    def complete_workflow(self, workflow_id: UUID, *, expires_at: datetime) -> Workflow:
        """Record the end of a workflow, and when its record goes.

        Access pattern `complete_workflow` updates table `workflows`: `workflowId` =
        `{workflow_id}`.
        Does `SET status = 'completed', progress = 100, expires_at = :expires_at REMOVE error`.
        Only while `status = 'running'`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.complete_workflow(self._link.context, workflow_id, expires_at=expires_at)
        )

    def fail_workflow(self, workflow_id: UUID, *, error: str, expires_at: datetime) -> Workflow:
        """Record why a workflow failed.

        Access pattern `fail_workflow` updates table `workflows`: `workflowId` = `{workflow_id}`.
        Does `SET status = 'failed', error = :error, expires_at = :expires_at`.
        Only while `status IN ('pending', 'running')`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.fail_workflow(
                self._link.context, workflow_id, error=error, expires_at=expires_at
            )
        )

    def cancel_workflow(self, workflow_id: UUID, *, user_id: str) -> Workflow:
        """Cancel a user's workflow that has not ended.

        Access pattern `cancel_workflow` updates table `workflows`: `workflowId` = `{workflow_id}`.
        Does `SET status = 'cancelled'`.
        Only while `user_id = :user_id AND status IN ('pending', 'running')`, else raises
        ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.cancel_workflow(self._link.context, workflow_id, user_id=user_id)
        )


class WorkflowRepository(WorkflowReader, WorkflowWriter):
    """Reads and writes Workflow items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
