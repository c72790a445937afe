"""The async facade of legacy."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import AsyncBatchBlock, AsyncTransactionBlock, Readable
    from dynarepo.batches import OnProgress

    from ._batch import LegacyBatch
    from ._transaction import LegacyTransaction
    from .order_line.async_repository import AsyncOrderLineRepository
    from .order_note.async_repository import AsyncOrderNoteRepository


class AsyncLegacy(AsyncFacade):
    """The repositories of the service legacy."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .order_line.async_repository import AsyncOrderLineRepository
        from .order_line.model import OrderLine, OrderLineCreate
        from .order_note.async_repository import AsyncOrderNoteRepository
        from .order_note.model import OrderNote, OrderNoteCreate

        return (
            AsyncOrderLineRepository,
            OrderLine,
            OrderLineCreate,
            AsyncOrderNoteRepository,
            OrderNote,
            OrderNoteCreate,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .order_line.codec import ORDER_LINE
        from .order_line.model import OrderLine
        from .order_note.codec import ORDER_NOTE
        from .order_note.model import OrderNote

        return {
            OrderLine: (ORDER_LINE, ORDER_LINE),
            OrderNote: (ORDER_NOTE, ORDER_NOTE),
        }

    @cached_property
    def order_lines(self) -> AsyncOrderLineRepository:
        """Reads and writes OrderLine items."""
        from .order_line.async_repository import AsyncOrderLineRepository

        return self._repository(AsyncOrderLineRepository)

    @cached_property
    def order_notes(self) -> AsyncOrderNoteRepository:
        """Reads and writes OrderNote items."""
        from .order_note.async_repository import AsyncOrderNoteRepository

        return self._repository(AsyncOrderNoteRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> AsyncTransactionBlock[LegacyTransaction]:
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
        from ._transaction import LegacyTransaction

        return self._transact(LegacyTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> AsyncBatchBlock[LegacyBatch]:
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
        from ._batch import LegacyBatch

        return self._batch(LegacyBatch, at_once, progress)
