"""Repositories of order line, for callers that wait."""

from dynarepo import Change, Condition, Pages, Shell

from . import requests
from .model import OrderLine, OrderLineChanges, OrderLineCreate, OrderLineKey


class OrderLineReader(Shell):
    """Reads OrderLine items."""

    def get(self, key: OrderLineKey, *, consistent: bool = False) -> OrderLine | None:
        """Read the order line with this key.

        Reads table `legacy`: `PK` = `ORDER#{order_number}` and `SK` = `LINE#{line}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_line(
        self, order_number: str, line: int, *, consistent: bool = False
    ) -> OrderLine | None:
        """Get line.

        Access pattern `get_line` reads table `legacy`: `PK` = `ORDER#{order_number}` and `SK` =
        `LINE#{line}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return self._link.send(
            requests.get_line(self._link.context, order_number, line, consistent=consistent)
        )

    def list_lines(self, order_number: str) -> Pages[OrderLine]:
        """List lines.

        Access pattern `list_lines` queries table `legacy`: `PK` = `ORDER#{order_number}` and `SK`
        within `LINE#{line}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `OrderLine` items, read lazily.
        """
        return self._link.pages(requests.list_lines(self._link.context, order_number))


class OrderLineWriter(Shell):
    """Writes OrderLine items."""

    def create(self, item: OrderLineCreate) -> OrderLine:
        """Write a new order line.

        Writes to table `legacy`: `PK` = `ORDER#{order_number}` and `SK` = `LINE#{line}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: OrderLineCreate, *, when: Condition | None = None) -> OrderLine:
        """Write this order line, replacing one that exists.

        Writes to table `legacy`: `PK` = `ORDER#{order_number}` and `SK` = `LINE#{line}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def update(
        self,
        key: OrderLineKey,
        *changes: Change,
        set: OrderLineChanges | None = None,
        when: Condition | None = None,
    ) -> OrderLine:
        """Change some attributes of the order line with this key.

        Updates table `legacy`: `PK` = `ORDER#{order_number}` and `SK` = `LINE#{line}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: OrderLineKey, *, when: Condition | None = None) -> OrderLine | None:
        """Delete the order line with this key.

        Deletes from table `legacy`: `PK` = `ORDER#{order_number}` and `SK` = `LINE#{line}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))


class OrderLineRepository(OrderLineReader, OrderLineWriter):
    """Reads and writes OrderLine items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
