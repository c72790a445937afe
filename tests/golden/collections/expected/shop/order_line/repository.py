"""Repositories of order line, for callers that wait."""

from dynarepo import Change, Condition, Shell

from . import requests
from .model import OrderLine, OrderLineChanges, OrderLineCreate, OrderLineKey


class OrderLineReader(Shell):
    """Reads OrderLine items."""

    def get(self, key: OrderLineKey, *, consistent: bool = False) -> OrderLine | None:
        """Read the order line with this key.

        Reads table `shop`: `pk` = `customer#{customer_id}` and `sk` =
        `order#{order_id}#line#{position:04d}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))


class OrderLineWriter(Shell):
    """Writes OrderLine items."""

    def create(self, item: OrderLineCreate) -> OrderLine:
        """Write a new order line.

        Writes to table `shop`: `pk` = `customer#{customer_id}` and `sk` =
        `order#{order_id}#line#{position:04d}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: OrderLineCreate, *, when: Condition | None = None) -> OrderLine:
        """Write this order line, replacing one that exists.

        Writes to table `shop`: `pk` = `customer#{customer_id}` and `sk` =
        `order#{order_id}#line#{position:04d}`.
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

        Updates table `shop`: `pk` = `customer#{customer_id}` and `sk` =
        `order#{order_id}#line#{position:04d}`.
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

        Deletes from table `shop`: `pk` = `customer#{customer_id}` and `sk` =
        `order#{order_id}#line#{position:04d}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))


class OrderLineRepository(OrderLineReader, OrderLineWriter):
    """Reads and writes OrderLine items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
