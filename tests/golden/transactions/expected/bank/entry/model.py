"""Models of entry: its key, input, item, views and changes."""

from decimal import Decimal
from typing import TypedDict
from uuid import UUID

from dynarepo import Key, Record


class EntryKey(Key, frozen=True):
    """Names one Entry: the attributes in its table key."""

    account_id: UUID
    number: int


class EntryCreate(Record):
    """What a caller gives for a new Entry."""

    account_id: UUID
    number: int
    amount: Decimal
    labels: set[str] | None = None


class Entry(EntryCreate):
    """A stored Entry."""

    @property
    def key(self) -> EntryKey:
        """What names this item."""
        return EntryKey(account_id=self.account_id, number=self.number)


class EntryChanges(TypedDict, total=False):
    """Attributes of Entry that an update can set; None removes an optional one."""

    amount: Decimal
    labels: set[str] | None
