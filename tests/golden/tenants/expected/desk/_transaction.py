"""What one transaction of desk writes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents

if TYPE_CHECKING:
    from .customer.cross_tenant_writes import CustomerCrossTenantWrites
    from .customer.writes import CustomerWrites
    from .import_.cross_tenant_writes import ImportCrossTenantWrites
    from .plan.writes import PlanWrites
    from .ticket.model import TicketCreate
    from .ticket.writes import TicketWrites


class DeskTransaction(Intents):
    """What one transaction of desk writes."""

    @property
    def plans(self) -> PlanWrites:
        """Writes Plan items."""
        from .plan.writes import PlanWrites

        return PlanWrites(self._collector)


class TenantDeskTransaction(Intents):
    """What one transaction of a tenant of desk writes."""

    @property
    def customers(self) -> CustomerWrites:
        """Writes Customer items."""
        from .customer.writes import CustomerWrites

        return CustomerWrites(self._collector)

    @property
    def tickets(self) -> TicketWrites:
        """Writes Ticket items."""
        from .ticket.writes import TicketWrites

        return TicketWrites(self._collector)

    def leave_with_ticket(self, customer_id: UUID, ticket_id: str) -> None:
        """Mark a customer as gone, and delete a ticket of theirs."""
        from ._transactions import leave_with_ticket as plan_leave_with_ticket

        self._collector.add_all(
            plan_leave_with_ticket(self._collector.context, customer_id, ticket_id)
        )

    def hand_over(self, helper_id: UUID, ticket: TicketCreate) -> None:
        """Open a ticket of one customer while another one is there."""
        from ._transactions import hand_over as plan_hand_over

        self._collector.add_all(plan_hand_over(self._collector.context, helper_id, ticket))


class CrossTenantDeskTransaction(Intents):
    """What one transaction of desk writes, of any tenant or none."""

    @property
    def plans(self) -> PlanWrites:
        """Writes Plan items."""
        from .plan.writes import PlanWrites

        return PlanWrites(self._collector)

    @property
    def customers(self) -> CustomerCrossTenantWrites:
        """Writes Customer items."""
        from .customer.cross_tenant_writes import CustomerCrossTenantWrites

        return CustomerCrossTenantWrites(self._collector)

    @property
    def imports(self) -> ImportCrossTenantWrites:
        """Writes Import items."""
        from .import_.cross_tenant_writes import ImportCrossTenantWrites

        return ImportCrossTenantWrites(self._collector)
