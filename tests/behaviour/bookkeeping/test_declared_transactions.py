"""Transactions that the schema declares: one method for several writes."""

from decimal import Decimal
from uuid import uuid4

import pytest

from dynarepo import AlreadyExists, ConditionFailed, InvalidValue, NotFound, TransactionCancelled
from generated.bookkeeping import Account, Bookkeeping, FileMapCreate, TransactionCreate
from tests.behaviour.bookkeeping.test_accounts import new_account
from tests.engines.engine import unique_name


def booking(db: Bookkeeping, account: Account, amount: Decimal) -> TransactionCreate:
    return TransactionCreate(
        user_id=account.user_id,
        account_id=account.account_id,
        date=db.context.clock(),
        description="transfer",
        amount=amount,
    )


def move(db: Bookkeeping, source: Account, target: Account, amount: Decimal) -> None:
    db.move_money(
        source.account_id,
        target.account_id,
        booking(db, source, -amount),
        booking(db, target, amount),
        amount=amount,
        user_id=source.user_id,
    )


def stored(db: Bookkeeping, account: Account) -> Account:
    found = db.accounts.get(account.key, consistent=True)
    assert found is not None
    return found


def test_money_moves_with_its_bookings_or_stays(db: Bookkeeping) -> None:
    user = unique_name("user")
    source = new_account(db, user, balance=Decimal(50))
    target = new_account(db, user, balance=Decimal(1))
    moved = booking(db, source, Decimal(-30)), booking(db, target, Decimal(30))
    db.move_money(source.account_id, target.account_id, *moved, amount=Decimal(30), user_id=user)
    assert (stored(db, source).balance, stored(db, target).balance) == (Decimal(20), Decimal(31))
    found = [db.transactions.get_transaction(one.transaction_id, consistent=True) for one in moved]
    assert [one.amount if one else None for one in found] == [Decimal(-30), Decimal(30)]

    with pytest.raises(TransactionCancelled) as poor:
        move(db, source, target, Decimal(21))
    assert [(r.index, r.subject) for r in poor.value.reasons] == [(0, "Account.move_money")]
    failure = poor.value.reasons[0].error
    assert isinstance(failure, ConditionFailed)
    assert failure.current == stored(db, source)
    with pytest.raises(TransactionCancelled) as again:
        db.move_money(source.account_id, target.account_id, *moved, amount=Decimal(1), user_id=user)
    assert [type(reason.error) for reason in again.value.reasons] == [AlreadyExists] * 2
    with pytest.raises(InvalidValue) as same:
        move(db, source, source, Decimal(1))
    assert same.value.code == "ITEM_TWICE"
    assert (stored(db, source).balance, stored(db, target).balance) == (Decimal(20), Decimal(31))


@pytest.mark.needs("idempotency_tokens")
def test_a_repetition_with_the_same_token_changes_nothing(db: Bookkeeping) -> None:
    user = unique_name("user")
    source, target = new_account(db, user, balance=Decimal(9)), new_account(
        db, user, balance=Decimal(0)
    )
    moved = booking(db, source, Decimal(-2)), booking(db, target, Decimal(2))
    token = uuid4().hex
    for _ in range(2):
        db.move_money(
            source.account_id, target.account_id, *moved,
            amount=Decimal(2), user_id=user, token=token,
        )  # fmt: skip
    assert stored(db, source).balance == Decimal(7)


def test_items_of_a_transaction_are_returned_where_declared(db: Bookkeeping) -> None:
    user = unique_name("user")
    account = new_account(db, user)
    given = FileMapCreate(user_id=user, name="A")
    file_map, changed = db.replace_file_map(
        given, account.account_id, user_id=user, file_map_id=given.file_map_id
    )
    assert changed == stored(db, account)
    assert changed.default_file_map_id == file_map.file_map_id
    assert db.file_maps.get(file_map.key, consistent=True) == file_map
    with pytest.raises(TransactionCancelled) as missing:
        db.replace_file_map(given, uuid4(), user_id=user, file_map_id=given.file_map_id)
    assert [type(reason.error) for reason in missing.value.reasons] == [NotFound]


def test_a_declared_transaction_is_part_of_a_larger_one(db: Bookkeeping) -> None:
    user = unique_name("user")
    source, target = new_account(db, user, balance=Decimal(9)), new_account(
        db, user, balance=Decimal(0)
    )
    other = new_account(db, user)
    with db.transact() as tx:
        tx.move_money(
            source.account_id,
            target.account_id,
            booking(db, source, Decimal(-4)),
            booking(db, target, Decimal(4)),
            amount=Decimal(4),
            user_id=user,
        )
        tx.accounts.update(other.key, set={"account_name": "Other"})
    assert stored(db, source).balance == Decimal(5)
    assert stored(db, other).account_name == "Other"
