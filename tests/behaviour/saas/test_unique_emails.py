"""An email belongs to one user of a tenant, whichever way a user comes to have it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID, uuid4

import pytest

from dynarepo import AlreadyExists, NotUnique, VersionConflict
from generated.saas import Saas, User, UserCreate
from tests.engines.engine import unique_name


def given(tenant_id: UUID, email: str, name: str = "Ada") -> UserCreate:
    return UserCreate(tenant_id=tenant_id, user_id=unique_name("person"), email=email, name=name)


def refused(write: Callable[[], object]) -> None:
    with pytest.raises(NotUnique) as refusal:
        write()
    assert refusal.value.attributes == ("tenant_id", "email")
    assert refusal.value.entity == "User"
    # The email is sensitive.
    assert "@" not in str(refusal.value)


def test_an_email_is_given_to_one_user_of_a_tenant(db: Saas) -> None:
    tenant = uuid4()
    ada = db.users.create(given(tenant, "ada@example.com"))
    refused(lambda: db.users.create(given(tenant, "ada@example.com")))
    refused(lambda: db.users.create(given(tenant, "ADA@Example.com")))
    refused(lambda: db.users.put(given(tenant, "ada@example.com")))
    # Another tenant's users have emails of their own.
    elsewhere = db.users.create(given(uuid4(), "ada@example.com"))
    assert db.users.get(ada.key, consistent=True) == ada
    assert db.users.get(elsewhere.key, consistent=True) == elsewhere
    with pytest.raises(AlreadyExists):
        db.users.create(ada)


def test_an_email_is_free_once_its_user_has_another_one_or_is_gone(db: Saas) -> None:
    tenant = uuid4()
    ada = db.users.create(given(tenant, "ada@example.com"))
    grace = db.users.create(given(tenant, "grace@example.com"))
    refused(lambda: db.users.update(grace.key, set={"email": "ada@example.com"}))
    assert db.users.get(grace.key, consistent=True) == grace

    moved = db.users.update(ada.key, set={"email": "lovelace@example.com"})
    assert (moved.email, moved.version) == ("lovelace@example.com", 2)
    grace = db.users.update(grace.key, set={"email": "Ada@example.com"})
    # Another spelling of one's own email, and the same one again.
    grace = db.users.update(grace.key, set={"email": "ada@example.com", "name": "Grace"})
    grace = db.users.put(grace.model_copy(update={"email": "ADA@example.com"}))
    refused(lambda: db.users.put(moved.model_copy(update={"email": "ada@example.com"})))

    assert db.users.delete(grace.key) == grace
    assert db.users.delete(grace.key) is None
    third = db.users.create(given(tenant, "ada@example.com"))
    assert db.users.delete_user(third.id, tenant_id=tenant) == third
    ada = db.users.put(moved.model_copy(update={"email": "ada@example.com"}))
    with pytest.raises(VersionConflict):
        db.users.update(ada.key, set={"email": "x@example.com"}, expect_version=1)
    refused(lambda: db.users.create(given(tenant, "ada@example.com")))
    db.users.create(given(tenant, "x@example.com"))
    assert db.users.repair_unique().is_clean


@pytest.mark.needs("concurrent_updates")
def test_of_many_who_want_an_email_at_once_one_gets_it(db: Saas) -> None:
    tenant = uuid4()

    def create(number: int) -> User | None:
        try:
            return db.users.create(given(tenant, "ada@example.com", f"User {number}"))
        except NotUnique:
            return None

    with ThreadPoolExecutor(8) as pool:
        created = [user for user in pool.map(create, range(8)) if user is not None]
    assert len(created) == 1
    assert db.users.get(created[0].key, consistent=True) == created[0]


def test_claims_that_are_missing_or_left_over_are_found_and_corrected(db: Saas) -> None:
    tenant = uuid4()
    ada = db.users.create(given(tenant, "ada@example.com"))
    report = db.users.repair_unique(fix=True)
    assert report.is_clean
    assert db.users.repair_unique().counts == {}
    assert db.users.get(ada.key, consistent=True) == ada
