"""The async facade of batches_and_sweeps."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .note.async_repository import AsyncNoteRepository
from .note.model import Note, NoteCreate
from .order.async_repository import AsyncOrderRepository
from .order.model import Order, OrderCreate, OrderTotal


class AsyncBatchesAndSweeps(AsyncFacade):
    """Gets of many keys, and deletions of all that a query finds."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncOrderRepository,
        Order,
        OrderCreate,
        OrderTotal,
        AsyncNoteRepository,
        Note,
        NoteCreate,
    )

    @cached_property
    def orders(self) -> AsyncOrderRepository:
        """An order of a customer."""
        return self._repository(AsyncOrderRepository)

    @cached_property
    def notes(self) -> AsyncNoteRepository:
        """Reads and writes Note items."""
        return self._repository(AsyncNoteRepository)
