"""Repositories of job, for callers that wait."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Shell

from .._types import Frequency
from . import requests
from .model import Job, JobChanges, JobCreate, JobKey, JobLine, JobStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Pages, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress, Swept


class JobReader(Shell):
    """Reads Job items."""

    def at(self, key: JobKey) -> Request[Job | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: JobKey, *, consistent: bool = False) -> Job | None:
        """Read the job with this key.

        Reads table `listbackup`: `PK` = `JOB#{job_id}` and `SK` = `METADATA`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[JobKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Job | None]:
        """Read the jobs with these keys, in their order; None where there is none.

        Reads table `listbackup`: `PK` = `JOB#{job_id}` and `SK` = `METADATA`. A key that comes
        twice is read once.
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
        keys: Iterable[JobKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Job | None]:
        """Read the jobs with these keys as they are taken, in constant memory.

        Reads table `listbackup`: `PK` = `JOB#{job_id}` and `SK` = `METADATA`. Gives an item, or
        None, for each key in order.
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

    def get_job(self, job_id: UUID, *, consistent: bool = False) -> Job | None:
        """Read a job.

        Access pattern `get_job` reads table `listbackup`: `PK` = `JOB#{job_id}` and `SK` =
        `METADATA`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return self._link.send(requests.get_job(self._link.context, job_id, consistent=consistent))

    def list_account_jobs(
        self, account_id: UUID, *, integration_id: UUID | None = None
    ) -> Pages[Job]:
        """List an account's jobs, newest first.

        Access pattern `list_account_jobs` queries index `GSI1`: `GSI1PK` = `ACCOUNT#{account_id}`
        and `GSI1SK` within `JOB#{created_at}`.
        Results come in descending order of the sort key.
        Keeps items where `status <> 'deleted' AND integration_id = :integration_id?`; the others
        are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Job` items, read lazily.
        """
        return self._link.pages(
            requests.list_account_jobs(
                self._link.context, account_id, integration_id=integration_id
            )
        )

    def list_account_job_lines(
        self, account_id: UUID, *, status: JobStatus | None = None
    ) -> Pages[JobLine]:
        """List an account's jobs without their details.

        Access pattern `list_account_job_lines` queries index `GSI1`: `GSI1PK` =
        `ACCOUNT#{account_id}` and `GSI1SK` within `JOB#{created_at}`.
        Results come in ascending order of the sort key.
        Keeps items where `status = :status?`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `JobLine` items, read lazily.
        """
        return self._link.pages(
            requests.list_account_job_lines(self._link.context, account_id, status=status)
        )

    def count_active_account_jobs(self, account_id: UUID) -> int:
        """Count the jobs of an account that run.

        Access pattern `count_active_account_jobs` queries index `GSI1`: `GSI1PK` =
        `ACCOUNT#{account_id}` and `GSI1SK` within `JOB#{created_at}`.
        Results come in ascending order of the sort key.
        Keeps items where `status = 'active'`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return self._link.pages(
            requests.count_active_account_jobs(self._link.context, account_id)
        ).count()

    def list_due_jobs(
        self, frequency: Frequency, *, now: datetime, most_failures: int = 10
    ) -> Pages[Job]:
        """List the jobs of a frequency that should run by now, longest waiting first.

        Access pattern `list_due_jobs` queries index `GSI2`: `GSI2PK` = `DUE#{frequency}` and
        `GSI2SK` within `{next_run_at}` (`next_run_at <= :now`).
        Results come in ascending order of the sort key.
        Keeps items where `failures_in_a_row < :most_failures`; the others are read, and paid for,
        too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Job` items, read lazily.
        `most_failures`: Jobs that failed this often wait for a person.
        """
        return self._link.pages(
            requests.list_due_jobs(
                self._link.context, frequency, most_failures=most_failures, now=now
            )
        )


