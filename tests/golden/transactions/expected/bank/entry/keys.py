"""Keys of entry: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import padded, uuid_text

from .model import Entry, EntryKey


def table_key(key: EntryKey | Entry) -> WireItem:
    """The table key: `pk` = `account#{account_id}` and `sk` = `entry#{number:06d}`."""
    return {"pk": {"S": pk(key.account_id)}, "sk": {"S": sk(key.number)}}


def pk(account_id: UUID) -> str:
    """`pk` = `account#{account_id}`."""
    return f"account#{uuid_text(account_id, 'account_id')}"


def sk(number: int) -> str:
    """`sk` = `entry#{number:06d}`."""
    return f"entry#{padded(number, 6, 'number')}"
