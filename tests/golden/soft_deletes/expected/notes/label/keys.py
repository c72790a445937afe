"""Keys of label: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text

from .model import Label, LabelKey


def table_key(key: LabelKey | Label) -> WireItem:
    """The table key: `name` = `{name}`."""
    return {"name": {"S": name_key(key.name)}}


def name_key(name: str) -> str:
    """`name` = `{name}`."""
    return partition_text(open_text(name, "name"), "name")
