"""A collection leaves out items of one entity by a filter, and none of the others by that."""

from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest

from dynarepo import CursorMismatch
from tests.behaviour.expectation import Expect
from tests.behaviour.services import Services
from tests.golden.filtered_collections.expected.bank import (
    Account,
    AccountCreate,
    AsyncBank,
    Bank,
    Booking,
    BookingCreate,
    BookingKind,
    Message,
    MessageCreate,
)

DAY = date(2026, 3, 1)


@pytest.fixture
def db(services: Services) -> Bank:
    return services.shared(Bank, AsyncBank)


@pytest.fixture
def account(db: Bank) -> Account:
    return db.accounts.create(AccountCreate(account_id=uuid4(), name="Savings"))


def booked(db: Bank, account: Account, *rows: tuple[int, BookingKind]) -> list[Booking]:
    return [
        db.bookings.create(
            BookingCreate(
                account_id=account.account_id,
                number=number,
                day=DAY,
                amount=Decimal(amount),
                kind=kind,
            )
        )
        for number, (amount, kind) in enumerate(rows)
    ]


def told(db: Bank, account: Account, *rows: tuple[str, set[str]]) -> list[Message]:
    return [
        db.messages.create(
            MessageCreate(
                account_id=account.account_id, number=number, day=DAY, text=text, topics=topics
            )
        )
        for number, (text, topics) in enumerate(rows)
    ]


def test_each_filter_is_about_the_items_of_its_entity(db: Bank, account: Account) -> None:
    small, sale, rent, refund = booked(
        db, account, (1, "sale"), (9, "sale"), (20, "rent"), (30, "refund")
    )
    short, long = told(db, account, ("hi", {"a"}), ("hello there", {"a", "b"}))
    found = db.statement(account.account_id, least=Decimal(5), kind="rent").all()
    assert (found.account, found.bookings, found.messages) == (account, [sale, rent], [short, long])
    some = db.statement(account.account_id, least=Decimal(0), kind="refund", topic="a", longest=5)
    assert some.all().bookings == [small, sale, refund]
    assert list(some) == [account, small, sale, refund, short]
    none = db.statement(account.account_id, least=Decimal(99), kind="rent", topic="z").all()
    assert (none.account, none.bookings, none.messages) == (account, [], [])


def test_a_limit_counts_what_is_kept(db: Bank, account: Account) -> None:
    _, rent, _ = booked(db, account, (1, "sale"), (2, "rent"), (3, "sale"))
    first, second = told(db, account, ("x", {"a"}), ("y", {"a"}))
    assert list(db.recent(account.account_id, kinds=["rent"])) == [second, first]
    db.messages.delete(second.key)
    assert list(db.recent(account.account_id, kinds=["rent"])) == [first, rent]
    assert list(db.recent(account.account_id, kinds=[])) == [first]
    page = db.recent(account.account_id, kinds=["sale"]).page(1)
    with pytest.raises(CursorMismatch):
        db.recent(account.account_id, kinds=["rent"]).page(1, page.cursor)


def test_an_index_is_filtered_alike(db: Bank, account: Account, expect: Expect) -> None:
    (booking,) = booked(db, account, (1, "sale"))
    plain = MessageCreate(account_id=account.account_id, number=7, day=DAY, text="no topics")
    db.messages.create(plain)
    (topical,) = told(db, account, ("x", {"a"}))

    def ours() -> list[object]:
        return [item for item in db.of_day(DAY) if item.account_id == account.account_id]

    expect([booking, topical], ours)
