"""The service archive."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncArchive
    from ._batch import ArchiveBatch
    from ._facade import Archive
    from ._transaction import ArchiveTransaction
    from .address.async_repository import (
        AsyncAddressReader,
        AsyncAddressRepository,
        AsyncAddressWriter,
    )
    from .address.fields import AddressFields
    from .address.model import Address, AddressChanges, AddressCreate, AddressKey
    from .address.repository import AddressReader, AddressRepository, AddressWriter
    from .address.writes import AddressWrites
    from .comment.async_repository import (
        AsyncCommentReader,
        AsyncCommentRepository,
        AsyncCommentWriter,
    )
    from .comment.fields import CommentFields
    from .comment.model import Comment, CommentChanges, CommentCreate, CommentKey
    from .comment.repository import CommentReader, CommentRepository, CommentWriter
    from .comment.writes import CommentWrites
    from .document.async_repository import (
        AsyncDocumentReader,
        AsyncDocumentRepository,
        AsyncDocumentWriter,
    )
    from .document.fields import DocumentFields
    from .document.model import (
        Document,
        DocumentChanges,
        DocumentCreate,
        DocumentKey,
        DocumentState,
        DocumentTitle,
    )
    from .document.repository import DocumentReader, DocumentRepository, DocumentWriter
    from .document.writes import DocumentWrites
    from .note.async_repository import AsyncNoteReader, AsyncNoteRepository, AsyncNoteWriter
    from .note.fields import NoteFields
    from .note.model import Note, NoteChanges, NoteCreate, NoteKey
    from .note.repository import NoteReader, NoteRepository, NoteWriter
    from .note.writes import NoteWrites
    from .person.async_repository import AsyncPersonReader, AsyncPersonRepository, AsyncPersonWriter
    from .person.fields import PersonFields
    from .person.model import Person, PersonChanges, PersonCreate, PersonKey
    from .person.repository import PersonReader, PersonRepository, PersonWriter
    from .person.writes import PersonWrites

__all__ = [
    "Address",
    "AddressChanges",
    "AddressCreate",
    "AddressFields",
    "AddressKey",
    "AddressReader",
    "AddressRepository",
    "AddressWriter",
    "AddressWrites",
    "Archive",
    "ArchiveBatch",
    "ArchiveTransaction",
    "AsyncAddressReader",
    "AsyncAddressRepository",
    "AsyncAddressWriter",
    "AsyncArchive",
    "AsyncCommentReader",
    "AsyncCommentRepository",
    "AsyncCommentWriter",
    "AsyncDocumentReader",
    "AsyncDocumentRepository",
    "AsyncDocumentWriter",
    "AsyncNoteReader",
    "AsyncNoteRepository",
    "AsyncNoteWriter",
    "AsyncPersonReader",
    "AsyncPersonRepository",
    "AsyncPersonWriter",
    "Comment",
    "CommentChanges",
    "CommentCreate",
    "CommentFields",
    "CommentKey",
    "CommentReader",
    "CommentRepository",
    "CommentWriter",
    "CommentWrites",
    "Document",
    "DocumentChanges",
    "DocumentCreate",
    "DocumentFields",
    "DocumentKey",
    "DocumentReader",
    "DocumentRepository",
    "DocumentState",
    "DocumentTitle",
    "DocumentWriter",
    "DocumentWrites",
    "Note",
    "NoteChanges",
    "NoteCreate",
    "NoteFields",
    "NoteKey",
    "NoteReader",
    "NoteRepository",
    "NoteWriter",
    "NoteWrites",
    "Person",
    "PersonChanges",
    "PersonCreate",
    "PersonFields",
    "PersonKey",
    "PersonReader",
    "PersonRepository",
    "PersonWriter",
    "PersonWrites",
]

_HOMES = {
    "Address": ".address.model",
    "AddressChanges": ".address.model",
    "AddressCreate": ".address.model",
    "AddressFields": ".address.fields",
    "AddressKey": ".address.model",
    "AddressReader": ".address.repository",
    "AddressRepository": ".address.repository",
    "AddressWriter": ".address.repository",
    "AddressWrites": ".address.writes",
    "Archive": "._facade",
    "ArchiveBatch": "._batch",
    "ArchiveTransaction": "._transaction",
    "AsyncAddressReader": ".address.async_repository",
    "AsyncAddressRepository": ".address.async_repository",
    "AsyncAddressWriter": ".address.async_repository",
    "AsyncArchive": "._async_facade",
    "AsyncCommentReader": ".comment.async_repository",
    "AsyncCommentRepository": ".comment.async_repository",
    "AsyncCommentWriter": ".comment.async_repository",
    "AsyncDocumentReader": ".document.async_repository",
    "AsyncDocumentRepository": ".document.async_repository",
    "AsyncDocumentWriter": ".document.async_repository",
    "AsyncNoteReader": ".note.async_repository",
    "AsyncNoteRepository": ".note.async_repository",
    "AsyncNoteWriter": ".note.async_repository",
    "AsyncPersonReader": ".person.async_repository",
    "AsyncPersonRepository": ".person.async_repository",
    "AsyncPersonWriter": ".person.async_repository",
    "Comment": ".comment.model",
    "CommentChanges": ".comment.model",
    "CommentCreate": ".comment.model",
    "CommentFields": ".comment.fields",
    "CommentKey": ".comment.model",
    "CommentReader": ".comment.repository",
    "CommentRepository": ".comment.repository",
    "CommentWriter": ".comment.repository",
    "CommentWrites": ".comment.writes",
    "Document": ".document.model",
    "DocumentChanges": ".document.model",
    "DocumentCreate": ".document.model",
    "DocumentFields": ".document.fields",
    "DocumentKey": ".document.model",
    "DocumentReader": ".document.repository",
    "DocumentRepository": ".document.repository",
    "DocumentState": ".document.model",
    "DocumentTitle": ".document.model",
    "DocumentWriter": ".document.repository",
    "DocumentWrites": ".document.writes",
    "Note": ".note.model",
    "NoteChanges": ".note.model",
    "NoteCreate": ".note.model",
    "NoteFields": ".note.fields",
    "NoteKey": ".note.model",
    "NoteReader": ".note.repository",
    "NoteRepository": ".note.repository",
    "NoteWriter": ".note.repository",
    "NoteWrites": ".note.writes",
    "Person": ".person.model",
    "PersonChanges": ".person.model",
    "PersonCreate": ".person.model",
    "PersonFields": ".person.fields",
    "PersonKey": ".person.model",
    "PersonReader": ".person.repository",
    "PersonRepository": ".person.repository",
    "PersonWriter": ".person.repository",
    "PersonWrites": ".person.writes",
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
