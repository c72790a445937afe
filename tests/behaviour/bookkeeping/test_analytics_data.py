"""Computed figures: one item for each analysis, period and account, in a single sort key."""

from datetime import date, timedelta
from typing import Any, Literal

import pytest

from dynarepo import (
    AlreadyExists,
    AtLeast,
    AtMost,
    Between,
    ConditionFailed,
    CursorMismatch,
    Exactly,
    InvalidValue,
    LessThan,
    MoreThan,
    NotFound,
    UndecodableItem,
)
from generated.bookkeeping import AnalyticsData, AnalyticsDataCreate, Bookkeeping
from tests.behaviour.clock import Clock
from tests.engines.engine import Engine, unique_name

JANUARY, FEBRUARY, MARCH, APRIL = (date(2030, month, 1) for month in (1, 2, 3, 4))

Kind = Literal["cash_flow", "category_trends", "payment_patterns"]
Period = Literal["month", "quarter", "year"]


def result_of(
    db: Bookkeeping,
    user_id: str,
    kind: Kind = "cash_flow",
    period: Period = "month",
    start: date = JANUARY,
    **given: Any,
) -> AnalyticsData:
    values = {"computed_at": db.context.clock(), **given}
    return db.analytics_data.create(
        AnalyticsDataCreate(
            user_id=user_id, analytic_type=kind, period=period, period_start=start, **values
        )
    )


def test_a_result_is_created_read_replaced_updated_and_deleted(
    db: Bookkeeping, clock: Clock
) -> None:
    user = unique_name("user")
    data = {"in": 3, "out": [1, None, {"deep": True}], "share": "0.5"}
    result = result_of(db, user, data=data, account_scope="a#b")
    assert (result.data, result.data_through, result.created_at) == (data, None, clock.now)

    def stored(scope: str = "a#b") -> AnalyticsData | None:
        return db.analytics_data.get_analytics_data(user, "cash_flow", "month", JANUARY, scope)

    assert stored() == result
    assert db.analytics_data.get(result.key, consistent=True) == result
    assert stored("a") is None
    with pytest.raises(AlreadyExists):
        db.analytics_data.create(result)
    later = clock.advance(seconds=1)
    replaced = db.analytics_data.put(result.model_copy(update={"data": {}}))
    assert (replaced.data, replaced.updated_at) == ({}, later)
    updated = db.analytics_data.update(
        result.key, set={"data_through": date(2030, 1, 31), "computed_at": later}
    )
    assert (updated.data_through, updated.computed_at) == (date(2030, 1, 31), later)
    assert stored() == updated
    key_part: Any = {"period": "year"}
    with pytest.raises(InvalidValue, match="period"):
        db.analytics_data.update(result.key, set=key_part)
    assert db.analytics_data.delete(result.key) == updated
    with pytest.raises(NotFound):
        db.analytics_data.update(result.key, set={"data": {}})


def test_results_of_a_user_are_listed_by_analysis_and_period(db: Bookkeeping) -> None:
    user = unique_name("user")
    trend = result_of(db, user, "category_trends")
    year = result_of(db, user, period="year")
    month = result_of(db, user, start=FEBRUARY)
    account = result_of(db, user, account_scope="b")
    everything = result_of(db, user)
    result_of(db, f"{user}2")
    listed = db.analytics_data.list_analytics_data_for_user
    ordered = [everything, account, month, year, trend]
    assert listed(user).all() == ordered
    assert listed(user, analytic_type="cash_flow").all() == ordered[:-1]
    assert listed(user, analytic_type="cash_flow", period="month").all() == ordered[:3]
    assert listed(user, analytic_type="category_trends", period="year").all() == []
    assert listed(user, analytic_type="payment_patterns").all() == []
    page = listed(user).page(4)
    assert (page.items, listed(user).page(4, page.cursor).items) == (
        tuple(ordered[:4]),
        (trend,),
    )
    with pytest.raises(CursorMismatch):
        listed(user, analytic_type="cash_flow").page(4, page.cursor)


def test_a_span_of_periods_includes_exactly_what_it_says(db: Bookkeeping) -> None:
    user = unique_name("user")
    january, february, march = (
        result_of(db, user, start=start) for start in (JANUARY, FEBRUARY, MARCH)
    )
    of_account = result_of(db, user, start=FEBRUARY, account_scope="zzz")
    for neighbour in ("quarter", "year"):
        result_of(db, user, period=neighbour, start=FEBRUARY)
    result_of(db, user, "category_trends", start=FEBRUARY)

    def listed(span: Any = None) -> list[AnalyticsData]:
        return db.analytics_data.list_analytics_over_time(
            user, "cash_flow", "month", period_start=span
        ).all()

    middle = [february, of_account]
    assert listed() == [january, *middle, march]
    assert listed(Between(FEBRUARY, MARCH)) == [*middle, march]
    assert listed(Between(FEBRUARY, FEBRUARY)) == middle
    assert listed(Exactly(FEBRUARY)) == middle
    assert listed(AtLeast(FEBRUARY)) == [*middle, march]
    assert listed(MoreThan(FEBRUARY)) == [march]
    assert listed(AtMost(FEBRUARY)) == [january, *middle]
    assert listed(LessThan(FEBRUARY)) == [january]
    assert listed(MoreThan(MARCH)) == []
    with pytest.raises(InvalidValue, match="`period_start` is between ends that are swapped"):
        listed(Between(MARCH, JANUARY))
    assert listed(AtLeast(FEBRUARY - timedelta(days=1))) == [*middle, march]

    latest = db.analytics_data.get_latest_analytics_data
    assert latest(user, "cash_flow", "month") == march
    assert latest(user, "payment_patterns", "month") is None


def test_what_cannot_be_decoded_is_left_out_only_where_the_pattern_says_so(
    db: Bookkeeping, engine: Engine
) -> None:
    user = unique_name("user")
    result = result_of(db, user)
    engine.client().put_item(
        TableName=db.table_names["analytics_data"],
        Item={
            "userId": {"S": user},
            "analyticKey": {"S": f"cash_flow#month#{FEBRUARY}#all"},
            "period": {"S": "month"},
        },
    )
    assert db.analytics_data.list_analytics_data_for_user(user).all() == [result]
    assert db.analytics_data.list_analytics_data_for_user(user).page(9).items == (result,)
    with pytest.raises(UndecodableItem):
        db.analytics_data.list_analytics_over_time(user, "cash_flow", "month").all()


def test_only_a_newer_result_replaces_one(db: Bookkeeping, clock: Clock) -> None:
    user = unique_name("user")

    def store(data: dict[str, Any], seconds: int = 0) -> AnalyticsData:
        computed = clock.now + timedelta(seconds=seconds)
        return db.analytics_data.store_newer_analytics_data(
            AnalyticsDataCreate(
                user_id=user,
                analytic_type="cash_flow",
                period="month",
                period_start=JANUARY,
                data=data,
                computed_at=computed,
            ),
            computed_before=computed,
        )

    first = store({"n": 1})
    newer = store({"n": 2}, 1)
    assert (first.data, newer.data) == ({"n": 1}, {"n": 2})
    for seconds in (0, 1):
        with pytest.raises(ConditionFailed) as failure:
            store({"n": 3}, seconds)
        assert failure.value.current == newer
    assert db.analytics_data.get(newer.key) == newer

    def delete(start: date) -> AnalyticsData | None:
        return db.analytics_data.delete_analytics_data(user, "cash_flow", "month", start, "all")

    assert delete(JANUARY) == newer
    assert delete(JANUARY) is delete(APRIL) is None
