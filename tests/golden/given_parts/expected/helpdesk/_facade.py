"""The facade of helpdesk."""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from dynarepo import Facade, TableDefinition

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import BatchBlock, Readable, TransactionBlock
    from dynarepo.batches import OnProgress

    from ._batch import HelpdeskBatch
    from ._transaction import HelpdeskTransaction
    from .call.repository import CallRepository
    from .counter.repository import CounterRepository
    from .ticket.model import Ticket
    from .ticket.repository import TicketRepository
    from .visit.model import Visit
    from .visit.repository import VisitRepository


class Helpdesk(Facade):
    """The repositories of the service helpdesk."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .call.model import Call, CallCreate
        from .call.repository import CallRepository
        from .counter.model import Counter, CounterCreate
        from .counter.repository import CounterRepository
        from .ticket.model import Ticket, TicketCreate
        from .ticket.repository import TicketRepository
        from .visit.model import Visit, VisitCreate
        from .visit.repository import VisitRepository

        return (
            TicketRepository,
            Ticket,
            TicketCreate,
            VisitRepository,
            Visit,
            VisitCreate,
            CallRepository,
            Call,
            CallCreate,
            CounterRepository,
            Counter,
            CounterCreate,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .call.codec import CALL
        from .call.model import Call
        from .counter.codec import COUNTER
        from .counter.model import Counter
        from .ticket.codec import TICKET
        from .ticket.model import Ticket
        from .visit.codec import VISIT
        from .visit.model import Visit

        return {
            Ticket: (TICKET, TICKET),
            Visit: (VISIT, VISIT),
            Call: (CALL, CALL),
            Counter: (COUNTER, COUNTER),
        }

    @cached_property
    def tickets(self) -> TicketRepository:
        """Reads and writes Ticket items."""
        from .ticket.repository import TicketRepository

        return self._repository(TicketRepository)

    @cached_property
    def visits(self) -> VisitRepository:
        """Reads and writes Visit items."""
        from .visit.repository import VisitRepository

        return self._repository(VisitRepository)

    @cached_property
    def calls(self) -> CallRepository:
        """Reads and writes Call items."""
        from .call.repository import CallRepository

        return self._repository(CallRepository)

    @cached_property
    def counters(self) -> CounterRepository:
        """Reads and writes Counter items."""
        from .counter.repository import CounterRepository

        return self._repository(CounterRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> TransactionBlock[HelpdeskTransaction]:
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
        from ._transaction import HelpdeskTransaction

        return self._transact(HelpdeskTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchBlock[HelpdeskBatch]:
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
        from ._batch import HelpdeskBatch

        return self._batch(HelpdeskBatch, at_once, progress)

    def swap_ranks(
        self,
        desk: str,
        first: UUID,
        second: UUID,
        *,
        first_rank: int,
        first_opened: datetime,
        team: str,
        second_rank: int,
        opened_at: datetime,
        token: str | None = None,
    ) -> None:
        """Swap ranks.

        Updates `Ticket` `:desk`, `:first`: `SET rank = :second_rank`, only while `rank =
        :first_rank AND opened_at = :first_opened AND team = :team`.
        Updates `Ticket` `:desk`, `:second`: `SET rank = :first_rank`, only while `rank =
        :second_rank AND team = :team`. Wants `opened_at` as stored, for the index keys that are
        built from it. Raises ConditionFailed when the item has something else.
        All of it happens, or nothing. Costs one round trip and twice the write units of these 2
        actions.
        Raises TransactionCancelled, whose `reasons` have the error of each action that stopped it.
        With a `token`, the same transaction is not applied again within ten minutes.
        """
        from ._transactions import swap_ranks as plan_swap_ranks

        return self._write_together(
            plan_swap_ranks(
                self._link.context,
                desk,
                first,
                second,
                first_rank=first_rank,
                first_opened=first_opened,
                team=team,
                second_rank=second_rank,
                opened_at=opened_at,
            ),
            token,
        )

    def assign_and_receive(
        self,
        desk: str,
        ticket_id: UUID,
        visitor: str,
        *,
        agent: str,
        due: date | None,
        token: str | None = None,
    ) -> tuple[Ticket, Visit]:
        """Assign and receive.

        Updates `Ticket` `:desk`, `:ticket_id`: `SET agent = :agent`. Wants `due` as stored, or None
        where it has none, for the index keys that are built from it. Raises ConditionFailed when
        the item has something else.
        Updates `Visit` `:visitor`: `SET host = :agent`.
        All of it happens, or nothing. Costs two round trips, since what is returned is read first,
        and twice the write units of these 2 actions.
        Returns the items as they are after it; of a deletion, the item as it was.
        Raises TransactionCancelled, whose `reasons` have the error of each action that stopped it.
        With a `token`, the same transaction is not applied again within ten minutes.
        """
        from ._transactions import assign_and_receive as plan_assign_and_receive

        return self._written_together(
            plan_assign_and_receive(
                self._link.context, desk, ticket_id, visitor, agent=agent, due=due
            ),
            token,
        )
