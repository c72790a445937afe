"""Models of order note: its key, input, item, views and changes."""

from typing import TypedDict
from uuid import UUID

from dynarepo import Key, Record


class OrderNoteKey(Key, frozen=True):
    """Names one OrderNote: the attributes in its table key."""

    order_number: str
    note_id: UUID


class OrderNoteCreate(Record):
    """What a caller gives for a new OrderNote."""

    order_number: str
    note_id: UUID
    text: str


class OrderNote(OrderNoteCreate):
    """A stored OrderNote."""

    @property
    def key(self) -> OrderNoteKey:
        """What names this item."""
        return OrderNoteKey(order_number=self.order_number, note_id=self.note_id)


class OrderNoteChanges(TypedDict, total=False):
    """Attributes of OrderNote that an update can set."""

    text: str
