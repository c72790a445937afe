"""The facade of archive."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .address.model import Address, AddressCreate
from .address.repository import AddressRepository
from .comment.model import Comment, CommentCreate
from .comment.repository import CommentRepository
from .document.model import Document, DocumentCreate, DocumentTitle
from .document.repository import DocumentRepository
from .note.model import Note, NoteCreate
from .note.repository import NoteRepository
from .person.model import Person, PersonCreate
from .person.repository import PersonRepository


class Archive(Facade):
    """The repositories of the service archive."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        DocumentRepository,
        Document,
        DocumentCreate,
        DocumentTitle,
        CommentRepository,
        Comment,
        CommentCreate,
        PersonRepository,
        Person,
        PersonCreate,
        AddressRepository,
        Address,
        AddressCreate,
        NoteRepository,
        Note,
        NoteCreate,
    )

    @cached_property
    def documents(self) -> DocumentRepository:
        """Reads and writes Document items."""
        return self._repository(DocumentRepository)

    @cached_property
    def comments(self) -> CommentRepository:
        """Reads and writes Comment items."""
        return self._repository(CommentRepository)

    @cached_property
    def persons(self) -> PersonRepository:
        """Reads and writes Person items."""
        return self._repository(PersonRepository)

    @cached_property
    def addresses(self) -> AddressRepository:
        """Reads and writes Address items."""
        return self._repository(AddressRepository)

    @cached_property
    def notes(self) -> NoteRepository:
        """Reads and writes Note items."""
        return self._repository(NoteRepository)
