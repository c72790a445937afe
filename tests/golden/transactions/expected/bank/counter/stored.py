"""What makes counter models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, made
from dynarepo.wire.tagged import Number, Text

from .model import Counter


class StoredCounter(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Counter, as types."""

    pk: Text[str]
    sk: Text[str]
    name: Text[str]
    last: Number | UnsetType = UNSET
    item_type: Text[Literal["Counter"]] | UnsetType = field(default=UNSET, name="_type")


_COUNTER_NAMES: Final = GivenNames(("name",), "last")


def counter_of(stored: StoredCounter) -> Counter:
    """What was stored as Counter; an error where that is not certain."""
    absent = 0
    if stored.last is UNSET:
        last_: int | None = None
        absent |= 1
    else:
        last_ = int(stored.last.N)
    return made(
        Counter,
        {
            "name": stored.name.S,
            "last": last_,
        },
        _COUNTER_NAMES[absent],
    )


COUNTER_READER: Final[StraightReader[Counter]] = StraightReader(
    StoredCounter, counter_of, lambda stored: (stored.pk.S, stored.sk.S)
)
