"""Users in bulk."""

from uuid import uuid4

from generated.saas import Saas, UserCreate, UserKey, UserName
from tests.engines.engine import unique_name


def test_users_are_invited_in_bulk_and_their_names_read_at_once(db: Saas) -> None:
    tenant = uuid4()
    given = [
        UserCreate(
            tenant_id=tenant,
            user_id=unique_name("p"),
            email=f"u{number}@example.com",
            name=f"u{number}",
        )
        for number in range(30)
    ]
    assert db.users.put_many(given).written == 30
    keys = [UserKey(id=user.id) for user in given]
    names = [
        UserName(id=user.id, tenant_id=tenant, user_id=user.user_id, name=user.name)
        for user in given
    ]
    assert db.users.get_user_names([*keys, UserKey(id=uuid4())], consistent=True) == [*names, None]
