"""The facade of legacy."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .order_line.model import OrderLine, OrderLineCreate
from .order_line.repository import OrderLineRepository
from .order_note.model import OrderNote, OrderNoteCreate
from .order_note.repository import OrderNoteRepository


class Legacy(Facade):
    """The repositories of the service legacy."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        OrderLineRepository,
        OrderLine,
        OrderLineCreate,
        OrderNoteRepository,
        OrderNote,
        OrderNoteCreate,
    )

    @cached_property
    def order_lines(self) -> OrderLineRepository:
        """Reads and writes OrderLine items."""
        return self._repository(OrderLineRepository)

    @cached_property
    def order_notes(self) -> OrderNoteRepository:
        """Reads and writes OrderNote items."""
        return self._repository(OrderNoteRepository)
