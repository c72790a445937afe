"""The async facade of stores."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .order.async_repository import AsyncOrderRepository
from .order.model import Order, OrderAmount, OrderCreate


class AsyncStores(AsyncFacade):
    """The repositories of the service stores."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncOrderRepository,
        Order,
        OrderCreate,
        OrderAmount,
    )

    @cached_property
    def orders(self) -> AsyncOrderRepository:
        """Reads and writes Order items."""
        return self._repository(AsyncOrderRepository)
