"""Customers and what they order."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncShop
    from ._batch import ShopBatch
    from ._collections import ByDay, Dossier, Nearby, NearbyKind, OneOrder, OrderBook
    from ._facade import Shop
    from ._transaction import ShopTransaction
    from .branch.async_repository import AsyncBranchReader, AsyncBranchRepository, AsyncBranchWriter
    from .branch.fields import BranchFields
    from .branch.model import Branch, BranchChanges, BranchCreate, BranchKey
    from .branch.repository import BranchReader, BranchRepository, BranchWriter
    from .branch.writes import BranchWrites
    from .customer.async_repository import (
        AsyncCustomerReader,
        AsyncCustomerRepository,
        AsyncCustomerWriter,
    )
    from .customer.fields import CustomerFields
    from .customer.model import Customer, CustomerChanges, CustomerCreate, CustomerKey
    from .customer.repository import CustomerReader, CustomerRepository, CustomerWriter
    from .customer.writes import CustomerWrites
    from .note.async_repository import AsyncNoteReader, AsyncNoteRepository, AsyncNoteWriter
    from .note.fields import NoteFields
    from .note.model import Note, NoteChanges, NoteCreate, NoteKey
    from .note.repository import NoteReader, NoteRepository, NoteWriter
    from .note.writes import NoteWrites
    from .order.async_repository import AsyncOrderReader, AsyncOrderRepository, AsyncOrderWriter
    from .order.fields import OrderFields
    from .order.model import Order, OrderChanges, OrderCreate, OrderKey
    from .order.repository import OrderReader, OrderRepository, OrderWriter
    from .order.writes import OrderWrites
    from .order_line.async_repository import (
        AsyncOrderLineReader,
        AsyncOrderLineRepository,
        AsyncOrderLineWriter,
    )
    from .order_line.fields import OrderLineFields
    from .order_line.model import OrderLine, OrderLineChanges, OrderLineCreate, OrderLineKey
    from .order_line.repository import OrderLineReader, OrderLineRepository, OrderLineWriter
    from .order_line.writes import OrderLineWrites
    from .visit.async_repository import AsyncVisitReader, AsyncVisitRepository, AsyncVisitWriter
    from .visit.fields import VisitFields
    from .visit.model import Visit, VisitChanges, VisitCreate, VisitKey
    from .visit.repository import VisitReader, VisitRepository, VisitWriter
    from .visit.writes import VisitWrites

__all__ = [
    "AsyncBranchReader",
    "AsyncBranchRepository",
    "AsyncBranchWriter",
    "AsyncCustomerReader",
    "AsyncCustomerRepository",
    "AsyncCustomerWriter",
    "AsyncNoteReader",
    "AsyncNoteRepository",
    "AsyncNoteWriter",
    "AsyncOrderLineReader",
    "AsyncOrderLineRepository",
    "AsyncOrderLineWriter",
    "AsyncOrderReader",
    "AsyncOrderRepository",
    "AsyncOrderWriter",
    "AsyncShop",
    "AsyncVisitReader",
    "AsyncVisitRepository",
    "AsyncVisitWriter",
    "Branch",
    "BranchChanges",
    "BranchCreate",
    "BranchFields",
    "BranchKey",
    "BranchReader",
    "BranchRepository",
    "BranchWriter",
    "BranchWrites",
    "ByDay",
    "Customer",
    "CustomerChanges",
    "CustomerCreate",
    "CustomerFields",
    "CustomerKey",
    "CustomerReader",
    "CustomerRepository",
    "CustomerWriter",
    "CustomerWrites",
    "Dossier",
    "Nearby",
    "NearbyKind",
    "Note",
    "NoteChanges",
    "NoteCreate",
    "NoteFields",
    "NoteKey",
    "NoteReader",
    "NoteRepository",
    "NoteWriter",
    "NoteWrites",
    "OneOrder",
    "Order",
    "OrderBook",
    "OrderChanges",
    "OrderCreate",
    "OrderFields",
    "OrderKey",
    "OrderLine",
    "OrderLineChanges",
    "OrderLineCreate",
    "OrderLineFields",
    "OrderLineKey",
    "OrderLineReader",
    "OrderLineRepository",
    "OrderLineWriter",
    "OrderLineWrites",
    "OrderReader",
    "OrderRepository",
    "OrderWriter",
    "OrderWrites",
    "Shop",
    "ShopBatch",
    "ShopTransaction",
    "Visit",
    "VisitChanges",
    "VisitCreate",
    "VisitFields",
    "VisitKey",
    "VisitReader",
    "VisitRepository",
    "VisitWriter",
    "VisitWrites",
]

_HOMES = {
    "AsyncBranchReader": ".branch.async_repository",
    "AsyncBranchRepository": ".branch.async_repository",
    "AsyncBranchWriter": ".branch.async_repository",
    "AsyncCustomerReader": ".customer.async_repository",
    "AsyncCustomerRepository": ".customer.async_repository",
    "AsyncCustomerWriter": ".customer.async_repository",
    "AsyncNoteReader": ".note.async_repository",
    "AsyncNoteRepository": ".note.async_repository",
    "AsyncNoteWriter": ".note.async_repository",
    "AsyncOrderLineReader": ".order_line.async_repository",
    "AsyncOrderLineRepository": ".order_line.async_repository",
    "AsyncOrderLineWriter": ".order_line.async_repository",
    "AsyncOrderReader": ".order.async_repository",
    "AsyncOrderRepository": ".order.async_repository",
    "AsyncOrderWriter": ".order.async_repository",
    "AsyncShop": "._async_facade",
    "AsyncVisitReader": ".visit.async_repository",
    "AsyncVisitRepository": ".visit.async_repository",
    "AsyncVisitWriter": ".visit.async_repository",
    "Branch": ".branch.model",
    "BranchChanges": ".branch.model",
    "BranchCreate": ".branch.model",
    "BranchFields": ".branch.fields",
    "BranchKey": ".branch.model",
    "BranchReader": ".branch.repository",
    "BranchRepository": ".branch.repository",
    "BranchWriter": ".branch.repository",
    "BranchWrites": ".branch.writes",
    "ByDay": "._collections",
    "Customer": ".customer.model",
    "CustomerChanges": ".customer.model",
    "CustomerCreate": ".customer.model",
    "CustomerFields": ".customer.fields",
    "CustomerKey": ".customer.model",
    "CustomerReader": ".customer.repository",
    "CustomerRepository": ".customer.repository",
    "CustomerWriter": ".customer.repository",
    "CustomerWrites": ".customer.writes",
    "Dossier": "._collections",
    "Nearby": "._collections",
    "NearbyKind": "._collections",
    "Note": ".note.model",
    "NoteChanges": ".note.model",
    "NoteCreate": ".note.model",
    "NoteFields": ".note.fields",
    "NoteKey": ".note.model",
    "NoteReader": ".note.repository",
    "NoteRepository": ".note.repository",
    "NoteWriter": ".note.repository",
    "NoteWrites": ".note.writes",
    "OneOrder": "._collections",
    "Order": ".order.model",
    "OrderBook": "._collections",
    "OrderChanges": ".order.model",
    "OrderCreate": ".order.model",
    "OrderFields": ".order.fields",
    "OrderKey": ".order.model",
    "OrderLine": ".order_line.model",
    "OrderLineChanges": ".order_line.model",
    "OrderLineCreate": ".order_line.model",
    "OrderLineFields": ".order_line.fields",
    "OrderLineKey": ".order_line.model",
    "OrderLineReader": ".order_line.repository",
    "OrderLineRepository": ".order_line.repository",
    "OrderLineWriter": ".order_line.repository",
    "OrderLineWrites": ".order_line.writes",
    "OrderReader": ".order.repository",
    "OrderRepository": ".order.repository",
    "OrderWriter": ".order.repository",
    "OrderWrites": ".order.writes",
    "Shop": "._facade",
    "ShopBatch": "._batch",
    "ShopTransaction": "._transaction",
    "Visit": ".visit.model",
    "VisitChanges": ".visit.model",
    "VisitCreate": ".visit.model",
    "VisitFields": ".visit.fields",
    "VisitKey": ".visit.model",
    "VisitReader": ".visit.repository",
    "VisitRepository": ".visit.repository",
    "VisitWriter": ".visit.repository",
    "VisitWrites": ".visit.writes",
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
