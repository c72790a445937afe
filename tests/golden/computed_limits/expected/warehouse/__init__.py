"""The service warehouse."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncWarehouse
    from ._batch import WarehouseBatch
    from ._facade import Warehouse
    from ._fields import LevelsField
    from ._transaction import WarehouseTransaction
    from ._types import Levels
    from .product.async_repository import (
        AsyncProductReader,
        AsyncProductRepository,
        AsyncProductWriter,
    )
    from .product.fields import ProductFields
    from .product.model import Product, ProductChanges, ProductCreate, ProductKey
    from .product.repository import ProductReader, ProductRepository, ProductWriter
    from .product.writes import ProductWrites
    from .visit.async_repository import AsyncVisitReader, AsyncVisitRepository, AsyncVisitWriter
    from .visit.fields import VisitFields
    from .visit.model import Visit, VisitChanges, VisitCreate, VisitKey
    from .visit.repository import VisitReader, VisitRepository, VisitWriter
    from .visit.writes import VisitWrites

__all__ = [
    "AsyncProductReader",
    "AsyncProductRepository",
    "AsyncProductWriter",
    "AsyncVisitReader",
    "AsyncVisitRepository",
    "AsyncVisitWriter",
    "AsyncWarehouse",
    "Levels",
    "LevelsField",
    "Product",
    "ProductChanges",
    "ProductCreate",
    "ProductFields",
    "ProductKey",
    "ProductReader",
    "ProductRepository",
    "ProductWriter",
    "ProductWrites",
    "Visit",
    "VisitChanges",
    "VisitCreate",
    "VisitFields",
    "VisitKey",
    "VisitReader",
    "VisitRepository",
    "VisitWriter",
    "VisitWrites",
    "Warehouse",
    "WarehouseBatch",
    "WarehouseTransaction",
]

_HOMES = {
    "AsyncProductReader": ".product.async_repository",
    "AsyncProductRepository": ".product.async_repository",
    "AsyncProductWriter": ".product.async_repository",
    "AsyncVisitReader": ".visit.async_repository",
    "AsyncVisitRepository": ".visit.async_repository",
    "AsyncVisitWriter": ".visit.async_repository",
    "AsyncWarehouse": "._async_facade",
    "Levels": "._types",
    "LevelsField": "._fields",
    "Product": ".product.model",
    "ProductChanges": ".product.model",
    "ProductCreate": ".product.model",
    "ProductFields": ".product.fields",
    "ProductKey": ".product.model",
    "ProductReader": ".product.repository",
    "ProductRepository": ".product.repository",
    "ProductWriter": ".product.repository",
    "ProductWrites": ".product.writes",
    "Visit": ".visit.model",
    "VisitChanges": ".visit.model",
    "VisitCreate": ".visit.model",
    "VisitFields": ".visit.fields",
    "VisitKey": ".visit.model",
    "VisitReader": ".visit.repository",
    "VisitRepository": ".visit.repository",
    "VisitWriter": ".visit.repository",
    "VisitWrites": ".visit.writes",
    "Warehouse": "._facade",
    "WarehouseBatch": "._batch",
    "WarehouseTransaction": "._transaction",
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
