"""What is unique goes from one item to another in one transaction, and nobody else can take it."""

# ruff: noqa: PT012  # it is the end of a block that raises

from uuid import UUID, uuid4

import pytest

from dynarepo import InvalidValue, NotUnique
from generated.saas import Saas, User, UserCreate
from tests.engines.engine import unique_name


def new_user(db: Saas, tenant: UUID, email: str) -> User:
    return db.users.create(
        UserCreate(tenant_id=tenant, user_id=unique_name("person"), email=email, name="Ada")
    )


def email_of(db: Saas, user: User) -> str | None:
    found = db.users.get(user.key, consistent=True)
    return None if found is None else found.email


def test_an_email_is_handed_over(db: Saas) -> None:
    tenant = uuid4()
    giver, taker = new_user(db, tenant, "a@example.com"), new_user(db, tenant, "b@example.com")
    with db.transact() as tx:
        tx.users.update(giver.key, set={"email": "c@example.com"})
        tx.users.update(taker.key, set={"email": "A@example.com"})
    assert (email_of(db, giver), email_of(db, taker)) == ("c@example.com", "A@example.com")
    # It is the other one's now, and what nobody has any more is free.
    with pytest.raises(NotUnique):
        new_user(db, tenant, "a@example.com")
    new_user(db, tenant, "b@example.com")


def test_emails_are_swapped(db: Saas) -> None:
    tenant = uuid4()
    first, second = new_user(db, tenant, "a@example.com"), new_user(db, tenant, "b@example.com")
    with db.transact() as tx:
        tx.users.update(first.key, set={"email": "b@example.com"})
        tx.users.update(second.key, set={"email": "a@example.com"})
    assert (email_of(db, first), email_of(db, second)) == ("b@example.com", "a@example.com")
    for taken in ("a@example.com", "b@example.com"):
        with pytest.raises(NotUnique):
            new_user(db, tenant, taken)


def test_a_new_user_takes_the_email_of_one_who_leaves(db: Saas) -> None:
    tenant = uuid4()
    leaving = new_user(db, tenant, "a@example.com")
    with db.transact() as tx:
        tx.users.delete(leaving.key)
        given = UserCreate(
            tenant_id=tenant, user_id=unique_name("person"), email="a@example.com", name="Grace"
        )
        tx.users.create(given)
    with pytest.raises(NotUnique):
        new_user(db, tenant, "a@example.com")


def test_two_items_of_a_transaction_cannot_take_one_email(db: Saas) -> None:
    tenant = uuid4()
    first, second = new_user(db, tenant, "a@example.com"), new_user(db, tenant, "b@example.com")
    with pytest.raises(InvalidValue, match="two things with one item"), db.transact() as tx:
        tx.users.update(first.key, set={"email": "c@example.com"})
        tx.users.update(second.key, set={"email": "c@example.com"})
