"""Writes of pipeline run log in a transaction."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from dynarepo import Intents, writes

from .._types import RunCounts, StageResult
from . import requests
from .codec import PIPELINE_RUN_LOG
from .model import PipelineRunLog, PipelineRunLogChanges, PipelineRunLogCreate, PipelineRunLogKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class PipelineRunLogWrites(Intents):
    """Writes of PipelineRunLog items in a transaction."""

    def create(self, item: PipelineRunLogCreate) -> Pending[PipelineRunLog]:
        """Write a new pipeline run log."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self, item: PipelineRunLogCreate, *, when: Condition | None = None
    ) -> Pending[PipelineRunLog]:
        """Write this pipeline run log, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: PipelineRunLogKey,
        *changes: Change,
        set: PipelineRunLogChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> Pending[PipelineRunLog]:
        """Change some attributes of the pipeline run log with this key."""
        return self._collector.add(
            requests.update(
                self._collector.context,
                key,
                *changes,
                set=set,
                when=when,
                create_parents=create_parents,
            )
        )

    def delete(
        self, key: PipelineRunLogKey, *, when: Condition | None = None
    ) -> Pending[PipelineRunLog | None]:
        """Delete the pipeline run log with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: PipelineRunLogKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(
                PIPELINE_RUN_LOG, self._collector.context, key, when=when, exists=exists
            )
        )

    def start_run(self, run_id: UUID, *, started_at: datetime) -> Pending[PipelineRunLog]:
        """Record that a run has begun."""
        return self._collector.add(
            requests.start_run(self._collector.context, run_id, started_at=started_at)
        )

    def record_stages(self, run_id: UUID, *, stages: list[StageResult]) -> Pending[PipelineRunLog]:
        """Add the results of stages."""
        return self._collector.add(
            requests.record_stages(self._collector.context, run_id, stages=stages)
        )

    def record_counts(self, run_id: UUID, *, counts: RunCounts) -> Pending[PipelineRunLog]:
        """Store how many rows were processed."""
        return self._collector.add(
            requests.record_counts(self._collector.context, run_id, counts=counts)
        )

    def retry_run(self, run_id: UUID, *, most_attempts: int = 3) -> Pending[PipelineRunLog]:
        """Let a failed run begin again, up to a number of attempts."""
        return self._collector.add(
            requests.retry_run(self._collector.context, run_id, most_attempts=most_attempts)
        )

    def complete_run(
        self,
        run_id: UUID,
        *,
        ended_at: datetime,
        seconds: float,
        counts: RunCounts,
        expires_at: datetime,
    ) -> Pending[PipelineRunLog]:
        """Record that a run succeeded, and when its record expires."""
        return self._collector.add(
            requests.complete_run(
                self._collector.context,
                run_id,
                ended_at=ended_at,
                seconds=seconds,
                counts=counts,
                expires_at=expires_at,
            )
        )

    def fail_run(
        self, run_id: UUID, *, ended_at: datetime, error_message: str, error_details: dict[str, Any]
    ) -> Pending[PipelineRunLog]:
        """Record that a run failed, and why."""
        return self._collector.add(
            requests.fail_run(
                self._collector.context,
                run_id,
                ended_at=ended_at,
                error_message=error_message,
                error_details=error_details,
            )
        )

    def cancel_run(self, run_id: UUID, *, ended_at: datetime) -> Pending[PipelineRunLog]:
        """Cancel a run that has not ended."""
        return self._collector.add(
            requests.cancel_run(self._collector.context, run_id, ended_at=ended_at)
        )
