"""What one batch of desk writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .customer.model import CustomerCreate, CustomerKey
    from .plan.model import PlanCreate, PlanKey
    from .ticket.model import TicketCreate, TicketKey


class DeskBatch(Gathering):
    """What one batch of desk writes."""

    @property
    def plans(self) -> BatchPutsAndDeletes[PlanCreate, PlanKey]:
        """Puts and deletes Plan items."""
        from .plan.codec import PLAN
        from .plan.model import PlanCreate, PlanKey

        return BatchPutsAndDeletes[PlanCreate, PlanKey](self._gatherer, PLAN)


class TenantDeskBatch(Gathering):
    """What one batch of a tenant of desk writes."""

    @property
    def customers(self) -> BatchPutsAndDeletes[CustomerCreate, CustomerKey]:
        """Puts and deletes Customer items."""
        from .customer.codec import CUSTOMER
        from .customer.model import CustomerCreate, CustomerKey

        return BatchPutsAndDeletes[CustomerCreate, CustomerKey](self._gatherer, CUSTOMER)

    @property
    def tickets(self) -> BatchPutsAndDeletes[TicketCreate, TicketKey]:
        """Puts and deletes Ticket items."""
        from .ticket.codec import TICKET
        from .ticket.model import TicketCreate, TicketKey

        return BatchPutsAndDeletes[TicketCreate, TicketKey](self._gatherer, TICKET)


class CrossTenantDeskBatch(Gathering):
    """What one batch of desk writes, of any tenant or none."""

    @property
    def plans(self) -> BatchPutsAndDeletes[PlanCreate, PlanKey]:
        """Puts and deletes Plan items."""
        from .plan.codec import PLAN
        from .plan.model import PlanCreate, PlanKey

        return BatchPutsAndDeletes[PlanCreate, PlanKey](self._gatherer, PLAN)
