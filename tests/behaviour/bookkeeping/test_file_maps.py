"""File maps: those of a user and of an account, one of which is the account's default."""

from typing import Any
from uuid import uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    ConditionFailed,
    NotAuthorized,
    NotFound,
    NotUnique,
    VersionConflict,
)
from generated.bookkeeping import Bookkeeping, FieldMapping, FileMap, FileMapCreate
from tests.behaviour.expectation import Expect
from tests.engines.engine import unique_name

DATE = FieldMapping(source_field="Datum", target_field="date", transformation="%d.%m.%Y")
AMOUNT = FieldMapping(source_field="Betrag", target_field="amount")
MEMO = FieldMapping(source_field="Zweck", target_field="memo")


def new_map(db: Bookkeeping, user_id: str, name: str = "A", **given: Any) -> FileMap:
    return db.file_maps.create(FileMapCreate(user_id=user_id, name=name, **given))


def in_order(maps: list[FileMap]) -> list[FileMap]:
    """File maps come in no promised order: their indexes have no sort keys."""
    return sorted(maps, key=lambda file_map: file_map.name)


def test_a_file_map_is_created_read_replaced_updated_and_deleted(db: Bookkeeping) -> None:
    file_map = new_map(db, unique_name("user"), mappings=[DATE, AMOUNT])
    assert (file_map.is_default, file_map.reverse_amounts, file_map.version) == (False, False, 1)
    assert db.file_maps.get_file_map(file_map.file_map_id) == file_map
    assert db.file_maps.get(file_map.key, consistent=True) == file_map
    assert db.file_maps.get_file_map(uuid4()) is None
    with pytest.raises(AlreadyExists):
        db.file_maps.create(file_map)
    replaced = db.file_maps.put(file_map.model_copy(update={"notes": "n"}), expect_version=1)
    with pytest.raises(VersionConflict):
        db.file_maps.put(file_map, expect_version=1)
    updated = db.file_maps.update(file_map.key, set={"notes": None, "mappings": []})
    assert (replaced.notes, updated.notes, updated.mappings) == ("n", None, [])
    assert db.file_maps.delete(file_map.key) == updated
    assert db.file_maps.get_file_map(file_map.file_map_id) is None


def test_a_user_has_one_file_map_of_a_name(db: Bookkeeping) -> None:
    user = unique_name("user")
    first, second = new_map(db, user, "A"), new_map(db, user, "B")
    new_map(db, unique_name("user"), "A")
    with pytest.raises(NotUnique) as refusal:
        db.file_maps.update(second.key, set={"name": "A"})
    assert refusal.value.attributes == ("user_id", "name")
    db.file_maps.delete(first.key)
    assert db.file_maps.update(second.key, set={"name": "A"}).name == "A"
    assert db.file_maps.repair_unique().is_clean


def test_file_maps_of_users_and_accounts_are_listed(db: Bookkeeping, expect: Expect) -> None:
    user, account = unique_name("user"), uuid4()
    default = new_map(db, user, "A", account_id=account, is_default=True)
    other = new_map(db, user, "B", account_id=account)
    loose = new_map(db, user, "C")
    elsewhere = new_map(db, f"{user}2", "D", account_id=uuid4())
    listed = db.file_maps.list_file_maps_by_user
    expect([default, other, loose], lambda: in_order(listed(user).all()))
    expect([elsewhere], lambda: listed(f"{user}2").all())
    expect([default, other], lambda: in_order(db.file_maps.list_account_file_maps(account).all()))
    expect(default, lambda: db.file_maps.get_account_default_file_map(account))
    assert db.file_maps.get_account_default_file_map(elsewhere.account_id or account) is None
    # A file map without an account is in no account's list; assigned, it appears.
    moved = db.file_maps.update(loose.key, set={"account_id": account})
    db.file_maps.update(other.key, set={"account_id": None})
    expect([default, moved], lambda: in_order(db.file_maps.list_account_file_maps(account).all()))


def test_a_default_is_chosen_among_the_maps_of_an_account(db: Bookkeeping, expect: Expect) -> None:
    user, account = unique_name("user"), uuid4()
    identifier = new_map(db, user, account_id=account).file_map_id
    loose = new_map(db, user, "B").file_map_id
    chosen = db.file_maps.set_default(identifier, is_default=True, user_id=user)
    expect(chosen, lambda: db.file_maps.get_account_default_file_map(account))
    db.file_maps.set_default(identifier, is_default=False, user_id=user)
    expect(None, lambda: db.file_maps.get_account_default_file_map(account))
    for file_map, user_id in ((identifier, "somebody"), (loose, user)):
        with pytest.raises(ConditionFailed):
            db.file_maps.set_default(file_map, is_default=True, user_id=user_id)


def test_mappings_are_replaced_and_appended_by_their_user(db: Bookkeeping) -> None:
    user = unique_name("user")
    identifier = new_map(db, user).file_map_id
    replaced = db.file_maps.replace_mappings(
        identifier, mappings=[DATE], reverse_amounts=True, user_id=user, expected_version=1
    )
    assert (replaced.mappings, replaced.reverse_amounts, replaced.version) == ([DATE], True, 2)
    for user_id, version in ((user, 1), ("somebody", 2)):
        with pytest.raises(ConditionFailed) as failure:
            db.file_maps.replace_mappings(
                identifier,
                mappings=[],
                reverse_amounts=False,
                user_id=user_id,
                expected_version=version,
            )
        assert failure.value.current == replaced
    appended = db.file_maps.append_mappings(identifier, mappings=[AMOUNT, MEMO], user_id=user)
    assert appended.mappings == [DATE, AMOUNT, MEMO]
    with pytest.raises(ConditionFailed):
        db.file_maps.append_mappings(identifier, mappings=[MEMO], user_id="somebody")


def test_a_file_map_is_checked_and_deleted_as_the_users(db: Bookkeeping) -> None:
    user = unique_name("user")
    file_map = new_map(db, user)
    identifier = file_map.file_map_id
    assert db.file_maps.checked_mandatory_file_map(identifier, user_id=user) == file_map
    assert db.file_maps.checked_optional_file_map(identifier, user_id=user) == file_map
    assert db.file_maps.checked_optional_file_map(uuid4(), user_id=user) is None
    with pytest.raises(NotFound):
        db.file_maps.checked_mandatory_file_map(uuid4(), user_id=user)
    for checked in (
        db.file_maps.checked_optional_file_map,
        db.file_maps.checked_mandatory_file_map,
    ):
        with pytest.raises(NotAuthorized):
            checked(identifier, user_id="somebody")
    assert db.file_maps.owned_by(user).get(file_map.key, consistent=True) == file_map
    with pytest.raises(NotAuthorized):
        db.file_maps.owned_by("somebody").delete(file_map.key)
    with pytest.raises(ConditionFailed):
        db.file_maps.delete_file_map(identifier, user_id="somebody")
    assert db.file_maps.delete_file_map(identifier, user_id=user) == file_map
    with pytest.raises(NotFound):
        db.file_maps.delete_file_map(identifier, user_id=user)
