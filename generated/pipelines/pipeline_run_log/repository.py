"""Repositories of pipeline run log, for callers that wait."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from dynarepo import HidingShell

from .._types import Environment, RunCounts, StageResult, Trigger
from . import requests
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
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Pages, Range, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class PipelineRunLogReader(HidingShell):
    """Reads PipelineRunLog items."""

    def at(self, key: PipelineRunLogKey) -> Request[PipelineRunLog | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: PipelineRunLogKey, *, consistent: bool = False) -> PipelineRunLog | None:
        """Read the pipeline run log with this key.

        Reads table `pipeline_run_logs`: `run_id` = `{run_id}`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        count as gone.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[PipelineRunLogKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[PipelineRunLog | None]:
        """Read the pipeline run logs with these keys, in their order; None where there is none.

        Reads table `pipeline_run_logs`: `run_id` = `{run_id}`. A key that comes twice is read once.
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
        keys: Iterable[PipelineRunLogKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[PipelineRunLog | None]:
        """Read the pipeline run logs with these keys as they are taken, in constant memory.

        Reads table `pipeline_run_logs`: `run_id` = `{run_id}`. Gives an item, or None, for each key
        in order.
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

    def get_run(self, run_id: UUID, *, consistent: bool = False) -> PipelineRunLog | None:
        """Read a run.

        Access pattern `get_run` reads table `pipeline_run_logs`: `run_id` = `{run_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        Items past their time to live count as gone.
        """
        return self._link.send(requests.get_run(self._link.context, run_id, consistent=consistent))

    def get_run_summary(self, run_id: UUID, *, consistent: bool = False) -> RunSummary | None:
        """Read the part of a run that lists show.

        Access pattern `get_run_summary` reads table `pipeline_run_logs`: `run_id` = `{run_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        Items past their time to live count as gone.
        """
        return self._link.send(
            requests.get_run_summary(self._link.context, run_id, consistent=consistent)
        )

    def query_by_pipeline(
        self,
        pipeline_id: str,
        *,
        start_time: Range[datetime] | None = None,
        status: PipelineRunLogStatus | None = None,
        environment: Environment | None = None,
    ) -> Pages[PipelineRunLog]:
        """List the runs of a pipeline, newest first.

        Access pattern `query_by_pipeline` queries index `PipelineRunsIndex`: `pipeline_id` =
        `{pipeline_id}` and `start_time` within `{start_time}` (a range of `start_time` if given).
        Results come in descending order of the sort key.
        Keeps items where `status = :status? AND environment = :environment?`; the others are read,
        and paid for, too.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `PipelineRunLog` items, read lazily.
        """
        return self._link.pages(
            requests.query_by_pipeline(
                self._link.context,
                pipeline_id,
                start_time=start_time,
                status=status,
                environment=environment,
            )
        )

    def list_run_summaries(
        self, pipeline_id: str, *, start_time: Range[datetime] | None = None
    ) -> Pages[RunSummary]:
        """List summaries of the runs of a pipeline, newest first.

        Access pattern `list_run_summaries` queries index `PipelineRunsIndex`: `pipeline_id` =
        `{pipeline_id}` and `start_time` within `{start_time}` (a range of `start_time` if given).
        Results come in descending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `RunSummary` items, read lazily.
        """
        return self._link.pages(
            requests.list_run_summaries(self._link.context, pipeline_id, start_time=start_time)
        )

    def list_recent_runs(self, pipeline_id: str) -> Pages[RunSummary]:
        """The last ten runs of a pipeline.

        Access pattern `list_recent_runs` queries index `PipelineRunsIndex`: `pipeline_id` =
        `{pipeline_id}`.
        Results come in descending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `RunSummary` items, read lazily, at most 10 of them.
        """
        return self._link.pages(requests.list_recent_runs(self._link.context, pipeline_id))

    def get_latest_run(self, pipeline_id: str) -> PipelineRunLog | None:
        """The newest run of a pipeline.

        Access pattern `get_latest_run` queries index `PipelineRunsIndex`: `pipeline_id` =
        `{pipeline_id}`.
        Results come in descending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `PipelineRunLog`, or None.
        """
        return self._link.pages(requests.get_latest_run(self._link.context, pipeline_id)).first()

    def get_latest_successful_run(self, pipeline_id: str) -> PipelineRunLog | None:
        """The newest run of a pipeline that succeeded.

        Access pattern `get_latest_successful_run` queries index `PipelineRunsIndex`: `pipeline_id`
        = `{pipeline_id}`.
        Results come in descending order of the sort key.
        Keeps items where `status = 'succeeded'`; the others are read, and paid for, too.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `PipelineRunLog`, or None.
        """
        return self._link.pages(
            requests.get_latest_successful_run(self._link.context, pipeline_id)
        ).first()

    def is_running(self, pipeline_id: str) -> bool:
        """Whether a pipeline has a run that has not ended.

        Access pattern `is_running` queries index `PipelineRunsIndex`: `pipeline_id` =
        `{pipeline_id}`.
        Results come in descending order of the sort key.
        Keeps items where `status IN ('pending', 'running')`; the others are read, and paid for,
        too.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns whether there is such an item.
        """
        return self._link.pages(requests.is_running(self._link.context, pipeline_id)).exists()

    def count_runs(
        self, pipeline_id: str, *, since: datetime, status: PipelineRunLogStatus | None = None
    ) -> int:
        """Count the runs of a pipeline since a time.

        Access pattern `count_runs` queries index `PipelineRunsIndex`: `pipeline_id` =
        `{pipeline_id}` and `start_time` within `{start_time}` (`start_time >= :since`).
        Results come in ascending order of the sort key.
        Keeps items where `status = :status?`; the others are read, and paid for, too.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return self._link.pages(
            requests.count_runs(self._link.context, pipeline_id, status=status, since=since)
        ).count()

    def query_by_status(
        self, status: PipelineRunLogStatus, *, start_time: Range[datetime] | None = None
    ) -> Pages[RunSummary]:
        """List the runs of a status, newest first.

        Access pattern `query_by_status` queries index `StatusRunsIndex`: `status` = `{status}` and
        `start_time` within `{start_time}` (a range of `start_time` if given).
        Results come in descending order of the sort key.
        Items past their time to live that are still stored are results, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `RunSummary` items, read lazily.
        """
        return self._link.pages(
            requests.query_by_status(self._link.context, status, start_time=start_time)
        )

    def list_failures(self, status: PipelineRunLogStatus, *, since: datetime) -> Pages[RunFailure]:
        """List the runs of a status with what went wrong, newest first.

        Access pattern `list_failures` queries index `StatusRunsIndex`: `status` = `{status}` and
        `start_time` within `{start_time}` (`start_time >= :since`).
        Results come in descending order of the sort key.
        Keeps items where `attribute_exists(error_message)`; the others are read, and paid for, too.
        Items past their time to live that are still stored are results, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `RunFailure` items, read lazily.
        """
        return self._link.pages(requests.list_failures(self._link.context, status, since=since))

    def list_stuck_runs(
        self, status: PipelineRunLogStatus, *, before: datetime
    ) -> Pages[RunSummary]:
        """List the runs of a status that started before a time, oldest first.

        Access pattern `list_stuck_runs` queries index `StatusRunsIndex`: `status` = `{status}` and
        `start_time` within `{start_time}` (`start_time < :before`).
        Results come in ascending order of the sort key.
        Items past their time to live that are still stored are results, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `RunSummary` items, read lazily.
        """
        return self._link.pages(requests.list_stuck_runs(self._link.context, status, before=before))

    def list_runs_of_status(
        self, status: PipelineRunLogStatus, *, start_time: Range[datetime] | None = None
    ) -> Pages[PipelineRunLog]:
        """List the whole runs of a status, newest first.

        Access pattern `list_runs_of_status` queries index `StatusRunsIndex`: `status` = `{status}`
        and `start_time` within `{start_time}` (a range of `start_time` if given).
        Results come in descending order of the sort key.
        Items past their time to live count as gone.
        Reads keys from the index, then the whole items by up to 100 keys a request, in order.
        Items are returned as they are then; those that are gone, or have left the part of the index
        that is read, are not. Counting reads them, too: the index does not hold `expires_at`.
        Costs one round trip a page of up to 1 MB read of the index, and one for every 100 items, as
        pages are needed; eventually consistent.
        Returns `PipelineRunLog` items, read lazily.
        """
        return self._link.pages(
            requests.list_runs_of_status(self._link.context, status, start_time=start_time)
        )

    def list_entries_of_status(
        self, status: PipelineRunLogStatus, *, start_time: Range[datetime] | None = None
    ) -> Pages[PipelineRunLogInStatusRunsIndex]:
        """List what the index of states holds of the runs of a status.

        Access pattern `list_entries_of_status` queries index `StatusRunsIndex`: `status` =
        `{status}` and `start_time` within `{start_time}` (a range of `start_time` if given).
        Results come in ascending order of the sort key.
        Items past their time to live that are still stored are results, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `PipelineRunLogInStatusRunsIndex` items, read lazily.
        """
        return self._link.pages(
            requests.list_entries_of_status(self._link.context, status, start_time=start_time)
        )

    def scan_runs(
        self,
        *,
        environment: Environment,
        trigger: Trigger | None = None,
        segments: int = 1,
        max_units_per_second: float | None = None,
    ) -> Pages[PipelineRunLog]:
        """Find the runs of an environment, of whatever pipeline.

        Access pattern `scan_runs` scans table `pipeline_run_logs`: every item there is read and
        paid for.
        Keeps items where `environment = :environment AND trigger = :trigger?`.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read in each segment; eventually consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns `PipelineRunLog` items, read lazily.
        """
        return self._link.pages(
            requests.scan_runs(
                self._link.context,
                environment=environment,
                trigger=trigger,
                segments=segments,
                max_units_per_second=max_units_per_second,
            )
        )

    def scan_failures(
        self, *, since: datetime, segments: int = 1, max_units_per_second: float | None = None
    ) -> Pages[RunFailure]:
        """Find the runs that say what went wrong, of whatever status.

        Access pattern `scan_failures` scans index `StatusRunsIndex`: every item there is read and
        paid for.
        Keeps items where `attribute_exists(error_message) AND start_time >= :since`.
        Items past their time to live that are still stored are results, too.
        Costs one round trip a page of up to 1 MB read in each segment; eventually consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns `RunFailure` items, read lazily.
        """
        return self._link.pages(
            requests.scan_failures(
                self._link.context,
                since=since,
                segments=segments,
                max_units_per_second=max_units_per_second,
            )
        )


class PipelineRunLogWriter(HidingShell):
    """Writes PipelineRunLog items."""

    def create(self, item: PipelineRunLogCreate) -> PipelineRunLog:
        """Write a new pipeline run log.

        Writes to table `pipeline_run_logs`: `run_id` = `{run_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken. An item past its time to
        live counts as gone.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: PipelineRunLogCreate, *, when: Condition | None = None) -> PipelineRunLog:
        """Write this pipeline run log, replacing one that exists.

        Writes to table `pipeline_run_logs`: `run_id` = `{run_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self,
        items: Iterable[PipelineRunLogCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these pipeline run logs, replacing those that exist.

        Writes to table `pipeline_run_logs`: `run_id` = `{run_id}`. Takes any iterable, one item at
        a time: memory stays constant. Where it gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: PipelineRunLogKey,
        *changes: Change,
        set: PipelineRunLogChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> PipelineRunLog:
        """Change some attributes of the pipeline run log with this key.

        Updates table `pipeline_run_logs`: `run_id` = `{run_id}`.
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

    def delete(
        self, key: PipelineRunLogKey, *, when: Condition | None = None
    ) -> PipelineRunLog | None:
        """Delete the pipeline run log with this key.

        Deletes from table `pipeline_run_logs`: `run_id` = `{run_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self,
        keys: Iterable[PipelineRunLogKey],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Delete the pipeline run logs with these keys; those that are not there do no harm.

        Deletes from table `pipeline_run_logs`: `run_id` = `{run_id}`. Takes any iterable, one key
        at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def start_run(self, run_id: UUID, *, started_at: datetime) -> PipelineRunLog:
        """Record that a run has begun.

        Access pattern `start_run` updates table `pipeline_run_logs`: `run_id` = `{run_id}`.
        Does `SET status = 'running', start_time = :started_at`.
        Only while `status = 'pending'`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(requests.start_run(self._link.context, run_id, started_at=started_at))

    def record_stages(self, run_id: UUID, *, stages: list[StageResult]) -> PipelineRunLog:
        """Add the results of stages.

        Access pattern `record_stages` updates table `pipeline_run_logs`: `run_id` = `{run_id}`.
        Does `SET stages = list_append(stages, :stages)`.
        Only while `status = 'running'`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(requests.record_stages(self._link.context, run_id, stages=stages))

    def record_counts(self, run_id: UUID, *, counts: RunCounts) -> PipelineRunLog:
        """Store how many rows were processed.

        Access pattern `record_counts` updates table `pipeline_run_logs`: `run_id` = `{run_id}`.
        Does `SET counts = :counts`.
        Only while `status = 'running'`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(requests.record_counts(self._link.context, run_id, counts=counts))

    def retry_run(self, run_id: UUID, *, most_attempts: int = 3) -> PipelineRunLog:
        """Let a failed run begin again, up to a number of attempts.

        Access pattern `retry_run` updates table `pipeline_run_logs`: `run_id` = `{run_id}`.
        Does `SET status = 'pending', attempt = attempt + 1 REMOVE end_time, error_message,
        error_details`.
        Only while `status = 'failed' AND attempt < :most_attempts`, else raises ConditionFailed.
        Raises OutOfRange when `attempt` would pass a limit that is declared for it.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        `most_attempts`: How often a run may be tried.
        """
        return self._link.run(
            requests.retry_run(self._link.context, run_id, most_attempts=most_attempts)
        )

    def complete_run(
        self,
        run_id: UUID,
        *,
        ended_at: datetime,
        seconds: float,
        counts: RunCounts,
        expires_at: datetime,
    ) -> PipelineRunLog:
        """Record that a run succeeded, and when its record expires.

        Access pattern `complete_run` updates table `pipeline_run_logs`: `run_id` = `{run_id}`.
        Does `SET status = 'succeeded', end_time = :ended_at, seconds = :seconds, counts = :counts,
        expires_at = :expires_at`.
        Only while `status = 'running'`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.complete_run(
                self._link.context,
                run_id,
                ended_at=ended_at,
                seconds=seconds,
                counts=counts,
                expires_at=expires_at,
            )
        )

    def fail_run(
        self, run_id: UUID, *, ended_at: datetime, error_message: str, error_details: dict[str, Any]
    ) -> PipelineRunLog:
        """Record that a run failed, and why.

        Access pattern `fail_run` updates table `pipeline_run_logs`: `run_id` = `{run_id}`.
        Does `SET status = 'failed', end_time = :ended_at, error_message = :error_message,
        error_details = :error_details`.
        Only while `status IN ('pending', 'running')`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.fail_run(
                self._link.context,
                run_id,
                ended_at=ended_at,
                error_message=error_message,
                error_details=error_details,
            )
        )

    def cancel_run(self, run_id: UUID, *, ended_at: datetime) -> PipelineRunLog:
        """Cancel a run that has not ended.

        Access pattern `cancel_run` updates table `pipeline_run_logs`: `run_id` = `{run_id}`.
        Does `SET status = 'cancelled', end_time = :ended_at`.
        Only while `status IN ('pending', 'running')`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(requests.cancel_run(self._link.context, run_id, ended_at=ended_at))


class PipelineRunLogRepository(PipelineRunLogReader, PipelineRunLogWriter):
    """Reads and writes PipelineRunLog items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
