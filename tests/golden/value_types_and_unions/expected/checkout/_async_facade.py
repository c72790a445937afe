"""The async facade of checkout."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .order.async_repository import AsyncOrderRepository
from .order.model import Order, OrderCreate


class AsyncCheckout(AsyncFacade):
    """The repositories of the service checkout."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncOrderRepository,
        Order,
        OrderCreate,
    )

    @cached_property
    def orders(self) -> AsyncOrderRepository:
        """Reads and writes Order items."""
        return self._repository(AsyncOrderRepository)
