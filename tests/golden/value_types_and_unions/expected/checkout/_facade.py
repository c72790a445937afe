"""The facade of checkout."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .order.model import Order, OrderCreate
from .order.repository import OrderRepository


class Checkout(Facade):
    """The repositories of the service checkout."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        OrderRepository,
        Order,
        OrderCreate,
    )

    @cached_property
    def orders(self) -> OrderRepository:
        """Reads and writes Order items."""
        return self._repository(OrderRepository)
