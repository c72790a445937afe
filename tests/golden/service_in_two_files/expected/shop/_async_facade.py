"""The async facade of shop."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .customer.async_repository import AsyncCustomerRepository
from .customer.model import Customer, CustomerCreate
from .order.async_repository import AsyncOrderRepository
from .order.model import Order, OrderCreate


class AsyncShop(AsyncFacade):
    """A service whose tables and shared types stand in this file, its entities in both."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncCustomerRepository,
        Customer,
        CustomerCreate,
        AsyncOrderRepository,
        Order,
        OrderCreate,
    )

    @cached_property
    def customers(self) -> AsyncCustomerRepository:
        """Reads and writes Customer items."""
        return self._repository(AsyncCustomerRepository)

    @cached_property
    def orders(self) -> AsyncOrderRepository:
        """Reads and writes Order items."""
        return self._repository(AsyncOrderRepository)
