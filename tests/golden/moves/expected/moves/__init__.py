"""Items that get another key."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncMoves, AsyncTenantMoves
    from ._batch import MovesBatch, TenantMovesBatch
    from ._facade import Moves, TenantMoves
    from ._transaction import MovesTransaction, TenantMovesTransaction
    from .note.async_repository import AsyncNoteReader, AsyncNoteRepository, AsyncNoteWriter
    from .note.fields import NoteFields
    from .note.model import Note, NoteChanges, NoteCreate, NoteKey
    from .note.repository import NoteReader, NoteRepository, NoteWriter
    from .note.writes import NoteWrites
    from .order.async_repository import AsyncOrderReader, AsyncOrderRepository, AsyncOrderWriter
    from .order.fields import OrderFields
    from .order.model import Order, OrderChanges, OrderCreate, OrderKey, OrderStatus
    from .order.repository import OrderReader, OrderRepository, OrderWriter
    from .order.writes import OrderWrites

__all__ = [
    "AsyncMoves",
    "AsyncNoteReader",
    "AsyncNoteRepository",
    "AsyncNoteWriter",
    "AsyncOrderReader",
    "AsyncOrderRepository",
    "AsyncOrderWriter",
    "AsyncTenantMoves",
    "Moves",
    "MovesBatch",
    "MovesTransaction",
    "Note",
    "NoteChanges",
    "NoteCreate",
    "NoteFields",
    "NoteKey",
    "NoteReader",
    "NoteRepository",
    "NoteWriter",
    "NoteWrites",
    "Order",
    "OrderChanges",
    "OrderCreate",
    "OrderFields",
    "OrderKey",
    "OrderReader",
    "OrderRepository",
    "OrderStatus",
    "OrderWriter",
    "OrderWrites",
    "TenantMoves",
    "TenantMovesBatch",
    "TenantMovesTransaction",
]

_HOMES = {
    "AsyncMoves": "._async_facade",
    "AsyncNoteReader": ".note.async_repository",
    "AsyncNoteRepository": ".note.async_repository",
    "AsyncNoteWriter": ".note.async_repository",
    "AsyncOrderReader": ".order.async_repository",
    "AsyncOrderRepository": ".order.async_repository",
    "AsyncOrderWriter": ".order.async_repository",
    "AsyncTenantMoves": "._async_facade",
    "Moves": "._facade",
    "MovesBatch": "._batch",
    "MovesTransaction": "._transaction",
    "Note": ".note.model",
    "NoteChanges": ".note.model",
    "NoteCreate": ".note.model",
    "NoteFields": ".note.fields",
    "NoteKey": ".note.model",
    "NoteReader": ".note.repository",
    "NoteRepository": ".note.repository",
    "NoteWriter": ".note.repository",
    "NoteWrites": ".note.writes",
    "Order": ".order.model",
    "OrderChanges": ".order.model",
    "OrderCreate": ".order.model",
    "OrderFields": ".order.fields",
    "OrderKey": ".order.model",
    "OrderReader": ".order.repository",
    "OrderRepository": ".order.repository",
    "OrderStatus": ".order.model",
    "OrderWriter": ".order.repository",
    "OrderWrites": ".order.writes",
    "TenantMoves": "._facade",
    "TenantMovesBatch": "._batch",
    "TenantMovesTransaction": "._transaction",
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
