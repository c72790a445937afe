"""Tickets of a help desk that many companies share."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncCrossTenantDesk, AsyncDesk, AsyncTenantDesk
    from ._batch import CrossTenantDeskBatch, DeskBatch, TenantDeskBatch
    from ._collections import CustomerFile
    from ._facade import CrossTenantDesk, Desk, TenantDesk
    from ._transaction import CrossTenantDeskTransaction, DeskTransaction, TenantDeskTransaction
    from .customer.async_cross_tenant_repository import (
        AsyncCustomerCrossTenantReader,
        AsyncCustomerCrossTenantRepository,
        AsyncCustomerCrossTenantWriter,
    )
    from .customer.async_repository import (
        AsyncCustomerReader,
        AsyncCustomerRepository,
        AsyncCustomerWriter,
    )
    from .customer.cross_tenant_repository import (
        CustomerCrossTenantReader,
        CustomerCrossTenantRepository,
        CustomerCrossTenantWriter,
    )
    from .customer.cross_tenant_writes import CustomerCrossTenantWrites
    from .customer.fields import CustomerFields
    from .customer.model import (
        Customer,
        CustomerChanges,
        CustomerCreate,
        CustomerEmail,
        CustomerKey,
        CustomerState,
    )
    from .customer.repository import CustomerReader, CustomerRepository, CustomerWriter
    from .customer.writes import CustomerWrites
    from .import_.async_cross_tenant_repository import (
        AsyncImportCrossTenantReader,
        AsyncImportCrossTenantRepository,
        AsyncImportCrossTenantWriter,
    )
    from .import_.async_repository import (
        AsyncImportReader,
        AsyncImportRepository,
        AsyncImportWriter,
    )
    from .import_.cross_tenant_repository import (
        ImportCrossTenantReader,
        ImportCrossTenantRepository,
        ImportCrossTenantWriter,
    )
    from .import_.cross_tenant_writes import ImportCrossTenantWrites
    from .import_.fields import ImportFields
    from .import_.model import Import, ImportCreate, ImportKey
    from .import_.repository import ImportReader, ImportRepository, ImportWriter
    from .import_.writes import ImportWrites
    from .plan.async_repository import AsyncPlanReader, AsyncPlanRepository, AsyncPlanWriter
    from .plan.fields import PlanFields
    from .plan.model import Plan, PlanChanges, PlanCreate, PlanKey
    from .plan.repository import PlanReader, PlanRepository, PlanWriter
    from .plan.writes import PlanWrites
    from .ticket.async_repository import AsyncTicketReader, AsyncTicketRepository, AsyncTicketWriter
    from .ticket.fields import TicketFields
    from .ticket.model import Ticket, TicketChanges, TicketCreate, TicketKey
    from .ticket.repository import TicketReader, TicketRepository, TicketWriter
    from .ticket.writes import TicketWrites

__all__ = [
    "AsyncCrossTenantDesk",
    "AsyncCustomerCrossTenantReader",
    "AsyncCustomerCrossTenantRepository",
    "AsyncCustomerCrossTenantWriter",
    "AsyncCustomerReader",
    "AsyncCustomerRepository",
    "AsyncCustomerWriter",
    "AsyncDesk",
    "AsyncImportCrossTenantReader",
    "AsyncImportCrossTenantRepository",
    "AsyncImportCrossTenantWriter",
    "AsyncImportReader",
    "AsyncImportRepository",
    "AsyncImportWriter",
    "AsyncPlanReader",
    "AsyncPlanRepository",
    "AsyncPlanWriter",
    "AsyncTenantDesk",
    "AsyncTicketReader",
    "AsyncTicketRepository",
    "AsyncTicketWriter",
    "CrossTenantDesk",
    "CrossTenantDeskBatch",
    "CrossTenantDeskTransaction",
    "Customer",
    "CustomerChanges",
    "CustomerCreate",
    "CustomerCrossTenantReader",
    "CustomerCrossTenantRepository",
    "CustomerCrossTenantWriter",
    "CustomerCrossTenantWrites",
    "CustomerEmail",
    "CustomerFields",
    "CustomerFile",
    "CustomerKey",
    "CustomerReader",
    "CustomerRepository",
    "CustomerState",
    "CustomerWriter",
    "CustomerWrites",
    "Desk",
    "DeskBatch",
    "DeskTransaction",
    "Import",
    "ImportCreate",
    "ImportCrossTenantReader",
    "ImportCrossTenantRepository",
    "ImportCrossTenantWriter",
    "ImportCrossTenantWrites",
    "ImportFields",
    "ImportKey",
    "ImportReader",
    "ImportRepository",
    "ImportWriter",
    "ImportWrites",
    "Plan",
    "PlanChanges",
    "PlanCreate",
    "PlanFields",
    "PlanKey",
    "PlanReader",
    "PlanRepository",
    "PlanWriter",
    "PlanWrites",
    "TenantDesk",
    "TenantDeskBatch",
    "TenantDeskTransaction",
    "Ticket",
    "TicketChanges",
    "TicketCreate",
    "TicketFields",
    "TicketKey",
    "TicketReader",
    "TicketRepository",
    "TicketWriter",
    "TicketWrites",
]

_HOMES = {
    "AsyncCrossTenantDesk": "._async_facade",
    "AsyncCustomerCrossTenantReader": ".customer.async_cross_tenant_repository",
    "AsyncCustomerCrossTenantRepository": ".customer.async_cross_tenant_repository",
    "AsyncCustomerCrossTenantWriter": ".customer.async_cross_tenant_repository",
    "AsyncCustomerReader": ".customer.async_repository",
    "AsyncCustomerRepository": ".customer.async_repository",
    "AsyncCustomerWriter": ".customer.async_repository",
    "AsyncDesk": "._async_facade",
    "AsyncImportCrossTenantReader": ".import_.async_cross_tenant_repository",
    "AsyncImportCrossTenantRepository": ".import_.async_cross_tenant_repository",
    "AsyncImportCrossTenantWriter": ".import_.async_cross_tenant_repository",
    "AsyncImportReader": ".import_.async_repository",
    "AsyncImportRepository": ".import_.async_repository",
    "AsyncImportWriter": ".import_.async_repository",
    "AsyncPlanReader": ".plan.async_repository",
    "AsyncPlanRepository": ".plan.async_repository",
    "AsyncPlanWriter": ".plan.async_repository",
    "AsyncTenantDesk": "._async_facade",
    "AsyncTicketReader": ".ticket.async_repository",
    "AsyncTicketRepository": ".ticket.async_repository",
    "AsyncTicketWriter": ".ticket.async_repository",
    "CrossTenantDesk": "._facade",
    "CrossTenantDeskBatch": "._batch",
    "CrossTenantDeskTransaction": "._transaction",
    "Customer": ".customer.model",
    "CustomerChanges": ".customer.model",
    "CustomerCreate": ".customer.model",
    "CustomerCrossTenantReader": ".customer.cross_tenant_repository",
    "CustomerCrossTenantRepository": ".customer.cross_tenant_repository",
    "CustomerCrossTenantWriter": ".customer.cross_tenant_repository",
    "CustomerCrossTenantWrites": ".customer.cross_tenant_writes",
    "CustomerEmail": ".customer.model",
    "CustomerFields": ".customer.fields",
    "CustomerFile": "._collections",
    "CustomerKey": ".customer.model",
    "CustomerReader": ".customer.repository",
    "CustomerRepository": ".customer.repository",
    "CustomerState": ".customer.model",
    "CustomerWriter": ".customer.repository",
    "CustomerWrites": ".customer.writes",
    "Desk": "._facade",
    "DeskBatch": "._batch",
    "DeskTransaction": "._transaction",
    "Import": ".import_.model",
    "ImportCreate": ".import_.model",
    "ImportCrossTenantReader": ".import_.cross_tenant_repository",
    "ImportCrossTenantRepository": ".import_.cross_tenant_repository",
    "ImportCrossTenantWriter": ".import_.cross_tenant_repository",
    "ImportCrossTenantWrites": ".import_.cross_tenant_writes",
    "ImportFields": ".import_.fields",
    "ImportKey": ".import_.model",
    "ImportReader": ".import_.repository",
    "ImportRepository": ".import_.repository",
    "ImportWriter": ".import_.repository",
    "ImportWrites": ".import_.writes",
    "Plan": ".plan.model",
    "PlanChanges": ".plan.model",
    "PlanCreate": ".plan.model",
    "PlanFields": ".plan.fields",
    "PlanKey": ".plan.model",
    "PlanReader": ".plan.repository",
    "PlanRepository": ".plan.repository",
    "PlanWriter": ".plan.repository",
    "PlanWrites": ".plan.writes",
    "TenantDesk": "._facade",
    "TenantDeskBatch": "._batch",
    "TenantDeskTransaction": "._transaction",
    "Ticket": ".ticket.model",
    "TicketChanges": ".ticket.model",
    "TicketCreate": ".ticket.model",
    "TicketFields": ".ticket.fields",
    "TicketKey": ".ticket.model",
    "TicketReader": ".ticket.repository",
    "TicketRepository": ".ticket.repository",
    "TicketWriter": ".ticket.repository",
    "TicketWrites": ".ticket.writes",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load the module of a name when it is first asked for."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(
                f"module {__name__!r} has no attribute {name!r}", name=name, obj=None
            )
        value = getattr(import_module(home, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """What can be imported from here."""
    return sorted(__all__)
