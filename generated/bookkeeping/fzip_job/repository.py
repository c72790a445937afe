"""Repositories of fzip job, for callers that wait."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import HidingShell

from . import requests
from .model import (
    FzipJob,
    FzipJobChanges,
    FzipJobCreate,
    FzipJobJobType,
    FzipJobKey,
    FzipJobStatus,
    FzipPackage,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Pages, Range, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress, Swept


class FzipJobReader(HidingShell):
    """Reads FzipJob items."""

    def at(self, key: FzipJobKey) -> Request[FzipJob | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: FzipJobKey, *, consistent: bool = False) -> FzipJob | None:
        """Read the fzip job with this key.

        Reads table `fzip_jobs`: `jobId` = `{job_id}`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        count as gone.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[FzipJobKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[FzipJob | None]:
        """Read the fzip jobs with these keys, in their order; None where there is none.

        Reads table `fzip_jobs`: `jobId` = `{job_id}`. A key that comes twice is read once.
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
        keys: Iterable[FzipJobKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[FzipJob | None]:
        """Read the fzip jobs with these keys as they are taken, in constant memory.

        Reads table `fzip_jobs`: `jobId` = `{job_id}`. Gives an item, or None, for each key in
        order.
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

    def get_fzip_job(self, job_id: UUID, *, consistent: bool = False) -> FzipJob | None:
        """Read a job.

        Access pattern `get_fzip_job` reads table `fzip_jobs`: `jobId` = `{job_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        Items past their time to live count as gone.
        """
        return self._link.send(
            requests.get_fzip_job(self._link.context, job_id, consistent=consistent)
        )

    def list_user_fzip_jobs(
        self,
        user_id: str,
        *,
        created_at: Range[datetime] | None = None,
        job_type: FzipJobJobType | None = None,
    ) -> Pages[FzipJob]:
        """List a user's jobs, newest first.

        Access pattern `list_user_fzip_jobs` queries index `UserIdIndex`: `userId` = `{user_id}` and
        `createdAt` within `{created_at}` (a range of `created_at` if given).
        Results come in descending order of the sort key.
        Keeps items where `job_type = :job_type?`; the others are read, and paid for, too.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `FzipJob` items, read lazily.
        """
        return self._link.pages(
            requests.list_user_fzip_jobs(
                self._link.context, user_id, created_at=created_at, job_type=job_type
            )
        )

    def count_user_fzip_jobs(self, user_id: str, *, since: datetime) -> int:
        """Count the jobs that a user started since a time.

        Access pattern `count_user_fzip_jobs` queries index `UserIdIndex`: `userId` = `{user_id}`
        and `createdAt` within `{created_at}` (`created_at >= :since`).
        Results come in ascending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return self._link.pages(
            requests.count_user_fzip_jobs(self._link.context, user_id, since=since)
        ).count()

    def list_expired_fzip_jobs(self, status: FzipJobStatus, *, now: datetime) -> Pages[FzipPackage]:
        """List the packages of jobs of a status that are past their time.

        Access pattern `list_expired_fzip_jobs` queries index `StatusExpiryIndex`: `status` =
        `{status}` and `expiresAt` within `{expires_at}` (`expires_at <= :now`).
        Results come in ascending order of the sort key.
        Items past their time to live that are still stored are results, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `FzipPackage` items, read lazily.
        """
        return self._link.pages(
            requests.list_expired_fzip_jobs(self._link.context, status, now=now)
        )

    def list_fzip_packages(
        self, status: FzipJobStatus, *, expires_at: Range[datetime] | None = None
    ) -> Pages[FzipPackage]:
        """List the packages of jobs of a status, those to be removed next first.

        Access pattern `list_fzip_packages` queries index `StatusExpiryIndex`: `status` = `{status}`
        and `expiresAt` within `{expires_at}` (a range of `expires_at` if given).
        Results come in ascending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `FzipPackage` items, read lazily.
        """
        return self._link.pages(
            requests.list_fzip_packages(self._link.context, status, expires_at=expires_at)
        )

    def count_fzip_jobs(self, status: FzipJobStatus) -> int:
        """Count the jobs of a status that are still kept.

        Access pattern `count_fzip_jobs` queries index `StatusExpiryIndex`: `status` = `{status}`.
        Results come in ascending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return self._link.pages(requests.count_fzip_jobs(self._link.context, status)).count()

    def list_expired_fzip_job_details(
        self, status: FzipJobStatus, *, now: datetime
    ) -> Pages[FzipJob]:
        """List the jobs of a status that are past their time, with all that is known of them.

        Access pattern `list_expired_fzip_job_details` queries index `StatusExpiryIndex`: `status` =
        `{status}` and `expiresAt` within `{expires_at}` (`expires_at <= :now`).
        Results come in ascending order of the sort key.
        Items past their time to live that are still stored are results, too.
        Reads keys from the index, then the whole items by up to 100 keys a request, in order.
        Items are returned as they are then; those that are gone, or have left the part of the index
        that is read, are not. Counting counts entries of the index.
        Costs one round trip a page of up to 1 MB read of the index, and one for every 100 items, as
        pages are needed; strongly consistent.
        Returns `FzipJob` items, read lazily.
        """
        return self._link.pages(
            requests.list_expired_fzip_job_details(self._link.context, status, now=now)
        )


class FzipJobWriter(HidingShell):
    """Writes FzipJob items."""

    def create(self, item: FzipJobCreate) -> FzipJob:
        """Write a new fzip job.

        Writes to table `fzip_jobs`: `jobId` = `{job_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken. An item past its time to
        live counts as gone.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: FzipJobCreate, *, when: Condition | None = None) -> FzipJob:
        """Write this fzip job, replacing one that exists.

        Writes to table `fzip_jobs`: `jobId` = `{job_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self,
        items: Iterable[FzipJobCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these fzip jobs, replacing those that exist.

        Writes to table `fzip_jobs`: `jobId` = `{job_id}`. Takes any iterable, one item at a time:
        memory stays constant. Where it gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: FzipJobKey,
        *changes: Change,
        set: FzipJobChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> FzipJob:
        """Change some attributes of the fzip job with this key.

        Updates table `fzip_jobs`: `jobId` = `{job_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        With `create_parents`, maps that are missing around a nested change are created, which reads
        first as well; what somebody else creates meanwhile is kept.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(
                self._link.context, key, *changes, set=set, when=when, create_parents=create_parents
            )
        )

    def delete(self, key: FzipJobKey, *, when: Condition | None = None) -> FzipJob | None:
        """Delete the fzip job with this key.

        Deletes from table `fzip_jobs`: `jobId` = `{job_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self, keys: Iterable[FzipJobKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the fzip jobs with these keys; those that are not there do no harm.

        Deletes from table `fzip_jobs`: `jobId` = `{job_id}`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def delete_expired_fzip_jobs(
        self,
        status: FzipJobStatus,
        *,
        now: datetime,
        at_once: int = 1,
        at_most: int | None = None,
        seconds: float | None = None,
        after: str | None = None,
        progress: OnProgress | None = None,
    ) -> Swept:
        """Delete the jobs of a status that are past their time.

        Access pattern `delete_expired_fzip_jobs` deletes all that it finds in index
        `StatusExpiryIndex`: `status` = `{status}` and `expiresAt` within `{expires_at}`
        (`expires_at <= :now`).
        Items past their time to live are deleted, too.
        What changes while it runs may be deleted as it was found.
        Costs one round trip a page of up to 1 MB read, eventually consistent, of which only keys
        are transferred; and one for 25 deletes, `at_once` of them at a time.
        Goes on after the cursor `after`, and stops after `at_most` items or so many `seconds`.
        Returns how many were deleted, and the cursor to go on with where something may be left;
        raises BatchIncomplete with that cursor when it cannot go on.
        """
        return self._link.run(
            requests.delete_expired_fzip_jobs(
                self._link.context,
                status,
                now=now,
                at_once=at_once,
                at_most=at_most,
                seconds=seconds,
                after=after,
                progress=progress,
            )
        )

    def start_fzip_job(self, job_id: UUID, *, phase: str) -> FzipJob:
        """Claim a waiting job.

        Access pattern `start_fzip_job` updates table `fzip_jobs`: `jobId` = `{job_id}`.
        Does `SET status = 'processing', current_phase = :phase`.
        Only while `status = 'pending'`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(requests.start_fzip_job(self._link.context, job_id, phase=phase))

    def record_fzip_progress(self, job_id: UUID, *, progress: int, phase: str) -> FzipJob:
        """Record how far a job is.

        Access pattern `record_fzip_progress` updates table `fzip_jobs`: `jobId` = `{job_id}`.
        Does `SET progress = :progress, current_phase = :phase`.
        Only while `status = 'processing' AND progress <= :progress`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.record_fzip_progress(
                self._link.context, job_id, progress=progress, phase=phase
            )
        )

    def record_fzip_counts(self, job_id: UUID, *, counts: dict[str, int]) -> FzipJob:
        """Record how many items were processed.

        Access pattern `record_fzip_counts` updates table `fzip_jobs`: `jobId` = `{job_id}`.
        Does `SET counts = :counts`.
        Only while `status = 'processing'`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.record_fzip_counts(self._link.context, job_id, counts=counts)
        )

    def complete_fzip_job(
        self, job_id: UUID, *, package_key: str, package_size: int, completed_at: datetime
    ) -> FzipJob:
        """Record the finished package.

        Access pattern `complete_fzip_job` updates table `fzip_jobs`: `jobId` = `{job_id}`.
        Does `SET status = 'completed', progress = 100, package_key = :package_key, package_size =
        :package_size, completed_at = :completed_at REMOVE current_phase, error`.
        Only while `status = 'processing'`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.complete_fzip_job(
                self._link.context,
                job_id,
                package_key=package_key,
                package_size=package_size,
                completed_at=completed_at,
            )
        )

    def fail_fzip_job(self, job_id: UUID, *, error: str) -> FzipJob:
        """Record why a job failed.

        Access pattern `fail_fzip_job` updates table `fzip_jobs`: `jobId` = `{job_id}`.
        Does `SET status = 'failed', error = :error`.
        Only while `status IN ('pending', 'processing')`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(requests.fail_fzip_job(self._link.context, job_id, error=error))

    def expire_fzip_job(self, job_id: UUID, *, now: datetime) -> FzipJob:
        """Record that the package is gone.

        Access pattern `expire_fzip_job` updates table `fzip_jobs`: `jobId` = `{job_id}`.
        Does `SET status = 'expired' REMOVE package_key, package_size`.
        Only while `expires_at <= :now`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(requests.expire_fzip_job(self._link.context, job_id, now=now))

    def delete_fzip_job(self, job_id: UUID, *, user_id: str) -> FzipJob | None:
        """Delete a user's job that is not running.

        Access pattern `delete_fzip_job` deletes from table `fzip_jobs`: `jobId` = `{job_id}`.
        Only while `user_id = :user_id AND status <> 'processing'`, else raises ConditionFailed.
        Costs one round trip. Returns what was deleted, or None.
        """
        return self._link.run(requests.delete_fzip_job(self._link.context, job_id, user_id=user_id))


class FzipJobRepository(FzipJobReader, FzipJobWriter):
    """Reads and writes FzipJob items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
