"""Requests and writes of fzip job: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.codecs import EPOCH_MILLISECONDS, EPOCH_SECONDS
from dynarepo.lazy import Later

from . import keys
from .codec import FZIP_JOB, FZIP_PACKAGE_VIEW
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
    from dynarepo import Change, Condition, Context, Operation, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress, Swept

    from .fields import FzipJobFields as F
else:
    F = Later(__package__, ".fields", "FzipJobFields")


def get(context: Context, key: FzipJobKey, *, consistent: bool = False) -> Request[FzipJob | None]:
    """Read the fzip job with this key."""
    return reads.get_item(FZIP_JOB, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[FzipJobKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[FzipJobKey, FzipJob]:
    """Read the fzip jobs with these keys, in their order; None where there is none."""
    return batches.get_items(
        FZIP_JOB,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: FzipJobCreate) -> Write[FzipJob]:
    """Write a new fzip job."""
    return writes.create_item(FZIP_JOB, context, item)


def put(context: Context, item: FzipJobCreate, *, when: Condition | None = None) -> Write[FzipJob]:
    """Write this fzip job, replacing one that exists."""
    return writes.put_item(FZIP_JOB, context, item, when=when)


def put_many(
    context: Context,
    items: Many[FzipJobCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[FzipJobCreate]:
    """Write these fzip jobs, replacing those that exist."""
    return batches.put_items(FZIP_JOB, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: FzipJobKey,
    *changes: Change,
    set: FzipJobChanges | None = None,
    when: Condition | None = None,
    create_parents: bool = False,
) -> Write[FzipJob]:
    """Change some attributes of the fzip job with this key."""
    return writes.update_item(
        FZIP_JOB, context, key, changes, set, when=when, create_parents=create_parents
    )


def delete(
    context: Context, key: FzipJobKey, *, when: Condition | None = None
) -> Write[FzipJob | None]:
    """Delete the fzip job with this key."""
    return writes.delete_item(FZIP_JOB, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[FzipJobKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[FzipJobKey]:
    """Delete the fzip jobs with these keys; those that are not there do no harm."""
    return batches.delete_items(FZIP_JOB, context, keys, at_once=at_once, progress=progress)


def get_fzip_job(
    context: Context, job_id: UUID, *, consistent: bool = False
) -> Request[FzipJob | None]:
    """Read a job."""
    return reads.get_item(
        FZIP_JOB, context, FzipJobKey(job_id=job_id), consistent=consistent, pattern="get_fzip_job"
    )


def list_user_fzip_jobs(
    context: Context,
    user_id: str,
    *,
    created_at: Range[datetime] | None = None,
    job_type: FzipJobJobType | None = None,
) -> Query[FzipJob]:
    """List a user's jobs, newest first."""
    return reads.Query(
        context=context,
        entity=FZIP_JOB,
        pattern="list_user_fzip_jobs",
        returns=FZIP_JOB,
        equals=(("userId", {"S": keys.user_id_key(user_id)}),),
        index="UserIdIndex",
        index_key=("userId", "createdAt"),
        sort=reads.native_range(
            "createdAt", created_at, EPOCH_MILLISECONDS.encode, of="created_at"
        ),
        where=None if job_type is None else F.job_type.eq(job_type),
        descending=True,
    )


def count_user_fzip_jobs(context: Context, user_id: str, *, since: datetime) -> Query[FzipJob]:
    """Count the jobs that a user started since a time."""
    return reads.Query(
        context=context,
        entity=FZIP_JOB,
        pattern="count_user_fzip_jobs",
        returns=FZIP_JOB,
        equals=(("userId", {"S": keys.user_id_key(user_id)}),),
        index="UserIdIndex",
        index_key=("userId", "createdAt"),
        sort=reads.native_range(
            "createdAt", reads.AtLeast(since), EPOCH_MILLISECONDS.encode, of="created_at"
        ),
    )


def list_expired_fzip_jobs(
    context: Context, status: FzipJobStatus, *, now: datetime
) -> Query[FzipPackage]:
    """List the packages of jobs of a status that are past their time."""
    return reads.Query(
        context=context.bound(shows_hidden=True),
        entity=FZIP_JOB,
        pattern="list_expired_fzip_jobs",
        returns=FZIP_PACKAGE_VIEW,
        equals=(("status", {"S": keys.status_key(status)}),),
        index="StatusExpiryIndex",
        index_key=("status", "expiresAt"),
        sort=reads.native_range(
            "expiresAt", reads.AtMost(now), EPOCH_SECONDS.encode, of="expires_at"
        ),
    )


def list_fzip_packages(
    context: Context, status: FzipJobStatus, *, expires_at: Range[datetime] | None = None
) -> Query[FzipPackage]:
    """List the packages of jobs of a status, those to be removed next first."""
    return reads.Query(
        context=context,
        entity=FZIP_JOB,
        pattern="list_fzip_packages",
        returns=FZIP_PACKAGE_VIEW,
        equals=(("status", {"S": keys.status_key(status)}),),
        index="StatusExpiryIndex",
        index_key=("status", "expiresAt"),
        sort=reads.native_range("expiresAt", expires_at, EPOCH_SECONDS.encode, of="expires_at"),
    )


