"""Runs of jobs: a job's and an account's by time, and those that have not ended."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    AtLeast,
    Between,
    ConditionFailed,
    Exactly,
    LessThan,
    MoreThan,
    NotFound,
)
from generated.listbackup import (
    JobCreate,
    JobRun,
    JobRunCreate,
    Listbackup,
    RunError,
    RunLine,
)
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.behaviour.listbackup.moments import FAR


def new_run(db: Listbackup, clock: Clock, job_id: UUID, account_id: UUID, **given: Any) -> JobRun:
    """A run started a millisecond after the one before."""
    values = {"started_at": clock.advance(milliseconds=1), **given}
    return db.job_runs.create(JobRunCreate(job_id=job_id, account_id=account_id, **values))


def line(run: JobRun) -> RunLine:
    return RunLine(
        job_id=run.job_id,
        run_id=run.run_id,
        status=run.status,
        started_at=run.started_at,
        ended_at=run.ended_at,
        items_saved=run.items_saved,
    )


def unfinished(db: Listbackup, status: Any, *runs: JobRun, **given: Any) -> list[RunLine]:
    """Those of the runs that have not ended; the list holds the runs of all other tests as well."""
    own = {run.run_id for run in runs}
    before = given.get("before", FAR)
    listed = db.job_runs.list_unfinished_runs(status, before=before)
    return [found for found in listed if found.run_id in own]


def test_a_run_is_created_replaced_updated_and_deleted(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    job, account = uuid4(), uuid4()
    run = new_run(db, clock, job, account, checksum=bytes(range(32)))
    assert (run.status, run.progress, run.items_saved, run.errors) == ("queued", 0, 0, [])
    assert (run.bytes_saved, run.backup_key, run.ended_at) == (0, None, None)
    assert db.job_runs.get_run(job, run.started_at, run.run_id) == run
    assert db.job_runs.get(run.key, consistent=True) == run
    assert db.job_runs.get_run(job, run.started_at, uuid4()) is None
    with pytest.raises(AlreadyExists):
        db.job_runs.create(run)
    replaced = db.job_runs.put(run.model_copy(update={"status": "failed"}))
    assert db.job_runs.get_run(job, run.started_at, run.run_id) == replaced
    expect([], lambda: unfinished(db, "queued", run))
    updated = db.job_runs.update(run.key, set={"status": "queued", "checksum": None})
    assert updated.checksum is None
    expect([line(updated)], lambda: unfinished(db, "queued", run))
    assert db.job_runs.delete(run.key) == updated
    expect([], lambda: unfinished(db, "queued", run))
    expect([], lambda: db.job_runs.list_account_runs(account).all())


def test_runs_of_a_job_are_listed_newest_first(db: Listbackup, clock: Clock) -> None:
    created = db.jobs.create(
        JobCreate(account_id=uuid4(), integration_id=uuid4(), name="Lists", created_by="ada")
    )
    job, account = created.job_id, created.account_id
    older, saved = (
        new_run(db, clock, job, account, status="succeeded", backup_key=f"backups/{number}")
        for number in (1, 2)
    )
    empty = new_run(db, clock, job, account, status="succeeded")
    # Two runs of one moment are told apart by their identifiers.
    low, high = sorted((uuid4(), uuid4()), key=str)
    moment = clock.advance(milliseconds=1)
    twins = [
        new_run(db, clock, job, account, started_at=moment, run_id=run_id, status="failed")
        for run_id in (low, high)
    ]
    last = new_run(db, clock, job, account)
    new_run(db, clock, uuid4(), account)
    newest = [last, twins[1], twins[0], empty, saved, older]

    def listed(**given: Any) -> list[JobRun]:
        return db.job_runs.list_job_runs(job, **given).all()

    assert listed() == newest
    assert listed(started_at=Exactly(moment)) == twins[::-1]
    assert listed(started_at=Between(empty.started_at, moment)) == newest[1:4]
    assert listed(started_at=MoreThan(moment)) == [last]
    assert listed(started_at=AtLeast(moment)) == newest[:3]
    assert listed(started_at=LessThan(moment)) == [empty, saved, older]
    assert listed(status="succeeded") == [empty, saved, older]
    assert listed(started_at=LessThan(empty.started_at), status="succeeded") == [saved, older]
    assert db.job_runs.get_latest_job_run(job) == last
    assert db.job_runs.get_latest_backup(job) == saved
    assert db.job_runs.get_latest_job_run(uuid4()) is None
    assert db.job_runs.get_latest_backup(uuid4()) is None

    first = db.job_runs.list_job_runs(job).page(2)
    rest = db.job_runs.list_job_runs(job).page(4, first.cursor)
    assert ([*first.items, *rest.items], rest.cursor) == (newest, None)


def test_the_ten_latest_runs_of_a_job(db: Listbackup, clock: Clock) -> None:
    job, account = uuid4(), uuid4()
    runs = [new_run(db, clock, job, account) for _ in range(12)]
    latest = [line(run) for run in runs[:1:-1]]
    assert db.job_runs.list_recent_job_runs(job).all() == latest
    assert db.job_runs.list_recent_job_runs(job).limit(20).all() == latest
    assert db.job_runs.list_recent_job_runs(job).limit(1).all() == latest[:1]


def test_runs_of_an_account_are_listed_and_their_failures_counted(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    account = uuid4()
    runs = [
        new_run(db, clock, uuid4(), account, status=status)
        for status in ("failed", "succeeded", "failed", "running")
    ]
    new_run(db, clock, uuid4(), uuid4(), status="failed")
    db.jobs.create(
        JobCreate(account_id=account, integration_id=uuid4(), name="Lists", created_by="ada")
    )
    newest = [line(run) for run in reversed(runs)]
    at = [run.started_at for run in runs]

    def listed(started_at: Any = None) -> list[RunLine]:
        return db.job_runs.list_account_runs(account, started_at=started_at).all()

    expect(newest, listed)
    expect(newest[1:3], lambda: listed(Between(at[1], at[2])))
    expect(newest[:2], lambda: listed(MoreThan(at[1])))
    expect(2, lambda: db.job_runs.count_account_failures(account, since=at[0]))
    expect(1, lambda: db.job_runs.count_account_failures(account, since=at[1]))
    assert db.job_runs.count_account_failures(account, since=at[3]) == 0


def test_runs_are_watched_until_they_end(db: Listbackup, clock: Clock, expect: Expect) -> None:
    job, account = uuid4(), uuid4()
    first = new_run(db, clock, job, account)
    second = new_run(db, clock, job, account)
    ended = new_run(db, clock, job, account, status="cancelled")
    runs = (first, second, ended)
    expect([line(first), line(second)], lambda: unfinished(db, "queued", *runs))
    expect([line(first)], lambda: unfinished(db, "queued", *runs, before=first.started_at))
    earlier = first.started_at - timedelta(milliseconds=1)
    assert unfinished(db, "queued", *runs, before=earlier) == []
    for status in ("cancelled", "succeeded"):
        assert unfinished(db, status, *runs) == []

    key = (job, first.started_at, first.run_id)
    started = db.job_runs.start_run(*key)
    assert started.status == "running"
    expect([line(second)], lambda: unfinished(db, "queued", *runs))
    expect([line(started)], lambda: unfinished(db, "running", *runs))
    with pytest.raises(ConditionFailed):
        db.job_runs.start_run(*key)
    finished = db.job_runs.finish_run(
        *key, ended_at=clock.now, backup_key="backups/1", checksum=bytes(32)
    )
    assert (finished.status, finished.progress, finished.checksum) == ("succeeded", 100, bytes(32))
    assert (finished.ended_at, finished.backup_key) == (clock.now, "backups/1")
    expect([], lambda: unfinished(db, "running", *runs))
    with pytest.raises(ConditionFailed) as failure:
        db.job_runs.finish_run(*key, ended_at=clock.now, backup_key="x", checksum=bytes(32))
    assert failure.value.current == finished

    cancelled = db.job_runs.cancel_run(job, second.started_at, second.run_id, ended_at=clock.now)
    assert (cancelled.status, cancelled.ended_at) == ("cancelled", clock.now)
    expect([], lambda: unfinished(db, "queued", *runs))
    with pytest.raises(ConditionFailed):
        db.job_runs.cancel_run(*key, ended_at=clock.now)
    with pytest.raises(NotFound):
        db.job_runs.start_run(job, first.started_at, uuid4())


def test_progress_and_errors_of_a_run_add_up(db: Listbackup, clock: Clock, expect: Expect) -> None:
    job = uuid4()
    run = new_run(db, clock, job, uuid4())
    key = (job, run.started_at, run.run_id)
    error = RunError(code="E1", message="No access", failed_at=clock.now)
    for early in (
        lambda: db.job_runs.record_run_progress(*key, progress=1, items=1, bytes=1),
        lambda: db.job_runs.record_run_errors(*key, errors=[error]),
    ):
        with pytest.raises(ConditionFailed):
            early()
    db.job_runs.start_run(*key)
    db.job_runs.record_run_progress(*key, progress=40, items=3, bytes=100)
    counted = db.job_runs.record_run_progress(*key, progress=40, items=2, bytes=50)
    assert (counted.progress, counted.items_saved, counted.bytes_saved) == (40, 5, 150)
    with pytest.raises(ConditionFailed):
        db.job_runs.record_run_progress(*key, progress=39, items=1, bytes=1)

    other = RunError(code="E2", message="Gone", failed_at=clock.advance(milliseconds=7))
    assert db.job_runs.record_run_errors(*key, errors=[error]).errors == [error]
    many = db.job_runs.record_run_errors(*key, errors=[other] * 99)
    assert many.errors == [error, *[other] * 99]
    with pytest.raises(ConditionFailed):
        db.job_runs.record_run_errors(*key, errors=[error])
    failed = db.job_runs.fail_run(*key, ended_at=clock.now, expires_at=FAR, errors=[error])
    assert (failed.status, failed.expires_at, len(failed.errors)) == ("failed", FAR, 101)
    assert failed.items_saved == 5
    expect([], lambda: unfinished(db, "running", run))
    with pytest.raises(ConditionFailed):
        db.job_runs.fail_run(*key, ended_at=clock.now, expires_at=FAR, errors=[])
