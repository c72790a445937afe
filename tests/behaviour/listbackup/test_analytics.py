"""Questions about accounts' data by user and account, and how much was used each day."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    AtLeast,
    AtMost,
    Between,
    Exactly,
    InvalidValue,
    LessThan,
    MoreThan,
)
from generated.listbackup import (
    AccountCreate,
    AnalyticsQuery,
    AnalyticsQueryCreate,
    Listbackup,
    Retention,
    UsageDay,
    UsageDayCreate,
    UserAccountCreate,
    UserCreate,
)
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.behaviour.listbackup.moments import FAR
from tests.engines.engine import Engine, unique_name


def ask(
    db: Listbackup, clock: Clock, user_id: str, account_id: UUID, **given: Any
) -> AnalyticsQuery:
    """A question asked a millisecond after the one before."""
    values = {"asked_at": clock.advance(milliseconds=1), "question": "How many?", **given}
    return db.analytics_queries.create(
        AnalyticsQueryCreate(user_id=user_id, account_id=account_id, expires_at=FAR, **values)
    )


def use(db: Listbackup, account_id: UUID, metric: Any, day: date, amount: str) -> UsageDay:
    return db.usage_days.add_usage(
        account_id, metric, day, user_id="ada", expires_at=FAR, amount=Decimal(amount)
    )


def test_a_question_is_created_replaced_updated_and_deleted(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    user, account = unique_name("user"), uuid4()
    query = ask(db, clock, user, account, milliseconds=12.25, row_count=0)
    assert (query.succeeded, query.statement, query.milliseconds) == (True, None, 12.25)
    assert (query.created_at, len(query.query_id)) == (clock.now, 26)
    assert db.analytics_queries.get(query.key, consistent=True) == query
    with pytest.raises(AlreadyExists):
        db.analytics_queries.create(query)
    replaced = db.analytics_queries.put(query.model_copy(update={"succeeded": False}))
    assert db.analytics_queries.get(query.key) == replaced
    updated = db.analytics_queries.update(query.key, set={"statement": "SELECT 1"})
    assert (updated.statement, updated.succeeded) == ("SELECT 1", False)
    expect([updated], lambda: db.analytics_queries.list_account_queries(account).all())
    assert db.analytics_queries.delete(query.key) == updated
    expect([], lambda: db.analytics_queries.list_account_queries(account).all())
    assert db.analytics_queries.get(query.key) is None


def test_questions_of_a_user_are_listed_newest_first(
    db: Listbackup, clock: Clock, engine: Engine
) -> None:
    user, account, other = unique_name("user"), uuid4(), uuid4()
    queries = [ask(db, clock, user, about) for about in (account, other, account, account)]
    ask(db, clock, f"{user}2", account)
    db.users.create(UserCreate(user_id=user, email=f"{user}@example.com", name="Ada"))
    db.user_accounts.create(UserAccountCreate(user_id=user, account_id=account))
    newest = queries[::-1]
    at = [query.asked_at for query in queries]

    def listed(**given: Any) -> list[AnalyticsQuery]:
        return db.analytics_queries.list_user_queries(user, **given).all()

    assert listed() == newest
    assert listed(account_id=account) == [newest[0], newest[1], newest[3]]
    assert listed(asked_at=Between(at[1], at[2])) == newest[1:3]
    assert listed(asked_at=AtLeast(at[2])) == newest[:2]
    assert listed(asked_at=MoreThan(at[2])) == newest[:1]
    assert listed(asked_at=AtMost(at[1])) == newest[2:]
    assert listed(asked_at=LessThan(at[1])) == newest[3:]
    assert listed(asked_at=Exactly(at[1]), account_id=other) == newest[2:3]
    assert db.analytics_queries.count_user_queries(user, since=at[2]) == 2
    later = at[3] + timedelta(milliseconds=1)
    assert db.analytics_queries.count_user_queries(user, since=later) == 0
    page = db.analytics_queries.list_user_queries(user, account_id=account).page(2)
    rest = db.analytics_queries.list_user_queries(user, account_id=account).page(2, page.cursor)
    assert (page.items, rest.items) == (tuple(newest[:2]), (newest[3],))

    # A question that cannot be read any more is left out.
    asked = at[3].isoformat(timespec="milliseconds").replace("+00:00", "Z")
    engine.client().update_item(
        TableName=db.table_names["listbackup"],
        Key={
            "PK": {"S": f"USER#{user}"},
            "SK": {"S": f"QUERY#{asked}#{queries[3].query_id}"},
        },
        UpdateExpression="REMOVE question",
        ConditionExpression="attribute_exists(question)",
    )
    assert listed() == newest[1:]
    # Counting transfers no items, so it does not know which could be read.
    assert db.analytics_queries.count_user_queries(user, since=at[2]) == 2


def test_questions_about_an_account_are_listed_searched_and_counted(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    account = uuid4()
    fast = ask(db, clock, "ada", account, milliseconds=5, question="How many birds?")
    slow = ask(db, clock, "bob", account, milliseconds=1000, question="Which bird is it?")
    unknown = ask(db, clock, "ada", account, question="Cats?")
    ask(db, clock, "ada", uuid4(), milliseconds=5000, question="Elsewhere a bird?")
    db.user_accounts.create(UserAccountCreate(user_id="ada", account_id=account))

    def listed(asked_at: Any = None) -> list[AnalyticsQuery]:
        return db.analytics_queries.list_account_queries(account, asked_at=asked_at).all()

    expect([unknown, slow, fast], listed)
    expect([unknown, slow], lambda: listed(AtLeast(slow.asked_at)))
    expect([fast], lambda: listed(LessThan(slow.asked_at)))

    def slower(since: AnalyticsQuery, **given: Any) -> list[AnalyticsQuery]:
        found = db.analytics_queries.list_slow_account_queries(
            account, since=since.asked_at, **given
        )
        return found.all()

    expect([slow], lambda: slower(fast))
    expect([fast, slow], lambda: slower(fast, at_least=5))
    expect([slow], lambda: slower(slow, at_least=5))
    assert slower(fast, at_least=1000.5) == []
    expect(
        [slow, fast],
        lambda: db.analytics_queries.find_account_queries(account, text="bird").all(),
    )
    assert db.analytics_queries.find_account_queries(account, text="Bird").all() == []

    def counted(start: AnalyticsQuery, end: AnalyticsQuery) -> int:
        return db.analytics_queries.count_account_queries(
            account, start=start.asked_at, end=end.asked_at
        )

    expect(3, lambda: counted(fast, unknown))
    expect(2, lambda: counted(fast, slow))
    with pytest.raises(InvalidValue, match="swapped"):
        counted(unknown, fast)


def test_a_question_without_a_time_is_asked_at_the_present_millisecond(db: Listbackup) -> None:
    query = db.analytics_queries.create(
        AnalyticsQueryCreate(
            user_id=unique_name("user"), account_id=uuid4(), question="?", expires_at=FAR
        )
    )
    assert db.analytics_queries.get(query.key) == query


def test_use_is_counted_from_nothing_on_a_new_day(db: Listbackup) -> None:
    account, day = uuid4(), date(2030, 1, 31)
    first = use(db, account, "bytes", day, "0.1")
    assert first == UsageDay(
        account_id=account,
        metric="bytes",
        day=day,
        total=Decimal("0.1"),
        last_user_id="ada",
        expires_at=FAR,
    )
    assert use(db, account, "bytes", day, "0.2").total == Decimal("0.3")
    assert db.usage_days.get_usage(account, "bytes", day) == first.model_copy(
        update={"total": Decimal("0.3")}
    )
    assert db.usage_days.get_usage(account, "bytes", day + timedelta(days=1)) is None
    assert db.usage_days.get_usage(account, "items", day) is None


def test_a_day_of_use_is_created_replaced_updated_and_deleted(db: Listbackup) -> None:
    usage = db.usage_days.create(
        UsageDayCreate(account_id=uuid4(), metric="items", day=date(2030, 1, 1))
    )
    assert (usage.total, usage.last_user_id, usage.expires_at) == (Decimal(0), None, None)
    assert db.usage_days.get(usage.key, consistent=True) == usage
    with pytest.raises(AlreadyExists):
        db.usage_days.create(usage)
    replaced = db.usage_days.put(usage.model_copy(update={"last_user_id": "ada"}))
    assert replaced.last_user_id == "ada"
    precise = Decimal("12345678901234567890.123456789012345678")
    updated = db.usage_days.update(usage.key, set={"total": precise, "last_user_id": None})
    assert (updated.total, updated.last_user_id) == (precise, None)
    assert db.usage_days.get(usage.key) == updated
    assert db.usage_days.delete(usage.key) == updated
    assert db.usage_days.get(usage.key) is None


def test_use_is_listed_by_metric_and_day(db: Listbackup) -> None:
    account = uuid4()
    db.accounts.create(AccountCreate(account_id=account, name="Acme", retention=Retention()))
    days = [date(2029, 12, 31), date(2030, 1, 1), date(2030, 1, 2)]
    items = [use(db, account, "items", day, "1") for day in days]
    bytes_used = use(db, account, "bytes", days[0], "9")
    use(db, uuid4(), "items", days[0], "1")

    def listed(day: Any = None) -> list[UsageDay]:
        return db.usage_days.list_usage(account, "items", day=day).all()

    assert listed() == items
    assert listed(Between(days[0], days[1])) == items[:2]
    assert listed(MoreThan(days[0])) == items[1:]
    assert listed(LessThan(days[0])) == []
    assert listed(Exactly(days[2])) == items[2:]
    assert db.usage_days.list_all_usage(account).all() == [bytes_used, *items]
    assert db.usage_days.list_all_usage(account, metric="items").all() == items
    assert db.usage_days.list_all_usage(account, metric="messages").all() == []
    page = db.usage_days.list_all_usage(account).page(3)
    rest = db.usage_days.list_all_usage(account).page(3, page.cursor)
    assert [*page.items, *rest.items] == [bytes_used, *items]
    assert rest.cursor is None
