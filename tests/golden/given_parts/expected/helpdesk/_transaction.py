"""What one transaction of helpdesk writes."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents

if TYPE_CHECKING:
    from .call.writes import CallWrites
    from .counter.writes import CounterWrites
    from .ticket.writes import TicketWrites
    from .visit.writes import VisitWrites


class HelpdeskTransaction(Intents):
    """What one transaction of helpdesk writes."""

    @property
    def tickets(self) -> TicketWrites:
        """Writes Ticket items."""
        from .ticket.writes import TicketWrites

        return TicketWrites(self._collector)

    @property
    def visits(self) -> VisitWrites:
        """Writes Visit items."""
        from .visit.writes import VisitWrites

        return VisitWrites(self._collector)

    @property
    def calls(self) -> CallWrites:
        """Writes Call items."""
        from .call.writes import CallWrites

        return CallWrites(self._collector)

    @property
    def counters(self) -> CounterWrites:
        """Writes Counter items."""
        from .counter.writes import CounterWrites

        return CounterWrites(self._collector)

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
    ) -> None:
        """Swap ranks."""
        from ._transactions import swap_ranks as plan_swap_ranks

        self._collector.add_all(
            plan_swap_ranks(
                self._collector.context,
                desk,
                first,
                second,
                first_rank=first_rank,
                first_opened=first_opened,
                team=team,
                second_rank=second_rank,
                opened_at=opened_at,
            )
        )

    def assign_and_receive(
        self, desk: str, ticket_id: UUID, visitor: str, *, agent: str, due: date | None
    ) -> None:
        """Assign and receive."""
        from ._transactions import assign_and_receive as plan_assign_and_receive

        self._collector.add_all(
            plan_assign_and_receive(
                self._collector.context, desk, ticket_id, visitor, agent=agent, due=due
            )
        )
