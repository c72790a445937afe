"""What one transaction of desk writes."""

from dynarepo import Intents

from .customer.cross_tenant_writes import CustomerCrossTenantWrites
from .customer.writes import CustomerWrites
from .import_.cross_tenant_writes import ImportCrossTenantWrites
from .plan.writes import PlanWrites
from .ticket.writes import TicketWrites


class DeskTransaction(Intents):
    """What one transaction of desk writes."""

    @property
    def plans(self) -> PlanWrites:
        """Writes Plan items."""
        return PlanWrites(self._collector)


class TenantDeskTransaction(Intents):
    """What one transaction of a tenant of desk writes."""

    @property
    def customers(self) -> CustomerWrites:
        """Writes Customer items."""
        return CustomerWrites(self._collector)

    @property
    def tickets(self) -> TicketWrites:
        """Writes Ticket items."""
        return TicketWrites(self._collector)


class CrossTenantDeskTransaction(Intents):
    """What one transaction of desk writes, of any tenant or none."""

    @property
    def plans(self) -> PlanWrites:
        """Writes Plan items."""
        return PlanWrites(self._collector)

    @property
    def customers(self) -> CustomerCrossTenantWrites:
        """Writes Customer items."""
        return CustomerCrossTenantWrites(self._collector)

    @property
    def imports(self) -> ImportCrossTenantWrites:
        """Writes Import items."""
        return ImportCrossTenantWrites(self._collector)
