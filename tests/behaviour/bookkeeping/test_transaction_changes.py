"""What is done to transactions, and how they appear in and leave the indexes by it."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from dynarepo import AtMost, ConditionFailed, MoreThan, NotFound
from generated.bookkeeping import Bookkeeping, CategoryAssignment, Transaction, TransactionFields
from tests.behaviour.bookkeeping.bookings import new_transaction
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.engines.engine import unique_name


def test_a_transaction_moves_through_the_statuses(
    db: Bookkeeping, clock: Clock, expect: Expect
) -> None:
    user = unique_name("user")
    first, second = (
        new_transaction(db, user, date=clock.now + timedelta(days=day)) for day in (0, 1)
    )
    new_transaction(db, f"{user}2")
    identifier = first.transaction_id

    def listed(status: Any, **given: Any) -> list[Transaction]:
        return db.transactions.list_transactions_by_status(user, status, **given).all()

    expect([first, second], lambda: listed("new"))
    expect([second], lambda: listed("new", date=MoreThan(first.date)))
    expect([first], lambda: listed("new", date=AtMost(first.date)))
    # The key of this index also holds the user, whom the update does not know.
    processed = db.transactions.change_status(identifier, status="processed", current_status="new")
    assert (processed.status, processed.version) == ("processed", 2)
    expect([processed], lambda: listed("processed"))
    expect([second], lambda: listed("new"))
    expect(1, lambda: db.transactions.count_transactions_by_status(user, "new"))
    assert db.transactions.count_transactions_by_status(user, "ignored") == 0
    with pytest.raises(ConditionFailed) as failure:
        db.transactions.change_status(identifier, status="ignored", current_status="new")
    assert failure.value.current == processed
    with pytest.raises(NotFound):
        db.transactions.change_status(uuid4(), status="ignored", current_status="new")

    duplicate = db.transactions.mark_duplicate(identifier)
    expect([duplicate], lambda: listed("duplicate"))
    expect([], lambda: listed("processed"))
    with pytest.raises(ConditionFailed):
        db.transactions.mark_duplicate(identifier)

    ignored = db.transactions.update(
        first.key, TransactionFields.status.set("ignored"), expect_version=3
    )
    expect([ignored], lambda: listed("ignored"))
    expect([], lambda: listed("duplicate"))
    # The date is the sort key of every index.
    moved = db.transactions.update(second.key, set={"date": first.date - timedelta(days=9)})
    expect([moved], lambda: listed("new", date=AtMost(first.date)))
    db.transactions.put(moved.model_copy(update={"status": "processed"}))
    expect([], lambda: listed("new"))
    db.transactions.delete(first.key)
    expect([], lambda: listed("ignored"))


def test_a_transaction_enters_and_leaves_a_category(
    db: Bookkeeping, clock: Clock, expect: Expect
) -> None:
    user, category, account = unique_name("user"), uuid4(), uuid4()
    older = new_transaction(db, user, primary_category_id=category, account_id=account)
    transaction = new_transaction(db, user, date=clock.now + timedelta(days=1))
    foreign = new_transaction(db, f"{user}2", primary_category_id=category)
    identifier = transaction.transaction_id

    def listed(**given: Any) -> list[Transaction]:
        wanted = {"user_id": user, **given}
        return db.transactions.list_category_transactions(category, **wanted).all()

    expect([older], listed)
    expect([foreign], lambda: listed(user_id=f"{user}2"))
    assignment = CategoryAssignment(category_id=category, assigned_by="user")
    categorised = db.transactions.categorise(
        identifier, category_id=category, assignments=[assignment], user_id=user
    )
    assert categorised.primary_category_id == category
    assert categorised.categories == [assignment]
    expect([categorised, older], listed)
    expect([older], lambda: listed(account_id=account))
    expect([categorised], lambda: listed(date=MoreThan(older.date)))
    guess = CategoryAssignment(category_id=category, confidence=20)
    again = db.transactions.categorise(
        identifier, category_id=category, assignments=[guess], user_id=user
    )
    assert again.categories == [assignment, guess]
    with pytest.raises(ConditionFailed):
        db.transactions.categorise(
            identifier, category_id=category, assignments=[], user_id="somebody"
        )

    with pytest.raises(ConditionFailed):
        db.transactions.clear_category(identifier, remaining=[], category_id=uuid4())
    cleared = db.transactions.clear_category(
        identifier, remaining=[assignment], category_id=category
    )
    assert (cleared.primary_category_id, cleared.categories) == (None, [assignment])
    expect([older], listed)
    with pytest.raises(ConditionFailed):
        db.transactions.clear_category(identifier, remaining=[], category_id=category)

    # The same by the generic update, in both directions.
    back = db.transactions.update(transaction.key, set={"primary_category_id": category})
    expect([back, older], listed)
    db.transactions.update(transaction.key, set={"primary_category_id": None})
    expect([older], listed)
    db.transactions.mark_duplicate(identifier)
    with pytest.raises(ConditionFailed):
        db.transactions.categorise(identifier, category_id=category, assignments=[], user_id=user)


def test_what_was_read_from_a_file_is_listed_and_counted(
    db: Bookkeeping, clock: Clock, expect: Expect
) -> None:
    user, file = unique_name("user"), uuid4()
    second, first = (
        new_transaction(db, user, file_id=file, date=clock.now + timedelta(days=day))
        for day in (2, 1)
    )
    new_transaction(db, user)
    new_transaction(db, user, file_id=uuid4())
    expect([first, second], lambda: db.transactions.list_file_transactions(file).all())
    expect(2, lambda: db.transactions.count_file_transactions(file))
    db.transactions.update(first.key, set={"file_id": None})
    expect([second], lambda: db.transactions.list_file_transactions(file).all())
    assert db.transactions.count_file_transactions(uuid4()) == 0


def test_a_transaction_is_annotated_and_deleted_by_its_user(db: Bookkeeping) -> None:
    user = unique_name("user")
    identifier = new_transaction(db, user).transaction_id
    assert db.transactions.set_memo(identifier, memo="lunch", user_id=user).memo == "lunch"
    with pytest.raises(ConditionFailed):
        db.transactions.set_memo(identifier, memo="dinner", user_id="somebody")

    assert db.transactions.add_tags(identifier, tags={"a", "b"}).tags == {"a", "b"}
    assert db.transactions.add_tags(identifier, tags={"b", "c"}).tags == {"a", "b", "c"}
    assert db.transactions.remove_tags(identifier, tags={"a", "x"}).tags == {"b", "c"}
    untagged = db.transactions.remove_tags(identifier, tags={"b", "c"})
    assert untagged.tags is None
    assert db.transactions.get_transaction(identifier) == untagged

    with pytest.raises(ConditionFailed):
        db.transactions.delete_transaction(identifier, user_id="somebody")
    assert db.transactions.delete_transaction(identifier, user_id=user) == untagged
    with pytest.raises(NotFound):
        db.transactions.delete_transaction(identifier, user_id=user)
