"""Exports and restores: a user's jobs by creation, and those of a status by expiry."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    AtLeast,
    Between,
    ConditionFailed,
    InvalidValue,
    LessThan,
    NotFound,
)
from generated.bookkeeping import (
    Bookkeeping,
    FzipJob,
    FzipJobCreate,
    FzipJobFields,
    FzipPackage,
)
from tests.behaviour.bookkeeping.moments import FAR
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.engines.engine import unique_name


def new_job(db: Bookkeeping, user_id: str, **given: Any) -> FzipJob:
    return db.fzip_jobs.create(FzipJobCreate(user_id=user_id, **{"expires_at": FAR, **given}))


def package(job: FzipJob) -> FzipPackage:
    return FzipPackage(
        job_id=job.job_id,
        user_id=job.user_id,
        job_type=job.job_type,
        status=job.status,
        package_key=job.package_key,
        expires_at=job.expires_at,
    )


def test_a_job_is_created_read_replaced_updated_and_deleted(
    db: Bookkeeping, clock: Clock, expect: Expect
) -> None:
    user = unique_name("user")
    job = new_job(db, user, counts={"accounts": 2})
    assert (job.job_type, job.status, job.progress) == ("backup", "pending", 0)
    assert (job.counts, job.expires_at, job.created_at) == ({"accounts": 2}, FAR, clock.now)
    assert db.fzip_jobs.get_fzip_job(job.job_id) == job
    assert db.fzip_jobs.get(job.key, consistent=True) == job
    assert db.fzip_jobs.get_fzip_job(uuid4()) is None
    with pytest.raises(AlreadyExists):
        db.fzip_jobs.create(job)
    with pytest.raises(InvalidValue, match="seconds"):
        new_job(db, user, expires_at=FAR + timedelta(milliseconds=1))
    clock.advance(seconds=1)
    replaced = db.fzip_jobs.put(job.model_copy(update={"package_size": 10}))
    assert (replaced.package_size, replaced.created_at) == (10, job.created_at)
    expect([replaced], lambda: db.fzip_jobs.list_user_fzip_jobs(user).all())
    updated = db.fzip_jobs.update(job.key, set={"package_size": None, "progress": 100})
    assert (updated.package_size, updated.progress) == (None, 100)
    with pytest.raises(InvalidValue, match="progress"):
        db.fzip_jobs.update(job.key, set={"progress": 101})
    assert db.fzip_jobs.delete(job.key) == updated
    expect([], lambda: db.fzip_jobs.list_user_fzip_jobs(user).all())


def test_jobs_of_a_user_are_listed_newest_first_and_counted(
    db: Bookkeeping, clock: Clock, expect: Expect
) -> None:
    user = unique_name("user")
    jobs: list[FzipJob] = []
    for kind in ("backup", "restore", "backup"):
        jobs.append(new_job(db, user, job_type=kind))
        clock.advance(milliseconds=1)
    new_job(db, f"{user}2")
    newest, at = jobs[::-1], [job.created_at for job in jobs]

    def listed(**given: Any) -> list[FzipJob]:
        return db.fzip_jobs.list_user_fzip_jobs(user, **given).all()

    expect(newest, listed)
    expect([jobs[1]], lambda: listed(job_type="restore"))
    expect(newest[:2], lambda: listed(created_at=AtLeast(at[1])))
    expect(newest[2:], lambda: listed(created_at=LessThan(at[1])))
    expect([jobs[2]], lambda: listed(created_at=Between(at[1], at[2]), job_type="backup"))
    expect(3, lambda: db.fzip_jobs.count_user_fzip_jobs(user, since=at[0]))
    expect(1, lambda: db.fzip_jobs.count_user_fzip_jobs(user, since=at[2]))
    assert db.fzip_jobs.count_user_fzip_jobs(user, since=clock.now) == 0


def test_packages_past_their_time_are_listed_by_status(db: Bookkeeping, expect: Expect) -> None:
    user = unique_name("user")
    day = timedelta(days=1)
    later, first, past = (
        new_job(
            db,
            user,
            status="completed",
            expires_at=moment,
            package_key="packages/1",
            package_size=7,
        )
        for moment in (FAR + day, FAR, FAR + 2 * day)
    )
    failed = new_job(db, user, status="failed")

    def expired(status: Any, days: int = 1) -> list[FzipPackage]:
        found = db.fzip_jobs.list_expired_fzip_jobs(status, now=FAR + days * day)
        return [package for package in found if package.user_id == user]

    expect([package(first), package(later)], lambda: expired("completed"))
    expect([package(failed)], lambda: expired("failed"))
    expect([package(first), package(later), package(past)], lambda: expired("completed", 2))
    details = db.fzip_jobs.list_expired_fzip_job_details("completed", now=FAR + day)
    expect([first, later], lambda: [job for job in details if job.user_id == user])
    assert expired("completed", -1) == []
    gone = db.fzip_jobs.expire_fzip_job(first.job_id, now=FAR)
    assert (gone.status, gone.package_key, gone.package_size) == ("expired", None, None)
    expect([package(later)], lambda: expired("completed"))
    expect([package(gone)], lambda: expired("expired"))
    with pytest.raises(ConditionFailed):
        db.fzip_jobs.expire_fzip_job(past.job_id, now=FAR)


def test_a_job_is_claimed_and_completed(db: Bookkeeping, clock: Clock) -> None:
    user = unique_name("user")
    identifier = new_job(db, user, error="of an earlier attempt").job_id

    def progress(percent: int) -> FzipJob:
        return db.fzip_jobs.record_fzip_progress(identifier, progress=percent, phase="files")

    def complete() -> FzipJob:
        return db.fzip_jobs.complete_fzip_job(
            identifier, package_key="packages/1", package_size=7, completed_at=clock.now
        )

    for too_early in (
        lambda: progress(1),
        complete,
        lambda: db.fzip_jobs.record_fzip_counts(identifier, counts={}),
    ):
        with pytest.raises(ConditionFailed):
            too_early()
    started = db.fzip_jobs.start_fzip_job(identifier, phase="accounts")
    assert (started.status, started.current_phase) == ("processing", "accounts")
    with pytest.raises(ConditionFailed) as failure:
        db.fzip_jobs.start_fzip_job(identifier, phase="again")
    assert failure.value.current == started
    assert progress(40).current_phase == "files"
    assert progress(40).progress == 40
    with pytest.raises(ConditionFailed):
        progress(39)
    counts = {"accounts": 2, "files": 31}
    assert db.fzip_jobs.record_fzip_counts(identifier, counts=counts).counts == counts
    with pytest.raises(ConditionFailed):
        db.fzip_jobs.delete_fzip_job(identifier, user_id=user)
    done = complete()
    assert (done.status, done.progress) == ("completed", 100)
    assert (done.current_phase, done.error) == (None, None)
    assert (done.package_key, done.package_size) == ("packages/1", 7)
    assert done.completed_at == clock.now
    assert db.fzip_jobs.get_fzip_job(identifier) == done
    with pytest.raises(ConditionFailed):
        db.fzip_jobs.fail_fzip_job(identifier, error="too late")

    with pytest.raises(ConditionFailed):
        db.fzip_jobs.delete_fzip_job(identifier, user_id="somebody")
    assert db.fzip_jobs.delete_fzip_job(identifier, user_id=user) == done
    with pytest.raises(NotFound):
        db.fzip_jobs.delete_fzip_job(identifier, user_id=user)


def test_an_entry_of_a_map_is_counted_up_and_asked_for(db: Bookkeeping) -> None:
    job = new_job(db, unique_name("user"), counts={"files": 3})
    files, accounts = FzipJobFields.counts.at("files"), FzipJobFields.counts.at("accounts")
    counted = db.fzip_jobs.update(
        job.key,
        files.set(files.plus(2)),
        accounts.increment(),
        when=files.between(1, 3) & accounts.missing(),
    )
    assert counted.counts == {"files": 5, "accounts": 1}
    with pytest.raises(ConditionFailed):
        db.fzip_jobs.update(job.key, files.increment(), when=files.lt(5))
    assert db.fzip_jobs.update(job.key, accounts.remove()).counts == {"files": 5}


def test_a_job_fails_before_or_while_it_runs(db: Bookkeeping) -> None:
    user = unique_name("user")
    waiting, running = (new_job(db, user).job_id for _ in range(2))
    db.fzip_jobs.start_fzip_job(running, phase="files")
    for identifier in (waiting, running):
        failed = db.fzip_jobs.fail_fzip_job(identifier, error="no space")
        assert (failed.status, failed.error) == ("failed", "no space")
        with pytest.raises(ConditionFailed):
            db.fzip_jobs.fail_fzip_job(identifier, error="again")
