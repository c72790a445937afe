"""The async facade of archive."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import AsyncBatchBlock, AsyncTransactionBlock, Readable
    from dynarepo.batches import OnProgress

    from ._batch import ArchiveBatch
    from ._transaction import ArchiveTransaction
    from .address.async_repository import AsyncAddressRepository
    from .comment.async_repository import AsyncCommentRepository
    from .document.async_repository import AsyncDocumentRepository
    from .note.async_repository import AsyncNoteRepository
    from .person.async_repository import AsyncPersonRepository


class AsyncArchive(AsyncFacade):
    """The repositories of the service archive."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .address.async_repository import AsyncAddressRepository
        from .address.model import Address, AddressCreate
        from .comment.async_repository import AsyncCommentRepository
        from .comment.model import Comment, CommentCreate
        from .document.async_repository import AsyncDocumentRepository
        from .document.model import Document, DocumentCreate, DocumentTitle
        from .note.async_repository import AsyncNoteRepository
        from .note.model import Note, NoteCreate
        from .person.async_repository import AsyncPersonRepository
        from .person.model import Person, PersonCreate

        return (
            AsyncDocumentRepository,
            Document,
            DocumentCreate,
            DocumentTitle,
            AsyncCommentRepository,
            Comment,
            CommentCreate,
            AsyncPersonRepository,
            Person,
            PersonCreate,
            AsyncAddressRepository,
            Address,
            AddressCreate,
            AsyncNoteRepository,
            Note,
            NoteCreate,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .address.codec import ADDRESS
        from .address.model import Address
        from .comment.codec import COMMENT
        from .comment.model import Comment
        from .document.codec import DOCUMENT, DOCUMENT_TITLE_VIEW
        from .document.model import Document, DocumentTitle
        from .note.codec import NOTE
        from .note.model import Note
        from .person.codec import PERSON
        from .person.model import Person

        return {
            Document: (DOCUMENT, DOCUMENT),
            DocumentTitle: (DOCUMENT, DOCUMENT_TITLE_VIEW),
            Comment: (COMMENT, COMMENT),
            Person: (PERSON, PERSON),
            Address: (ADDRESS, ADDRESS),
            Note: (NOTE, NOTE),
        }

    @cached_property
    def documents(self) -> AsyncDocumentRepository:
        """Reads and writes Document items."""
        from .document.async_repository import AsyncDocumentRepository

        return self._repository(AsyncDocumentRepository)

    @cached_property
    def comments(self) -> AsyncCommentRepository:
        """Reads and writes Comment items."""
        from .comment.async_repository import AsyncCommentRepository

        return self._repository(AsyncCommentRepository)

    @cached_property
    def persons(self) -> AsyncPersonRepository:
        """Reads and writes Person items."""
        from .person.async_repository import AsyncPersonRepository

        return self._repository(AsyncPersonRepository)

    @cached_property
    def addresses(self) -> AsyncAddressRepository:
        """Reads and writes Address items."""
        from .address.async_repository import AsyncAddressRepository

        return self._repository(AsyncAddressRepository)

    @cached_property
    def notes(self) -> AsyncNoteRepository:
        """Reads and writes Note items."""
        from .note.async_repository import AsyncNoteRepository

        return self._repository(AsyncNoteRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> AsyncTransactionBlock[ArchiveTransaction]:
        """Write several items together, or none of them.

        What is asked of the transaction inside the block is sent when the block ends, as one
        request of up to 100 actions and 4 MB; nothing is sent where an exception leaves it, or it
        is empty.
        Costs one round trip and twice the write units, and one round trip more where index keys or
        unique attributes need to be read first. With `returning=True`, updated and deleted items
        are read first as well, so that each `result` is known. A `token` of your own makes the same
        transaction succeed without effect when it is repeated within ten minutes.
        Raises TransactionCancelled, whose `reasons` have the error of each write that stopped it,
        and AmbiguousWrite where the answers to all attempts were lost.
        """
        from ._transaction import ArchiveTransaction

        return self._transact(ArchiveTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> AsyncBatchBlock[ArchiveBatch]:
        """Put and delete many items of any entities and tables.

        What is asked of the batch inside the block is held in memory, and sent when the block ends,
        25 items and at most 16 MB a request; nothing is sent where an exception leaves it, or it is
        empty. Of two writes of one item, the later one counts. Unlike a transaction, a batch can be
        done in part.
        Costs one round trip for each 25 items, and a write each. Items with conditions of their
        own, such as versions or unique attributes, go by themselves. `at_once` requests go side by
        side.
        Raises BatchIncomplete, whose `remaining` has the items and the keys that were not written
        or deleted, where the service refuses or does not process them.
        """
        from ._batch import ArchiveBatch

        return self._batch(ArchiveBatch, at_once, progress)
