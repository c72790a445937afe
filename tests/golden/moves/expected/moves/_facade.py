"""The facade of moves."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from dynarepo import Facade, Subset, TableDefinition
from dynarepo.tenancy import checked_caller, tenant_of

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import BatchBlock, Readable, TransactionBlock
    from dynarepo.batches import OnProgress

    from ._batch import MovesBatch, TenantMovesBatch
    from ._transaction import MovesTransaction, TenantMovesTransaction
    from .note.repository import NoteRepository
    from .order.repository import OrderRepository


class TenantMoves(Subset):
    """What belongs to one tenant in moves."""

    _elsewhere: ClassVar[Mapping[str, str]] = {
        "orders": "db",
        "for_tenant": "db",
    }

    @property
    def tenant(self) -> str:
        """The tenant that these repositories are bound to."""
        return tenant_of(self.context, str)

    @cached_property
    def notes(self) -> NoteRepository:
        """Reads and writes Note items."""
        from .note.repository import NoteRepository

        return self._repository(NoteRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> TransactionBlock[TenantMovesTransaction]:
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
        from ._transaction import TenantMovesTransaction

        return self._transact(TenantMovesTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchBlock[TenantMovesBatch]:
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
        from ._batch import TenantMovesBatch

        return self._batch(TenantMovesBatch, at_once, progress)


class Moves(Facade):
    """Items that get another key."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _encrypted: ClassVar[bool] = True
    _elsewhere: ClassVar[Mapping[str, str]] = {
        "tenant": "db.for_tenant(...)",
        "notes": "db.for_tenant(...)",
    }

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .note.model import Note, NoteCreate
        from .note.repository import NoteRepository
        from .order.model import Order, OrderCreate
        from .order.repository import OrderRepository

        return (
            OrderRepository,
            Order,
            OrderCreate,
            NoteRepository,
            Note,
            NoteCreate,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .note.codec import NOTE
        from .note.model import Note
        from .order.codec import ORDER
        from .order.model import Order

        return {
            Order: (ORDER, ORDER),
            Note: (NOTE, NOTE),
        }

    @cached_property
    def orders(self) -> OrderRepository:
        """An order of a customer."""
        from .order.repository import OrderRepository

        return self._repository(OrderRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> TransactionBlock[MovesTransaction]:
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
        from ._transaction import MovesTransaction

        return self._transact(MovesTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchBlock[MovesBatch]:
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
        from ._batch import MovesBatch

        return self._batch(MovesBatch, at_once, progress)

    def for_tenant(self, tenant: str) -> TenantMoves:
        """The repositories of one tenant, which reach no item of another one.

        Costs nothing, and stays with this tenant; raises InvalidValue for an empty one.
        """
        return self._as(TenantMoves, tenant=checked_caller(tenant, str, "tenant"))
