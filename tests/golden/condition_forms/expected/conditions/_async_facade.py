"""The async facade of conditions."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .item.async_repository import AsyncItemRepository
from .item.model import Item, ItemCreate


class AsyncConditions(AsyncFacade):
    """The repositories of the service conditions."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncItemRepository,
        Item,
        ItemCreate,
    )

    @cached_property
    def items(self) -> AsyncItemRepository:
        """Reads and writes Item items."""
        return self._repository(AsyncItemRepository)
