"""Runs of pipelines: by start, as summaries, by status; and what happens to a run.

All tests share the runs of a status: each looks at its own day or pipelines.
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    AtLeast,
    AtMost,
    Between,
    CursorMismatch,
    Exactly,
    InvalidValue,
    LessThan,
    MoreThan,
)
from generated.pipelines import (
    PipelineRunLog,
    PipelineRunLogCreate,
    PipelineRunLogInStatusRunsIndex,
    Pipelines,
    RunFailure,
    RunSummary,
    StageResult,
)
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.behaviour.pipelines.run_logs import FAR, failure, new_run, new_runs, of, summary
from tests.engines.engine import unique_name


def test_a_run_is_created_read_replaced_updated_and_deleted(
    db: Pipelines, clock: Clock, expect: Expect
) -> None:
    pipeline = unique_name("pipeline")
    stage = StageResult(stage="extract", seconds=1.25, succeeded=True)
    run = new_run(db, pipeline, stages=[stage], error_details={"a": [1, {"b": None}]})
    assert (run.status, run.trigger, run.environment) == ("pending", "manual", "dev")
    assert (run.attempt, run.counts, run.created_at) == (1, None, clock.now)
    assert db.runs.get_run(run.run_id) == run
    assert db.runs.get(run.key, consistent=True) == run
    assert db.runs.get_run_summary(run.run_id) == summary(run)
    assert db.runs.get_run(uuid4()) is None
    assert db.runs.get_run_summary(uuid4()) is None
    with pytest.raises(AlreadyExists):
        db.runs.create(run)
    replaced = db.runs.put(run.model_copy(update={"seconds": 0.1, "status": "running"}))
    assert replaced.seconds == 0.1
    expect([summary(replaced)], lambda: of(pipeline, db.runs.query_by_status("running")))
    expect([], lambda: of(pipeline, db.runs.query_by_status("pending")))
    updated = db.runs.update(
        run.key, set={"seconds": None, "error_details": None, "start_time": FAR}
    )
    assert (updated.seconds, updated.error_details, updated.start_time) == (None, None, FAR)
    expect([summary(updated)], lambda: of(pipeline, db.runs.query_by_status("running")))
    with pytest.raises(InvalidValue, match="attempt"):
        db.runs.update(run.key, set={"attempt": 0})
    assert db.runs.delete(run.key) == updated
    expect([], lambda: of(pipeline, db.runs.query_by_status("running")))
    expect(None, lambda: db.runs.get_latest_run(pipeline))


def test_a_run_without_a_time_starts_now(db: Pipelines) -> None:
    run = db.runs.create(PipelineRunLogCreate(pipeline_id=unique_name("pipeline")))
    assert db.runs.get_run(run.run_id) == run


def test_runs_of_a_pipeline_are_listed_newest_first(
    db: Pipelines, clock: Clock, expect: Expect
) -> None:
    pipeline = unique_name("pipeline")
    runs = new_runs(
        db,
        clock,
        pipeline,
        {"status": "succeeded"},
        {"status": "failed", "environment": "prod"},
        {"status": "succeeded", "environment": "prod"},
    )
    new_run(db, f"{pipeline}2")
    newest, at = runs[::-1], [run.start_time for run in runs]

    def listed(**given: Any) -> list[PipelineRunLog]:
        return db.runs.query_by_pipeline(pipeline, **given).all()

    expect(newest, listed)
    expect([runs[2], runs[0]], lambda: listed(status="succeeded"))
    expect([runs[2]], lambda: listed(status="succeeded", environment="prod"))
    expect([runs[1]], lambda: listed(start_time=Between(at[0], at[1]), environment="prod"))
    expect(newest[:2], lambda: listed(start_time=AtLeast(at[1])))
    expect(newest[2:], lambda: listed(start_time=LessThan(at[1])))
    assert listed(status="cancelled") == []

    def summaries(start_time: Any = None) -> list[RunSummary]:
        return db.runs.list_run_summaries(pipeline, start_time=start_time).all()

    expect([summary(run) for run in newest], summaries)
    expect([summary(runs[2])], lambda: summaries(MoreThan(at[1])))
    expect([summary(run) for run in newest[1:]], lambda: summaries(AtMost(at[1])))
    page = db.runs.list_run_summaries(pipeline).page(2)
    rest = db.runs.list_run_summaries(pipeline).page(2, page.cursor)
    assert ([*page.items, *rest.items], rest.cursor) == ([summary(run) for run in newest], None)
    with pytest.raises(CursorMismatch):
        db.runs.query_by_pipeline(pipeline).page(2, page.cursor)

    since = db.runs.count_runs
    expect(3, lambda: since(pipeline, since=at[0]))
    assert since(pipeline, since=at[1]) == 2
    assert since(pipeline, since=at[0], status="succeeded") == 2
    assert since(pipeline, since=clock.now) == 0


def test_the_last_ten_runs_of_a_pipeline(db: Pipelines, clock: Clock, expect: Expect) -> None:
    pipeline = unique_name("pipeline")
    runs = new_runs(db, clock, pipeline, *({} for _ in range(12)))
    latest = [summary(run) for run in runs[:1:-1]]
    expect(latest, lambda: db.runs.list_recent_runs(pipeline).all())
    assert list(db.runs.list_recent_runs(pipeline)) == latest
    assert db.runs.list_recent_runs(pipeline).limit(3).all() == latest[:3]
    assert db.runs.list_recent_runs(pipeline).limit(30).count() == 10
    page = db.runs.list_recent_runs(pipeline).page(8)
    rest = db.runs.list_recent_runs(pipeline).page(8, page.cursor)
    assert ([*page.items, *rest.items], rest.cursor) == (latest, None)


def test_the_newest_runs_of_a_pipeline_are_found(
    db: Pipelines, clock: Clock, expect: Expect
) -> None:
    pipeline = unique_name("pipeline")
    assert db.runs.get_latest_run(pipeline) is None
    assert db.runs.get_latest_successful_run(pipeline) is None
    assert not db.runs.is_running(pipeline)
    old, good, bad, waiting = new_runs(
        db,
        clock,
        pipeline,
        {"status": "succeeded"},
        {"status": "succeeded"},
        {"status": "failed"},
        {"status": "pending"},
    )
    expect(waiting, lambda: db.runs.get_latest_run(pipeline))
    expect(good, lambda: db.runs.get_latest_successful_run(pipeline))
    expect(True, lambda: db.runs.is_running(pipeline))
    db.runs.cancel_run(waiting.run_id, ended_at=clock.now)
    expect(False, lambda: db.runs.is_running(pipeline))
    db.runs.delete(waiting.key)
    db.runs.delete(good.key)
    expect(bad, lambda: db.runs.get_latest_run(pipeline))
    expect(old, lambda: db.runs.get_latest_successful_run(pipeline))


def test_whole_runs_are_read_by_what_an_index_holds_of_them(
    db: Pipelines, clock: Clock, expect: Expect
) -> None:
    pipeline = unique_name("pipeline")
    given = [
        PipelineRunLogCreate(
            pipeline_id=pipeline,
            status="cancelled",
            start_time=clock.advance(seconds=1),
            attempt=number + 1,
            seconds=number / 4,
        )
        for number in range(130)
    ]
    start = AtLeast(given[0].start_time)
    db.runs.put_many(given)
    created = [run for made in given if (run := db.runs.get_run(made.run_id)) is not None]
    newest = created[::-1]

    def listed() -> list[PipelineRunLog]:
        found = db.runs.list_runs_of_status("cancelled", start_time=start)
        return [run for run in found if run.pipeline_id == pipeline]

    expect(newest, listed)
    whole = db.runs.list_runs_of_status("cancelled", start_time=start)
    assert whole.first() == newest[0]
    assert whole.limit(3).all() == newest[:3]
    page = whole.page(100)
    rest = whole.page(100, page.cursor)
    assert ([*page.items, *rest.items], rest.cursor) == (newest, None)
    assert whole.count() == 130
    changed = db.runs.update(newest[0].key, set={"seconds": 99.0})
    db.runs.delete(newest[1].key)
    expect([changed, *newest[2:]], listed)
    entries = db.runs.list_entries_of_status("cancelled", start_time=start)
    expect(
        PipelineRunLogInStatusRunsIndex(
            run_id=given[0].run_id,
            pipeline_id=pipeline,
            status="cancelled",
            start_time=given[0].start_time,
        ),
        entries.first,
    )


def test_runs_are_scanned_for_in_the_table_and_in_an_index(
    db: Pipelines, clock: Clock, expect: Expect
) -> None:
    pipeline, start = unique_name("pipeline"), clock.now
    runs = new_runs(
        db,
        clock,
        pipeline,
        {"environment": "prod", "status": "failed", "error_message": "no"},
        {"environment": "prod", "status": "cancelled", "error_message": "late", "trigger": "retry"},
        {"environment": "prod"},
        {"error_message": "again", "status": "failed"},
    )

    def scanned(**given: Any) -> list[PipelineRunLog]:
        found = db.runs.scan_runs(**given)
        return sorted(
            (run for run in found if run.pipeline_id == pipeline), key=lambda run: run.start_time
        )

    assert scanned(environment="prod") == runs[:3]
    assert scanned(environment="prod", trigger="retry", segments=2) == runs[1:2]

    def failures(since: datetime) -> list[RunFailure]:
        found = of(pipeline, db.runs.scan_failures(since=since, segments=3))
        return sorted(found, key=lambda run: run.start_time)

    broken = [failure(run) for run in (runs[0], runs[1], runs[3])]
    expect(broken, lambda: failures(start))
    expect(broken[1:], lambda: failures(runs[1].start_time))


def test_runs_of_a_status_are_listed_by_start(db: Pipelines, clock: Clock, expect: Expect) -> None:
    pipeline, other, start = unique_name("pipeline"), unique_name("pipeline"), clock.now
    first, broken = new_runs(
        db, clock, pipeline, {"status": "failed"}, {"status": "failed", "error_message": "no"}
    )
    (last,) = new_runs(db, clock, other, {"status": "failed", "error_message": "again"})
    new_run(db, pipeline, status="running")

    def listed(start_time: Any) -> list[RunSummary]:
        return db.runs.query_by_status("failed", start_time=start_time).all()

    expect([summary(run) for run in (last, broken, first)], lambda: listed(AtLeast(start)))
    expect([summary(broken)], lambda: listed(Exactly(broken.start_time)))
    expect([summary(last)], lambda: listed(MoreThan(broken.start_time)))

    def failures(since: datetime) -> list[RunFailure]:
        return db.runs.list_failures("failed", since=since).all()

    expect([failure(last), failure(broken)], lambda: failures(start))
    expect([failure(last), failure(broken)], lambda: failures(broken.start_time))
    expect([failure(last)], lambda: failures(last.start_time))
    assert failures(clock.now) == []

    def stuck(before: datetime, pipeline_id: str = pipeline) -> list[RunSummary]:
        return of(pipeline_id, db.runs.list_stuck_runs("failed", before=before))

    expect([summary(first), summary(broken)], lambda: stuck(last.start_time))
    expect([summary(first)], lambda: stuck(broken.start_time))
    assert stuck(first.start_time) == stuck(last.start_time, other) == []


def test_expired_runs_are_hidden_but_where_the_index_does_not_tell(
    db: Pipelines, clock: Clock, expect: Expect
) -> None:
    pipeline, start = unique_name("pipeline"), clock.now
    soon = clock.now + timedelta(minutes=1)
    passing, lasting = new_runs(
        db, clock, pipeline, {"status": "failed", "expires_at": soon}, {"status": "failed"}
    )
    both = [summary(lasting), summary(passing)]
    expect(both, lambda: of(pipeline, db.runs.query_by_status("failed", start_time=AtLeast(start))))
    clock.advance(seconds=61)
    assert db.runs.get(passing.key) is None
    assert db.runs.including_deleted().get(passing.key) == passing
    assert db.runs.count_runs(pipeline, since=start) == 1
    assert db.runs.get_latest_run(pipeline) == lasting
    assert of(pipeline, db.runs.query_by_status("failed", start_time=AtLeast(start))) == both
