"""Requests and writes of job: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.lazy import Later
from dynarepo.wire import datetime_text

from .._types import Frequency
from . import keys
from .codec import JOB, JOB_LINE_VIEW
from .model import Job, JobChanges, JobCreate, JobKey, JobLine, JobStatus

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Operation, Query, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress, Swept

    from .fields import JobFields as F
else:
    F = Later(__package__, ".fields", "JobFields")


def get(context: Context, key: JobKey, *, consistent: bool = False) -> Request[Job | None]:
    """Read the job with this key."""
    return reads.get_item(JOB, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[JobKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[JobKey, Job]:
    """Read the jobs with these keys, in their order; None where there is none."""
    return batches.get_items(
        JOB,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: JobCreate) -> Write[Job]:
    """Write a new job."""
    return writes.create_item(JOB, context, item)


def put(
    context: Context,
    item: JobCreate,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Job]:
    """Write this job, replacing one that exists."""
    return writes.put_item(JOB, context, item, when=when, expect_version=expect_version)


def put_many(
    context: Context,
    items: Many[JobCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[JobCreate]:
    """Write these jobs, replacing those that exist."""
    return batches.put_items(JOB, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: JobKey,
    *changes: Change,
    set: JobChanges | None = None,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Job]:
    """Change some attributes of the job with this key."""
    return writes.update_item(
        JOB, context, key, changes, set, when=when, expect_version=expect_version
    )


def delete(
    context: Context,
    key: JobKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Job | None]:
    """Delete the job with this key."""
    return writes.delete_item(JOB, context, key, when=when, expect_version=expect_version)


def delete_many(
    context: Context, keys: Many[JobKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[JobKey]:
    """Delete the jobs with these keys; those that are not there do no harm."""
    return batches.delete_items(JOB, context, keys, at_once=at_once, progress=progress)


def get_job(context: Context, job_id: UUID, *, consistent: bool = False) -> Request[Job | None]:
    """Read a job."""
    return reads.get_item(
        JOB, context, JobKey(job_id=job_id), consistent=consistent, pattern="get_job"
    )


def list_account_jobs(
    context: Context, account_id: UUID, *, integration_id: UUID | None = None
) -> Query[Job]:
    """List an account's jobs, newest first."""
    return reads.Query(
        context=context,
        entity=JOB,
        pattern="list_account_jobs",
        returns=JOB,
        equals=(("GSI1PK", {"S": keys.gsi1_pk(account_id)}),),
        index="GSI1",
        index_key=("GSI1PK", "GSI1SK"),
        sort=reads.sort_prefix("GSI1SK", "JOB#"),
        where=expressions.all_of(
            F.status.ne("deleted"),
            None if integration_id is None else F.integration_id.eq(integration_id),
        ),
        descending=True,
    )


def list_account_job_lines(
    context: Context, account_id: UUID, *, status: JobStatus | None = None
) -> Query[JobLine]:
    """List an account's jobs without their details."""
    return reads.Query(
        context=context,
        entity=JOB,
        pattern="list_account_job_lines",
        returns=JOB_LINE_VIEW,
        equals=(("GSI1PK", {"S": keys.gsi1_pk(account_id)}),),
        index="GSI1",
        index_key=("GSI1PK", "GSI1SK"),
        sort=reads.sort_prefix("GSI1SK", "JOB#"),
        where=None if status is None else F.status.eq(status),
    )


def count_active_account_jobs(context: Context, account_id: UUID) -> Query[Job]:
    """Count the jobs of an account that run."""
    return reads.Query(
        context=context,
        entity=JOB,
        pattern="count_active_account_jobs",
        returns=JOB,
        equals=(("GSI1PK", {"S": keys.gsi1_pk(account_id)}),),
        index="GSI1",
        index_key=("GSI1PK", "GSI1SK"),
        sort=reads.sort_prefix("GSI1SK", "JOB#"),
        where=F.status.eq("active"),
    )


def list_due_jobs(
    context: Context, frequency: Frequency, *, now: datetime, most_failures: int = 10
) -> Query[Job]:
    """List the jobs of a frequency that should run by now, longest waiting first."""
    return reads.Query(
        context=context,
        entity=JOB,
        pattern="list_due_jobs",
        returns=JOB,
        equals=(("GSI2PK", {"S": keys.gsi2_pk(frequency)}),),
        index="GSI2",
        index_key=("GSI2PK", "GSI2SK"),
        sort=reads.sort_range(
            "GSI2SK",
            "",
            reads.AtMost(now),
            lambda value: datetime_text(value, "seconds", "next_run_at"),
            of="next_run_at",
        ),
        where=F.failures_in_a_row.lt(most_failures),
    )


