"""The service legacy."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncLegacy
    from ._batch import LegacyBatch
    from ._facade import Legacy
    from ._transaction import LegacyTransaction
    from .order_line.async_repository import (
        AsyncOrderLineReader,
        AsyncOrderLineRepository,
        AsyncOrderLineWriter,
    )
    from .order_line.fields import OrderLineFields
    from .order_line.model import OrderLine, OrderLineChanges, OrderLineCreate, OrderLineKey
    from .order_line.repository import OrderLineReader, OrderLineRepository, OrderLineWriter
    from .order_line.writes import OrderLineWrites
    from .order_note.async_repository import (
        AsyncOrderNoteReader,
        AsyncOrderNoteRepository,
        AsyncOrderNoteWriter,
    )
    from .order_note.fields import OrderNoteFields
    from .order_note.model import OrderNote, OrderNoteChanges, OrderNoteCreate, OrderNoteKey
    from .order_note.repository import OrderNoteReader, OrderNoteRepository, OrderNoteWriter
    from .order_note.writes import OrderNoteWrites

__all__ = [
    "AsyncLegacy",
    "AsyncOrderLineReader",
    "AsyncOrderLineRepository",
    "AsyncOrderLineWriter",
    "AsyncOrderNoteReader",
    "AsyncOrderNoteRepository",
    "AsyncOrderNoteWriter",
    "Legacy",
    "LegacyBatch",
    "LegacyTransaction",
    "OrderLine",
    "OrderLineChanges",
    "OrderLineCreate",
    "OrderLineFields",
    "OrderLineKey",
    "OrderLineReader",
    "OrderLineRepository",
    "OrderLineWriter",
    "OrderLineWrites",
    "OrderNote",
    "OrderNoteChanges",
    "OrderNoteCreate",
    "OrderNoteFields",
    "OrderNoteKey",
    "OrderNoteReader",
    "OrderNoteRepository",
    "OrderNoteWriter",
    "OrderNoteWrites",
]

_HOMES = {
    "AsyncLegacy": "._async_facade",
    "AsyncOrderLineReader": ".order_line.async_repository",
    "AsyncOrderLineRepository": ".order_line.async_repository",
    "AsyncOrderLineWriter": ".order_line.async_repository",
    "AsyncOrderNoteReader": ".order_note.async_repository",
    "AsyncOrderNoteRepository": ".order_note.async_repository",
    "AsyncOrderNoteWriter": ".order_note.async_repository",
    "Legacy": "._facade",
    "LegacyBatch": "._batch",
    "LegacyTransaction": "._transaction",
    "OrderLine": ".order_line.model",
    "OrderLineChanges": ".order_line.model",
    "OrderLineCreate": ".order_line.model",
    "OrderLineFields": ".order_line.fields",
    "OrderLineKey": ".order_line.model",
    "OrderLineReader": ".order_line.repository",
    "OrderLineRepository": ".order_line.repository",
    "OrderLineWriter": ".order_line.repository",
    "OrderLineWrites": ".order_line.writes",
    "OrderNote": ".order_note.model",
    "OrderNoteChanges": ".order_note.model",
    "OrderNoteCreate": ".order_note.model",
    "OrderNoteFields": ".order_note.fields",
    "OrderNoteKey": ".order_note.model",
    "OrderNoteReader": ".order_note.repository",
    "OrderNoteRepository": ".order_note.repository",
    "OrderNoteWriter": ".order_note.repository",
    "OrderNoteWrites": ".order_note.writes",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load the module of a name when it is first asked for."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(
                f"module {__name__!r} has no attribute {name!r}", name=name, obj=None
            )
        value = getattr(import_module(home, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """What can be imported from here."""
    return sorted(__all__)
