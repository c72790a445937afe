"""Repositories of customer, for callers that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Shell

from . import requests
from .model import Customer, CustomerChanges, CustomerCreate, CustomerKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class CustomerReader(Shell):
    """Reads Customer items."""

    def at(self, key: CustomerKey) -> Request[Customer | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: CustomerKey, *, consistent: bool = False) -> Customer | None:
        """Read the customer with this key.

        Reads table `shop`: `pk` = `customer#{customer_id}` and `sk` = `customer`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[CustomerKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Customer | None]:
        """Read the customers with these keys, in their order; None where there is none.

        Reads table `shop`: `pk` = `customer#{customer_id}` and `sk` = `customer`. A key that comes
        twice is read once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.read_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def iter_many(
        self,
        keys: Iterable[CustomerKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Customer | None]:
        """Read the customers with these keys as they are taken, in constant memory.

        Reads table `shop`: `pk` = `customer#{customer_id}` and `sk` = `customer`. Gives an item, or
        None, for each key in order.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.iter_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def get_customer(self, customer_id: UUID, *, consistent: bool = False) -> Customer | None:
        """Get customer.

        Access pattern `get_customer` reads table `shop`: `pk` = `customer#{customer_id}` and `sk` =
        `customer`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return self._link.send(
            requests.get_customer(self._link.context, customer_id, consistent=consistent)
        )


class CustomerWriter(Shell):
    """Writes Customer items."""

    def create(self, item: CustomerCreate) -> Customer:
        """Write a new customer.

        Writes to table `shop`: `pk` = `customer#{customer_id}` and `sk` = `customer`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: CustomerCreate, *, when: Condition | None = None) -> Customer:
        """Write this customer, replacing one that exists.

        Writes to table `shop`: `pk` = `customer#{customer_id}` and `sk` = `customer`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self,
        items: Iterable[CustomerCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these customers, replacing those that exist.

        Writes to table `shop`: `pk` = `customer#{customer_id}` and `sk` = `customer`. Takes any
        iterable, one item at a time: memory stays constant. Where it gives one key twice, the later
        one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: CustomerKey,
        *changes: Change,
        set: CustomerChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> Customer:
        """Change some attributes of the customer with this key.

        Updates table `shop`: `pk` = `customer#{customer_id}` and `sk` = `customer`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        With `create_parents`, maps that are missing around a nested change are created, which reads
        first as well; what somebody else creates meanwhile is kept.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(
                self._link.context, key, *changes, set=set, when=when, create_parents=create_parents
            )
        )

    def delete(self, key: CustomerKey, *, when: Condition | None = None) -> Customer | None:
        """Delete the customer with this key.

        Deletes from table `shop`: `pk` = `customer#{customer_id}` and `sk` = `customer`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self, keys: Iterable[CustomerKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the customers with these keys; those that are not there do no harm.

        Deletes from table `shop`: `pk` = `customer#{customer_id}` and `sk` = `customer`. Takes any
        iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )


class CustomerRepository(CustomerReader, CustomerWriter):
    """Reads and writes Customer items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
