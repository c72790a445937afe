"""Repositories of customer, for callers that wait."""

from dynarepo import Change, Condition, Shell

from . import requests
from .model import Customer, CustomerChanges, CustomerCreate, CustomerKey


class CustomerReader(Shell):
    """Reads Customer items."""

    def get(self, key: CustomerKey, *, consistent: bool = False) -> Customer | None:
        """Read the customer with this key.

        Reads table `shop`: `pk` = `customer#{customer_id}` and `sk` = `profile`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))


class CustomerWriter(Shell):
    """Writes Customer items."""

    def create(self, item: CustomerCreate) -> Customer:
        """Write a new customer.

        Writes to table `shop`: `pk` = `customer#{customer_id}` and `sk` = `profile`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: CustomerCreate, *, when: Condition | None = None) -> Customer:
        """Write this customer, replacing one that exists.

        Writes to table `shop`: `pk` = `customer#{customer_id}` and `sk` = `profile`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def update(
        self,
        key: CustomerKey,
        *changes: Change,
        set: CustomerChanges | None = None,
        when: Condition | None = None,
    ) -> Customer:
        """Change some attributes of the customer with this key.

        Updates table `shop`: `pk` = `customer#{customer_id}` and `sk` = `profile`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: CustomerKey, *, when: Condition | None = None) -> Customer | None:
        """Delete the customer with this key.

        Deletes from table `shop`: `pk` = `customer#{customer_id}` and `sk` = `profile`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))


class CustomerRepository(CustomerReader, CustomerWriter):
    """Reads and writes Customer items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
