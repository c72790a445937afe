"""Writes of workflow in a transaction."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from .._types import WorkflowStep
from . import requests
from .codec import WORKFLOW
from .model import Workflow, WorkflowChanges, WorkflowCreate, WorkflowKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class WorkflowWrites(Intents):
    """Writes of Workflow items in a transaction."""

    def create(self, item: WorkflowCreate) -> Pending[Workflow]:
        """Write a new workflow."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: WorkflowCreate, *, when: Condition | None = None) -> Pending[Workflow]:
        """Write this workflow, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: WorkflowKey,
        *changes: Change,
        set: WorkflowChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Workflow]:
        """Change some attributes of the workflow with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(
        self, key: WorkflowKey, *, when: Condition | None = None
    ) -> Pending[Workflow | None]:
        """Delete the workflow with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: WorkflowKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(WORKFLOW, self._collector.context, key, when=when, exists=exists)
        )

    def start_workflow(self, workflow_id: UUID) -> Pending[Workflow]:
        """Claim a waiting workflow."""
        return self._collector.add(requests.start_workflow(self._collector.context, workflow_id))

    def record_workflow_progress(
        self, workflow_id: UUID, *, progress: int, message: str
    ) -> Pending[Workflow]:
        """Record how far a workflow is."""
        return self._collector.add(
            requests.record_workflow_progress(
                self._collector.context, workflow_id, progress=progress, message=message
            )
        )

    def append_workflow_steps(
        self, workflow_id: UUID, *, steps: list[WorkflowStep]
    ) -> Pending[Workflow]:
        """Add steps as they become known."""
        return self._collector.add(
            requests.append_workflow_steps(self._collector.context, workflow_id, steps=steps)
        )

    def complete_workflow(self, workflow_id: UUID, *, expires_at: datetime) -> Pending[Workflow]:
        """Record the end of a workflow, and when its record goes."""
        return self._collector.add(
            requests.complete_workflow(self._collector.context, workflow_id, expires_at=expires_at)
        )

    def fail_workflow(
        self, workflow_id: UUID, *, error: str, expires_at: datetime
    ) -> Pending[Workflow]:
        """Record why a workflow failed."""
        return self._collector.add(
            requests.fail_workflow(
                self._collector.context, workflow_id, error=error, expires_at=expires_at
            )
        )

    def cancel_workflow(self, workflow_id: UUID, *, user_id: str) -> Pending[Workflow]:
        """Cancel a user's workflow that has not ended."""
        return self._collector.add(
            requests.cancel_workflow(self._collector.context, workflow_id, user_id=user_id)
        )
