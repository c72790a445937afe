"""Imports of a file, names of many categories, and sweeps of files, accounts and old exports."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import (
    AtLeast,
    CursorMismatch,
    InvalidValue,
    Progress,
    Swept,
    UndecodableItem,
)
from generated.bookkeeping import (
    AnalyticsDataCreate,
    Bookkeeping,
    CategoryCreate,
    CategoryKey,
    CategoryName,
    FzipJobCreate,
    TransactionCreate,
    TransactionFileCreate,
)
from tests.behaviour.bookkeeping.moments import FAR
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.behaviour.services import Services
from tests.engines.engine import unique_name


def booked(user: str, account: UUID, number: int, **given: Any) -> TransactionCreate:
    return TransactionCreate(
        user_id=user,
        account_id=account,
        date=FAR + timedelta(hours=number),
        description=f"line {number}",
        amount=Decimal(number),
        **given,
    )


def imported(db: Bookkeeping, expect: Expect, file: UUID, users: dict[str, int]) -> UUID:
    """Transactions of one file and one account, so many of each user."""
    account = uuid4()
    owners = [user for user, count in users.items() for _ in range(count)]
    rows = (
        booked(user, account, number, file_id=file, transaction_id=uuid4())
        for number, user in enumerate(owners)
    )
    assert db.transactions.put_many(rows, at_once=4).written == len(owners)
    expect(len(owners), lambda: db.transactions.list_file_transactions(file).count())
    return account


def test_results_of_an_analysis_are_stored_and_stored_again(
    db: Bookkeeping, expect: Expect
) -> None:
    user = unique_name("user")
    rows = [
        AnalyticsDataCreate(
            user_id=user,
            analytic_type="cash_flow",
            period="month",
            period_start=FAR.date() + timedelta(days=31 * month),
            computed_at=FAR,
        )
        for month in range(30)
    ]
    for _ in range(2):
        assert db.analytics_data.put_many(rows).written == 30
    keys = [db.analytics_data.put(row).key for row in rows[:2]]
    assert [found is None for found in db.analytics_data.get_many(keys)] == [False, False]


def test_names_of_many_categories_are_read_at_once(db: Bookkeeping) -> None:
    user = unique_name("user")
    made = [db.categories.create(CategoryCreate(user_id=user, name=f"c{n}")) for n in range(3)]
    keys = [category.key for category in made]
    names = [
        CategoryName(
            category_id=category.category_id,
            name=category.name,
            kind=category.kind,
            parent_category_id=None,
        )
        for category in made
    ]
    absent = CategoryKey(category_id=uuid4())
    read = db.categories.get_category_names([absent, *keys, keys[0]], consistent=True)
    assert read == [None, *names, names[0]]


def test_the_transactions_of_a_file_are_deleted_for_their_user(
    db: Bookkeeping, expect: Expect
) -> None:
    file, user, other = uuid4(), unique_name("user"), unique_name("user")
    imported(db, expect, file, {user: 60, other: 3})
    told: list[Progress] = []
    swept = db.transactions.delete_file_transactions(
        file, user_id=user, at_once=2, progress=told.append
    )
    assert swept == Swept(60)
    assert told[-1] == Progress(60)
    expect(3, lambda: db.transactions.list_file_transactions(file).count())
    assert db.transactions.delete_file_transactions(uuid4(), user_id=user) == Swept(0)


def test_a_sweep_of_an_account_stops_and_goes_on(db: Bookkeeping, expect: Expect) -> None:
    user = unique_name("user")
    account = imported(db, expect, uuid4(), {user: 40})

    # Which are left, not how many: an index that shows some writes late can give the right number.
    def left() -> list[Decimal]:
        listed = db.transactions.list_account_transactions(account).all()
        return sorted(transaction.amount for transaction in listed)

    def numbers(*wanted: int) -> list[Decimal]:
        return [Decimal(number) for number in wanted]

    sweep = db.transactions.delete_account_transactions
    expect(numbers(*range(40)), left)
    assert sweep(account, date=AtLeast(FAR + timedelta(hours=35))) == Swept(5)
    expect(numbers(*range(35)), left)
    first = sweep(account, at_most=7)
    assert first.deleted == 7
    expect(numbers(*range(7, 35)), left)
    second = sweep(account, at_most=27, after=first.cursor)
    assert (second.deleted, second.cursor is None) == (27, False)
    # What came before the cursor is no longer looked at.
    db.transactions.put(booked(user, account, 0))
    expect(numbers(0, 34), left)
    assert sweep(account, after=second.cursor) == Swept(1)
    expect(numbers(0), left)
    assert sweep(account, at_most=1).deleted == 1
    expect(numbers(), left)
    with pytest.raises(CursorMismatch):
        sweep(uuid4(), after=second.cursor)
    with pytest.raises(InvalidValue, match="at_most"):
        sweep(account, at_most=0)


def test_a_sweep_stops_when_its_time_is_up(db: Bookkeeping, clock: Clock, expect: Expect) -> None:
    account = imported(db, expect, uuid4(), {unique_name("user"): 60})
    stopped = db.transactions.delete_account_transactions(
        account, seconds=10, progress=lambda _: clock.advance(seconds=6)
    )
    assert stopped.deleted == 50
    assert db.transactions.delete_account_transactions(account, after=stopped.cursor) == Swept(10)


def test_an_account_is_deleted_with_its_files(db: Bookkeeping, expect: Expect) -> None:
    account, user = uuid4(), unique_name("user")
    files = (
        TransactionFileCreate(
            user_id=user, account_id=account, file_name="a.csv", file_size=1, storage_key="a"
        )
        for _ in range(27)
    )
    db.files.put_many(files)
    expect(27, lambda: db.files.list_account_files(account).count())
    assert db.files.delete_account_files(account) == Swept(27)
    expect(0, lambda: db.files.list_account_files(account).count())


def test_exports_past_their_time_are_deleted(db: Bookkeeping, clock: Clock, expect: Expect) -> None:
    user = unique_name("user")

    def found() -> set[str]:
        return {
            str(package.job_id)
            for package in db.fzip_jobs.list_expired_fzip_jobs("failed", now=FAR)
            if package.user_id == user
        }

    jobs = [
        db.fzip_jobs.create(
            FzipJobCreate(user_id=user, status="failed", expires_at=FAR + timedelta(days=day))
        )
        for day in (-2, -1, 0, 1)
    ]
    expect({str(job.job_id) for job in jobs[:3]}, found)
    assert db.fzip_jobs.delete_expired_fzip_jobs("failed", now=FAR).deleted >= 3
    expect(set(), found)
    assert db.fzip_jobs.get(jobs[3].key) == jobs[3]


def test_an_item_that_does_not_fit_stops_a_batch_unless_asked(
    services: Services, db: Bookkeeping
) -> None:
    user = unique_name("user")
    first, second = (
        db.categories.create(CategoryCreate(user_id=user, name=f"{number}")) for number in range(2)
    )
    keys = [first.key, second.key, CategoryKey(category_id=uuid4())]
    services.engine.client().update_item(
        TableName=db.table_names["categories"],
        Key={"categoryId": {"S": str(first.category_id)}},
        UpdateExpression="SET #n = :n",
        ExpressionAttributeNames={"#n": "type"},
        ExpressionAttributeValues={":n": {"N": "7"}},
    )
    with pytest.raises(UndecodableItem, match="`kind`"):
        db.categories.get_many(keys, consistent=True)
    read = db.categories.get_many(keys, consistent=True, on_invalid="skip")
    assert read == [None, second, None]
    broken: list[UndecodableItem] = []
    read = list(db.categories.iter_many(keys, consistent=True, on_invalid=broken.append))
    assert read == [None, second, None]
    assert [(error.attribute, error.entity) for error in broken] == [("kind", "Category")]
    names = db.categories.get_category_names(keys, consistent=True, on_invalid="skip")
    assert [found and found.name for found in names] == [None, "1", None]
    wrong: Any = "ignore"
    with pytest.raises(InvalidValue, match="pass 'raise', 'skip', or a function"):
        db.categories.get_many(keys, on_invalid=wrong)
