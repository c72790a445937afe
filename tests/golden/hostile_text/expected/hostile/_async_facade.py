"""The async facade of hostile."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, AsyncTransactionBlock, Readable, TableDefinition

from ._tables import TABLES
from ._transaction import HostileTransaction
from .thing.async_repository import AsyncThingRepository
from .thing.codec import THING, THING_NOTE_VIEW
from .thing.model import Thing, ThingCreate, ThingNote


class AsyncHostile(AsyncFacade):
    """It ends \"\"\" here import os \"\"\" and goes on \\ with {braces} and {{ jinja }}."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncThingRepository,
        Thing,
        ThingCreate,
        ThingNote,
    )
    _readable: ClassVar[Readable] = {
        Thing: (THING, THING),
        ThingNote: (THING, THING_NOTE_VIEW),
    }

    @cached_property
    def things(self) -> AsyncThingRepository:
        """\"\"\"; raise SystemExit(1) #."""
        return self._repository(AsyncThingRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> AsyncTransactionBlock[HostileTransaction]:
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
        return self._transact(HostileTransaction, token, returning=returning)
