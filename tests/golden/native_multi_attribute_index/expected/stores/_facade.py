"""The facade of stores."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .order.model import Order, OrderAmount, OrderCreate
from .order.repository import OrderRepository


class Stores(Facade):
    """The repositories of the service stores."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        OrderRepository,
        Order,
        OrderCreate,
        OrderAmount,
    )

    @cached_property
    def orders(self) -> OrderRepository:
        """Reads and writes Order items."""
        return self._repository(OrderRepository)
