"""Writes of job run in a transaction."""

from __future__ import annotations

import builtins
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from .._types import RunError
from . import requests
from .codec import JOB_RUN
from .model import JobRun, JobRunChanges, JobRunCreate, JobRunKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class JobRunWrites(Intents):
    """Writes of JobRun items in a transaction."""

    def create(self, item: JobRunCreate) -> Pending[JobRun]:
        """Write a new job run."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: JobRunCreate, *, when: Condition | None = None) -> Pending[JobRun]:
        """Write this job run, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: JobRunKey,
        *changes: Change,
        set: JobRunChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[JobRun]:
        """Change some attributes of the job run with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: JobRunKey, *, when: Condition | None = None) -> Pending[JobRun | None]:
        """Delete the job run with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: JobRunKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(JOB_RUN, self._collector.context, key, when=when, exists=exists)
        )

    def start_run(self, job_id: UUID, started_at: datetime, run_id: UUID) -> Pending[JobRun]:
        """Claim a queued run."""
        return self._collector.add(
            requests.start_run(self._collector.context, job_id, started_at, run_id)
        )

    def record_run_progress(
        self,
        job_id: UUID,
        started_at: datetime,
        run_id: UUID,
        *,
        progress: int,
        items: int,
        bytes: int,
    ) -> Pending[JobRun]:
        """Count what was saved since the last report."""
        return self._collector.add(
            requests.record_run_progress(
                self._collector.context,
                job_id,
                started_at,
                run_id,
                progress=progress,
                items=items,
                bytes=bytes,
            )
        )

    def record_run_errors(
        self, job_id: UUID, started_at: datetime, run_id: UUID, *, errors: list[RunError]
    ) -> Pending[JobRun]:
        """Add errors that did not end the run."""
        return self._collector.add(
            requests.record_run_errors(
                self._collector.context, job_id, started_at, run_id, errors=errors
            )
        )

    def finish_run(
        self,
        job_id: UUID,
        started_at: datetime,
        run_id: UUID,
        *,
        ended_at: datetime,
        backup_key: str,
        checksum: builtins.bytes,
    ) -> Pending[JobRun]:
        """Record where the backup is."""
        return self._collector.add(
            requests.finish_run(
                self._collector.context,
                job_id,
                started_at,
                run_id,
                ended_at=ended_at,
                backup_key=backup_key,
                checksum=checksum,
            )
        )

    def fail_run(
        self,
        job_id: UUID,
        started_at: datetime,
        run_id: UUID,
        *,
        ended_at: datetime,
        expires_at: datetime,
        errors: list[RunError],
    ) -> Pending[JobRun]:
        """Record why a run failed, and when its record expires."""
        return self._collector.add(
            requests.fail_run(
                self._collector.context,
                job_id,
                started_at,
                run_id,
                ended_at=ended_at,
                expires_at=expires_at,
                errors=errors,
            )
        )

    def cancel_run(
        self, job_id: UUID, started_at: datetime, run_id: UUID, *, ended_at: datetime
    ) -> Pending[JobRun]:
        """Cancel a run that has not ended."""
        return self._collector.add(
            requests.cancel_run(
                self._collector.context, job_id, started_at, run_id, ended_at=ended_at
            )
        )
