"""Backup jobs: an account's, and those that are due; only active jobs are due."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    ConditionFailed,
    InvalidValue,
    NotFound,
    VersionConflict,
)
from generated.listbackup import Job, JobCreate, JobLine, JobRunCreate, Listbackup
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect


def new_job(db: Listbackup, clock: Clock, account_id: UUID, **given: Any) -> Job:
    """A job made a millisecond after the one before, due in an hour."""
    due = clock.now.replace(microsecond=0) + timedelta(hours=1)
    clock.advance(milliseconds=1)
    values = {
        "integration_id": uuid4(),
        "name": "Lists",
        "created_by": "ada",
        "next_run_at": due,
        **given,
    }
    return db.jobs.create(JobCreate(account_id=account_id, **values))


def line(job: Job) -> JobLine:
    return JobLine(
        job_id=job.job_id,
        name=job.name,
        frequency=job.frequency,
        status=job.status,
        next_run_at=job.next_run_at,
        last_outcome=job.last_outcome,
    )


def due(db: Listbackup, *jobs: Job, frequency: Any = "daily", **given: Any) -> list[Job]:
    """Those of the jobs that are due; the list holds the jobs of all other tests as well."""
    own = {job.job_id for job in jobs}
    return [job for job in db.jobs.list_due_jobs(frequency, **given) if job.job_id in own]


def test_a_job_is_created_replaced_updated_and_deleted(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    account = uuid4()
    job = new_job(db, clock, account, list_ids={"a", "b"})
    assert (job.frequency, job.status, job.failures_in_a_row) == ("daily", "active", 0)
    assert (job.last_run_id, job.last_outcome, job.version) == (None, None, 1)
    assert db.jobs.get_job(job.job_id) == db.jobs.get(job.key, consistent=True) == job
    with pytest.raises(AlreadyExists):
        db.jobs.create(job)

    replaced = db.jobs.put(job.model_copy(update={"name": "Cards", "list_ids": None}))
    assert (replaced.version, replaced.created_at) == (2, job.created_at)
    moved = job.next_run_at
    assert moved is not None
    # One part of the key is given, one is read, and the condition on the entry holds.
    updated = db.jobs.update(job.key, set={"frequency": "weekly"}, expect_version=2)
    expect([], lambda: due(db, job, now=moved))
    expect([updated], lambda: due(db, job, frequency="weekly", now=moved))
    unplanned = db.jobs.update(job.key, set={"next_run_at": None})
    assert unplanned.next_run_at is None
    expect([], lambda: due(db, job, frequency="weekly", now=moved))
    expect([unplanned], lambda: db.jobs.list_account_jobs(account).all())
    finer: Any = {"next_run_at": moved + timedelta(milliseconds=1)}
    with pytest.raises(InvalidValue, match="next_run_at"):
        db.jobs.update(job.key, set=finer)
    with pytest.raises(VersionConflict):
        db.jobs.delete(job.key, expect_version=3)
    assert db.jobs.delete(job.key) == unplanned
    expect([], lambda: db.jobs.list_account_jobs(account).all())


def test_jobs_of_an_account_are_listed_and_counted(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    account, integration = uuid4(), uuid4()
    first = new_job(db, clock, account, name="1", integration_id=integration)
    second = new_job(db, clock, account, name="2", status="paused")
    third = new_job(db, clock, account, name="3", status="deleted")
    new_job(db, clock, uuid4())
    db.job_runs.create(JobRunCreate(job_id=first.job_id, account_id=account))

    expect([second, first], lambda: db.jobs.list_account_jobs(account).all())
    expect([first], lambda: db.jobs.list_account_jobs(account, integration_id=integration).all())
    expect(
        [line(first), line(second), line(third)],
        lambda: db.jobs.list_account_job_lines(account).all(),
    )
    expect([line(second)], lambda: db.jobs.list_account_job_lines(account, status="paused").all())
    expect(1, lambda: db.jobs.count_active_account_jobs(account))

    deleted = db.jobs.mark_deleted(first.job_id, account_id=account)
    assert (deleted.status, deleted.next_run_at) == ("deleted", None)
    expect([second], lambda: db.jobs.list_account_jobs(account).all())
    expect(0, lambda: db.jobs.count_active_account_jobs(account))
    for wrong in (account, uuid4()):
        with pytest.raises(ConditionFailed):
            db.jobs.mark_deleted(third.job_id, account_id=wrong)


def test_due_jobs_are_those_planned_until_now(db: Listbackup, clock: Clock, expect: Expect) -> None:
    start = clock.now
    early, late, failing = (
        new_job(db, clock, uuid4(), next_run_at=start + timedelta(seconds=seconds), **given)
        for seconds, given in ((10, {}), (20, {}), (5, {"failures_in_a_row": 10}))
    )
    paused = new_job(db, clock, uuid4(), next_run_at=start, status="paused")
    unplanned = new_job(db, clock, uuid4(), next_run_at=None)
    hourly = new_job(db, clock, uuid4(), next_run_at=start, frequency="hourly")
    jobs = (early, late, failing, paused, unplanned, hourly)

    def after(seconds: int, **given: Any) -> list[Job]:
        return due(db, *jobs, now=start + timedelta(seconds=seconds), **given)

    expect([early, late], lambda: after(20))
    expect([early], lambda: after(19))
    expect([early], lambda: after(10))
    expect([], lambda: after(9))
    expect([failing, early, late], lambda: after(20, most_failures=11))
    expect([hourly], lambda: after(0, frequency="hourly"))


def test_a_job_is_scheduled_once_and_remembers_how_it_went(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    job = new_job(db, clock, uuid4())
    planned = job.next_run_at
    assert planned is not None
    later = planned + timedelta(days=1)
    moved = db.jobs.schedule_next_run(job.job_id, planned=planned, next_run_at=later)
    assert moved.next_run_at == later
    expect([], lambda: due(db, job, now=planned))
    expect([moved], lambda: due(db, job, now=later))
    with pytest.raises(ConditionFailed) as failure:
        db.jobs.schedule_next_run(job.job_id, planned=planned, next_run_at=later)
    assert failure.value.current == moved

    run, next_run = uuid4(), uuid4()
    db.jobs.record_failure(job.job_id, run_id=run)
    failed = db.jobs.record_failure(job.job_id, run_id=run)
    assert (failed.last_run_id, failed.last_outcome, failed.failures_in_a_row) == (run, "failed", 2)
    done = db.jobs.record_success(job.job_id, run_id=next_run)
    assert (done.last_run_id, done.last_outcome) == (next_run, "succeeded")
    assert (done.failures_in_a_row, done.version) == (0, 5)
    for record in (db.jobs.record_success, db.jobs.record_failure):
        with pytest.raises(NotFound):
            record(uuid4(), run_id=run)


def test_a_paused_job_is_not_due_until_it_is_resumed(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    job = new_job(db, clock, uuid4(), failures_in_a_row=3)
    planned = job.next_run_at
    assert planned is not None
    later = planned + timedelta(days=1)
    paused = db.jobs.pause_job(job.job_id)
    assert (paused.status, paused.next_run_at) == ("paused", None)
    expect([], lambda: due(db, job, now=later))
    with pytest.raises(ConditionFailed):
        db.jobs.pause_job(job.job_id)
    # A paused job keeps a new frequency and time, but is still not due.
    changed = db.jobs.change_frequency(
        job.job_id, expected_version=2, frequency="hourly", next_run_at=planned
    )
    assert (changed.frequency, changed.next_run_at) == ("hourly", planned)
    expect([], lambda: due(db, job, frequency="hourly", now=later))
    with pytest.raises(ConditionFailed) as failure:
        db.jobs.change_frequency(
            job.job_id, expected_version=2, frequency="weekly", next_run_at=later
        )
    assert failure.value.current == changed

    resumed = db.jobs.resume_job(job.job_id, next_run_at=later)
    assert (resumed.status, resumed.failures_in_a_row) == ("active", 0)
    expect([resumed], lambda: due(db, job, frequency="hourly", now=later))
    with pytest.raises(ConditionFailed):
        db.jobs.resume_job(job.job_id, next_run_at=later)
    moved = db.jobs.change_frequency(
        job.job_id, expected_version=4, frequency="monthly", next_run_at=later
    )
    expect([], lambda: due(db, job, frequency="hourly", now=later))
    expect([moved], lambda: due(db, job, frequency="monthly", now=later))


def test_lists_are_added_to_a_job_and_removed(db: Listbackup, clock: Clock) -> None:
    job = new_job(db, clock, uuid4())
    assert db.jobs.add_lists(job.job_id, list_ids={"a", "b"}).list_ids == {"a", "b"}
    assert db.jobs.add_lists(job.job_id, list_ids={"c"}).list_ids == {"a", "b", "c"}
    assert db.jobs.remove_lists(job.job_id, list_ids={"b", "x"}).list_ids == {"a", "c"}
    assert db.jobs.remove_lists(job.job_id, list_ids={"a", "c"}).list_ids is None
    db.jobs.mark_deleted(job.job_id, account_id=job.account_id)
    for change in (db.jobs.add_lists, db.jobs.remove_lists):
        with pytest.raises(ConditionFailed):
            change(job.job_id, list_ids={"d"})
