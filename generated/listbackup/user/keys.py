"""Keys of user: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text

from .model import User, UserKey


def table_key(key: UserKey | User) -> WireItem:
    """The table key: `PK` = `USER#{user_id}` and `SK` = `PROFILE`."""
    return {"PK": {"S": pk(key.user_id)}, "SK": {"S": sk()}}


def pk(user_id: str) -> str:
    """`PK` = `USER#{user_id}`."""
    return partition_text(f"USER#{open_text(user_id, 'user_id')}", "PK")


def sk() -> str:
    """`SK` = `PROFILE`."""
    return "PROFILE"


def gsi1_pk(email: str) -> str:
    """`GSI1PK` = `EMAIL#{email}`."""
    return partition_text(f"EMAIL#{open_text(email, 'email')}", "GSI1PK")


def gsi1_sk() -> str:
    """`GSI1SK` = `USER`."""
    return "USER"


def gsi1(email: str | None) -> WireItem:
    """The entry in index `GSI1`: `GSI1PK` = `EMAIL#{email}` and `GSI1SK` = `USER`; none while a
    part is absent.
    """
    if email is None:
        return {}
    return {"GSI1PK": {"S": gsi1_pk(email)}, "GSI1SK": {"S": gsi1_sk()}}


def unique_email(email: str | None) -> WireItem:
    """What keeps `email` unique: `PK` = `unique#user#email#{email}` and `SK` = `unique`; none while
    a part is absent.
    """
    if email is None:
        return {}
    return {
        "PK": {"S": partition_text(f"unique#user#email#{open_text(email.lower(), 'email')}", "PK")},
        "SK": {"S": "unique"},
    }
