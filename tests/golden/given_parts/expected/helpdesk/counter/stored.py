"""What makes counter models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire.tagged import Number, Text

from .model import Counter


class StoredCounter(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Counter, as types."""

    pk: Text[str]
    sk: Text[str]
    name: Text[str]
    note: Text[str] | UnsetType = UNSET
    version: Number
    item_type: Text[Literal["Counter"]] | UnsetType = field(default=UNSET, name="_type")
    gsi3pk: Raw | UnsetType = UNSET
    gsi3sk: Raw | UnsetType = UNSET


_COUNTER_NAMES: Final = GivenNames(("name", "version"), "note")
_BlankCounter: Final = blank_of(Counter)


def counter_of(stored: StoredCounter) -> Counter:
    """What was stored as Counter; an error where that is not certain."""
    absent = 0
    if stored.note is UNSET:
        note_: str | None = None
        absent |= 1
    else:
        note_ = stored.note.S
    record = blank(_BlankCounter)
    record.name = stored.name.S
    record.note = note_
    record.version = int(stored.version.N)
    record.__pydantic_fields_set__ = _COUNTER_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Counter
    return record


COUNTER_READER: Final[StraightReader[Counter]] = StraightReader(
    StoredCounter, counter_of, lambda stored: (stored.pk.S, stored.sk.S)
)
