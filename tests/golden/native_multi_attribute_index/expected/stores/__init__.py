"""The service stores."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncStores
    from ._batch import StoresBatch
    from ._facade import Stores
    from ._transaction import StoresTransaction
    from .order.async_repository import AsyncOrderReader, AsyncOrderRepository, AsyncOrderWriter
    from .order.fields import OrderFields
    from .order.model import Order, OrderAmount, OrderChanges, OrderCreate, OrderKey, OrderStatus
    from .order.repository import OrderReader, OrderRepository, OrderWriter
    from .order.writes import OrderWrites

__all__ = [
    "AsyncOrderReader",
    "AsyncOrderRepository",
    "AsyncOrderWriter",
    "AsyncStores",
    "Order",
    "OrderAmount",
    "OrderChanges",
    "OrderCreate",
    "OrderFields",
    "OrderKey",
    "OrderReader",
    "OrderRepository",
    "OrderStatus",
    "OrderWriter",
    "OrderWrites",
    "Stores",
    "StoresBatch",
    "StoresTransaction",
]

_HOMES = {
    "AsyncOrderReader": ".order.async_repository",
    "AsyncOrderRepository": ".order.async_repository",
    "AsyncOrderWriter": ".order.async_repository",
    "AsyncStores": "._async_facade",
    "Order": ".order.model",
    "OrderAmount": ".order.model",
    "OrderChanges": ".order.model",
    "OrderCreate": ".order.model",
    "OrderFields": ".order.fields",
    "OrderKey": ".order.model",
    "OrderReader": ".order.repository",
    "OrderRepository": ".order.repository",
    "OrderStatus": ".order.model",
    "OrderWriter": ".order.repository",
    "OrderWrites": ".order.writes",
    "Stores": "._facade",
    "StoresBatch": "._batch",
    "StoresTransaction": "._transaction",
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
