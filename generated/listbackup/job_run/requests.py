"""Requests and writes of job run: pure, nothing here sends anything."""

from __future__ import annotations

import builtins
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.lazy import Later
from dynarepo.wire import datetime_text

from .._types import RunError, RunStatus
from . import keys
from .codec import JOB_RUN, RUN_LINE_VIEW
from .model import JobRun, JobRunChanges, JobRunCreate, JobRunKey, RunLine

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Scan, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import JobRunFields as F
else:
    F = Later(__package__, ".fields", "JobRunFields")


def get(context: Context, key: JobRunKey, *, consistent: bool = False) -> Request[JobRun | None]:
    """Read the job run with this key."""
    return reads.get_item(JOB_RUN, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[JobRunKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[JobRunKey, JobRun]:
    """Read the job runs with these keys, in their order; None where there is none."""
    return batches.get_items(
        JOB_RUN,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: JobRunCreate) -> Write[JobRun]:
    """Write a new job run."""
    return writes.create_item(JOB_RUN, context, item)


def put(context: Context, item: JobRunCreate, *, when: Condition | None = None) -> Write[JobRun]:
    """Write this job run, replacing one that exists."""
    return writes.put_item(JOB_RUN, context, item, when=when)


def put_many(
    context: Context,
    items: Many[JobRunCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[JobRunCreate]:
    """Write these job runs, replacing those that exist."""
    return batches.put_items(JOB_RUN, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: JobRunKey,
    *changes: Change,
    set: JobRunChanges | None = None,
    when: Condition | None = None,
) -> Write[JobRun]:
    """Change some attributes of the job run with this key."""
    return writes.update_item(JOB_RUN, context, key, changes, set, when=when)


def delete(
    context: Context, key: JobRunKey, *, when: Condition | None = None
) -> Write[JobRun | None]:
    """Delete the job run with this key."""
    return writes.delete_item(JOB_RUN, context, key, when=when)


def delete_many(
    context: Context, keys: Many[JobRunKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[JobRunKey]:
    """Delete the job runs with these keys; those that are not there do no harm."""
    return batches.delete_items(JOB_RUN, context, keys, at_once=at_once, progress=progress)


def get_run(
    context: Context, job_id: UUID, started_at: datetime, run_id: UUID, *, consistent: bool = False
) -> Request[JobRun | None]:
    """Read a run."""
    return reads.get_item(
        JOB_RUN,
        context,
        JobRunKey(job_id=job_id, started_at=started_at, run_id=run_id),
        consistent=consistent,
        pattern="get_run",
    )


def list_job_runs(
    context: Context,
    job_id: UUID,
    *,
    started_at: Range[datetime] | None = None,
    status: RunStatus | None = None,
) -> Query[JobRun]:
    """List a job's runs, newest first."""
    return reads.Query(
        context=context,
        entity=JOB_RUN,
        pattern="list_job_runs",
        returns=JOB_RUN,
        equals=(("PK", {"S": keys.pk(job_id)}),),
        sort=reads.sort_range(
            "SK",
            "RUN#",
            started_at,
            lambda value: datetime_text(value, "milliseconds", "started_at"),
            tail="#",
            of="started_at",
        ),
        where=None if status is None else F.status.eq(status),
        descending=True,
    )


def list_recent_job_runs(context: Context, job_id: UUID) -> Query[RunLine]:
    """The ten last runs of a job, without their errors."""
    return reads.Query(
        context=context,
        entity=JOB_RUN,
        pattern="list_recent_job_runs",
        returns=RUN_LINE_VIEW,
        equals=(("PK", {"S": keys.pk(job_id)}),),
        sort=reads.sort_prefix("SK", "RUN#"),
        descending=True,
        limit=10,
    )


def get_latest_job_run(context: Context, job_id: UUID) -> Query[JobRun]:
    """The last run of a job."""
    return reads.Query(
        context=context,
        entity=JOB_RUN,
        pattern="get_latest_job_run",
        returns=JOB_RUN,
        equals=(("PK", {"S": keys.pk(job_id)}),),
        sort=reads.sort_prefix("SK", "RUN#"),
        descending=True,
    )


def get_latest_backup(context: Context, job_id: UUID) -> Query[JobRun]:
    """The last run of a job that saved something."""
    return reads.Query(
        context=context,
        entity=JOB_RUN,
        pattern="get_latest_backup",
        returns=JOB_RUN,
        equals=(("PK", {"S": keys.pk(job_id)}),),
        sort=reads.sort_prefix("SK", "RUN#"),
        where=expressions.all_of(F.status.eq("succeeded"), F.backup_key.exists()),
        descending=True,
    )


def list_account_runs(
    context: Context, account_id: UUID, *, started_at: Range[datetime] | None = None
) -> Query[RunLine]:
    """List an account's runs, newest first."""
    return reads.Query(
        context=context,
        entity=JOB_RUN,
        pattern="list_account_runs",
        returns=RUN_LINE_VIEW,
        equals=(("GSI1PK", {"S": keys.gsi1_pk(account_id)}),),
        index="GSI1",
        index_key=("GSI1PK", "GSI1SK"),
        sort=reads.sort_range(
            "GSI1SK",
            "RUN#",
            started_at,
            lambda value: datetime_text(value, "milliseconds", "started_at"),
            of="started_at",
        ),
        descending=True,
    )


def count_account_failures(context: Context, account_id: UUID, *, since: datetime) -> Query[JobRun]:
    """Count an account's failed runs since a time."""
    return reads.Query(
        context=context,
        entity=JOB_RUN,
        pattern="count_account_failures",
        returns=JOB_RUN,
        equals=(("GSI1PK", {"S": keys.gsi1_pk(account_id)}),),
        index="GSI1",
        index_key=("GSI1PK", "GSI1SK"),
        sort=reads.sort_range(
            "GSI1SK",
            "RUN#",
            reads.AtLeast(since),
            lambda value: datetime_text(value, "milliseconds", "started_at"),
            of="started_at",
        ),
        where=F.status.eq("failed"),
    )


def list_unfinished_runs(
    context: Context, status: RunStatus, *, before: datetime
) -> Query[RunLine]:
    """List runs that are queued or running, longest first."""
    return reads.Query(
        context=context,
        entity=JOB_RUN,
        pattern="list_unfinished_runs",
        returns=RUN_LINE_VIEW,
        equals=(("GSI2PK", {"S": keys.gsi2_pk(status)}),),
        index="GSI2",
        index_key=("GSI2PK", "GSI2SK"),
        sort=reads.sort_range(
            "GSI2SK",
            "",
            reads.AtMost(before),
            lambda value: datetime_text(value, "milliseconds", "started_at"),
            of="started_at",
        ),
    )


def scan_runs(
    context: Context,
    *,
    since: datetime,
    until: datetime,
    status: RunStatus | None = None,
    segments: int = 8,
    max_units_per_second: float | None = None,
) -> Scan[RunLine]:
    """Read the runs of all jobs that started in a period, without their errors."""
    return reads.Scan(
        context=context,
        entity=JOB_RUN,
        pattern="scan_runs",
        returns=RUN_LINE_VIEW,
        match_type=True,
        where=expressions.all_of(
            F.started_at.between(since, until), None if status is None else F.status.eq(status)
        ),
        segments=segments,
        max_units_per_second=max_units_per_second,
    )


def start_run(context: Context, job_id: UUID, started_at: datetime, run_id: UUID) -> Write[JobRun]:
    """Claim a queued run."""
    return writes.update_item(
        JOB_RUN,
        context,
        JobRunKey(job_id=job_id, started_at=started_at, run_id=run_id),
        (F.status.set("running"),),
        when=F.status.eq("queued"),
        pattern="start_run",
    )


def record_run_progress(
    context: Context,
    job_id: UUID,
    started_at: datetime,
    run_id: UUID,
    *,
    progress: int,
    items: int,
    bytes: int,
) -> Write[JobRun]:
    """Count what was saved since the last report."""
    return writes.update_item(
        JOB_RUN,
        context,
        JobRunKey(job_id=job_id, started_at=started_at, run_id=run_id),
        (F.progress.set(progress), F.items_saved.add(items), F.bytes_saved.add(bytes)),
        when=expressions.all_of(F.status.eq("running"), F.progress.le(progress)),
        pattern="record_run_progress",
    )


def record_run_errors(
    context: Context, job_id: UUID, started_at: datetime, run_id: UUID, *, errors: list[RunError]
) -> Write[JobRun]:
    """Add errors that did not end the run."""
    return writes.update_item(
        JOB_RUN,
        context,
        JobRunKey(job_id=job_id, started_at=started_at, run_id=run_id),
        (F.errors.set(F.errors.appended(errors)),),
        when=expressions.all_of(F.status.eq("running"), F.errors.size().lt(100)),
        pattern="record_run_errors",
    )


def finish_run(
    context: Context,
    job_id: UUID,
    started_at: datetime,
    run_id: UUID,
    *,
    ended_at: datetime,
    backup_key: str,
    checksum: builtins.bytes,
) -> Write[JobRun]:
    """Record where the backup is."""
    return writes.update_item(
        JOB_RUN,
        context,
        JobRunKey(job_id=job_id, started_at=started_at, run_id=run_id),
        (
            F.status.set("succeeded"),
            F.progress.set(100),
            F.ended_at.set(ended_at),
            F.backup_key.set(backup_key),
            F.checksum.set(checksum),
        ),
        when=F.status.eq("running"),
        pattern="finish_run",
    )


def fail_run(
    context: Context,
    job_id: UUID,
    started_at: datetime,
    run_id: UUID,
    *,
    ended_at: datetime,
    expires_at: datetime,
    errors: list[RunError],
) -> Write[JobRun]:
    """Record why a run failed, and when its record expires."""
    return writes.update_item(
        JOB_RUN,
        context,
        JobRunKey(job_id=job_id, started_at=started_at, run_id=run_id),
        (
            F.status.set("failed"),
            F.ended_at.set(ended_at),
            F.expires_at.set(expires_at),
            F.errors.set(F.errors.appended(errors)),
        ),
        when=F.status.is_in(["queued", "running"]),
        pattern="fail_run",
    )


def cancel_run(
    context: Context, job_id: UUID, started_at: datetime, run_id: UUID, *, ended_at: datetime
) -> Write[JobRun]:
    """Cancel a run that has not ended."""
    return writes.update_item(
        JOB_RUN,
        context,
        JobRunKey(job_id=job_id, started_at=started_at, run_id=run_id),
        (F.status.set("cancelled"), F.ended_at.set(ended_at)),
        when=F.status.is_in(["queued", "running"]),
        pattern="cancel_run",
    )
