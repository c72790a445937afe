"""Repositories of order, for callers that wait."""

from decimal import Decimal
from uuid import UUID

from dynarepo import Change, Condition, Shell

from .._types import Payment
from . import requests
from .model import Order, OrderChanges, OrderCreate, OrderKey


class OrderReader(Shell):
    """Reads Order items."""

    def get(self, key: OrderKey, *, consistent: bool = False) -> Order | None:
        """Read the order with this key.

        Reads table `orders`: `order_id` = `{order_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))


class OrderWriter(Shell):
    """Writes Order items."""

    def create(self, item: OrderCreate) -> Order:
        """Write a new order.

        Writes to table `orders`: `order_id` = `{order_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: OrderCreate, *, when: Condition | None = None) -> Order:
        """Write this order, replacing one that exists.

        Writes to table `orders`: `order_id` = `{order_id}`.
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

        Updates table `orders`: `order_id` = `{order_id}`.
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

        Deletes from table `orders`: `order_id` = `{order_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def change_city(self, order_id: UUID, *, country: str, city: str) -> Order:
        """Change city.

        Access pattern `change_city` updates table `orders`: `order_id` = `{order_id}`.
        Does `SET ship_to.city = :city REMOVE ship_to.gate_code`.
        Only while `ship_to.country = :country`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.change_city(self._link.context, order_id, country=country, city=city)
        )

    def pay(self, order_id: UUID, *, payment: Payment, tried: list[Payment]) -> Order:
        """Pay.

        Access pattern `pay` updates table `orders`: `order_id` = `{order_id}`.
        Does `SET payment = :payment, attempts = list_append(attempts, :tried)`.
        Only while `attribute_not_exists(payment) AND total.amount > 0`, else raises
        ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.pay(self._link.context, order_id, payment=payment, tried=tried)
        )

    def discount_first_line(self, order_id: UUID, *, discount: Decimal) -> Order:
        """Discount first line.

        Access pattern `discount_first_line` updates table `orders`: `order_id` = `{order_id}`.
        Does `SET lines[0].price.amount = lines[0].price.amount - :discount`.
        Only while `size(lines) >= 1`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.discount_first_line(self._link.context, order_id, discount=discount)
        )


class OrderRepository(OrderReader, OrderWriter):
    """Reads and writes Order items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
