"""Several writes happen together or not at all, and each says what stopped it."""

# ruff: noqa: PT012  # it is the end of a block that raises

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from itertools import product
from uuid import uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    ConditionFailed,
    DynarepoError,
    InvalidValue,
    NotFound,
    ResultUnknown,
    TransactionCancelled,
    VersionConflict,
)
from generated.bookkeeping import (
    Account,
    AccountCreate,
    AccountFields,
    AccountKey,
    Bookkeeping,
    TransactionCreate,
    TransactionFields,
)
from tests.behaviour.clock import Clock
from tests.engines.engine import unique_name

A = AccountFields


def new_account(db: Bookkeeping, balance: int = 100) -> Account:
    given = AccountCreate(
        user_id=unique_name("user"), account_name="Daily", balance=Decimal(balance)
    )
    return db.accounts.create(given)


def booking(db: Bookkeeping, account: Account, amount: int) -> TransactionCreate:
    return TransactionCreate(
        user_id=account.user_id,
        account_id=account.account_id,
        date=db.context.clock(),
        description="transfer",
        amount=Decimal(amount),
    )


def balances(db: Bookkeeping, *accounts: Account) -> list[Decimal | None]:
    found = [db.accounts.get(account.key, consistent=True) for account in accounts]
    return [account.balance if account else None for account in found]


def transfer(db: Bookkeeping, source: Account, target: Account, amount: int) -> None:
    value = Decimal(amount)
    with db.transact() as tx:
        tx.accounts.update(source.key, A.balance.increment(-value), when=A.balance.ge(value))
        tx.accounts.update(target.key, A.balance.increment(value))


def test_writes_of_several_entities_and_tables_happen_together(
    db: Bookkeeping, clock: Clock
) -> None:
    source, target, closed = new_account(db), new_account(db), new_account(db)
    with db.transact() as tx:
        tx.accounts.adjust_balance(source.account_id, amount=Decimal(-30), user_id=source.user_id)
        tx.accounts.update(target.key, A.balance.increment(Decimal(30)), expect_version=1)
        booked = tx.transactions.create(booking(db, source, -30))
        replaced = tx.transactions.put(booking(db, target, 30))
        gone = tx.accounts.delete(closed.key, when=A.balance.eq(Decimal(100)))
        with pytest.raises(ResultUnknown):
            _ = booked.result
    assert balances(db, source, target, closed) == [Decimal(70), Decimal(130), None]
    assert booked.result.created_at == clock.now
    assert db.transactions.get(booked.result.key, consistent=True) == booked.result
    assert db.transactions.get(replaced.result.key, consistent=True) == replaced.result
    # It was not read, so nobody knows what it was.
    with pytest.raises(ResultUnknown, match="returning"):
        _ = gone.result
    read = db.get_together(db.accounts.at(source.key), db.transactions.at(booked.result.key))
    account, transaction = read
    assert account is not None
    assert (account.balance, transaction) == (Decimal(70), booked.result)


def test_results_of_updates_and_deletions_are_known_where_asked_for(db: Bookkeeping) -> None:
    changed, closed, absent = new_account(db), new_account(db), new_account(db)
    db.accounts.delete(absent.key)
    with db.transact(returning=True) as tx:
        updated = tx.accounts.update(changed.key, A.balance.increment(Decimal(5)))
        deleted = tx.accounts.delete(closed.key)
        nothing = tx.accounts.delete(absent.key)
    assert updated.result == db.accounts.get(changed.key, consistent=True)
    assert updated.result.balance == Decimal(105)
    assert (deleted.result, nothing.result) == (closed, None)


def test_index_entries_follow_in_transactions(db: Bookkeeping) -> None:
    account = new_account(db)
    transaction = db.transactions.create(booking(db, account, 1))
    with db.transact() as tx:
        tx.transactions.update(transaction.key, TransactionFields.status.set("processed"))
    stored = db.transactions.get(transaction.key, consistent=True)
    assert stored is not None
    assert (stored.status, stored.version) == ("processed", 2)
    # What is stored is what a whole write would store.
    assert db.transactions.put(stored) == stored.model_copy(
        update={"version": 3, "updated_at": db.context.clock()}
    )


