"""Bank accounts: those of a user, changed only by their user and under the version expected."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    ConditionFailed,
    InvalidValue,
    NotAuthorized,
    NotFound,
    VersionConflict,
)
from generated.bookkeeping import (
    Account,
    AccountCreate,
    AccountFields,
    AccountLine,
    Bookkeeping,
    DateSpan,
)
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.engines.engine import unique_name


def new_account(db: Bookkeeping, user_id: str, name: str = "Daily", **given: Any) -> Account:
    return db.accounts.create(AccountCreate(user_id=user_id, account_name=name, **given))


def line(account: Account) -> AccountLine:
    return AccountLine(
        account_id=account.account_id,
        account_name=account.account_name,
        account_type=account.account_type,
        currency=account.currency,
        balance=account.balance,
        is_active=account.is_active,
    )


def in_order(accounts: list[Account]) -> list[Account]:
    """Accounts of a user come in no promised order: their index has no sort key."""
    return sorted(accounts, key=lambda account: account.account_name)


def test_an_account_is_created_read_replaced_updated_and_deleted(
    db: Bookkeeping, clock: Clock
) -> None:
    user = unique_name("user")
    account = new_account(db, user, balance=Decimal("-0.10"))
    assert account.created_at == account.updated_at == clock.now
    assert (account.version, account.currency, account.account_type) == (1, "USD", "checking")
    assert (account.is_active, account.notes, account.imports) == (True, None, None)
    assert db.accounts.get_account(account.account_id) == account
    assert db.accounts.get(account.key, consistent=True) == account
    assert db.accounts.get_account(uuid4()) is None
    with pytest.raises(AlreadyExists):
        db.accounts.create(account)

    created, later = clock.now, clock.advance(milliseconds=7)
    replaced = db.accounts.put(account.model_copy(update={"notes": "ours"}))
    assert (replaced.created_at, replaced.updated_at, replaced.version) == (created, later, 2)
    updated = db.accounts.update(
        account.key, set={"notes": None, "institution": "Bank"}, expect_version=2
    )
    assert (updated.notes, updated.institution, updated.version) == (None, "Bank", 3)
    assert db.accounts.get_account(account.account_id) == updated
    with pytest.raises(VersionConflict) as conflict:
        db.accounts.update(account.key, set={"notes": "late"}, expect_version=2)
    assert (conflict.value.expected, conflict.value.current) == (2, updated)
    with pytest.raises(VersionConflict):
        db.accounts.put(replaced, expect_version=2)
    with pytest.raises(VersionConflict):
        db.accounts.delete(account.key, expect_version=2)

    assert db.accounts.delete(account.key) == updated
    assert db.accounts.delete(account.key) is None
    with pytest.raises(NotFound):
        db.accounts.update(account.key, set={"notes": "gone"})
    assert db.accounts.get_account(account.account_id) is None


def test_what_an_update_may_not_change_is_refused(db: Bookkeeping) -> None:
    account = new_account(db, unique_name("user"))
    refused: Any
    for refused in (
        {"user_id": "somebody"},
        {"account_id": uuid4()},
        {"version": 9},
        {"created_at": account.created_at},
        {"account_name": None},
        {"account_name": "x" * 101},
        {"balance": Decimal("NaN")},
        {"accountName": "stored name"},
        {},
    ):
        with pytest.raises(InvalidValue):
            db.accounts.update(account.key, set=refused)
    assert db.accounts.get_account(account.account_id) == account


@pytest.mark.filterwarnings("error")
def test_a_sensitive_attribute_is_stored_and_never_shown(db: Bookkeeping) -> None:
    account = new_account(db, unique_name("user"))
    numbered = db.accounts.update(account.key, set={"account_number": "DE02 1203"})
    assert numbered.account_number == "DE02 1203"
    assert db.accounts.get_account(account.account_id) == numbered
    with pytest.raises(InvalidValue, match="account_number") as failure:
        db.accounts.update(account.key, set={"account_number": "DE02" * 9})
    for text in (repr(numbered), str(failure.value)):
        assert "DE02" not in text
    assert db.accounts.update(account.key, set={"account_number": None}).account_number is None


def test_changes_and_conditions_are_written_with_typed_fields(db: Bookkeeping) -> None:
    account = new_account(db, unique_name("user"), balance=Decimal(10), notes="a")
    fields = AccountFields
    changed = db.accounts.update(
        account.key,
        fields.balance.set(fields.balance.plus(Decimal("0.5"))),
        fields.notes.remove(),
        when=fields.balance.ge(Decimal(10)) & ~fields.notes.missing(),
    )
    assert (changed.balance, changed.notes) == (Decimal("10.5"), None)
    with pytest.raises(ConditionFailed) as failure:
        db.accounts.delete(account.key, when=fields.balance.lt(Decimal(10)))
    assert failure.value.current == changed
    with pytest.raises(ConditionFailed):
        db.accounts.put(changed, when=fields.account_name.eq("Other"))


def test_accounts_of_a_user_are_listed_and_counted(db: Bookkeeping, expect: Expect) -> None:
    user = unique_name("user")
    first, second, closed = (
        new_account(db, user, "A"),
        new_account(db, user, "B", account_type="savings", balance=Decimal("1.25")),
        new_account(db, user, "C", is_active=False),
    )
    neighbour = new_account(db, f"{user}2", "A")
    expect(
        [first, second, closed],
        lambda: in_order(db.accounts.list_user_accounts(user).all()),
    )
    expect([neighbour], lambda: list(db.accounts.list_user_accounts(f"{user}2")))
    expect(3, lambda: db.accounts.count_user_accounts(user))
    assert db.accounts.count_user_accounts(user[:-1]) == 0
    listed = db.accounts.list_active_user_accounts(user)
    assert sorted(listed, key=lambda found: found.account_name) == [line(first), line(second)]
    assert db.accounts.list_active_user_accounts("nobody").first() is None

    pages = db.accounts.list_user_accounts(user)
    start = pages.page(2)
    rest = pages.page(2, start.cursor)
    assert in_order([*start.items, *rest.items]) == [first, second, closed]
    assert (len(start.items), rest.cursor) == (2, None)

    db.accounts.delete(second.key)
    expect([first, closed], lambda: in_order(db.accounts.list_user_accounts(user).all()))


def test_an_account_is_checked_to_be_the_users(db: Bookkeeping) -> None:
    user = unique_name("user")
    account = new_account(db, user)
    identifier = account.account_id
    assert db.accounts.checked_mandatory_account(identifier, user_id=user) == account
    assert db.accounts.checked_optional_account(identifier, user_id=user) == account
    assert db.accounts.checked_optional_account(uuid4(), user_id=user) is None
    with pytest.raises(NotFound):
        db.accounts.checked_mandatory_account(uuid4(), user_id=user)
    for checked in (
        db.accounts.checked_optional_account,
        db.accounts.checked_mandatory_account,
    ):
        with pytest.raises(NotAuthorized):
            checked(identifier, user_id="somebody")
    assert db.accounts.owned_by(user).get(account.key, consistent=True) == account
    with pytest.raises(NotAuthorized):
        db.accounts.owned_by("somebody").delete(account.key)


def test_an_account_is_renamed_closed_and_deleted_by_its_user(
    db: Bookkeeping, clock: Clock
) -> None:
    user = unique_name("user")
    account = new_account(db, user)
    identifier = account.account_id
    later = clock.advance(seconds=1)
    renamed = db.accounts.rename_account(
        identifier, account_name="Shared", user_id=user, expected_version=1
    )
    assert (renamed.account_name, renamed.version) == ("Shared", 2)
    assert (renamed.created_at, renamed.updated_at) == (account.created_at, later)
    for wrong in ({"user_id": "somebody", "expected_version": 2}, {"expected_version": 1}):
        given: Any = {"user_id": user, **wrong}
        with pytest.raises(ConditionFailed) as failure:
            db.accounts.rename_account(identifier, account_name="No", **given)
        assert failure.value.current == renamed
    with pytest.raises(NotFound):
        db.accounts.rename_account(uuid4(), account_name="No", user_id=user, expected_version=1)

    with pytest.raises(ConditionFailed):
        db.accounts.close_account(identifier, user_id="somebody")
    closed = db.accounts.close_account(identifier, user_id=user)
    assert not closed.is_active
    with pytest.raises(ConditionFailed):
        db.accounts.close_account(identifier, user_id=user)

    with pytest.raises(ConditionFailed):
        db.accounts.delete_account(identifier, user_id="somebody")
    assert db.accounts.delete_account(identifier, user_id=user) == closed
    with pytest.raises(NotFound):
        db.accounts.delete_account(identifier, user_id=user)


def test_balances_are_recorded_unless_a_later_one_is_known(db: Bookkeeping, clock: Clock) -> None:
    user = unique_name("user")
    account = new_account(db, user)
    identifier, as_of = account.account_id, clock.now

    def record(balance: str, days: int, user_id: str = user) -> Account:
        return db.accounts.record_balance(
            identifier,
            balance=Decimal(balance),
            as_of=as_of + timedelta(days=days),
            user_id=user_id,
        )

    first = record("12345678901234567890.12", 1)
    assert first.balance == Decimal("12345678901234567890.12")
    assert record("-3.5", 1).balance == Decimal("-3.5")
    latest = record("7.00", 2)
    assert latest.balance_date == as_of + timedelta(days=2)
    for days, user_id in ((1, user), (3, "somebody")):
        with pytest.raises(ConditionFailed):
            record("0", days, user_id)

    assert db.accounts.adjust_balance(
        identifier, amount=Decimal("-7.05"), user_id=user
    ).balance == Decimal("-0.05")
    with pytest.raises(ConditionFailed):
        db.accounts.adjust_balance(identifier, amount=Decimal(1), user_id="somebody")
    db.accounts.close_account(identifier, user_id=user)
    with pytest.raises(ConditionFailed) as failure:
        db.accounts.adjust_balance(identifier, amount=Decimal(1), user_id=user)
    assert isinstance(failure.value.current, Account)
    assert failure.value.current.balance == Decimal("-0.05")


def test_what_imports_leave_behind_is_stored(db: Bookkeeping, clock: Clock) -> None:
    user, file_map = unique_name("user"), uuid4()
    identifier = new_account(db, user).account_id
    chosen = db.accounts.set_default_file_map(identifier, file_map_id=file_map, user_id=user)
    assert chosen.default_file_map_id == file_map
    with pytest.raises(ConditionFailed):
        db.accounts.set_default_file_map(identifier, file_map_id=uuid4(), user_id="somebody")
    with pytest.raises(ConditionFailed):
        db.accounts.clear_default_file_map(identifier, file_map_id=uuid4())
    cleared = db.accounts.clear_default_file_map(identifier, file_map_id=file_map)
    assert cleared.default_file_map_id is None

    span = DateSpan(first=clock.now - timedelta(days=30), last=clock.now)
    recorded = db.accounts.record_imports(identifier, imports=span)
    assert recorded.imports == span
    assert db.accounts.get_account(identifier) == recorded
