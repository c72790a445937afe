"""What makes entry models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, exact
from dynarepo.wire.tagged import Number, Text, TextSet

from .model import Entry


class StoredEntry(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Entry, as types."""

    pk: Text[str]
    sk: Text[str]
    account_id: Text[UUID]
    number: Number
    amount: Number
    labels: TextSet | UnsetType = UNSET
    item_type: Text[Literal["Entry"]] | UnsetType = field(default=UNSET, name="_type")


_ENTRY_NAMES: Final = GivenNames(("account_id", "number", "amount"), "labels")
_BlankEntry: Final = blank_of(Entry)


def entry_of(stored: StoredEntry) -> Entry:
    """What was stored as Entry; an error where that is not certain."""
    absent = 0
    if stored.labels is UNSET:
        labels_: set[str] | None = None
        absent |= 1
    else:
        labels_ = stored.labels.SS
    record = blank(_BlankEntry)
    record.account_id = stored.account_id.S
    record.number = int(stored.number.N)
    record.amount = exact(stored.amount.N)
    record.labels = labels_
    record.__pydantic_fields_set__ = _ENTRY_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Entry
    return record


ENTRY_READER: Final[StraightReader[Entry]] = StraightReader(
    StoredEntry, entry_of, lambda stored: (stored.pk.S, stored.sk.S)
)
