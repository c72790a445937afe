"""What one batch of helpdesk writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .call.model import CallCreate, CallKey
    from .counter.model import CounterCreate, CounterKey
    from .ticket.model import TicketCreate, TicketKey
    from .visit.model import VisitCreate, VisitKey


class HelpdeskBatch(Gathering):
    """What one batch of helpdesk writes."""

    @property
    def tickets(self) -> BatchPutsAndDeletes[TicketCreate, TicketKey]:
        """Puts and deletes Ticket items."""
        from .ticket.codec import TICKET
        from .ticket.model import TicketCreate, TicketKey

        return BatchPutsAndDeletes[TicketCreate, TicketKey](self._gatherer, TICKET)

    @property
    def visits(self) -> BatchPutsAndDeletes[VisitCreate, VisitKey]:
        """Puts and deletes Visit items."""
        from .visit.codec import VISIT
        from .visit.model import VisitCreate, VisitKey

        return BatchPutsAndDeletes[VisitCreate, VisitKey](self._gatherer, VISIT)

    @property
    def calls(self) -> BatchPutsAndDeletes[CallCreate, CallKey]:
        """Puts and deletes Call items."""
        from .call.codec import CALL
        from .call.model import CallCreate, CallKey

        return BatchPutsAndDeletes[CallCreate, CallKey](self._gatherer, CALL)

    @property
    def counters(self) -> BatchPutsAndDeletes[CounterCreate, CounterKey]:
        """Puts and deletes Counter items."""
        from .counter.codec import COUNTER
        from .counter.model import CounterCreate, CounterKey

        return BatchPutsAndDeletes[CounterCreate, CounterKey](self._gatherer, COUNTER)
