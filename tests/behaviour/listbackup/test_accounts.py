"""Accounts and their members: storage within its limit, and both sides of the relation."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import AlreadyExists, ConditionFailed, InvalidValue, NotFound
from generated.listbackup import (
    Account,
    AccountCreate,
    AccountFields,
    AnalyticsQueryCreate,
    Listbackup,
    Retention,
    UserAccount,
    UserAccountCreate,
    UserCreate,
)
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.behaviour.listbackup.moments import FAR
from tests.engines.engine import unique_name


def new_account(db: Listbackup, **given: Any) -> Account:
    values = {"name": "Acme", "retention": Retention(), **given}
    return db.accounts.create(AccountCreate(**values))


def new_member(db: Listbackup, user_id: str, account_id: UUID, **given: Any) -> UserAccount:
    return db.user_accounts.create(
        UserAccountCreate(user_id=user_id, account_id=account_id, **given)
    )


def test_an_account_is_created_replaced_updated_and_deleted(db: Listbackup, clock: Clock) -> None:
    account = new_account(db, settings={"locale": {"language": "de", "first_day": 1}})
    assert account.retention == Retention(keep_backups=30, message_days=None, analytics_days=90)
    assert (account.plan, account.storage_limit, account.version) == ("trial", 1_073_741_824, 1)
    assert db.accounts.get_account(account.account_id) == account
    assert db.accounts.get(account.key, consistent=True) == account
    assert db.accounts.get_account(uuid4()) is None
    with pytest.raises(AlreadyExists):
        db.accounts.create(account)

    later = clock.advance(milliseconds=5)
    renamed = db.accounts.rename_account(account.account_id, name="Acme AG")
    assert (renamed.name, renamed.updated_at, renamed.version) == ("Acme AG", later, 2)
    replaced = db.accounts.put(renamed.model_copy(update={"company": "Acme Holding"}))
    assert (replaced.company, replaced.version) == ("Acme Holding", 3)
    updated = db.accounts.update(account.key, set={"company": None, "settings": {}})
    assert (updated.company, updated.settings) == (None, {})
    assert db.accounts.get_account(account.account_id) == updated
    assert db.accounts.delete(account.key, expect_version=4) == updated
    with pytest.raises(NotFound):
        db.accounts.rename_account(account.account_id, name="Gone")


def test_a_plan_and_its_retention_are_changed(db: Listbackup) -> None:
    account = new_account(db, retention=Retention(keep_backups=3, message_days=7))
    changed = db.accounts.change_plan(
        account.account_id, current_plan="trial", plan="pro", storage_limit=500
    )
    assert (changed.plan, changed.storage_limit) == ("pro", 500)
    with pytest.raises(ConditionFailed) as failure:
        db.accounts.change_plan(
            account.account_id, current_plan="trial", plan="starter", storage_limit=1
        )
    assert failure.value.current == changed

    kept = db.accounts.keep_backups(account.account_id, keep_backups=12)
    assert kept.retention == Retention(keep_backups=12, message_days=7, analytics_days=90)

    closed = db.accounts.close_account(account.account_id)
    assert closed.status == "closed"
    for change in (
        lambda: db.accounts.close_account(account.account_id),
        lambda: db.accounts.rename_account(account.account_id, name="Open"),
        lambda: db.accounts.change_plan(
            account.account_id, current_plan="pro", plan="trial", storage_limit=1
        ),
    ):
        with pytest.raises(ConditionFailed):
            change()
    assert db.accounts.get_account(account.account_id) == closed


def test_an_account_is_changed_under_conditions_made_on_the_spot(db: Listbackup) -> None:
    fields = AccountFields
    account = new_account(db, settings={"seats": 2, "names": ["a"]})
    grown = db.accounts.update(
        account.key,
        fields.retention.keep_backups.increment(5),
        fields.retention.message_days.set(14),
        fields.settings.at("seats").set(3),
        fields.storage_bytes.set(fields.storage_limit.minus(1)),
        set={"plan": "starter"},
        when=fields.plan.eq("trial") & fields.retention.message_days.missing(),
    )
    assert grown.retention == Retention(keep_backups=35, message_days=14, analytics_days=90)
    assert grown.settings == {"seats": 3, "names": ["a"]}
    assert (grown.plan, grown.storage_bytes) == ("starter", account.storage_limit - 1)
    for refused in (
        lambda: db.accounts.put(account, when=fields.plan.eq("trial")),
        lambda: db.accounts.delete(account.key, when=fields.storage_bytes.lt(1)),
        lambda: db.accounts.update(
            account.key, fields.company.set("Acme"), when=~fields.settings.at("names").exists()
        ),
    ):
        with pytest.raises(ConditionFailed) as failure:
            refused()
        assert failure.value.current == grown
    assert db.accounts.delete(account.key, when=fields.storage_bytes.gt(1)) == grown


def test_storage_is_counted_within_the_limit(db: Listbackup) -> None:
    account = new_account(db, storage_limit=100)
    assert db.accounts.use_storage(account.account_id, bytes=60).storage_bytes == 60
    assert db.accounts.use_storage(account.account_id, bytes=60).storage_bytes == 120
    with pytest.raises(ConditionFailed):
        db.accounts.use_storage(account.account_id, bytes=1)
    assert db.accounts.free_storage(account.account_id, bytes=120).storage_bytes == 0
    with pytest.raises(ConditionFailed):
        db.accounts.free_storage(account.account_id, bytes=1)


def test_a_relation_is_seen_from_both_sides(db: Listbackup, expect: Expect) -> None:
    user, colleague = unique_name("a"), unique_name("b")
    first, second = sorted((uuid4(), uuid4()), key=str)
    owner = new_member(db, user, first, role="owner")
    elsewhere = new_member(db, user, second, invited_by="somebody")
    viewer = new_member(db, colleague, first, role="viewer")
    # A profile and a question share the user's partition and, like them, the account's.
    db.users.create(UserCreate(user_id=user, email=f"{user}@example.com", name="Ada"))
    db.analytics_queries.create(
        AnalyticsQueryCreate(user_id=user, account_id=first, question="How many?", expires_at=FAR)
    )
    assert db.user_accounts.list_user_accounts(user).all() == [owner, elsewhere]
    expect([owner, viewer], lambda: db.user_accounts.list_account_users(first).all())
    expect([viewer], lambda: db.user_accounts.list_account_users(first, role="viewer").all())
    expect(2, lambda: db.user_accounts.count_account_users(first))
    expect(1, lambda: db.user_accounts.count_account_users(second))
    page = db.user_accounts.list_user_accounts(user).page(1)
    rest = db.user_accounts.list_user_accounts(user).page(1, page.cursor)
    assert (page.items, rest.items, rest.cursor) == ((owner,), (elsewhere,), None)

    assert db.user_accounts.get_user_account(user, second) == elsewhere
    assert elsewhere.role == "member"
    assert db.user_accounts.get_user_account(colleague, second) is None
    assert db.user_accounts.may_write(user, first)
    assert db.user_accounts.may_write(user, second)
    assert not db.user_accounts.may_write(colleague, first)
    assert not db.user_accounts.may_write(colleague, second)


def test_members_change_roles_and_leave_but_the_owner_stays(db: Listbackup, expect: Expect) -> None:
    account, user, boss = uuid4(), unique_name("user"), unique_name("boss")
    member, owner = new_member(db, user, account), new_member(db, boss, account, role="owner")
    with pytest.raises(AlreadyExists):
        db.user_accounts.create(member)
    admin = db.user_accounts.change_role(user, account, role="admin")
    assert admin.role == "admin"
    assert db.user_accounts.get(member.key, consistent=True) == admin
    for refused in (
        lambda: db.user_accounts.change_role(boss, account, role="viewer"),
        lambda: db.user_accounts.leave_account(boss, account),
    ):
        with pytest.raises(ConditionFailed) as failure:
            refused()
        assert failure.value.current == owner

    assert db.user_accounts.leave_account(user, account) == admin
    expect([owner], lambda: db.user_accounts.list_account_users(account).all())
    # Nobody is not the owner: where there is nothing, the condition holds and nothing is deleted.
    assert db.user_accounts.leave_account(user, account) is None
    back = db.user_accounts.put(UserAccountCreate(user_id=user, account_id=account, role="viewer"))
    assert db.user_accounts.update(back.key, set={"role": "member"}).role == "member"
    invited: Any = {"invited_by": "somebody else"}
    with pytest.raises(InvalidValue, match="invited_by"):
        db.user_accounts.update(back.key, set=invited)
    deleted = db.user_accounts.delete(back.key)
    assert deleted is not None
    assert deleted.role == "member"
    expect(1, lambda: db.user_accounts.count_account_users(account))
