"""Writes of fzip job in a transaction."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from . import requests
from .codec import FZIP_JOB
from .model import FzipJob, FzipJobChanges, FzipJobCreate, FzipJobKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class FzipJobWrites(Intents):
    """Writes of FzipJob items in a transaction."""

    def create(self, item: FzipJobCreate) -> Pending[FzipJob]:
        """Write a new fzip job."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: FzipJobCreate, *, when: Condition | None = None) -> Pending[FzipJob]:
        """Write this fzip job, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: FzipJobKey,
        *changes: Change,
        set: FzipJobChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> Pending[FzipJob]:
        """Change some attributes of the fzip job with this key."""
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

    def delete(self, key: FzipJobKey, *, when: Condition | None = None) -> Pending[FzipJob | None]:
        """Delete the fzip job with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: FzipJobKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(FZIP_JOB, self._collector.context, key, when=when, exists=exists)
        )

    def start_fzip_job(self, job_id: UUID, *, phase: str) -> Pending[FzipJob]:
        """Claim a waiting job."""
        return self._collector.add(
            requests.start_fzip_job(self._collector.context, job_id, phase=phase)
        )

    def record_fzip_progress(self, job_id: UUID, *, progress: int, phase: str) -> Pending[FzipJob]:
        """Record how far a job is."""
        return self._collector.add(
            requests.record_fzip_progress(
                self._collector.context, job_id, progress=progress, phase=phase
            )
        )

    def record_fzip_counts(self, job_id: UUID, *, counts: dict[str, int]) -> Pending[FzipJob]:
        """Record how many items were processed."""
        return self._collector.add(
            requests.record_fzip_counts(self._collector.context, job_id, counts=counts)
        )

    def complete_fzip_job(
        self, job_id: UUID, *, package_key: str, package_size: int, completed_at: datetime
    ) -> Pending[FzipJob]:
        """Record the finished package."""
        return self._collector.add(
            requests.complete_fzip_job(
                self._collector.context,
                job_id,
                package_key=package_key,
                package_size=package_size,
                completed_at=completed_at,
            )
        )

    def fail_fzip_job(self, job_id: UUID, *, error: str) -> Pending[FzipJob]:
        """Record why a job failed."""
        return self._collector.add(
            requests.fail_fzip_job(self._collector.context, job_id, error=error)
        )

    def expire_fzip_job(self, job_id: UUID, *, now: datetime) -> Pending[FzipJob]:
        """Record that the package is gone."""
        return self._collector.add(
            requests.expire_fzip_job(self._collector.context, job_id, now=now)
        )

    def delete_fzip_job(self, job_id: UUID, *, user_id: str) -> Pending[FzipJob | None]:
        """Delete a user's job that is not running."""
        return self._collector.add(
            requests.delete_fzip_job(self._collector.context, job_id, user_id=user_id)
        )
