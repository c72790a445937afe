"""Repositories of order, for callers that wait."""

from dynarepo import Change, Condition, Shell

from . import requests
from .model import Order, OrderChanges, OrderCreate, OrderKey


class OrderReader(Shell):
    """Reads Order items."""

    def get(self, key: OrderKey, *, consistent: bool = False) -> Order | None:
        """Read the order with this key.

        Reads table `shop`: `pk` = `customer#{customer_id}` and `sk` = `order#{order_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))


class OrderWriter(Shell):
    """Writes Order items."""

    def create(self, item: OrderCreate) -> Order:
        """Write a new order.

        Writes to table `shop`: `pk` = `customer#{customer_id}` and `sk` = `order#{order_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: OrderCreate, *, when: Condition | None = None) -> Order:
        """Write this order, replacing one that exists.

        Writes to table `shop`: `pk` = `customer#{customer_id}` and `sk` = `order#{order_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def update(
        self,
        key: OrderKey,
        *changes: Change,
        set: OrderChanges | None = None,
        when: Condition | None = None,
    ) -> Order:
        """Change some attributes of the order with this key.

        Updates table `shop`: `pk` = `customer#{customer_id}` and `sk` = `order#{order_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: OrderKey, *, when: Condition | None = None) -> Order | None:
        """Delete the order with this key.

        Deletes from table `shop`: `pk` = `customer#{customer_id}` and `sk` = `order#{order_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))


class OrderRepository(OrderReader, OrderWriter):
    """Reads and writes Order items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
