"""The service checkout."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncCheckout
    from ._batch import CheckoutBatch
    from ._facade import Checkout
    from ._fields import (
        AddressField,
        CardField,
        LineField,
        MoneyField,
        PaymentField,
        TransferField,
        VoucherField,
    )
    from ._transaction import CheckoutTransaction
    from ._types import Address, Card, Currency, Line, Money, Payment, Transfer, Voucher
    from .order.async_repository import AsyncOrderReader, AsyncOrderRepository, AsyncOrderWriter
    from .order.fields import OrderFields
    from .order.model import Order, OrderChanges, OrderCreate, OrderKey
    from .order.repository import OrderReader, OrderRepository, OrderWriter
    from .order.writes import OrderWrites

__all__ = [
    "Address",
    "AddressField",
    "AsyncCheckout",
    "AsyncOrderReader",
    "AsyncOrderRepository",
    "AsyncOrderWriter",
    "Card",
    "CardField",
    "Checkout",
    "CheckoutBatch",
    "CheckoutTransaction",
    "Currency",
    "Line",
    "LineField",
    "Money",
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
    "Payment",
    "PaymentField",
    "Transfer",
    "TransferField",
    "Voucher",
    "VoucherField",
]

_HOMES = {
    "Address": "._types",
    "AddressField": "._fields",
    "AsyncCheckout": "._async_facade",
    "AsyncOrderReader": ".order.async_repository",
    "AsyncOrderRepository": ".order.async_repository",
    "AsyncOrderWriter": ".order.async_repository",
    "Card": "._types",
    "CardField": "._fields",
    "Checkout": "._facade",
    "CheckoutBatch": "._batch",
    "CheckoutTransaction": "._transaction",
    "Currency": "._types",
    "Line": "._types",
    "LineField": "._fields",
    "Money": "._types",
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
    "Payment": "._types",
    "PaymentField": "._fields",
    "Transfer": "._types",
    "TransferField": "._fields",
    "Voucher": "._types",
    "VoucherField": "._fields",
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
