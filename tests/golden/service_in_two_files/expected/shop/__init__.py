"""A service whose tables and shared types stand in this file, its entities in both."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncShop
    from ._batch import ShopBatch
    from ._facade import Shop
    from ._fields import LineField, MoneyField
    from ._transaction import ShopTransaction
    from ._types import Line, Money, MoneyCurrency
    from .customer.async_repository import (
        AsyncCustomerReader,
        AsyncCustomerRepository,
        AsyncCustomerWriter,
    )
    from .customer.fields import CustomerFields
    from .customer.model import Customer, CustomerChanges, CustomerCreate, CustomerKey
    from .customer.repository import CustomerReader, CustomerRepository, CustomerWriter
    from .customer.writes import CustomerWrites
    from .order.async_repository import AsyncOrderReader, AsyncOrderRepository, AsyncOrderWriter
    from .order.fields import OrderFields
    from .order.model import Order, OrderChanges, OrderCreate, OrderKey
    from .order.repository import OrderReader, OrderRepository, OrderWriter
    from .order.writes import OrderWrites

__all__ = [
    "AsyncCustomerReader",
    "AsyncCustomerRepository",
    "AsyncCustomerWriter",
    "AsyncOrderReader",
    "AsyncOrderRepository",
    "AsyncOrderWriter",
    "AsyncShop",
    "Customer",
    "CustomerChanges",
    "CustomerCreate",
    "CustomerFields",
    "CustomerKey",
    "CustomerReader",
    "CustomerRepository",
    "CustomerWriter",
    "CustomerWrites",
    "Line",
    "LineField",
    "Money",
    "MoneyCurrency",
    "MoneyField",
    "Order",
    "OrderChanges",
    "OrderCreate",
    "OrderFields",
    "OrderKey",
    "OrderReader",
    "OrderRepository",
    "OrderWriter",
    "OrderWrites",
    "Shop",
    "ShopBatch",
    "ShopTransaction",
]

_HOMES = {
    "AsyncCustomerReader": ".customer.async_repository",
    "AsyncCustomerRepository": ".customer.async_repository",
    "AsyncCustomerWriter": ".customer.async_repository",
    "AsyncOrderReader": ".order.async_repository",
    "AsyncOrderRepository": ".order.async_repository",
    "AsyncOrderWriter": ".order.async_repository",
    "AsyncShop": "._async_facade",
    "Customer": ".customer.model",
    "CustomerChanges": ".customer.model",
    "CustomerCreate": ".customer.model",
    "CustomerFields": ".customer.fields",
    "CustomerKey": ".customer.model",
    "CustomerReader": ".customer.repository",
    "CustomerRepository": ".customer.repository",
    "CustomerWriter": ".customer.repository",
    "CustomerWrites": ".customer.writes",
    "Line": "._types",
    "LineField": "._fields",
    "Money": "._types",
    "MoneyCurrency": "._types",
    "MoneyField": "._fields",
    "Order": ".order.model",
    "OrderChanges": ".order.model",
    "OrderCreate": ".order.model",
    "OrderFields": ".order.fields",
    "OrderKey": ".order.model",
    "OrderReader": ".order.repository",
    "OrderRepository": ".order.repository",
    "OrderWriter": ".order.repository",
    "OrderWrites": ".order.writes",
    "Shop": "._facade",
    "ShopBatch": "._batch",
    "ShopTransaction": "._transaction",
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
