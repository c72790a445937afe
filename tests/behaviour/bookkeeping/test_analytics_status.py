"""Whether analyses are up to date: those that are not wait in a queue for each priority."""

from datetime import timedelta
from typing import Any, Literal

import pytest

from dynarepo import AlreadyExists, AtMost, ConditionFailed, LessThan, MoreThan, NotFound
from generated.bookkeeping import AnalyticsStatus, AnalyticsStatusCreate, Bookkeeping
from generated.bookkeeping.analytics_status import requests
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.engines.engine import Engine, unique_name

Priority = Literal["high", "normal", "low"]


def new_status(
    db: Bookkeeping, user_id: str, kind: Any = "cash_flow", **given: Any
) -> AnalyticsStatus:
    values = {"stale_since": db.context.clock(), **given}
    return db.analytics_status.create(
        AnalyticsStatusCreate(user_id=user_id, analytic_type=kind, **values)
    )


def waiting(
    db: Bookkeeping, user_id: str, priority: Priority, **given: Any
) -> list[AnalyticsStatus]:
    """What of a user waits in a queue, which all tests share."""
    queue = db.analytics_status.list_stale_analytics(priority, **given)
    return [status for status in queue if status.user_id == user_id]


def test_a_status_is_created_read_replaced_updated_and_deleted(
    db: Bookkeeping, clock: Clock, expect: Expect
) -> None:
    user = unique_name("user")
    status = new_status(db, user)
    assert (status.computation_needed, status.processing_priority) == (True, "normal")
    assert (status.failures, status.last_error) == (0, None)
    assert db.analytics_status.get_analytics_status(user, "cash_flow") == status
    read = requests.get_analytics_status(db.context, user, "cash_flow")
    assert read.payload["ConsistentRead"]
    assert db.analytics_status.get(status.key, consistent=True) == status
    assert db.analytics_status.get_analytics_status(user, "category_trends") is None
    with pytest.raises(AlreadyExists):
        db.analytics_status.create(status)
    replaced = db.analytics_status.put(status.model_copy(update={"processing_priority": "high"}))
    expect([replaced], lambda: waiting(db, user, "high"))
    expect([], lambda: waiting(db, user, "normal"))
    # One part of the index key and its condition change in separate updates.
    db.analytics_status.update(status.key, set={"computation_needed": False})
    expect([], lambda: waiting(db, user, "high"))
    db.analytics_status.update(status.key, set={"processing_priority": "normal"})
    updated = db.analytics_status.update(status.key, set={"computation_needed": True})
    expect([updated], lambda: waiting(db, user, "normal"))
    expect([], lambda: waiting(db, user, "high"))
    assert db.analytics_status.delete(status.key) == updated
    expect([], lambda: waiting(db, user, "normal"))


def test_a_status_without_a_time_is_stored_at_the_present_millisecond(db: Bookkeeping) -> None:
    user = unique_name("user")
    status = db.analytics_status.create(
        AnalyticsStatusCreate(user_id=user, analytic_type="cash_flow", processing_priority="normal")
    )
    assert db.analytics_status.get_analytics_status(user, "cash_flow") == status


def test_what_waits_is_listed_longest_waiting_first(
    db: Bookkeeping, clock: Clock, expect: Expect
) -> None:
    user = unique_name("user")
    second = new_status(db, user, "cash_flow", stale_since=clock.now + timedelta(seconds=1))
    first = new_status(db, user, "category_trends")
    third = new_status(
        db, user, "payment_patterns", stale_since=clock.now + timedelta(seconds=2), failures=4
    )
    other = new_status(db, f"{user}2")
    new_status(db, user, "account_efficiency", processing_priority="high")
    failing = new_status(
        db, user, "budget_performance", stale_since=clock.now - timedelta(days=1), failures=5
    )
    at = second.stale_since
    expect([first, second, third], lambda: waiting(db, user, "normal"))
    expect([other], lambda: waiting(db, other.user_id, "normal"))
    expect(
        [failing, first],
        lambda: waiting(db, user, "normal", stale_since=LessThan(at), most_failures=6),
    )
    expect([first, second], lambda: waiting(db, user, "normal", stale_since=AtMost(at)))
    expect([third], lambda: waiting(db, user, "normal", stale_since=MoreThan(at)))
    expect([first, second], lambda: waiting(db, user, "normal", most_failures=4))
    # All statuses of the user, in the order of the analyses' names.
    assert db.analytics_status.list_analytics_status_for_user(user).count() == 5
    assert db.analytics_status.list_analytics_status_for_user(other.user_id).all() == [other]


