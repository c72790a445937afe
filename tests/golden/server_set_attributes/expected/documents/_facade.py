"""The facade of documents."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import BatchBlock, Readable, TransactionBlock
    from dynarepo.batches import OnProgress

    from ._batch import DocumentsBatch
    from ._transaction import DocumentsTransaction
    from .counter.repository import CounterRepository
    from .document.repository import DocumentRepository
    from .draft.repository import DraftRepository


class Documents(Facade):
    """The repositories of the service documents."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .counter.model import Counter, CounterCreate
        from .counter.repository import CounterRepository
        from .document.model import Document, DocumentCreate
        from .document.repository import DocumentRepository
        from .draft.model import Draft, DraftCreate
        from .draft.repository import DraftRepository

        return (
            DocumentRepository,
            Document,
            DocumentCreate,
            DraftRepository,
            Draft,
            DraftCreate,
            CounterRepository,
            Counter,
            CounterCreate,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .counter.codec import COUNTER
        from .counter.model import Counter
        from .document.codec import DOCUMENT
        from .document.model import Document
        from .draft.codec import DRAFT
        from .draft.model import Draft

        return {
            Document: (DOCUMENT, DOCUMENT),
            Draft: (DRAFT, DRAFT),
            Counter: (COUNTER, COUNTER),
        }

    @cached_property
    def documents(self) -> DocumentRepository:
        """Reads and writes Document items."""
        from .document.repository import DocumentRepository

        return self._repository(DocumentRepository)

    @cached_property
    def drafts(self) -> DraftRepository:
        """Reads and writes Draft items."""
        from .draft.repository import DraftRepository

        return self._repository(DraftRepository)

    @cached_property
    def counters(self) -> CounterRepository:
        """Reads and writes Counter items."""
        from .counter.repository import CounterRepository

        return self._repository(CounterRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> TransactionBlock[DocumentsTransaction]:
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
        from ._transaction import DocumentsTransaction

        return self._transact(DocumentsTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchBlock[DocumentsBatch]:
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
        from ._batch import DocumentsBatch

        return self._batch(DocumentsBatch, at_once, progress)
