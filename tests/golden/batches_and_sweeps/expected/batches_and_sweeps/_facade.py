"""The facade of batches_and_sweeps."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .note.model import Note, NoteCreate
from .note.repository import NoteRepository
from .order.model import Order, OrderCreate, OrderTotal
from .order.repository import OrderRepository


class BatchesAndSweeps(Facade):
    """Gets of many keys, and deletions of all that a query finds."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        OrderRepository,
        Order,
        OrderCreate,
        OrderTotal,
        NoteRepository,
        Note,
        NoteCreate,
    )

    @cached_property
    def orders(self) -> OrderRepository:
        """An order of a customer."""
        return self._repository(OrderRepository)

    @cached_property
    def notes(self) -> NoteRepository:
        """Reads and writes Note items."""
        return self._repository(NoteRepository)
