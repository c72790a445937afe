"""Requests and writes of pipeline run log: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.codecs import DATETIME_MICROSECONDS
from dynarepo.lazy import Later

from .._types import Environment, RunCounts, StageResult, Trigger
from . import keys
from .codec import (
    PIPELINE_RUN_LOG,
    PIPELINE_RUN_LOG_IN_STATUS_RUNS_INDEX_VIEW,
    RUN_FAILURE_VIEW,
    RUN_SUMMARY_VIEW,
)
from .model import (
    PipelineRunLog,
    PipelineRunLogChanges,
    PipelineRunLogCreate,
    PipelineRunLogInStatusRunsIndex,
    PipelineRunLogKey,
    PipelineRunLogStatus,
    RunFailure,
    RunSummary,
)

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Scan, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import PipelineRunLogFields as F
else:
    F = Later(__package__, ".fields", "PipelineRunLogFields")


def get(
    context: Context, key: PipelineRunLogKey, *, consistent: bool = False
) -> Request[PipelineRunLog | None]:
    """Read the pipeline run log with this key."""
    return reads.get_item(PIPELINE_RUN_LOG, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[PipelineRunLogKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[PipelineRunLogKey, PipelineRunLog]:
    """Read the pipeline run logs with these keys, in their order; None where there is none."""
    return batches.get_items(
        PIPELINE_RUN_LOG,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: PipelineRunLogCreate) -> Write[PipelineRunLog]:
    """Write a new pipeline run log."""
    return writes.create_item(PIPELINE_RUN_LOG, context, item)


def put(
    context: Context, item: PipelineRunLogCreate, *, when: Condition | None = None
) -> Write[PipelineRunLog]:
    """Write this pipeline run log, replacing one that exists."""
    return writes.put_item(PIPELINE_RUN_LOG, context, item, when=when)


def put_many(
    context: Context,
    items: Many[PipelineRunLogCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[PipelineRunLogCreate]:
    """Write these pipeline run logs, replacing those that exist."""
    return batches.put_items(PIPELINE_RUN_LOG, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: PipelineRunLogKey,
    *changes: Change,
    set: PipelineRunLogChanges | None = None,
    when: Condition | None = None,
    create_parents: bool = False,
) -> Write[PipelineRunLog]:
    """Change some attributes of the pipeline run log with this key."""
    return writes.update_item(
        PIPELINE_RUN_LOG, context, key, changes, set, when=when, create_parents=create_parents
    )


def delete(
    context: Context, key: PipelineRunLogKey, *, when: Condition | None = None
) -> Write[PipelineRunLog | None]:
    """Delete the pipeline run log with this key."""
    return writes.delete_item(PIPELINE_RUN_LOG, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[PipelineRunLogKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[PipelineRunLogKey]:
    """Delete the pipeline run logs with these keys; those that are not there do no harm."""
    return batches.delete_items(PIPELINE_RUN_LOG, context, keys, at_once=at_once, progress=progress)


def get_run(
    context: Context, run_id: UUID, *, consistent: bool = False
) -> Request[PipelineRunLog | None]:
    """Read a run."""
    return reads.get_item(
        PIPELINE_RUN_LOG,
        context,
        PipelineRunLogKey(run_id=run_id),
        consistent=consistent,
        pattern="get_run",
    )


def get_run_summary(
    context: Context, run_id: UUID, *, consistent: bool = False
) -> Request[RunSummary | None]:
    """Read the part of a run that lists show."""
    return reads.get_view(
        PIPELINE_RUN_LOG,
        context,
        PipelineRunLogKey(run_id=run_id),
        RUN_SUMMARY_VIEW,
        consistent=consistent,
        pattern="get_run_summary",
    )


def query_by_pipeline(
    context: Context,
    pipeline_id: str,
    *,
    start_time: Range[datetime] | None = None,
    status: PipelineRunLogStatus | None = None,
    environment: Environment | None = None,
) -> Query[PipelineRunLog]:
    """List the runs of a pipeline, newest first."""
    return reads.Query(
        context=context,
        entity=PIPELINE_RUN_LOG,
        pattern="query_by_pipeline",
        returns=PIPELINE_RUN_LOG,
        equals=(("pipeline_id", {"S": keys.pipeline_id_key(pipeline_id)}),),
        index="PipelineRunsIndex",
        index_key=("pipeline_id", "start_time"),
        sort=reads.native_range("start_time", start_time, DATETIME_MICROSECONDS.encode),
        where=expressions.all_of(
            None if status is None else F.status.eq(status),
            None if environment is None else F.environment.eq(environment),
        ),
        descending=True,
    )


def list_run_summaries(
    context: Context, pipeline_id: str, *, start_time: Range[datetime] | None = None
) -> Query[RunSummary]:
    """List summaries of the runs of a pipeline, newest first."""
    return reads.Query(
        context=context,
        entity=PIPELINE_RUN_LOG,
        pattern="list_run_summaries",
        returns=RUN_SUMMARY_VIEW,
        equals=(("pipeline_id", {"S": keys.pipeline_id_key(pipeline_id)}),),
        index="PipelineRunsIndex",
        index_key=("pipeline_id", "start_time"),
        sort=reads.native_range("start_time", start_time, DATETIME_MICROSECONDS.encode),
        descending=True,
    )


def list_recent_runs(context: Context, pipeline_id: str) -> Query[RunSummary]:
    """The last ten runs of a pipeline."""
    return reads.Query(
        context=context,
        entity=PIPELINE_RUN_LOG,
        pattern="list_recent_runs",
        returns=RUN_SUMMARY_VIEW,
        equals=(("pipeline_id", {"S": keys.pipeline_id_key(pipeline_id)}),),
        index="PipelineRunsIndex",
        index_key=("pipeline_id", "start_time"),
        descending=True,
        limit=10,
    )


def get_latest_run(context: Context, pipeline_id: str) -> Query[PipelineRunLog]:
    """The newest run of a pipeline."""
    return reads.Query(
        context=context,
        entity=PIPELINE_RUN_LOG,
        pattern="get_latest_run",
        returns=PIPELINE_RUN_LOG,
        equals=(("pipeline_id", {"S": keys.pipeline_id_key(pipeline_id)}),),
        index="PipelineRunsIndex",
        index_key=("pipeline_id", "start_time"),
        descending=True,
    )


def get_latest_successful_run(context: Context, pipeline_id: str) -> Query[PipelineRunLog]:
    """The newest run of a pipeline that succeeded."""
    return reads.Query(
        context=context,
        entity=PIPELINE_RUN_LOG,
        pattern="get_latest_successful_run",
        returns=PIPELINE_RUN_LOG,
        equals=(("pipeline_id", {"S": keys.pipeline_id_key(pipeline_id)}),),
        index="PipelineRunsIndex",
        index_key=("pipeline_id", "start_time"),
        where=F.status.eq("succeeded"),
        descending=True,
    )


def is_running(context: Context, pipeline_id: str) -> Query[PipelineRunLog]:
    """Whether a pipeline has a run that has not ended."""
    return reads.Query(
        context=context,
        entity=PIPELINE_RUN_LOG,
        pattern="is_running",
        returns=PIPELINE_RUN_LOG,
        equals=(("pipeline_id", {"S": keys.pipeline_id_key(pipeline_id)}),),
        index="PipelineRunsIndex",
        index_key=("pipeline_id", "start_time"),
        where=F.status.is_in(["pending", "running"]),
        descending=True,
    )


def count_runs(
    context: Context,
    pipeline_id: str,
    *,
    since: datetime,
    status: PipelineRunLogStatus | None = None,
) -> Query[PipelineRunLog]:
    """Count the runs of a pipeline since a time."""
    return reads.Query(
        context=context,
        entity=PIPELINE_RUN_LOG,
        pattern="count_runs",
        returns=PIPELINE_RUN_LOG,
        equals=(("pipeline_id", {"S": keys.pipeline_id_key(pipeline_id)}),),
        index="PipelineRunsIndex",
        index_key=("pipeline_id", "start_time"),
        sort=reads.native_range("start_time", reads.AtLeast(since), DATETIME_MICROSECONDS.encode),
        where=None if status is None else F.status.eq(status),
    )


def query_by_status(
    context: Context, status: PipelineRunLogStatus, *, start_time: Range[datetime] | None = None
) -> Query[RunSummary]:
    """List the runs of a status, newest first."""
    return reads.Query(
        context=context.bound(shows_hidden=True),
        entity=PIPELINE_RUN_LOG,
        pattern="query_by_status",
        returns=RUN_SUMMARY_VIEW,
        equals=(("status", {"S": keys.status_key(status)}),),
        index="StatusRunsIndex",
        index_key=("status", "start_time"),
        sort=reads.native_range("start_time", start_time, DATETIME_MICROSECONDS.encode),
        descending=True,
    )


def list_failures(
    context: Context, status: PipelineRunLogStatus, *, since: datetime
) -> Query[RunFailure]:
    """List the runs of a status with what went wrong, newest first."""
    return reads.Query(
        context=context.bound(shows_hidden=True),
        entity=PIPELINE_RUN_LOG,
        pattern="list_failures",
        returns=RUN_FAILURE_VIEW,
        equals=(("status", {"S": keys.status_key(status)}),),
        index="StatusRunsIndex",
        index_key=("status", "start_time"),
        sort=reads.native_range("start_time", reads.AtLeast(since), DATETIME_MICROSECONDS.encode),
        where=F.error_message.exists(),
        descending=True,
    )


def list_stuck_runs(
    context: Context, status: PipelineRunLogStatus, *, before: datetime
) -> Query[RunSummary]:
    """List the runs of a status that started before a time, oldest first."""
    return reads.Query(
        context=context.bound(shows_hidden=True),
        entity=PIPELINE_RUN_LOG,
        pattern="list_stuck_runs",
        returns=RUN_SUMMARY_VIEW,
        equals=(("status", {"S": keys.status_key(status)}),),
        index="StatusRunsIndex",
        index_key=("status", "start_time"),
        sort=reads.native_range("start_time", reads.LessThan(before), DATETIME_MICROSECONDS.encode),
    )


def list_runs_of_status(
    context: Context, status: PipelineRunLogStatus, *, start_time: Range[datetime] | None = None
) -> Query[PipelineRunLog]:
    """List the whole runs of a status, newest first."""
    return reads.Query(
        context=context,
        entity=PIPELINE_RUN_LOG,
        pattern="list_runs_of_status",
        returns=PIPELINE_RUN_LOG,
        equals=(("status", {"S": keys.status_key(status)}),),
        index="StatusRunsIndex",
        index_key=("status", "start_time"),
        sort=reads.native_range("start_time", start_time, DATETIME_MICROSECONDS.encode),
        descending=True,
        lacks=("expires_at",),
        hydrate=True,
    )


def list_entries_of_status(
    context: Context, status: PipelineRunLogStatus, *, start_time: Range[datetime] | None = None
) -> Query[PipelineRunLogInStatusRunsIndex]:
    """List what the index of states holds of the runs of a status."""
    return reads.Query(
        context=context.bound(shows_hidden=True),
        entity=PIPELINE_RUN_LOG,
        pattern="list_entries_of_status",
        returns=PIPELINE_RUN_LOG_IN_STATUS_RUNS_INDEX_VIEW,
        equals=(("status", {"S": keys.status_key(status)}),),
        index="StatusRunsIndex",
        index_key=("status", "start_time"),
        sort=reads.native_range("start_time", start_time, DATETIME_MICROSECONDS.encode),
    )


def scan_runs(
    context: Context,
    *,
    environment: Environment,
    trigger: Trigger | None = None,
    segments: int = 1,
    max_units_per_second: float | None = None,
) -> Scan[PipelineRunLog]:
    """Find the runs of an environment, of whatever pipeline."""
    return reads.Scan(
        context=context,
        entity=PIPELINE_RUN_LOG,
        pattern="scan_runs",
        returns=PIPELINE_RUN_LOG,
        where=expressions.all_of(
            F.environment.eq(environment), None if trigger is None else F.trigger.eq(trigger)
        ),
        segments=segments,
        max_units_per_second=max_units_per_second,
    )


def scan_failures(
    context: Context,
    *,
    since: datetime,
    segments: int = 1,
    max_units_per_second: float | None = None,
) -> Scan[RunFailure]:
    """Find the runs that say what went wrong, of whatever status."""
    return reads.Scan(
        context=context.bound(shows_hidden=True),
        entity=PIPELINE_RUN_LOG,
        pattern="scan_failures",
        returns=RUN_FAILURE_VIEW,
        index="StatusRunsIndex",
        index_key=("status", "start_time"),
        where=expressions.all_of(F.error_message.exists(), F.start_time.ge(since)),
        segments=segments,
        max_units_per_second=max_units_per_second,
    )


def start_run(context: Context, run_id: UUID, *, started_at: datetime) -> Write[PipelineRunLog]:
    """Record that a run has begun."""
    return writes.update_item(
        PIPELINE_RUN_LOG,
        context,
        PipelineRunLogKey(run_id=run_id),
        (F.status.set("running"), F.start_time.set(started_at)),
        when=F.status.eq("pending"),
        pattern="start_run",
    )


def record_stages(
    context: Context, run_id: UUID, *, stages: list[StageResult]
) -> Write[PipelineRunLog]:
    """Add the results of stages."""
    return writes.update_item(
        PIPELINE_RUN_LOG,
        context,
        PipelineRunLogKey(run_id=run_id),
        (F.stages.set(F.stages.appended(stages)),),
        when=F.status.eq("running"),
        pattern="record_stages",
    )


def record_counts(context: Context, run_id: UUID, *, counts: RunCounts) -> Write[PipelineRunLog]:
    """Store how many rows were processed."""
    return writes.update_item(
        PIPELINE_RUN_LOG,
        context,
        PipelineRunLogKey(run_id=run_id),
        (F.counts.set(counts),),
        when=F.status.eq("running"),
        pattern="record_counts",
    )


def retry_run(context: Context, run_id: UUID, *, most_attempts: int = 3) -> Write[PipelineRunLog]:
    """Let a failed run begin again, up to a number of attempts."""
    return writes.update_item(
        PIPELINE_RUN_LOG,
        context,
        PipelineRunLogKey(run_id=run_id),
        (
            F.status.set("pending"),
            F.attempt.set(F.attempt.plus(1)),
            F.end_time.remove(),
            F.error_message.remove(),
            F.error_details.remove(),
        ),
        when=expressions.all_of(F.status.eq("failed"), F.attempt.lt(most_attempts)),
        pattern="retry_run",
    )


def complete_run(
    context: Context,
    run_id: UUID,
    *,
    ended_at: datetime,
    seconds: float,
    counts: RunCounts,
    expires_at: datetime,
) -> Write[PipelineRunLog]:
    """Record that a run succeeded, and when its record expires."""
    return writes.update_item(
        PIPELINE_RUN_LOG,
        context,
        PipelineRunLogKey(run_id=run_id),
        (
            F.status.set("succeeded"),
            F.end_time.set(ended_at),
            F.seconds.set(seconds),
            F.counts.set(counts),
            F.expires_at.set(expires_at),
        ),
        when=F.status.eq("running"),
        pattern="complete_run",
    )


def fail_run(
    context: Context,
    run_id: UUID,
    *,
    ended_at: datetime,
    error_message: str,
    error_details: dict[str, Any],
) -> Write[PipelineRunLog]:
    """Record that a run failed, and why."""
    return writes.update_item(
        PIPELINE_RUN_LOG,
        context,
        PipelineRunLogKey(run_id=run_id),
        (
            F.status.set("failed"),
            F.end_time.set(ended_at),
            F.error_message.set(error_message),
            F.error_details.set(error_details),
        ),
        when=F.status.is_in(["pending", "running"]),
        pattern="fail_run",
    )


def cancel_run(context: Context, run_id: UUID, *, ended_at: datetime) -> Write[PipelineRunLog]:
    """Cancel a run that has not ended."""
    return writes.update_item(
        PIPELINE_RUN_LOG,
        context,
        PipelineRunLogKey(run_id=run_id),
        (F.status.set("cancelled"), F.end_time.set(ended_at)),
        when=F.status.is_in(["pending", "running"]),
        pattern="cancel_run",
    )
