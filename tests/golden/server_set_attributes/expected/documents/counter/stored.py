"""What makes counter models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, made
from dynarepo.wire.tagged import Number, Text

from .model import Counter


class StoredCounter(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Counter, as types."""

    name: Text[str]
    count: Number | UnsetType = UNSET
    last_write: Text[str] | UnsetType = UNSET
    item_type: Text[Literal["Counter"]] | UnsetType = field(default=UNSET, name="_type")


_COUNTER_NAMES: Final = GivenNames(("name",), "count", "last_write")


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
    return made(
        Counter,
        {
            "name": stored.name.S,
            "count": count_,
            "last_write": last_write_,
        },
        _COUNTER_NAMES[absent],
    )


COUNTER_READER: Final[StraightReader[Counter]] = StraightReader(
    StoredCounter, counter_of, lambda stored: (stored.name.S,)
)
