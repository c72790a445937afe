"""Keys of thing: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, uuid_text

from .model import Thing, ThingKey


def table_key(key: ThingKey | Thing) -> WireItem:
    """The table key: `pk` = `{{literal}}#{thing_id}` and `sk` = `it's "{thing_id}"\\`."""
    return {"pk": {"S": pk(key.thing_id)}, "sk": {"S": sk(key.thing_id)}}


def pk(thing_id: UUID) -> str:
    """`pk` = `{{literal}}#{thing_id}`."""
    return f"{{literal}}#{uuid_text(thing_id, 'thing_id')}"


def sk(thing_id: UUID) -> str:
    """`sk` = `it's "{thing_id}"\\`."""
    return f"it's \"{uuid_text(thing_id, 'thing_id')}\"\\"


def label_key(label: str) -> str:
    """`label_key` = `\\{{x}}'{label}`."""
    return partition_text(f"\\{{x}}'{open_text(label, 'label')}", "label_key")


def by_label(label: str | None) -> WireItem:
    """The entry in index `by_label`: `label_key` = `\\{{x}}'{label}`; none while a part is absent."""
    if label is None:
        return {}
    return {"label_key": {"S": label_key(label)}}
