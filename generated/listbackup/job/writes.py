"""Writes of job in a transaction."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from .._types import Frequency
from . import requests
from .codec import JOB
from .model import Job, JobChanges, JobCreate, JobKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class JobWrites(Intents):
    """Writes of Job items in a transaction."""

    def create(self, item: JobCreate) -> Pending[Job]:
        """Write a new job."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self, item: JobCreate, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Job]:
        """Write this job, replacing one that exists."""
        return self._collector.add(
            requests.put(self._collector.context, item, when=when, expect_version=expect_version)
        )

    def update(
        self,
        key: JobKey,
        *changes: Change,
        set: JobChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[Job]:
        """Change some attributes of the job with this key."""
        return self._collector.add(
            requests.update(
                self._collector.context,
                key,
                *changes,
                set=set,
                when=when,
                expect_version=expect_version,
            )
        )

    def delete(
        self, key: JobKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Job | None]:
        """Delete the job with this key."""
        return self._collector.add(
            requests.delete(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def check(
        self,
        key: JobKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
        exists: bool = True,
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(
                JOB,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )

    def schedule_next_run(
        self,
        job_id: UUID,
        *,
        planned: datetime,
        next_run_at: datetime,
        expect_version: int | None = None,
    ) -> Pending[Job]:
        """Move a job to its next time, if nobody else has."""
        return self._collector.add(
            requests.schedule_next_run(
                self._collector.context,
                job_id,
                planned=planned,
                next_run_at=next_run_at,
                expect_version=expect_version,
            )
        )

    def record_success(
        self, job_id: UUID, *, run_id: UUID, expect_version: int | None = None
    ) -> Pending[Job]:
        """Record that a run of a job succeeded."""
        return self._collector.add(
            requests.record_success(
                self._collector.context, job_id, run_id=run_id, expect_version=expect_version
            )
        )

    def record_failure(
        self, job_id: UUID, *, run_id: UUID, expect_version: int | None = None
    ) -> Pending[Job]:
        """Record that a run of a job failed."""
        return self._collector.add(
            requests.record_failure(
                self._collector.context, job_id, run_id=run_id, expect_version=expect_version
            )
        )

    def change_frequency(
        self,
        job_id: UUID,
        *,
        expected_version: int,
        frequency: Frequency,
        next_run_at: datetime,
        expect_version: int | None = None,
    ) -> Pending[Job]:
        """Run a job more or less often, unless somebody else changed it."""
        return self._collector.add(
            requests.change_frequency(
                self._collector.context,
                job_id,
                expected_version=expected_version,
                frequency=frequency,
                next_run_at=next_run_at,
                expect_version=expect_version,
            )
        )

    def pause_job(self, job_id: UUID, *, expect_version: int | None = None) -> Pending[Job]:
        """Stop running a job."""
        return self._collector.add(
            requests.pause_job(self._collector.context, job_id, expect_version=expect_version)
        )

    def resume_job(
        self, job_id: UUID, *, next_run_at: datetime, expect_version: int | None = None
    ) -> Pending[Job]:
        """Run a paused job again."""
        return self._collector.add(
            requests.resume_job(
                self._collector.context,
                job_id,
                next_run_at=next_run_at,
                expect_version=expect_version,
            )
        )

    def add_lists(
        self, job_id: UUID, *, list_ids: set[str], expect_version: int | None = None
    ) -> Pending[Job]:
        """Back up more lists."""
        return self._collector.add(
            requests.add_lists(
                self._collector.context, job_id, list_ids=list_ids, expect_version=expect_version
            )
        )

    def remove_lists(
        self, job_id: UUID, *, list_ids: set[str], expect_version: int | None = None
    ) -> Pending[Job]:
        """Back up fewer lists."""
        return self._collector.add(
            requests.remove_lists(
                self._collector.context, job_id, list_ids=list_ids, expect_version=expect_version
            )
        )

    def mark_deleted(
        self, job_id: UUID, *, account_id: UUID, expect_version: int | None = None
    ) -> Pending[Job]:
        """Take a job out of the account's list."""
        return self._collector.add(
            requests.mark_deleted(
                self._collector.context,
                job_id,
                account_id=account_id,
                expect_version=expect_version,
            )
        )
