"""Keys of locker: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, uuid_text

from .model import Locker, LockerKey


def table_key(key: LockerKey | Locker) -> WireItem:
    """The table key: `number` = `{number}`."""
    return {"number": {"S": uuid_text(key.number, "number")}}


def number_key(number: UUID) -> str:
    """`number` = `{number}`."""
    return uuid_text(number, "number")


def unique_label(label: str | None) -> WireItem:
    """What keeps `label` unique: `number` = `unique#Locker#label#{label}`; none while a part is
    absent.
    """
    if label is None:
        return {}
    return {
        "number": {
            "S": partition_text(f"unique#Locker#label#{open_text(label, 'label')}", "number")
        }
    }
