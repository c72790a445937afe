"""An amount booked on an account."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import (
        AsyncTransactionReader,
        AsyncTransactionRepository,
        AsyncTransactionWriter,
    )
    from .fields import TransactionFields
    from .model import (
        Transaction,
        TransactionChanges,
        TransactionCreate,
        TransactionDate,
        TransactionKey,
        TransactionLine,
        TransactionStatus,
        TransactionType,
    )
    from .repository import TransactionReader, TransactionRepository, TransactionWriter

__all__ = [
    "AsyncTransactionReader",
    "AsyncTransactionRepository",
    "AsyncTransactionWriter",
    "Transaction",
    "TransactionChanges",
    "TransactionCreate",
    "TransactionDate",
    "TransactionFields",
    "TransactionKey",
    "TransactionLine",
    "TransactionReader",
    "TransactionRepository",
    "TransactionStatus",
    "TransactionType",
    "TransactionWriter",
]

_HOMES = {
    "AsyncTransactionReader": ".async_repository",
    "AsyncTransactionRepository": ".async_repository",
    "AsyncTransactionWriter": ".async_repository",
    "Transaction": ".model",
    "TransactionChanges": ".model",
    "TransactionCreate": ".model",
    "TransactionDate": ".model",
    "TransactionFields": ".fields",
    "TransactionKey": ".model",
    "TransactionLine": ".model",
    "TransactionReader": ".repository",
    "TransactionRepository": ".repository",
    "TransactionStatus": ".model",
    "TransactionType": ".model",
    "TransactionWriter": ".repository",
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
