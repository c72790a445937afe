"""Keys of sample: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import uuid_text

from .model import Sample, SampleKey


def table_key(key: SampleKey | Sample) -> WireItem:
    """The table key: `id` = `{id}`."""
    return {"id": {"S": uuid_text(key.id, "id")}}


def id_key(id: UUID) -> str:
    """`id` = `{id}`."""
    return uuid_text(id, "id")
