"""Items past their time to live that DynamoDB has not removed yet are no longer there."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from dynarepo import AtLeast, NotFound
from generated.bookkeeping import (
    Bookkeeping,
    FzipJob,
    FzipJobCreate,
    Workflow,
    WorkflowCreate,
)
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.engines.engine import unique_name


def new_jobs(db: Bookkeeping, clock: Clock, user: str, *hours: int) -> Iterator[FzipJob]:
    """Jobs that expire so many hours from now, one a second."""
    for number in hours:
        clock.advance(seconds=1)
        expires_at = clock.now.replace(second=0) + timedelta(hours=number)
        yield db.fzip_jobs.create(FzipJobCreate(user_id=user, expires_at=expires_at))


def new_workflow(db: Bookkeeping, clock: Clock, user: str, **given: Any) -> Workflow:
    clock.advance(seconds=1)
    return db.workflows.create(WorkflowCreate(user_id=user, kind="analytics", **given))


def test_an_expired_item_is_not_read(db: Bookkeeping, clock: Clock) -> None:
    (job,) = new_jobs(db, clock, unique_name("user"), 1)
    moment = job.expires_at
    clock.now = moment
    assert db.fzip_jobs.get_fzip_job(job.job_id) == job
    clock.advance(seconds=1)
    assert db.fzip_jobs.get_fzip_job(job.job_id) is None
    assert db.fzip_jobs.get(job.key, consistent=True) is None
    everything = db.fzip_jobs.including_deleted()
    assert everything.get(job.key) == job
    assert everything.get_fzip_job(job.job_id) == job


def test_a_time_further_back_than_dynamodb_acts_on_hides_nothing(
    db: Bookkeeping, clock: Clock
) -> None:
    (job,) = new_jobs(db, clock, unique_name("user"), 1)
    clock.now = job.expires_at + timedelta(days=5 * 365, seconds=1)
    assert db.fzip_jobs.get_fzip_job(job.job_id) == job
    clock.now -= timedelta(seconds=1)
    assert db.fzip_jobs.get_fzip_job(job.job_id) is None


def test_expired_items_are_neither_listed_nor_counted(
    db: Bookkeeping, clock: Clock, expect: Expect
) -> None:
    user, start = unique_name("user"), clock.now
    jobs = list(new_jobs(db, clock, user, 2, 1, 3, 1, 4))
    everything = db.fzip_jobs.including_deleted()
    expect(jobs[::-1], lambda: everything.list_user_fzip_jobs(user).all())
    clock.now = jobs[1].expires_at + timedelta(minutes=1)
    kept = [jobs[4], jobs[2], jobs[0]]
    listed = db.fzip_jobs.list_user_fzip_jobs(user)
    expect(kept, lambda: listed.all())
    assert list(listed) == kept
    assert listed.count() == 3
    assert db.fzip_jobs.count_user_fzip_jobs(user, since=start) == 3
    assert listed.limit(2).all() == kept[:2]
    assert listed.first() == kept[0]
    assert everything.count_user_fzip_jobs(user, since=start) == 5
    assert everything.list_user_fzip_jobs(user).limit(2).all() == jobs[:2:-1]
    first = listed.page(size=1)
    second = db.fzip_jobs.list_user_fzip_jobs(user).page(size=1, after=first.cursor)
    # The filter tells the time, and a later page has a later one.
    clock.now = jobs[0].expires_at + timedelta(minutes=1)
    third = db.fzip_jobs.list_user_fzip_jobs(user).page(size=1, after=second.cursor)
    assert [*first.items, *second.items, *third.items] == kept[:2]
    assert listed.count() == 2
    clock.now = jobs[4].expires_at + timedelta(minutes=1)
    assert not listed.exists()
    assert listed.first() is None
    assert everything.list_user_fzip_jobs(user).exists()


def test_an_index_that_is_ordered_by_the_expiry_shows_what_is_left(
    db: Bookkeeping, clock: Clock, expect: Expect
) -> None:
    user = unique_name("user")
    jobs = sorted(new_jobs(db, clock, user, 2, 1, 3), key=lambda job: job.expires_at)
    since = AtLeast(jobs[0].expires_at)

    def listed(repository: Any) -> list[Any]:
        found = repository.list_fzip_packages("pending", expires_at=since)
        return [package.job_id for package in found if package.user_id == user]

    expect([job.job_id for job in jobs], lambda: listed(db.fzip_jobs))
    before = db.fzip_jobs.count_fzip_jobs("pending")
    everything = db.fzip_jobs.including_deleted()
    clock.now = jobs[1].expires_at + timedelta(minutes=1)
    assert listed(db.fzip_jobs) == [jobs[2].job_id]
    assert listed(everything) == [job.job_id for job in jobs]
    assert everything.count_fzip_jobs("pending") >= before
    live = db.fzip_jobs.list_fzip_packages("pending")
    assert db.fzip_jobs.count_fzip_jobs("pending") == live.count() == len(live.all())
    assert all(package.expires_at >= clock.now for package in live)
    page = live.page(size=1)
    assert page.items[0].expires_at >= clock.now
    assert live.limit(1).count() == 1


def test_only_one_of_several_matches_is_left(db: Bookkeeping, clock: Clock, expect: Expect) -> None:
    user = unique_name("user")
    soon = clock.now + timedelta(hours=1)
    workflow = new_workflow(db, clock, user, expires_at=soon)
    lasting = new_workflow(db, clock, user)
    checked = db.workflows.checked_mandatory_workflow
    assert checked(workflow.workflow_id, user_id=user) == workflow
    expect([lasting, workflow], lambda: db.workflows.list_user_workflows(user).all())
    clock.advance(seconds=7200)
    with pytest.raises(NotFound):
        checked(workflow.workflow_id, user_id=user)
    assert db.workflows.list_user_workflows(user).one() == lasting
    everything = db.workflows.including_deleted()
    assert everything.checked_mandatory_workflow(workflow.workflow_id, user_id=user) == workflow
