"""Keys of secret: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text
from dynarepo.wire import number_text

from .model import Secret, SecretKey


def table_key(key: SecretKey | Secret) -> WireItem:
    """The table key: `owner` = `{owner}` and `number` = `{number}`."""
    return {
        "owner": {"S": owner_key(key.owner)},
        "number": {"N": number_text(key.number, "number")},
    }


def owner_key(owner: str) -> str:
    """`owner` = `{owner}`."""
    return partition_text(open_text(owner, "owner"), "owner")


def number_key(number: int) -> str:
    """`number` = `{number}`."""
    return number_text(number, "number")


def label_key(label: str) -> str:
    """`label` = `{label}`."""
    return partition_text(open_text(label, "label"), "label")
