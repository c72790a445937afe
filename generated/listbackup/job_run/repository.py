"""Repositories of job run, for callers that wait."""

from __future__ import annotations

import builtins
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import HidingShell

from .._types import RunError, RunStatus
from . import requests
from .model import JobRun, JobRunChanges, JobRunCreate, JobRunKey, RunLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Pages, Range, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class JobRunReader(HidingShell):
    """Reads JobRun items."""

    def at(self, key: JobRunKey) -> Request[JobRun | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: JobRunKey, *, consistent: bool = False) -> JobRun | None:
        """Read the job run with this key.

        Reads table `listbackup`: `PK` = `JOB#{job_id}` and `SK` = `RUN#{started_at}#{run_id}`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        count as gone.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[JobRunKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[JobRun | None]:
        """Read the job runs with these keys, in their order; None where there is none.

        Reads table `listbackup`: `PK` = `JOB#{job_id}` and `SK` = `RUN#{started_at}#{run_id}`. A
        key that comes twice is read once.
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
        keys: Iterable[JobRunKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[JobRun | None]:
        """Read the job runs with these keys as they are taken, in constant memory.

        Reads table `listbackup`: `PK` = `JOB#{job_id}` and `SK` = `RUN#{started_at}#{run_id}`.
        Gives an item, or None, for each key in order.
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

    def get_run(
        self, job_id: UUID, started_at: datetime, run_id: UUID, *, consistent: bool = False
    ) -> JobRun | None:
        """Read a run.

        Access pattern `get_run` reads table `listbackup`: `PK` = `JOB#{job_id}` and `SK` =
        `RUN#{started_at}#{run_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        Items past their time to live count as gone.
        """
        return self._link.send(
            requests.get_run(self._link.context, job_id, started_at, run_id, consistent=consistent)
        )

    def list_job_runs(
        self,
        job_id: UUID,
        *,
        started_at: Range[datetime] | None = None,
        status: RunStatus | None = None,
    ) -> Pages[JobRun]:
        """List a job's runs, newest first.

        Access pattern `list_job_runs` queries table `listbackup`: `PK` = `JOB#{job_id}` and `SK`
        within `RUN#{started_at}#{run_id}` (a range of `started_at` if given).
        Results come in descending order of the sort key.
        Keeps items where `status = :status?`; the others are read, and paid for, too.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `JobRun` items, read lazily.
        """
        return self._link.pages(
            requests.list_job_runs(self._link.context, job_id, started_at=started_at, status=status)
        )

    def list_recent_job_runs(self, job_id: UUID) -> Pages[RunLine]:
        """The ten last runs of a job, without their errors.

        Access pattern `list_recent_job_runs` queries table `listbackup`: `PK` = `JOB#{job_id}` and
        `SK` within `RUN#{started_at}#{run_id}`.
        Results come in descending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `RunLine` items, read lazily, at most 10 of them.
        """
        return self._link.pages(requests.list_recent_job_runs(self._link.context, job_id))

    def get_latest_job_run(self, job_id: UUID) -> JobRun | None:
        """The last run of a job.

        Access pattern `get_latest_job_run` queries table `listbackup`: `PK` = `JOB#{job_id}` and
        `SK` within `RUN#{started_at}#{run_id}`.
        Results come in descending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `JobRun`, or None.
        """
        return self._link.pages(requests.get_latest_job_run(self._link.context, job_id)).first()

    def get_latest_backup(self, job_id: UUID) -> JobRun | None:
        """The last run of a job that saved something.

        Access pattern `get_latest_backup` queries table `listbackup`: `PK` = `JOB#{job_id}` and
        `SK` within `RUN#{started_at}#{run_id}`.
        Results come in descending order of the sort key.
        Keeps items where `status = 'succeeded' AND attribute_exists(backup_key)`; the others are
        read, and paid for, too.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `JobRun`, or None.
        """
        return self._link.pages(requests.get_latest_backup(self._link.context, job_id)).first()

    def list_account_runs(
        self, account_id: UUID, *, started_at: Range[datetime] | None = None
    ) -> Pages[RunLine]:
        """List an account's runs, newest first.

        Access pattern `list_account_runs` queries index `GSI1`: `GSI1PK` = `ACCOUNT#{account_id}`
        and `GSI1SK` within `RUN#{started_at}` (a range of `started_at` if given).
        Results come in descending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `RunLine` items, read lazily.
        """
        return self._link.pages(
            requests.list_account_runs(self._link.context, account_id, started_at=started_at)
        )

    def count_account_failures(self, account_id: UUID, *, since: datetime) -> int:
        """Count an account's failed runs since a time.

        Access pattern `count_account_failures` queries index `GSI1`: `GSI1PK` =
        `ACCOUNT#{account_id}` and `GSI1SK` within `RUN#{started_at}` (`started_at >= :since`).
        Results come in ascending order of the sort key.
        Keeps items where `status = 'failed'`; the others are read, and paid for, too.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return self._link.pages(
            requests.count_account_failures(self._link.context, account_id, since=since)
        ).count()

    def list_unfinished_runs(self, status: RunStatus, *, before: datetime) -> Pages[RunLine]:
        """List runs that are queued or running, longest first.

        Access pattern `list_unfinished_runs` queries index `GSI2`: `GSI2PK` = `RUN#{status}` and
        `GSI2SK` within `{started_at}` (`started_at <= :before`).
        Results come in ascending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `RunLine` items, read lazily.
        """
        return self._link.pages(
            requests.list_unfinished_runs(self._link.context, status, before=before)
        )

    def scan_runs(
        self,
        *,
        since: datetime,
        until: datetime,
        status: RunStatus | None = None,
        segments: int = 8,
        max_units_per_second: float | None = None,
    ) -> Pages[RunLine]:
        """Read the runs of all jobs that started in a period, without their errors.

        Access pattern `scan_runs` scans table `listbackup`: every item there is read and paid for.
        Keeps items where `started_at BETWEEN :since AND :until AND status = :status?`.
        Items of other entities there are left out.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read in each segment; eventually consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns `RunLine` items, read lazily.
        """
        return self._link.pages(
            requests.scan_runs(
                self._link.context,
                since=since,
                until=until,
                status=status,
                segments=segments,
                max_units_per_second=max_units_per_second,
            )
        )


class JobRunWriter(HidingShell):
    """Writes JobRun items."""

    def create(self, item: JobRunCreate) -> JobRun:
        """Write a new job run.

        Writes to table `listbackup`: `PK` = `JOB#{job_id}` and `SK` = `RUN#{started_at}#{run_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken. An item past its time to
        live counts as gone.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: JobRunCreate, *, when: Condition | None = None) -> JobRun:
        """Write this job run, replacing one that exists.

        Writes to table `listbackup`: `PK` = `JOB#{job_id}` and `SK` = `RUN#{started_at}#{run_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self, items: Iterable[JobRunCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these job runs, replacing those that exist.

        Writes to table `listbackup`: `PK` = `JOB#{job_id}` and `SK` = `RUN#{started_at}#{run_id}`.
        Takes any iterable, one item at a time: memory stays constant. Where it gives one key twice,
        the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: JobRunKey,
        *changes: Change,
        set: JobRunChanges | None = None,
        when: Condition | None = None,
    ) -> JobRun:
        """Change some attributes of the job run with this key.

        Updates table `listbackup`: `PK` = `JOB#{job_id}` and `SK` = `RUN#{started_at}#{run_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: JobRunKey, *, when: Condition | None = None) -> JobRun | None:
        """Delete the job run with this key.

        Deletes from table `listbackup`: `PK` = `JOB#{job_id}` and `SK` =
        `RUN#{started_at}#{run_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self, keys: Iterable[JobRunKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the job runs with these keys; those that are not there do no harm.

        Deletes from table `listbackup`: `PK` = `JOB#{job_id}` and `SK` =
        `RUN#{started_at}#{run_id}`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def start_run(self, job_id: UUID, started_at: datetime, run_id: UUID) -> JobRun:
        """Claim a queued run.

        Access pattern `start_run` updates table `listbackup`: `PK` = `JOB#{job_id}` and `SK` =
        `RUN#{started_at}#{run_id}`.
        Does `SET status = 'running'`.
        Only while `status = 'queued'`, else raises ConditionFailed.
        Keeps the keys of `GSI2` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(requests.start_run(self._link.context, job_id, started_at, run_id))

    def record_run_progress(
        self,
        job_id: UUID,
        started_at: datetime,
        run_id: UUID,
        *,
        progress: int,
        items: int,
        bytes: int,
    ) -> JobRun:
        """Count what was saved since the last report.

        Access pattern `record_run_progress` updates table `listbackup`: `PK` = `JOB#{job_id}` and
        `SK` = `RUN#{started_at}#{run_id}`.
        Does `SET progress = :progress ADD items_saved :items, bytes_saved :bytes`.
        Only while `status = 'running' AND progress <= :progress`, else raises ConditionFailed.
        Raises OutOfRange when `items_saved` or `bytes_saved` would pass a limit that is declared
        for it.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.record_run_progress(
                self._link.context,
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
    ) -> JobRun:
        """Add errors that did not end the run.

        Access pattern `record_run_errors` updates table `listbackup`: `PK` = `JOB#{job_id}` and
        `SK` = `RUN#{started_at}#{run_id}`.
        Does `SET errors = list_append(errors, :errors)`.
        Only while `status = 'running' AND size(errors) < 100`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.record_run_errors(
                self._link.context, job_id, started_at, run_id, errors=errors
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
    ) -> JobRun:
        """Record where the backup is.

        Access pattern `finish_run` updates table `listbackup`: `PK` = `JOB#{job_id}` and `SK` =
        `RUN#{started_at}#{run_id}`.
        Does `SET status = 'succeeded', progress = 100, ended_at = :ended_at, backup_key =
        :backup_key, checksum = :checksum`.
        Only while `status = 'running'`, else raises ConditionFailed.
        Keeps the keys of `GSI2` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.finish_run(
                self._link.context,
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
    ) -> JobRun:
        """Record why a run failed, and when its record expires.

        Access pattern `fail_run` updates table `listbackup`: `PK` = `JOB#{job_id}` and `SK` =
        `RUN#{started_at}#{run_id}`.
        Does `SET status = 'failed', ended_at = :ended_at, expires_at = :expires_at, errors =
        list_append(errors, :errors)`.
        Only while `status IN ('queued', 'running')`, else raises ConditionFailed.
        Keeps the keys of `GSI2` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.fail_run(
                self._link.context,
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
    ) -> JobRun:
        """Cancel a run that has not ended.

        Access pattern `cancel_run` updates table `listbackup`: `PK` = `JOB#{job_id}` and `SK` =
        `RUN#{started_at}#{run_id}`.
        Does `SET status = 'cancelled', ended_at = :ended_at`.
        Only while `status IN ('queued', 'running')`, else raises ConditionFailed.
        Keeps the keys of `GSI2` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.cancel_run(self._link.context, job_id, started_at, run_id, ended_at=ended_at)
        )


class JobRunRepository(JobRunReader, JobRunWriter):
    """Reads and writes JobRun items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