def test_each_failure_is_mapped_to_its_write(db: Bookkeeping) -> None:
    poor, versioned, there = new_account(db, 1), new_account(db), new_account(db)
    missing = AccountKey(account_id=uuid4())
    with pytest.raises(TransactionCancelled) as failure, db.transact() as tx:
        tx.transactions.create(booking(db, poor, 1))
        tx.accounts.update(poor.key, A.notes.set("x"), when=A.balance.gt(Decimal(1)))
        tx.accounts.update(versioned.key, A.notes.set("x"), expect_version=7)
        tx.accounts.create(
            AccountCreate(**there.model_dump(include=set(AccountCreate.model_fields)))
        )
        tx.accounts.check(missing)
    reasons = failure.value.reasons
    assert [(reason.index, reason.subject, type(reason.error)) for reason in reasons] == [
        (1, "Account.update", ConditionFailed),
        (2, "Account.update", VersionConflict),
        (3, "Account.create", AlreadyExists),
        (4, "Account.check", NotFound),
    ]
    assert isinstance(reasons[0].error, ConditionFailed)
    assert reasons[0].error.current == poor
    assert reasons[0].item == poor
    assert balances(db, poor) == [Decimal(1)]


def test_a_check_stops_the_others(db: Bookkeeping) -> None:
    owner, changed = new_account(db), new_account(db)
    with db.transact() as tx:
        tx.accounts.check(owner.key, when=A.is_active.eq(True))
        tx.accounts.check(AccountKey(account_id=uuid4()), exists=False)
        tx.accounts.update(changed.key, A.balance.set(Decimal(1)))
    with pytest.raises(TransactionCancelled), db.transact() as tx:
        tx.accounts.check(owner.key, when=A.is_active.eq(False))
        tx.accounts.update(changed.key, A.balance.set(Decimal(2)))
    with pytest.raises(TransactionCancelled), db.transact() as tx:
        tx.accounts.check(owner.key, exists=False)
        tx.accounts.update(changed.key, A.balance.set(Decimal(2)))
    assert balances(db, changed) == [Decimal(1)]


def test_nothing_is_sent_where_the_block_fails_or_stays_empty(db: Bookkeeping) -> None:
    account = new_account(db)
    with pytest.raises(KeyError), db.transact() as tx:
        tx.accounts.update(account.key, A.balance.set(Decimal(0)))
        raise KeyError("of the caller's")
    with db.transact():
        pass
    assert balances(db, account) == [Decimal(100)]


def test_what_dynamodb_would_refuse_is_refused_before(db: Bookkeeping) -> None:
    account = new_account(db)
    both = r"Account\.update and Account\.close_account"
    with pytest.raises(InvalidValue, match=both) as twice, db.transact() as tx:
        tx.accounts.update(account.key, A.balance.set(Decimal(0)))
        tx.accounts.close_account(account.account_id, user_id=account.user_id)
    assert twice.value.code == "ITEM_TWICE"
    with pytest.raises(InvalidValue) as many, db.transact() as tx:
        for _ in range(101):
            tx.accounts.check(AccountKey(account_id=uuid4()))
    assert many.value.code == "TOO_MANY_ACTIONS"
    with pytest.raises(InvalidValue) as over:
        tx.accounts.check(account.key)
    assert over.value.code == "TRANSACTION_OVER"
    with pytest.raises(InvalidValue) as read:
        db.get_together(db.accounts.at(account.key), db.accounts.at(account.key))
    assert "pass each key once" in read.value.hint
    assert read.value.code == "ITEM_TWICE"
    assert db.get_together() == ()


@pytest.mark.needs("idempotency_tokens")
def test_a_token_of_the_caller_makes_a_repetition_harmless(db: Bookkeeping) -> None:
    account = new_account(db)
    token = uuid4().hex
    for _ in range(2):
        with db.transact(token=token) as tx:
            tx.accounts.update(account.key, A.balance.increment(Decimal(1)))
    assert balances(db, account) == [Decimal(101)]
    with pytest.raises(DynarepoError) as other, db.transact(token=token) as tx:
        tx.accounts.update(account.key, A.balance.increment(Decimal(2)))
    assert other.value.code == "TOKEN_REUSED"


@pytest.mark.needs("concurrent_updates")
def test_money_is_neither_made_nor_lost_by_transfers_from_several_threads(
    db: Bookkeeping,
) -> None:
    first, second, third = (new_account(db, 50) for _ in range(3))
    pairs = [(a, b) for a, b in product((first, second, third), repeat=2) if a is not b]

    def work(seed: int) -> int:
        done = 0
        for number in range(6):
            source, target = pairs[(seed * 5 + number) % len(pairs)]
            try:
                transfer(db, source, target, 20 + number)
            except TransactionCancelled:
                continue
            done += 1
        return done

    with ThreadPoolExecutor(2) as pool:
        assert sum(pool.map(work, range(2))) > 0
    left = [balance for balance in balances(db, first, second, third) if balance is not None]
    assert sum(left) == 150
    assert all(balance >= 0 for balance in left)
