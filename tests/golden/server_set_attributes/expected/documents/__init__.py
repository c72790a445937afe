"""The service documents."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncDocuments
    from ._batch import DocumentsBatch
    from ._facade import Documents
    from ._transaction import DocumentsTransaction
    from .counter.async_repository import (
        AsyncCounterReader,
        AsyncCounterRepository,
        AsyncCounterWriter,
    )
    from .counter.fields import CounterFields
    from .counter.model import Counter, CounterChanges, CounterCreate, CounterKey
    from .counter.repository import CounterReader, CounterRepository, CounterWriter
    from .counter.writes import CounterWrites
    from .document.async_repository import (
        AsyncDocumentReader,
        AsyncDocumentRepository,
        AsyncDocumentWriter,
    )
    from .document.fields import DocumentFields
    from .document.model import Document, DocumentChanges, DocumentCreate, DocumentKey
    from .document.repository import DocumentReader, DocumentRepository, DocumentWriter
    from .document.writes import DocumentWrites
    from .draft.async_repository import AsyncDraftReader, AsyncDraftRepository, AsyncDraftWriter
    from .draft.fields import DraftFields
    from .draft.model import Draft, DraftCreate, DraftKey
    from .draft.repository import DraftReader, DraftRepository, DraftWriter
    from .draft.writes import DraftWrites

__all__ = [
    "AsyncCounterReader",
    "AsyncCounterRepository",
    "AsyncCounterWriter",
    "AsyncDocumentReader",
    "AsyncDocumentRepository",
    "AsyncDocumentWriter",
    "AsyncDocuments",
    "AsyncDraftReader",
    "AsyncDraftRepository",
    "AsyncDraftWriter",
    "Counter",
    "CounterChanges",
    "CounterCreate",
    "CounterFields",
    "CounterKey",
    "CounterReader",
    "CounterRepository",
    "CounterWriter",
    "CounterWrites",
    "Document",
    "DocumentChanges",
    "DocumentCreate",
    "DocumentFields",
    "DocumentKey",
    "DocumentReader",
    "DocumentRepository",
    "DocumentWriter",
    "DocumentWrites",
    "Documents",
    "DocumentsBatch",
    "DocumentsTransaction",
    "Draft",
    "DraftCreate",
    "DraftFields",
    "DraftKey",
    "DraftReader",
    "DraftRepository",
    "DraftWriter",
    "DraftWrites",
]

_HOMES = {
    "AsyncCounterReader": ".counter.async_repository",
    "AsyncCounterRepository": ".counter.async_repository",
    "AsyncCounterWriter": ".counter.async_repository",
    "AsyncDocumentReader": ".document.async_repository",
    "AsyncDocumentRepository": ".document.async_repository",
    "AsyncDocumentWriter": ".document.async_repository",
    "AsyncDocuments": "._async_facade",
    "AsyncDraftReader": ".draft.async_repository",
    "AsyncDraftRepository": ".draft.async_repository",
    "AsyncDraftWriter": ".draft.async_repository",
    "Counter": ".counter.model",
    "CounterChanges": ".counter.model",
    "CounterCreate": ".counter.model",
    "CounterFields": ".counter.fields",
    "CounterKey": ".counter.model",
    "CounterReader": ".counter.repository",
    "CounterRepository": ".counter.repository",
    "CounterWriter": ".counter.repository",
    "CounterWrites": ".counter.writes",
    "Document": ".document.model",
    "DocumentChanges": ".document.model",
    "DocumentCreate": ".document.model",
    "DocumentFields": ".document.fields",
    "DocumentKey": ".document.model",
    "DocumentReader": ".document.repository",
    "DocumentRepository": ".document.repository",
    "DocumentWriter": ".document.repository",
    "DocumentWrites": ".document.writes",
    "Documents": "._facade",
    "DocumentsBatch": "._batch",
    "DocumentsTransaction": "._transaction",
    "Draft": ".draft.model",
    "DraftCreate": ".draft.model",
    "DraftFields": ".draft.fields",
    "DraftKey": ".draft.model",
    "DraftReader": ".draft.repository",
    "DraftRepository": ".draft.repository",
    "DraftWriter": ".draft.repository",
    "DraftWrites": ".draft.writes",
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
