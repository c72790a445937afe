"""What makes counter models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire.tagged import Number, Text

from .model import Counter


class StoredCounter(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Counter, as types."""

    name: Text[str]
    count: Number | UnsetType = UNSET
    last_write: Text[str] | UnsetType = UNSET
    item_type: Text[Literal["Counter"]] | UnsetType = field(default=UNSET, name="_type")


_COUNTER_NAMES: Final = GivenNames(("name",), "count", "last_write")
_BlankCounter: Final = blank_of(Counter)


def counter_of(stored: StoredCounter) -> Counter:
    """What was stored as Counter; an error where that is not certain."""
    absent = 0
    if stored.count is UNSET:
        count_: int = 0
        absent |= 1
    else:
        count_ = int(stored.count.N)
    if stored.last_write is UNSET:
        last_write_: str | None = None
        absent |= 2
    else:
        last_write_ = stored.last_write.S
    record = blank(_BlankCounter)
    record.name = stored.name.S
    record.count = count_
    record.last_write = last_write_
    record.__pydantic_fields_set__ = _COUNTER_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Counter
    return record


COUNTER_READER: Final[StraightReader[Counter]] = StraightReader(
    StoredCounter, counter_of, lambda stored: (stored.name.S,)
)