def count_fzip_jobs(context: Context, status: FzipJobStatus) -> Query[FzipJob]:
    """Count the jobs of a status that are still kept."""
    return reads.Query(
        context=context,
        entity=FZIP_JOB,
        pattern="count_fzip_jobs",
        returns=FZIP_JOB,
        equals=(("status", {"S": keys.status_key(status)}),),
        index="StatusExpiryIndex",
        index_key=("status", "expiresAt"),
    )


def delete_expired_fzip_jobs(
    context: Context,
    status: FzipJobStatus,
    *,
    now: datetime,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Operation[Swept]:
    """Delete the jobs of a status that are past their time."""
    return batches.delete_found(
        reads.Query(
            context=context,
            entity=FZIP_JOB,
            pattern="delete_expired_fzip_jobs",
            returns=FZIP_JOB,
            equals=(("status", {"S": keys.status_key(status)}),),
            index="StatusExpiryIndex",
            index_key=("status", "expiresAt"),
            sort=reads.native_range(
                "expiresAt", reads.AtMost(now), EPOCH_SECONDS.encode, of="expires_at"
            ),
        ),
        at_once=at_once,
        at_most=at_most,
        seconds=seconds,
        after=after,
        progress=progress,
    )


def list_expired_fzip_job_details(
    context: Context, status: FzipJobStatus, *, now: datetime
) -> Query[FzipJob]:
    """List the jobs of a status that are past their time, with all that is known of them."""
    return reads.Query(
        context=context.bound(shows_hidden=True),
        entity=FZIP_JOB,
        pattern="list_expired_fzip_job_details",
        returns=FZIP_JOB,
        equals=(("status", {"S": keys.status_key(status)}),),
        index="StatusExpiryIndex",
        index_key=("status", "expiresAt"),
        sort=reads.native_range(
            "expiresAt", reads.AtMost(now), EPOCH_SECONDS.encode, of="expires_at"
        ),
        consistent=True,
        hydrate=True,
    )


def start_fzip_job(context: Context, job_id: UUID, *, phase: str) -> Write[FzipJob]:
    """Claim a waiting job."""
    return writes.update_item(
        FZIP_JOB,
        context,
        FzipJobKey(job_id=job_id),
        (F.status.set("processing"), F.current_phase.set(phase)),
        when=F.status.eq("pending"),
        pattern="start_fzip_job",
    )


def record_fzip_progress(
    context: Context, job_id: UUID, *, progress: int, phase: str
) -> Write[FzipJob]:
    """Record how far a job is."""
    return writes.update_item(
        FZIP_JOB,
        context,
        FzipJobKey(job_id=job_id),
        (F.progress.set(progress), F.current_phase.set(phase)),
        when=expressions.all_of(F.status.eq("processing"), F.progress.le(progress)),
        pattern="record_fzip_progress",
    )


def record_fzip_counts(context: Context, job_id: UUID, *, counts: dict[str, int]) -> Write[FzipJob]:
    """Record how many items were processed."""
    return writes.update_item(
        FZIP_JOB,
        context,
        FzipJobKey(job_id=job_id),
        (F.counts.set(counts),),
        when=F.status.eq("processing"),
        pattern="record_fzip_counts",
    )


def complete_fzip_job(
    context: Context, job_id: UUID, *, package_key: str, package_size: int, completed_at: datetime
) -> Write[FzipJob]:
    """Record the finished package."""
    return writes.update_item(
        FZIP_JOB,
        context,
        FzipJobKey(job_id=job_id),
        (
            F.status.set("completed"),
            F.progress.set(100),
            F.package_key.set(package_key),
            F.package_size.set(package_size),
            F.completed_at.set(completed_at),
            F.current_phase.remove(),
            F.error.remove(),
        ),
        when=F.status.eq("processing"),
        pattern="complete_fzip_job",
    )


def fail_fzip_job(context: Context, job_id: UUID, *, error: str) -> Write[FzipJob]:
    """Record why a job failed."""
    return writes.update_item(
        FZIP_JOB,
        context,
        FzipJobKey(job_id=job_id),
        (F.status.set("failed"), F.error.set(error)),
        when=F.status.is_in(["pending", "processing"]),
        pattern="fail_fzip_job",
    )


def expire_fzip_job(context: Context, job_id: UUID, *, now: datetime) -> Write[FzipJob]:
    """Record that the package is gone."""
    return writes.update_item(
        FZIP_JOB,
        context.bound(shows_hidden=True),
        FzipJobKey(job_id=job_id),
        (F.status.set("expired"), F.package_key.remove(), F.package_size.remove()),
        when=F.expires_at.le(now),
        pattern="expire_fzip_job",
    )


def delete_fzip_job(context: Context, job_id: UUID, *, user_id: str) -> Write[FzipJob | None]:
    """Delete a user's job that is not running."""
    return writes.delete_item(
        FZIP_JOB,
        context,
        FzipJobKey(job_id=job_id),
        when=expressions.all_of(F.user_id.eq(user_id), F.status.ne("processing")),
        pattern="delete_fzip_job",
    )
