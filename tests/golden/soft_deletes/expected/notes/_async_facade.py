"""The async facade of notes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import AsyncBatchBlock, AsyncTransactionBlock, Readable
    from dynarepo.batches import OnProgress

    from ._batch import NotesBatch
    from ._transaction import NotesTransaction
    from .label.async_repository import AsyncLabelRepository
    from .note.async_repository import AsyncNoteRepository


class AsyncNotes(AsyncFacade):
    """The repositories of the service notes."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .label.async_repository import AsyncLabelRepository
        from .label.model import Label, LabelCreate
        from .note.async_repository import AsyncNoteRepository
        from .note.model import Note, NoteCreate, NoteId, NoteLine

        return (
            AsyncNoteRepository,
            Note,
            NoteCreate,
            NoteLine,
            NoteId,
            AsyncLabelRepository,
            Label,
            LabelCreate,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .label.codec import LABEL
        from .label.model import Label
        from .note.codec import NOTE, NOTE_ID_VIEW, NOTE_LINE_VIEW
        from .note.model import Note, NoteId, NoteLine

        return {
            Note: (NOTE, NOTE),
            NoteLine: (NOTE, NOTE_LINE_VIEW),
            NoteId: (NOTE, NOTE_ID_VIEW),
            Label: (LABEL, LABEL),
        }

    @cached_property
    def notes(self) -> AsyncNoteRepository:
        """Reads and writes Note items."""
        from .note.async_repository import AsyncNoteRepository

        return self._repository(AsyncNoteRepository)

    @cached_property
    def labels(self) -> AsyncLabelRepository:
        """Reads and writes Label items."""
        from .label.async_repository import AsyncLabelRepository

        return self._repository(AsyncLabelRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> AsyncTransactionBlock[NotesTransaction]:
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
        from ._transaction import NotesTransaction

        return self._transact(NotesTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> AsyncBatchBlock[NotesBatch]:
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
        from ._batch import NotesBatch

        return self._batch(NotesBatch, at_once, progress)
