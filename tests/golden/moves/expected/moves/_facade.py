"""The facade of moves."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, Subset, TableDefinition, TransactionBlock
from dynarepo.tenancy import checked_caller, tenant_of

from ._tables import TABLES
from ._transaction import MovesTransaction, TenantMovesTransaction
from .note.model import Note, NoteCreate
from .note.repository import NoteRepository
from .order.model import Order, OrderCreate
from .order.repository import OrderRepository


class TenantMoves(Subset):
    """What belongs to one tenant in moves."""

    @property
    def tenant(self) -> str:
        """The tenant that these repositories are bound to."""
        return tenant_of(self.context, str)

    @cached_property
    def notes(self) -> NoteRepository:
        """Reads and writes Note items."""
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
        return self._transact(TenantMovesTransaction, token, returning=returning)


class Moves(Facade):
    """Items that get another key."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        OrderRepository,
        Order,
        OrderCreate,
        NoteRepository,
        Note,
        NoteCreate,
    )
    _encrypted: ClassVar[bool] = True

    @cached_property
    def orders(self) -> OrderRepository:
        """An order of a customer."""
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
        return self._transact(MovesTransaction, token, returning=returning)

    def for_tenant(self, tenant: str) -> TenantMoves:
        """The repositories of one tenant, which reach no item of another one.

        Costs nothing, and stays with this tenant; raises InvalidValue for an empty one.
        """
        return self._as(TenantMoves, tenant=checked_caller(tenant, str, "tenant"))
