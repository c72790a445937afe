"""The facade of shop."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .customer.model import Customer, CustomerCreate
from .customer.repository import CustomerRepository
from .order.model import Order, OrderCreate
from .order.repository import OrderRepository


class Shop(Facade):
    """A service whose tables and shared types stand in this file, its entities in both."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        CustomerRepository,
        Customer,
        CustomerCreate,
        OrderRepository,
        Order,
        OrderCreate,
    )

    @cached_property
    def customers(self) -> CustomerRepository:
        """Reads and writes Customer items."""
        return self._repository(CustomerRepository)

    @cached_property
    def orders(self) -> OrderRepository:
        """Reads and writes Order items."""
        return self._repository(OrderRepository)
