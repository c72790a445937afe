"""What happens to runs: they start, succeed, fail, are tried again; and where they are listed."""

from datetime import timedelta
from uuid import uuid4

import pytest

from dynarepo import ConditionFailed, NotFound
from generated.pipelines import PipelineRunLog, Pipelines, RunCounts, StageResult
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.behaviour.pipelines.run_logs import FAR, new_run, of, summary
from tests.engines.engine import unique_name


def test_a_run_starts_and_succeeds(db: Pipelines, clock: Clock, expect: Expect) -> None:
    pipeline, counts = unique_name("pipeline"), RunCounts(read=10, written=9, failed=1)
    run = new_run(db, pipeline)
    identifier, started = run.run_id, clock.advance(seconds=1)
    extract = StageResult(stage="extract", seconds=0.5, succeeded=True)
    load = StageResult(stage="load", seconds=2, succeeded=False)

    def complete() -> PipelineRunLog:
        return db.runs.complete_run(
            identifier, ended_at=clock.now, seconds=59.9, counts=counts, expires_at=FAR
        )

    for too_early in (
        complete,
        lambda: db.runs.record_stages(identifier, stages=[extract]),
        lambda: db.runs.record_counts(identifier, counts=counts),
    ):
        with pytest.raises(ConditionFailed):
            too_early()
    running = db.runs.start_run(identifier, started_at=started)
    assert (running.status, running.start_time) == ("running", started)
    expect([summary(running)], lambda: of(pipeline, db.runs.query_by_status("running")))
    expect([], lambda: of(pipeline, db.runs.query_by_status("pending")))
    with pytest.raises(ConditionFailed) as failure:
        db.runs.start_run(identifier, started_at=started)
    assert failure.value.current == running
    db.runs.record_stages(identifier, stages=[extract])
    staged = db.runs.record_stages(identifier, stages=[load])
    assert staged.stages == [extract, load]
    half = RunCounts(read=5)
    assert db.runs.record_counts(identifier, counts=half).counts == half
    done = complete()
    assert (done.status, done.seconds, done.counts) == ("succeeded", 59.9, counts)
    assert (done.end_time, done.expires_at) == (clock.now, FAR)
    expect(done, lambda: db.runs.get_latest_successful_run(pipeline))
    with pytest.raises(ConditionFailed):
        db.runs.cancel_run(identifier, ended_at=clock.now)


def test_a_run_fails_and_is_tried_again(db: Pipelines, clock: Clock, expect: Expect) -> None:
    pipeline = unique_name("pipeline")
    identifier = new_run(db, pipeline).run_id

    def fail() -> PipelineRunLog:
        return db.runs.fail_run(
            identifier,
            ended_at=clock.now,
            error_message="no space",
            error_details={"disk": {"free": 0}},
        )

    failed = fail()
    assert (failed.status, failed.end_time, failed.attempt) == ("failed", clock.now, 1)
    assert (failed.error_message, failed.error_details) == ("no space", {"disk": {"free": 0}})
    expect(1, lambda: len(of(pipeline, db.runs.list_failures("failed", since=clock.now))))
    with pytest.raises(ConditionFailed):
        fail()
    again = db.runs.retry_run(identifier)
    assert (again.status, again.attempt, again.end_time) == ("pending", 2, None)
    assert (again.error_message, again.error_details) == (None, None)
    expect([], lambda: of(pipeline, db.runs.list_failures("failed", since=clock.now)))
    with pytest.raises(ConditionFailed):
        db.runs.retry_run(identifier)
    fail()
    assert db.runs.retry_run(identifier).attempt == 3
    fail()
    with pytest.raises(ConditionFailed):
        db.runs.retry_run(identifier)
    assert db.runs.retry_run(identifier, most_attempts=4).attempt == 4
    with pytest.raises(NotFound):
        db.runs.retry_run(uuid4())


def test_a_run_is_cancelled(db: Pipelines, clock: Clock) -> None:
    run = new_run(db, unique_name("pipeline"))
    later = clock.advance(seconds=1) + timedelta(microseconds=1)
    cancelled = db.runs.cancel_run(run.run_id, ended_at=later)
    assert (cancelled.status, cancelled.end_time) == ("cancelled", later)
    with pytest.raises(ConditionFailed):
        db.runs.cancel_run(run.run_id, ended_at=later)
