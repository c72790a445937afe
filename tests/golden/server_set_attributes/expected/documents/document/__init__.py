"""What belongs to document."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncDocumentReader, AsyncDocumentRepository, AsyncDocumentWriter
    from .fields import DocumentFields
    from .model import Document, DocumentChanges, DocumentCreate, DocumentKey
    from .repository import DocumentReader, DocumentRepository, DocumentWriter

__all__ = [
    "AsyncDocumentReader",
    "AsyncDocumentRepository",
    "AsyncDocumentWriter",
    "Document",
    "DocumentChanges",
    "DocumentCreate",
    "DocumentFields",
    "DocumentKey",
    "DocumentReader",
    "DocumentRepository",
    "DocumentWriter",
]

_HOMES = {
    "AsyncDocumentReader": ".async_repository",
    "AsyncDocumentRepository": ".async_repository",
    "AsyncDocumentWriter": ".async_repository",
    "Document": ".model",
    "DocumentChanges": ".model",
    "DocumentCreate": ".model",
    "DocumentFields": ".fields",
    "DocumentKey": ".model",
    "DocumentReader": ".repository",
    "DocumentRepository": ".repository",
    "DocumentWriter": ".repository",
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
