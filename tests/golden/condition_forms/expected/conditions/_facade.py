"""The facade of conditions."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .item.model import Item, ItemCreate
from .item.repository import ItemRepository


class Conditions(Facade):
    """The repositories of the service conditions."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        ItemRepository,
        Item,
        ItemCreate,
    )

    @cached_property
    def items(self) -> ItemRepository:
        """Reads and writes Item items."""
        return self._repository(ItemRepository)
