"""Transactions: a user's, an account's, a category's, a file's and those of a status, by date."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    AtLeast,
    AtMost,
    Between,
    CursorMismatch,
    Exactly,
    InvalidKey,
    InvalidValue,
    LessThan,
    MoreThan,
    NotAuthorized,
    NotFound,
    VersionConflict,
)
from generated.bookkeeping import (
    Bookkeeping,
    CategoryAssignment,
    Transaction,
    TransactionDate,
    TransactionLine,
)
from tests.behaviour.bookkeeping.bookings import new_transaction
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.behaviour.paging import in_pages
from tests.engines.engine import unique_name


def line(transaction: Transaction) -> TransactionLine:
    return TransactionLine(
        transaction_id=transaction.transaction_id,
        account_id=transaction.account_id,
        date=transaction.date,
        description=transaction.description,
        amount=transaction.amount,
        currency=transaction.currency,
        status=transaction.status,
    )


def on(transaction: Transaction) -> TransactionDate:
    return TransactionDate(transaction_id=transaction.transaction_id, date=transaction.date)


def by_day(
    db: Bookkeeping, user: str, account: UUID, start: datetime, count: int, **given: Any
) -> list[Transaction]:
    """Transactions of one account, a day apart."""
    return [
        new_transaction(db, user, account_id=account, date=start + timedelta(days=number), **given)
        for number in range(count)
    ]


def test_a_transaction_is_created_read_replaced_updated_and_deleted(
    db: Bookkeeping, clock: Clock
) -> None:
    user = unique_name("user")
    assignment = CategoryAssignment(category_id=uuid4(), confidence=12.5, assigned_by="user")
    transaction = new_transaction(
        db,
        user,
        amount=Decimal("-12345.678"),
        bank_reference="ref",
        import_order=0,
        categories=[assignment],
        tags={"a", "ß"},
    )
    identifier = transaction.transaction_id
    assert (transaction.status, transaction.currency, transaction.version) == ("new", "USD", 1)
    assert db.transactions.get_transaction(identifier) == transaction
    assert db.transactions.get(transaction.key, consistent=True) == transaction
    assert db.transactions.get_transaction(uuid4()) is None
    with pytest.raises(AlreadyExists):
        db.transactions.create(transaction)

    later = clock.advance(seconds=2)
    replaced = db.transactions.put(transaction.model_copy(update={"tags": None, "memo": "m"}))
    assert (replaced.tags, replaced.memo, replaced.updated_at) == (None, "m", later)
    updated = db.transactions.update(
        transaction.key, set={"memo": None, "tags": {"b"}}, expect_version=2
    )
    assert (updated.memo, updated.tags, updated.version) == (None, {"b"}, 3)
    assert db.transactions.get_transaction(identifier) == updated
    with pytest.raises(VersionConflict):
        db.transactions.update(transaction.key, set={"memo": "late"}, expect_version=2)
    assert db.transactions.delete(transaction.key, expect_version=3) == updated
    with pytest.raises(NotFound):
        db.transactions.add_tags(identifier, tags={"gone"})


def test_a_user_cannot_reach_into_the_keys_of_others(db: Bookkeeping) -> None:
    for user_id in ("ada#new", "#", "ada#"):
        with pytest.raises(InvalidKey):
            new_transaction(db, user_id)
        with pytest.raises(InvalidKey):
            db.transactions.list_transactions_by_status(user_id, "new").all()


def test_values_that_cannot_be_stored_exactly_are_refused(db: Bookkeeping, clock: Clock) -> None:
    finer = clock.now + timedelta(microseconds=1)
    user = unique_name("user")
    with pytest.raises(InvalidValue, match="milliseconds"):
        new_transaction(db, user, date=finer)
    with pytest.raises(InvalidValue, match="milliseconds"):
        db.transactions.list_user_transactions(user, date=AtLeast(finer)).all()
    with pytest.raises(InvalidValue):
        new_transaction(db, user, amount=Decimal("1." + "1" * 38))


def test_transactions_of_a_user_are_listed_newest_first_in_any_range(
    db: Bookkeeping, clock: Clock, expect: Expect
) -> None:
    user, account = unique_name("user"), uuid4()
    made = by_day(db, user, account, clock.now, 4)
    new_transaction(db, f"{user}2", account_id=account, date=clock.now)
    newest, at = made[::-1], [transaction.date for transaction in made]

    def listed(date: Any = None) -> list[Transaction]:
        return db.transactions.list_user_transactions(user, date=date).all()

    expect(newest, listed)
    expect(newest[1:3], lambda: listed(Between(at[1], at[2])))
    expect(newest[:2], lambda: listed(AtLeast(at[2])))
    expect(newest[:1], lambda: listed(MoreThan(at[2])))
    expect(newest[1:], lambda: listed(AtMost(at[2])))
    expect(newest[2:], lambda: listed(LessThan(at[2])))
    expect(newest[1:2], lambda: listed(Exactly(at[2])))
    with pytest.raises(InvalidValue, match="`date` is between ends that are swapped"):
        listed(Between(at[2], at[1]))
    with pytest.raises(InvalidValue, match="`date` is of type datetime, which is no range"):
        listed(at[1])
    assert listed(MoreThan(at[3])) == []

    pages = db.transactions.list_user_transactions(user)
    first = pages.page(3)
    rest = pages.page(3, first.cursor)
    assert ([*first.items, *rest.items], rest.cursor) == (newest, None)
    assert list(pages.limit(2)) == newest[:2]
    assert (pages.first(), pages.count(), pages.limit(3).count()) == (newest[0], 4, 3)
    assert pages.exists()
    assert not db.transactions.list_user_transactions("nobody").exists()
    for other in (
        db.transactions.list_user_transactions(f"{user}2"),
        db.transactions.list_user_transactions(user, date=AtLeast(at[0])),
        db.transactions.list_uncategorised_user_transactions(user),
    ):
        with pytest.raises(CursorMismatch):
            other.page(3, first.cursor)


def test_the_overview_filters_transactions_of_a_user(
    db: Bookkeeping, clock: Clock, expect: Expect
) -> None:
    user, category = unique_name("user"), uuid4()
    accounts = [uuid4(), uuid4(), uuid4()]
    made = [
        new_transaction(db, user, date=clock.advance(seconds=1), account_id=accounts[0], **given)
        for given in (
            {"description": "rent May", "transaction_type": "debit"},
            {"description": "salary", "primary_category_id": category},
            {"description": "rent June", "status": "duplicate"},
        )
    ]
    rent, salary, again = made
    other = new_transaction(db, user, date=clock.advance(seconds=1), account_id=accounts[1])

    def listed(**given: Any) -> list[Transaction]:
        return db.transactions.list_user_transactions(user, **given).all()

    expect([other, again, salary, rent], listed)
    expect([other], lambda: listed(account_ids=accounts[1:]))
    expect([again, salary, rent], lambda: listed(account_ids=[accounts[0], accounts[2]]))
    expect([salary], lambda: listed(category_ids=[uuid4(), category]))
    expect([rent], lambda: listed(transaction_type="debit"))
    expect([other, salary, rent], lambda: listed(hidden_status="duplicate"))
    expect([again, rent], lambda: listed(text="rent"))
    expect([rent], lambda: listed(text="rent", hidden_status="duplicate", account_ids=accounts))
    assert listed(account_ids=[]) == []
    # A page is as long as asked for although the filter drops what lies between its results.
    pages = db.transactions.list_user_transactions(user, text="rent")
    assert in_pages(pages, 1) == [(again,), (rent,)]

    expect(
        [other, rent],
        lambda: db.transactions.list_uncategorised_user_transactions(user).all(),
    )
    before = LessThan(other.date)
    expect(
        [rent],
        lambda: db.transactions.list_uncategorised_user_transactions(user, date=before).all(),
    )


def test_transactions_of_an_account_are_listed_by_date(
    db: Bookkeeping, clock: Clock, expect: Expect
) -> None:
    user, account = unique_name("user"), uuid4()
    made = by_day(db, user, account, clock.now, 3, transaction_type="fee")
    duplicate = new_transaction(
        db, user, account_id=account, date=clock.now + timedelta(days=3), status="duplicate"
    )
    new_transaction(db, user, account_id=uuid4(), date=clock.now)
    everything = [duplicate, *made[::-1]]

    def listed(**given: Any) -> list[Transaction]:
        return db.transactions.list_account_transactions(account, **given).all()

    expect(everything, listed)
    expect(made[::-1], lambda: listed(hidden_status="duplicate"))
    expect(made[::-1], lambda: listed(transaction_type="fee"))
    expect([made[1]], lambda: listed(date=Exactly(made[1].date), transaction_type="fee"))
    assert listed(transaction_type="interest") == []

    def statement(start: datetime, end: datetime) -> list[TransactionLine]:
        return db.transactions.list_account_statement(account, start=start, end=end).all()

    expect([line(made[1]), line(made[2])], lambda: statement(made[1].date, duplicate.date))
    expect([line(made[0])], lambda: statement(made[0].date, made[0].date))
    with pytest.raises(InvalidValue, match="`date` is between ends that are swapped"):
        statement(made[1].date, made[0].date)

    expect(on(made[0]), lambda: db.transactions.get_first_transaction_date(account))
    expect(on(duplicate), lambda: db.transactions.get_last_transaction_date(account))
    expect(duplicate, lambda: db.transactions.get_latest_transaction(account))
    moved = db.transactions.update(duplicate.key, set={"account_id": uuid4()})
    expect(made[2], lambda: db.transactions.get_latest_transaction(account))
    expect(moved, lambda: db.transactions.get_latest_transaction(moved.account_id))
    assert db.transactions.get_latest_transaction(uuid4()) is None
    assert db.transactions.get_first_transaction_date(uuid4()) is None
    assert db.transactions.get_last_transaction_date(uuid4()) is None


def test_bookings_that_look_the_same_are_found(
    db: Bookkeeping, clock: Clock, expect: Expect
) -> None:
    user, account, date = unique_name("user"), uuid4(), clock.now
    given: Any = {"amount": Decimal("-9.90"), "description": "coffee"}
    transaction = new_transaction(db, user, account_id=account, date=date, **given)
    nearly = (
        {"date": date + timedelta(milliseconds=1)},
        {"amount": Decimal("-9.91")},
        {"description": "coffee "},
        {"account_id": uuid4()},
    )
    for difference in nearly:
        new_transaction(db, user, **{"account_id": account, "date": date, **given, **difference})

    def same(**difference: Any) -> list[Transaction]:
        wanted = {**given, **difference}
        return db.transactions.list_same_bookings(account, date, **wanted).all()

    def is_duplicate() -> bool:
        return db.transactions.check_duplicate_transaction(account, date, **given)

    expect([transaction], same)
    assert same(amount=Decimal("-9.9")) == [transaction]
    assert same(description="tea") == []
    assert is_duplicate()
    assert not db.transactions.check_duplicate_transaction(uuid4(), date, **given)
    marked = db.transactions.mark_duplicate(transaction.transaction_id)
    expect([marked], same)
    expect(False, is_duplicate)


def test_a_transaction_is_checked_to_be_the_users(db: Bookkeeping) -> None:
    user = unique_name("user")
    transaction = new_transaction(db, user)
    identifier = transaction.transaction_id
    assert db.transactions.checked_mandatory_transaction(identifier, user_id=user) == transaction
    assert db.transactions.checked_optional_transaction(identifier, user_id=user) == transaction
    assert db.transactions.checked_optional_transaction(uuid4(), user_id=user) is None
    with pytest.raises(NotFound):
        db.transactions.checked_mandatory_transaction(uuid4(), user_id=user)
    for checked in (
        db.transactions.checked_optional_transaction,
        db.transactions.checked_mandatory_transaction,
    ):
        with pytest.raises(NotAuthorized):
            checked(identifier, user_id="somebody")
    assert db.transactions.owned_by(user).get(transaction.key, consistent=True) == transaction
    with pytest.raises(NotAuthorized):
        db.transactions.owned_by("somebody").delete(transaction.key)