class JobWriter(Shell):
    """Writes Job items."""

    def create(self, item: JobCreate) -> Job:
        """Write a new job.

        Writes to table `listbackup`: `PK` = `JOB#{job_id}` and `SK` = `METADATA`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(
        self, item: JobCreate, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Job:
        """Write this job, replacing one that exists.

        Writes to table `listbackup`: `PK` = `JOB#{job_id}` and `SK` = `METADATA`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        """
        return self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    def put_many(
        self, items: Iterable[JobCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these jobs, replacing those that exist.

        Writes to table `listbackup`: `PK` = `JOB#{job_id}` and `SK` = `METADATA`. Takes any
        iterable, one item at a time: memory stays constant.
        Versions need conditions, which batches do not have: each item goes by itself. Costs one
        round trip an item, or two where it replaces another, `at_once` of them at a time. One that
        was read before is written only over the version that was read. Raises BatchIncomplete with
        all that remains.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: JobKey,
        *changes: Change,
        set: JobChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Job:
        """Change some attributes of the job with this key.

        Updates table `listbackup`: `PK` = `JOB#{job_id}` and `SK` = `METADATA`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return self._link.run(
            requests.update(
                self._link.context, key, *changes, set=set, when=when, expect_version=expect_version
            )
        )

    def delete(
        self, key: JobKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Job | None:
        """Delete the job with this key.

        Deletes from table `listbackup`: `PK` = `JOB#{job_id}` and `SK` = `METADATA`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    def delete_many(
        self, keys: Iterable[JobKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the jobs with these keys; those that are not there do no harm.

        Deletes from table `listbackup`: `PK` = `JOB#{job_id}` and `SK` = `METADATA`. Takes any
        iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def schedule_next_run(
        self,
        job_id: UUID,
        *,
        planned: datetime,
        next_run_at: datetime,
        expect_version: int | None = None,
    ) -> Job:
        """Move a job to its next time, if nobody else has.

        Access pattern `schedule_next_run` updates table `listbackup`: `PK` = `JOB#{job_id}` and
        `SK` = `METADATA`.
        Does `SET next_run_at = :next_run_at`.
        Only while `status = 'active' AND next_run_at = :planned`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `GSI2` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.schedule_next_run(
                self._link.context,
                job_id,
                planned=planned,
                next_run_at=next_run_at,
                expect_version=expect_version,
            )
        )

    def record_success(
        self, job_id: UUID, *, run_id: UUID, expect_version: int | None = None
    ) -> Job:
        """Record that a run of a job succeeded.

        Access pattern `record_success` updates table `listbackup`: `PK` = `JOB#{job_id}` and `SK` =
        `METADATA`.
        Does `SET last_run_id = :run_id, last_outcome = 'succeeded', failures_in_a_row = 0`.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.record_success(
                self._link.context, job_id, run_id=run_id, expect_version=expect_version
            )
        )

    def record_failure(
        self, job_id: UUID, *, run_id: UUID, expect_version: int | None = None
    ) -> Job:
        """Record that a run of a job failed.

        Access pattern `record_failure` updates table `listbackup`: `PK` = `JOB#{job_id}` and `SK` =
        `METADATA`.
        Does `SET last_run_id = :run_id, last_outcome = 'failed', failures_in_a_row =
        failures_in_a_row + 1`.
        Raises VersionConflict when `expect_version` does not match.
        Raises OutOfRange when `failures_in_a_row` would pass a limit that is declared for it.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.record_failure(
                self._link.context, job_id, run_id=run_id, expect_version=expect_version
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
    ) -> Job:
        """Run a job more or less often, unless somebody else changed it.

        Access pattern `change_frequency` updates table `listbackup`: `PK` = `JOB#{job_id}` and `SK`
        = `METADATA`.
        Does `SET frequency = :frequency, next_run_at = :next_run_at`.
        Only while `version = :expected_version AND status <> 'deleted'`, else raises
        ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `GSI2` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.change_frequency(
                self._link.context,
                job_id,
                expected_version=expected_version,
                frequency=frequency,
                next_run_at=next_run_at,
                expect_version=expect_version,
            )
        )

    def pause_job(self, job_id: UUID, *, expect_version: int | None = None) -> Job:
        """Stop running a job.

        Access pattern `pause_job` updates table `listbackup`: `PK` = `JOB#{job_id}` and `SK` =
        `METADATA`.
        Does `SET status = 'paused' REMOVE next_run_at`.
        Only while `status = 'active'`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `GSI2` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.pause_job(self._link.context, job_id, expect_version=expect_version)
        )

    def resume_job(
        self, job_id: UUID, *, next_run_at: datetime, expect_version: int | None = None
    ) -> Job:
        """Run a paused job again.

        Access pattern `resume_job` updates table `listbackup`: `PK` = `JOB#{job_id}` and `SK` =
        `METADATA`.
        Does `SET status = 'active', next_run_at = :next_run_at, failures_in_a_row = 0`.
        Only while `status = 'paused'`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `GSI2` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.resume_job(
                self._link.context, job_id, next_run_at=next_run_at, expect_version=expect_version
            )
        )

    def add_lists(
        self, job_id: UUID, *, list_ids: set[str], expect_version: int | None = None
    ) -> Job:
        """Back up more lists.

        Access pattern `add_lists` updates table `listbackup`: `PK` = `JOB#{job_id}` and `SK` =
        `METADATA`.
        Does `ADD list_ids :list_ids`.
        Only while `status <> 'deleted'`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.add_lists(
                self._link.context, job_id, list_ids=list_ids, expect_version=expect_version
            )
        )

    def remove_lists(
        self, job_id: UUID, *, list_ids: set[str], expect_version: int | None = None
    ) -> Job:
        """Back up fewer lists.

        Access pattern `remove_lists` updates table `listbackup`: `PK` = `JOB#{job_id}` and `SK` =
        `METADATA`.
        Does `DELETE list_ids :list_ids`.
        Only while `status <> 'deleted'`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.remove_lists(
                self._link.context, job_id, list_ids=list_ids, expect_version=expect_version
            )
        )

    def delete_account_jobs(
        self,
        account_id: UUID,
        *,
        at_once: int = 1,
        at_most: int | None = None,
        seconds: float | None = None,
        after: str | None = None,
        progress: OnProgress | None = None,
    ) -> Swept:
        """Delete all jobs of an account that is closed.

        Access pattern `delete_account_jobs` deletes all that it finds in index `GSI1`: `GSI1PK` =
        `ACCOUNT#{account_id}` and `GSI1SK` within `JOB#{created_at}`.
        What changes while it runs may be deleted as it was found.
        Costs one round trip a page of up to 1 MB read, eventually consistent, of which only keys
        are transferred; and one for 25 deletes, `at_once` of them at a time.
        Goes on after the cursor `after`, and stops after `at_most` items or so many `seconds`.
        Returns how many were deleted, and the cursor to go on with where something may be left;
        raises BatchIncomplete with that cursor when it cannot go on.
        """
        return self._link.run(
            requests.delete_account_jobs(
                self._link.context,
                account_id,
                at_once=at_once,
                at_most=at_most,
                seconds=seconds,
                after=after,
                progress=progress,
            )
        )

    def mark_deleted(
        self, job_id: UUID, *, account_id: UUID, expect_version: int | None = None
    ) -> Job:
        """Take a job out of the account's list.

        Access pattern `mark_deleted` updates table `listbackup`: `PK` = `JOB#{job_id}` and `SK` =
        `METADATA`.
        Does `SET status = 'deleted' REMOVE next_run_at`.
        Only while `account_id = :account_id AND status <> 'deleted'`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `GSI2` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.mark_deleted(
                self._link.context, job_id, account_id=account_id, expect_version=expect_version
            )
        )


class JobRepository(JobReader, JobWriter):
    """Reads and writes Job items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
