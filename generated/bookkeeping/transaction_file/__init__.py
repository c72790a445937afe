"""A statement file that a user uploaded."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import (
        AsyncTransactionFileReader,
        AsyncTransactionFileRepository,
        AsyncTransactionFileWriter,
    )
    from .fields import TransactionFileFields
    from .model import (
        TransactionFile,
        TransactionFileChanges,
        TransactionFileCreate,
        TransactionFileFileFormat,
        TransactionFileKey,
        TransactionFileStatus,
    )
    from .repository import TransactionFileReader, TransactionFileRepository, TransactionFileWriter

__all__ = [
    "AsyncTransactionFileReader",
    "AsyncTransactionFileRepository",
    "AsyncTransactionFileWriter",
    "TransactionFile",
    "TransactionFileChanges",
    "TransactionFileCreate",
    "TransactionFileFields",
    "TransactionFileFileFormat",
    "TransactionFileKey",
    "TransactionFileReader",
    "TransactionFileRepository",
    "TransactionFileStatus",
    "TransactionFileWriter",
]

_HOMES = {
    "AsyncTransactionFileReader": ".async_repository",
    "AsyncTransactionFileRepository": ".async_repository",
    "AsyncTransactionFileWriter": ".async_repository",
    "TransactionFile": ".model",
    "TransactionFileChanges": ".model",
    "TransactionFileCreate": ".model",
    "TransactionFileFields": ".fields",
    "TransactionFileFileFormat": ".model",
    "TransactionFileKey": ".model",
    "TransactionFileReader": ".repository",
    "TransactionFileRepository": ".repository",
    "TransactionFileStatus": ".model",
    "TransactionFileWriter": ".repository",
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
