"""Repositories of order note, for callers that wait."""

from dynarepo import Change, Condition, Pages, Shell

from . import requests
from .model import OrderNote, OrderNoteChanges, OrderNoteCreate, OrderNoteKey


class OrderNoteReader(Shell):
    """Reads OrderNote items."""

    def get(self, key: OrderNoteKey, *, consistent: bool = False) -> OrderNote | None:
        """Read the order note with this key.

        Reads table `legacy`: `PK` = `ORDER#{order_number}` and `SK` = `NOTE#{note_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def list_notes(self, order_number: str) -> Pages[OrderNote]:
        """List notes.

        Access pattern `list_notes` queries table `legacy`: `PK` = `ORDER#{order_number}` and `SK`
        within `NOTE#{note_id}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `OrderNote` items, read lazily.
        """
        return self._link.pages(requests.list_notes(self._link.context, order_number))


class OrderNoteWriter(Shell):
    """Writes OrderNote items."""

    def create(self, item: OrderNoteCreate) -> OrderNote:
        """Write a new order note.

        Writes to table `legacy`: `PK` = `ORDER#{order_number}` and `SK` = `NOTE#{note_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: OrderNoteCreate, *, when: Condition | None = None) -> OrderNote:
        """Write this order note, replacing one that exists.

        Writes to table `legacy`: `PK` = `ORDER#{order_number}` and `SK` = `NOTE#{note_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def update(
        self,
        key: OrderNoteKey,
        *changes: Change,
        set: OrderNoteChanges | None = None,
        when: Condition | None = None,
    ) -> OrderNote:
        """Change some attributes of the order note with this key.

        Updates table `legacy`: `PK` = `ORDER#{order_number}` and `SK` = `NOTE#{note_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: OrderNoteKey, *, when: Condition | None = None) -> OrderNote | None:
        """Delete the order note with this key.

        Deletes from table `legacy`: `PK` = `ORDER#{order_number}` and `SK` = `NOTE#{note_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))


class OrderNoteRepository(OrderNoteReader, OrderNoteWriter):
    """Reads and writes OrderNote items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