def schedule_next_run(
    context: Context,
    job_id: UUID,
    *,
    planned: datetime,
    next_run_at: datetime,
    expect_version: int | None = None,
) -> Write[Job]:
    """Move a job to its next time, if nobody else has."""
    return writes.update_item(
        JOB,
        context,
        JobKey(job_id=job_id),
        (F.next_run_at.set(next_run_at),),
        when=expressions.all_of(F.status.eq("active"), F.next_run_at.eq(planned)),
        expect_version=expect_version,
        given={"status": "active"},
        pattern="schedule_next_run",
    )


def record_success(
    context: Context, job_id: UUID, *, run_id: UUID, expect_version: int | None = None
) -> Write[Job]:
    """Record that a run of a job succeeded."""
    return writes.update_item(
        JOB,
        context,
        JobKey(job_id=job_id),
        (F.last_run_id.set(run_id), F.last_outcome.set("succeeded"), F.failures_in_a_row.set(0)),
        expect_version=expect_version,
        pattern="record_success",
    )


def record_failure(
    context: Context, job_id: UUID, *, run_id: UUID, expect_version: int | None = None
) -> Write[Job]:
    """Record that a run of a job failed."""
    return writes.update_item(
        JOB,
        context,
        JobKey(job_id=job_id),
        (
            F.last_run_id.set(run_id),
            F.last_outcome.set("failed"),
            F.failures_in_a_row.set(F.failures_in_a_row.plus(1)),
        ),
        expect_version=expect_version,
        pattern="record_failure",
    )


def change_frequency(
    context: Context,
    job_id: UUID,
    *,
    expected_version: int,
    frequency: Frequency,
    next_run_at: datetime,
    expect_version: int | None = None,
) -> Write[Job]:
    """Run a job more or less often, unless somebody else changed it."""
    return writes.update_item(
        JOB,
        context,
        JobKey(job_id=job_id),
        (F.frequency.set(frequency), F.next_run_at.set(next_run_at)),
        when=expressions.all_of(F.version.eq(expected_version), F.status.ne("deleted")),
        expect_version=expect_version,
        pattern="change_frequency",
    )


def pause_job(context: Context, job_id: UUID, *, expect_version: int | None = None) -> Write[Job]:
    """Stop running a job."""
    return writes.update_item(
        JOB,
        context,
        JobKey(job_id=job_id),
        (F.status.set("paused"), F.next_run_at.remove()),
        when=F.status.eq("active"),
        expect_version=expect_version,
        pattern="pause_job",
    )


def resume_job(
    context: Context, job_id: UUID, *, next_run_at: datetime, expect_version: int | None = None
) -> Write[Job]:
    """Run a paused job again."""
    return writes.update_item(
        JOB,
        context,
        JobKey(job_id=job_id),
        (F.status.set("active"), F.next_run_at.set(next_run_at), F.failures_in_a_row.set(0)),
        when=F.status.eq("paused"),
        expect_version=expect_version,
        pattern="resume_job",
    )


def add_lists(
    context: Context, job_id: UUID, *, list_ids: set[str], expect_version: int | None = None
) -> Write[Job]:
    """Back up more lists."""
    return writes.update_item(
        JOB,
        context,
        JobKey(job_id=job_id),
        (F.list_ids.add(list_ids),),
        when=F.status.ne("deleted"),
        expect_version=expect_version,
        pattern="add_lists",
    )


def remove_lists(
    context: Context, job_id: UUID, *, list_ids: set[str], expect_version: int | None = None
) -> Write[Job]:
    """Back up fewer lists."""
    return writes.update_item(
        JOB,
        context,
        JobKey(job_id=job_id),
        (F.list_ids.delete(list_ids),),
        when=F.status.ne("deleted"),
        expect_version=expect_version,
        pattern="remove_lists",
    )


def delete_account_jobs(
    context: Context,
    account_id: UUID,
    *,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Operation[Swept]:
    """Delete all jobs of an account that is closed."""
    return batches.delete_found(
        reads.Query(
            context=context,
            entity=JOB,
            pattern="delete_account_jobs",
            returns=JOB,
            equals=(("GSI1PK", {"S": keys.gsi1_pk(account_id)}),),
            index="GSI1",
            index_key=("GSI1PK", "GSI1SK"),
            sort=reads.sort_prefix("GSI1SK", "JOB#"),
        ),
        at_once=at_once,
        at_most=at_most,
        seconds=seconds,
        after=after,
        progress=progress,
    )


def mark_deleted(
    context: Context, job_id: UUID, *, account_id: UUID, expect_version: int | None = None
) -> Write[Job]:
    """Take a job out of the account's list."""
    return writes.update_item(
        JOB,
        context,
        JobKey(job_id=job_id),
        (F.status.set("deleted"), F.next_run_at.remove()),
        when=expressions.all_of(F.account_id.eq(account_id), F.status.ne("deleted")),
        expect_version=expect_version,
        pattern="mark_deleted",
    )
