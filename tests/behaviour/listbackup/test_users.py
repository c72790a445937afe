"""Users of listbackup: found by an email address that may change, locked out by a condition."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    ConditionFailed,
    InvalidKey,
    InvalidValue,
    NotFound,
    NotUnique,
    VersionConflict,
)
from generated.listbackup import Listbackup, User, UserCreate, UserKey
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.engines.engine import unique_name


def new_user(db: Listbackup, **given: Any) -> User:
    user_id = unique_name("user")
    values = {"user_id": user_id, "email": f"{user_id}@example.com", "name": "Ada", **given}
    return db.users.create(UserCreate(**values))


def test_an_email_address_belongs_to_one_user(db: Listbackup) -> None:
    user, other = new_user(db), new_user(db)
    for spelling in (user.email, user.email.upper()):
        with pytest.raises(NotUnique):
            new_user(db, email=spelling)
        with pytest.raises(NotUnique):
            db.users.update(other.key, set={"email": spelling})
    db.users.update(user.key, set={"email": f"{unique_name('new')}@example.com"})
    assert db.users.update(other.key, set={"email": user.email}).email == user.email
    assert db.users.repair_unique(fix=True).is_clean


def test_a_profile_is_created_replaced_updated_and_deleted(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    user = new_user(db, preferences={"theme": "dark", "columns": [1, Decimal("2.5"), None]})
    assert (user.created_at, user.updated_at, user.version) == (clock.now, clock.now, 1)
    assert (user.is_active, user.current_account_id, user.last_seen_at) == (True, None, None)
    assert db.users.get_user(user.user_id) == user
    assert db.users.get(UserKey(user_id=user.user_id), consistent=True) == user
    assert db.users.get_user(f"{user.user_id}2") is None
    with pytest.raises(AlreadyExists):
        db.users.create(user)

    clock.advance(seconds=1)
    replaced = db.users.put(user.model_copy(update={"name": "Grace", "preferences": {}}))
    assert (replaced.created_at, replaced.version) == (user.created_at, 2)
    assert db.users.get_user(user.user_id) == replaced
    email = f"{unique_name('new')}@example.com"
    updated = db.users.update(user.key, set={"email": email}, expect_version=2)
    expect(None, lambda: db.users.find_by_email(user.email))
    expect(updated, lambda: db.users.find_by_email(email))
    with pytest.raises(VersionConflict):
        db.users.update(user.key, set={"name": "Late"}, expect_version=2)
    with pytest.raises(InvalidValue, match="email"):
        db.users.update(user.key, set={"email": "no address"})

    assert db.users.delete(user.key) == updated
    assert db.users.delete(user.key) is None
    expect(False, lambda: db.users.email_is_taken(email))
    # A write that replaces nothing is a creation.
    assert db.users.put(user).version == 2


def test_a_user_is_found_by_their_email_address(db: Listbackup, expect: Expect) -> None:
    user = new_user(db)
    expect(user, lambda: db.users.find_by_email(user.email))
    expect(True, lambda: db.users.email_is_taken(user.email))
    for other in (f"{user.email}.org", user.email[:-1], user.email.upper()):
        assert db.users.find_by_email(other) is None
        assert not db.users.email_is_taken(other)

    email = f"{unique_name('new')}@example.com"
    changed = db.users.change_email(user.user_id, expected_version=1, email=email)
    assert (changed.email, changed.version) == (email, 2)
    expect(None, lambda: db.users.find_by_email(user.email))
    expect(changed, lambda: db.users.find_by_email(email))
    with pytest.raises(ConditionFailed) as failure:
        db.users.change_email(user.user_id, expected_version=1, email=user.email)
    assert failure.value.current == changed
    with pytest.raises(InvalidKey):
        db.users.find_by_email("")


def test_a_locked_out_user_cannot_switch_accounts(db: Listbackup, clock: Clock) -> None:
    user, account = new_user(db), uuid4()
    switched = db.users.switch_account(user.user_id, account_id=account)
    assert switched.current_account_id == account
    later = clock.advance(seconds=1, milliseconds=1)
    assert db.users.record_visit(user.user_id, seen_at=later).last_seen_at == later
    with pytest.raises(ConditionFailed):
        db.users.record_visit(user.user_id, seen_at=later)

    locked = db.users.deactivate(user.user_id)
    assert (locked.is_active, locked.current_account_id, locked.version) == (False, None, 4)
    with pytest.raises(ConditionFailed) as failure:
        db.users.switch_account(user.user_id, account_id=account)
    assert failure.value.current == locked
    with pytest.raises(ConditionFailed):
        db.users.deactivate(user.user_id)
    with pytest.raises(NotFound):
        db.users.deactivate(unique_name("nobody"))
