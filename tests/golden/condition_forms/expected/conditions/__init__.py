"""The service conditions."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncConditions
    from ._batch import ConditionsBatch
    from ._facade import Conditions
    from ._fields import SizeField
    from ._transaction import ConditionsTransaction
    from ._types import Size
    from .item.async_repository import AsyncItemReader, AsyncItemRepository, AsyncItemWriter
    from .item.fields import ItemFields
    from .item.model import Item, ItemChanges, ItemCreate, ItemKey, ItemStatus
    from .item.repository import ItemReader, ItemRepository, ItemWriter
    from .item.writes import ItemWrites

__all__ = [
    "AsyncConditions",
    "AsyncItemReader",
    "AsyncItemRepository",
    "AsyncItemWriter",
    "Conditions",
    "ConditionsBatch",
    "ConditionsTransaction",
    "Item",
    "ItemChanges",
    "ItemCreate",
    "ItemFields",
    "ItemKey",
    "ItemReader",
    "ItemRepository",
    "ItemStatus",
    "ItemWriter",
    "ItemWrites",
    "Size",
    "SizeField",
]

_HOMES = {
    "AsyncConditions": "._async_facade",
    "AsyncItemReader": ".item.async_repository",
    "AsyncItemRepository": ".item.async_repository",
    "AsyncItemWriter": ".item.async_repository",
    "Conditions": "._facade",
    "ConditionsBatch": "._batch",
    "ConditionsTransaction": "._transaction",
    "Item": ".item.model",
    "ItemChanges": ".item.model",
    "ItemCreate": ".item.model",
    "ItemFields": ".item.fields",
    "ItemKey": ".item.model",
    "ItemReader": ".item.repository",
    "ItemRepository": ".item.repository",
    "ItemStatus": ".item.model",
    "ItemWriter": ".item.repository",
    "ItemWrites": ".item.writes",
    "Size": "._types",
    "SizeField": "._fields",
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
