"""What belongs to order."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncOrderReader, AsyncOrderRepository, AsyncOrderWriter
    from .fields import OrderFields
    from .model import Order, OrderChanges, OrderCreate, OrderKey
    from .repository import OrderReader, OrderRepository, OrderWriter

__all__ = [
    "AsyncOrderReader",
    "AsyncOrderRepository",
    "AsyncOrderWriter",
    "Order",
    "OrderChanges",
    "OrderCreate",
    "OrderFields",
    "OrderKey",
    "OrderReader",
    "OrderRepository",
    "OrderWriter",
]

_HOMES = {
    "AsyncOrderReader": ".async_repository",
    "AsyncOrderRepository": ".async_repository",
    "AsyncOrderWriter": ".async_repository",
    "Order": ".model",
    "OrderChanges": ".model",
    "OrderCreate": ".model",
    "OrderFields": ".fields",
    "OrderKey": ".model",
    "OrderReader": ".repository",
    "OrderRepository": ".repository",
    "OrderWriter": ".repository",
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
