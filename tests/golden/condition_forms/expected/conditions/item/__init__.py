"""What belongs to item."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncItemReader, AsyncItemRepository, AsyncItemWriter
    from .fields import ItemFields
    from .model import Item, ItemChanges, ItemCreate, ItemKey, ItemStatus
    from .repository import ItemReader, ItemRepository, ItemWriter

__all__ = [
    "AsyncItemReader",
    "AsyncItemRepository",
    "AsyncItemWriter",
    "Item",
    "ItemChanges",
    "ItemCreate",
    "ItemFields",
    "ItemKey",
    "ItemReader",
    "ItemRepository",
    "ItemStatus",
    "ItemWriter",
]

_HOMES = {
    "AsyncItemReader": ".async_repository",
    "AsyncItemRepository": ".async_repository",
    "AsyncItemWriter": ".async_repository",
    "Item": ".model",
    "ItemChanges": ".model",
    "ItemCreate": ".model",
    "ItemFields": ".fields",
    "ItemKey": ".model",
    "ItemReader": ".repository",
    "ItemRepository": ".repository",
    "ItemStatus": ".model",
    "ItemWriter": ".repository",
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
