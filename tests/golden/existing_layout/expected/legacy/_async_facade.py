"""The async facade of legacy."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .order_line.async_repository import AsyncOrderLineRepository
from .order_line.model import OrderLine, OrderLineCreate
from .order_note.async_repository import AsyncOrderNoteRepository
from .order_note.model import OrderNote, OrderNoteCreate


class AsyncLegacy(AsyncFacade):
    """The repositories of the service legacy."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncOrderLineRepository,
        OrderLine,
        OrderLineCreate,
        AsyncOrderNoteRepository,
        OrderNote,
        OrderNoteCreate,
    )

    @cached_property
    def order_lines(self) -> AsyncOrderLineRepository:
        """Reads and writes OrderLine items."""
        return self._repository(AsyncOrderLineRepository)

    @cached_property
    def order_notes(self) -> AsyncOrderNoteRepository:
        """Reads and writes OrderNote items."""
        return self._repository(AsyncOrderNoteRepository)
