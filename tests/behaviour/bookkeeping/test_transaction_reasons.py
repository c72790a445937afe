"""What stopped a transaction is told of each of its writes, with the item seen."""

# ruff: noqa: PT012  # it is the end of a block that raises

from decimal import Decimal
from uuid import uuid4

import pytest

from dynarepo import AlreadyExists, ConditionFailed, NotFound, TransactionCancelled
from generated.bookkeeping import (
    Account,
    AccountCreate,
    AccountFields,
    AccountKey,
    Bookkeeping,
    TransactionFields,
    TransactionKey,
)
from tests.engines.engine import unique_name

A, T = AccountFields, TransactionFields


def new_account(db: Bookkeeping) -> Account:
    given = AccountCreate(user_id=unique_name("user"), account_name="Daily", balance=Decimal(1))
    return db.accounts.create(given)


def test_what_is_there_already_is_shown(db: Bookkeeping) -> None:
    there = new_account(db)
    again = AccountCreate(**there.model_dump(include=set(AccountCreate.model_fields)))
    with pytest.raises(AlreadyExists) as alone:
        db.accounts.create(again)
    assert alone.value.current == there
    with pytest.raises(TransactionCancelled) as together, db.transact() as tx:
        tx.accounts.create(again)
    assert [reason.item for reason in together.value.reasons] == [there]
    with pytest.raises(TransactionCancelled) as checked, db.transact() as tx:
        tx.accounts.check(there.key, exists=False)
    assert [reason.item for reason in checked.value.reasons] == [there]


def test_an_item_that_is_missing_hides_no_other_reason(db: Bookkeeping) -> None:
    poor, fine = new_account(db), new_account(db)
    missing = TransactionKey(transaction_id=uuid4())
    with pytest.raises(TransactionCancelled) as failure, db.transact() as tx:
        # The status is in the key of an index, so that the rest of it is read first.
        tx.transactions.update(missing, T.status.set("processed"))
        tx.accounts.update(poor.key, A.notes.set("x"), when=A.balance.gt(Decimal(1)))
        tx.accounts.update(fine.key, A.notes.set("x"))
        tx.accounts.check(AccountKey(account_id=uuid4()))
    found = [(reason.index, type(reason.error), reason.item) for reason in failure.value.reasons]
    assert found == [(0, NotFound, None), (1, ConditionFailed, poor), (3, NotFound, None)]
    assert db.accounts.get(fine.key, consistent=True) == fine
    assert db.transactions.get(missing, consistent=True) is None


def test_several_missing_items_are_told_together(db: Bookkeeping) -> None:
    fine = new_account(db)
    with pytest.raises(TransactionCancelled) as failure, db.transact() as tx:
        for _ in range(2):
            missing = TransactionKey(transaction_id=uuid4())
            tx.transactions.update(missing, T.status.set("processed"))
        tx.accounts.delete(fine.key)
    assert [reason.index for reason in failure.value.reasons] == [0, 1]
    assert db.accounts.get(fine.key, consistent=True) == fine