def test_an_analysis_is_asked_for_computed_and_asked_for_again(
    db: Bookkeeping, clock: Clock, expect: Expect
) -> None:
    user, started = unique_name("user"), clock.now

    def ask(seconds: int, priority: Priority = "normal") -> AnalyticsStatus:
        return db.analytics_status.mark_stale(
            user,
            "cash_flow",
            priority=priority,
            stale_since=started + timedelta(seconds=seconds),
        )

    def computed(seconds: int) -> AnalyticsStatus:
        moment = started + timedelta(seconds=seconds)
        return db.analytics_status.mark_computed(
            user, "cash_flow", started_at=moment, finished_at=moment + timedelta(seconds=1)
        )

    with pytest.raises(NotFound):
        computed(0)
    # The status is created whole, with its entry in the queue.
    asked = ask(0)
    assert (asked.created_at, asked.updated_at, asked.failures) == (clock.now, clock.now, 0)
    assert (asked.user_id, asked.analytic_type) == (user, "cash_flow")
    assert db.analytics_status.get_analytics_status(user, "cash_flow") == asked
    expect([asked], lambda: waiting(db, user, "normal"))

    clock.advance(seconds=5)
    failed = db.analytics_status.record_failure(user, "cash_flow", error="out of memory")
    assert (failed.failures, failed.last_error) == (1, "out of memory")
    done = computed(3)
    assert (done.computation_needed, done.failures, done.last_error) == (False, 0, None)
    assert done.last_computed_at == started + timedelta(seconds=4)
    expect([], lambda: waiting(db, user, "normal"))
    with pytest.raises(ConditionFailed):
        db.analytics_status.record_failure(user, "cash_flow", error="not asked for")

    again = ask(10, "high")
    assert (again.created_at, again.updated_at) == (started, clock.now)
    assert again.last_computed_at == done.last_computed_at
    expect([again], lambda: waiting(db, user, "high"))
    # What changed after a computation had started waits for another one.
    with pytest.raises(ConditionFailed) as failure:
        computed(9)
    assert failure.value.current == again
    expect([again], lambda: waiting(db, user, "high"))
    lower = ask(11)
    expect([lower], lambda: waiting(db, user, "normal"))
    expect([], lambda: waiting(db, user, "high"))
    assert computed(11).computation_needed is False
    expect([], lambda: waiting(db, user, "normal"))


def test_what_is_overdue_is_found_whatever_its_priority(db: Bookkeeping, clock: Clock) -> None:
    user, day = unique_name("user"), clock.now
    waiting = [
        new_status(db, user, "cash_flow", stale_since=day - timedelta(hours=2)),
        new_status(db, user, "category_trends", stale_since=day, processing_priority="high"),
    ]
    new_status(db, user, "payment_patterns", computation_needed=False)

    def overdue(seconds: int, **given: Any) -> list[AnalyticsStatus]:
        before = day + timedelta(seconds=seconds)
        found = db.analytics_status.scan_overdue_analytics(before=before, **given)
        own = [status for status in found if status.user_id == user]
        return sorted(own, key=lambda status: status.stale_since)

    assert overdue(1) == waiting
    assert overdue(0) == waiting[:1]
    assert overdue(1, segments=1) == waiting


def test_what_waits_is_counted(db: Bookkeeping, engine: Engine, expect: Expect) -> None:
    user = unique_name("user")
    # No other test uses this queue.
    for kind in ("cash_flow", "category_trends"):
        new_status(db, user, kind, processing_priority="low")
    new_status(db, user, "payment_patterns", processing_priority="low", computation_needed=False)
    expect(2, lambda: db.analytics_status.count_stale_analytics("low"))
    # No stale key is left behind in the item either.
    stored = engine.client().get_item(
        TableName=db.table_names["analytics_status"],
        Key={"userId": {"S": user}, "analyticType": {"S": "payment_patterns"}},
    )["Item"]
    assert "staleQueue" not in stored
