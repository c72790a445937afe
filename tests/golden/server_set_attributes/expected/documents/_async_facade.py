"""The async facade of documents."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .document.async_repository import AsyncDocumentRepository
from .document.model import Document, DocumentCreate
from .draft.async_repository import AsyncDraftRepository
from .draft.model import Draft, DraftCreate


class AsyncDocuments(AsyncFacade):
    """The repositories of the service documents."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncDocumentRepository,
        Document,
        DocumentCreate,
        AsyncDraftRepository,
        Draft,
        DraftCreate,
    )

    @cached_property
    def documents(self) -> AsyncDocumentRepository:
        """Reads and writes Document items."""
        return self._repository(AsyncDocumentRepository)

    @cached_property
    def drafts(self) -> AsyncDraftRepository:
        """Reads and writes Draft items."""
        return self._repository(AsyncDraftRepository)
