"""The facade of documents."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .document.model import Document, DocumentCreate
from .document.repository import DocumentRepository
from .draft.model import Draft, DraftCreate
from .draft.repository import DraftRepository


class Documents(Facade):
    """The repositories of the service documents."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        DocumentRepository,
        Document,
        DocumentCreate,
        DraftRepository,
        Draft,
        DraftCreate,
    )

    @cached_property
    def documents(self) -> DocumentRepository:
        """Reads and writes Document items."""
        return self._repository(DocumentRepository)

    @cached_property
    def drafts(self) -> DraftRepository:
        """Reads and writes Draft items."""
        return self._repository(DraftRepository)
