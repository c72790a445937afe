"""What belongs to customer."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncCustomerReader, AsyncCustomerRepository, AsyncCustomerWriter
    from .fields import CustomerFields
    from .model import Customer, CustomerChanges, CustomerCreate, CustomerKey
    from .repository import CustomerReader, CustomerRepository, CustomerWriter

__all__ = [
    "AsyncCustomerReader",
    "AsyncCustomerRepository",
    "AsyncCustomerWriter",
    "Customer",
    "CustomerChanges",
    "CustomerCreate",
    "CustomerFields",
    "CustomerKey",
    "CustomerReader",
    "CustomerRepository",
    "CustomerWriter",
]

_HOMES = {
    "AsyncCustomerReader": ".async_repository",
    "AsyncCustomerRepository": ".async_repository",
    "AsyncCustomerWriter": ".async_repository",
    "Customer": ".model",
    "CustomerChanges": ".model",
    "CustomerCreate": ".model",
    "CustomerFields": ".fields",
    "CustomerKey": ".model",
    "CustomerReader": ".repository",
    "CustomerRepository": ".repository",
    "CustomerWriter": ".repository",
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
