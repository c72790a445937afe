"""What belongs to order line."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import (
        AsyncOrderLineReader,
        AsyncOrderLineRepository,
        AsyncOrderLineWriter,
    )
    from .fields import OrderLineFields
    from .model import OrderLine, OrderLineChanges, OrderLineCreate, OrderLineKey
    from .repository import OrderLineReader, OrderLineRepository, OrderLineWriter

__all__ = [
    "AsyncOrderLineReader",
    "AsyncOrderLineRepository",
    "AsyncOrderLineWriter",
    "OrderLine",
    "OrderLineChanges",
    "OrderLineCreate",
    "OrderLineFields",
    "OrderLineKey",
    "OrderLineReader",
    "OrderLineRepository",
    "OrderLineWriter",
]

_HOMES = {
    "AsyncOrderLineReader": ".async_repository",
    "AsyncOrderLineRepository": ".async_repository",
    "AsyncOrderLineWriter": ".async_repository",
    "OrderLine": ".model",
    "OrderLineChanges": ".model",
    "OrderLineCreate": ".model",
    "OrderLineFields": ".fields",
    "OrderLineKey": ".model",
    "OrderLineReader": ".repository",
    "OrderLineRepository": ".repository",
    "OrderLineWriter": ".repository",
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
