"""The async facade of desk."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from dynarepo import EVERY_TENANT, AsyncFacade, AsyncSubset, TableDefinition
from dynarepo.tenancy import checked_caller, tenant_of

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import AsyncBatchBlock, AsyncCollectionPages, AsyncTransactionBlock, Readable
    from dynarepo.batches import OnProgress

    from ._batch import CrossTenantDeskBatch, DeskBatch, TenantDeskBatch
    from ._collections import CustomerFile
    from ._transaction import CrossTenantDeskTransaction, DeskTransaction, TenantDeskTransaction
    from .customer.async_cross_tenant_repository import AsyncCustomerCrossTenantRepository
    from .customer.async_repository import AsyncCustomerRepository
    from .customer.model import Customer
    from .import_.async_cross_tenant_repository import AsyncImportCrossTenantRepository
    from .plan.async_repository import AsyncPlanRepository
    from .ticket.async_repository import AsyncTicketRepository
    from .ticket.model import Ticket, TicketCreate


class AsyncTenantDesk(AsyncSubset):
    """What belongs to one tenant in desk."""

    _elsewhere: ClassVar[Mapping[str, str]] = {
        "imports": "db.cross_tenant",
        "plans": "db",
        "for_tenant": "db",
        "cross_tenant": "db",
    }

    @property
    def tenant(self) -> str:
        """The tenant that these repositories are bound to."""
        return tenant_of(self.context, str)

    @cached_property
    def customers(self) -> AsyncCustomerRepository:
        """A person who opens tickets."""
        from .customer.async_repository import AsyncCustomerRepository

        return self._repository(AsyncCustomerRepository)

    @cached_property
    def tickets(self) -> AsyncTicketRepository:
        """Reads and writes Ticket items."""
        from .ticket.async_repository import AsyncTicketRepository

        return self._repository(AsyncTicketRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> AsyncTransactionBlock[TenantDeskTransaction]:
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
        from ._transaction import TenantDeskTransaction

        return self._transact(TenantDeskTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> AsyncBatchBlock[TenantDeskBatch]:
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
        from ._batch import TenantDeskBatch

        return self._batch(TenantDeskBatch, at_once, progress)

    def customer_file(
        self, customer_id: UUID
    ) -> AsyncCollectionPages[Customer | Ticket, CustomerFile]:
        """Customer file.

        Collection `customer_file` queries table `desk`: `pk` =
        `company#{company_id}#customer#{customer_id}`.
        Items come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns items of `Customer` and `Ticket`, read lazily; `all()` makes a `CustomerFile` of
        them.
        An item of an unknown type raises UndecodableItem.
        """
        from ._collections import customer_file as read_customer_file

        return self._link.collection(read_customer_file(self._link.context, customer_id))

    async def leave_with_ticket(
        self, customer_id: UUID, ticket_id: str, *, token: str | None = None
    ) -> tuple[Customer, Ticket | None]:
        """Mark a customer as gone, and delete a ticket of theirs.

        Updates `Customer` `:customer_id`: `SET state = 'gone'`, only while `company_id =
        :company_id`.
        Deletes `Ticket` `:customer_id`, `:ticket_id`.
        All of it happens, or nothing. Costs two round trips, since what is returned is read first,
        and twice the write units of these 2 actions.
        Returns the items as they are after it; of a deletion, the item as it was.
        Raises TransactionCancelled, whose `reasons` have the error of each action that stopped it.
        With a `token`, the same transaction is not applied again within ten minutes.
        """
        from ._transactions import leave_with_ticket as plan_leave_with_ticket

        return await self._written_together(
            plan_leave_with_ticket(self._link.context, customer_id, ticket_id), token
        )

    async def hand_over(
        self, helper_id: UUID, ticket: TicketCreate, *, token: str | None = None
    ) -> None:
        """Open a ticket of one customer while another one is there.

        Checks `Customer` `:helper_id`.
        Creates `Ticket` `:ticket`.
        All of it happens, or nothing. Costs one round trip and twice the write units of these 2
        actions.
        Raises TransactionCancelled, whose `reasons` have the error of each action that stopped it.
        With a `token`, the same transaction is not applied again within ten minutes.
        """
        from ._transactions import hand_over as plan_hand_over

        return await self._write_together(
            plan_hand_over(self._link.context, helper_id, ticket), token
        )


class AsyncCrossTenantDesk(AsyncSubset):
    """What reaches the items of all tenants in desk."""

    _elsewhere: ClassVar[Mapping[str, str]] = {
        "tenant": "db.for_tenant(...)",
        "tickets": "db.for_tenant(...)",
        "customer_file": "db.for_tenant(...)",
        "leave_with_ticket": "db.for_tenant(...)",
        "hand_over": "db.for_tenant(...)",
        "plans": "db",
        "for_tenant": "db",
        "cross_tenant": "db",
    }

    @cached_property
    def customers(self) -> AsyncCustomerCrossTenantRepository:
        """A person who opens tickets."""
        from .customer.async_cross_tenant_repository import AsyncCustomerCrossTenantRepository

        return self._repository(AsyncCustomerCrossTenantRepository)

    @cached_property
    def imports(self) -> AsyncImportCrossTenantRepository:
        """Reads and writes Import items."""
        from .import_.async_cross_tenant_repository import AsyncImportCrossTenantRepository

        return self._repository(AsyncImportCrossTenantRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> AsyncTransactionBlock[CrossTenantDeskTransaction]:
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
        from ._transaction import CrossTenantDeskTransaction

        return self._transact(CrossTenantDeskTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> AsyncBatchBlock[CrossTenantDeskBatch]:
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
        from ._batch import CrossTenantDeskBatch

        return self._batch(CrossTenantDeskBatch, at_once, progress)


class AsyncDesk(AsyncFacade):
    """Tickets of a help desk that many companies share."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _elsewhere: ClassVar[Mapping[str, str]] = {
        "tenant": "db.for_tenant(...)",
        "customers": "db.for_tenant(...)",
        "tickets": "db.for_tenant(...)",
        "customer_file": "db.for_tenant(...)",
        "leave_with_ticket": "db.for_tenant(...)",
        "hand_over": "db.for_tenant(...)",
        "imports": "db.cross_tenant",
    }

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .customer.async_cross_tenant_repository import AsyncCustomerCrossTenantRepository
        from .customer.async_repository import AsyncCustomerRepository
        from .customer.model import Customer, CustomerCreate, CustomerEmail
        from .import_.async_cross_tenant_repository import AsyncImportCrossTenantRepository
        from .import_.async_repository import AsyncImportRepository
        from .import_.model import Import, ImportCreate
        from .plan.async_repository import AsyncPlanRepository
        from .plan.model import Plan, PlanCreate
        from .ticket.async_repository import AsyncTicketRepository
        from .ticket.model import Ticket, TicketCreate

        return (
            AsyncCustomerRepository,
            AsyncCustomerCrossTenantRepository,
            Customer,
            CustomerCreate,
            CustomerEmail,
            AsyncTicketRepository,
            Ticket,
            TicketCreate,
            AsyncImportRepository,
            AsyncImportCrossTenantRepository,
            Import,
            ImportCreate,
            AsyncPlanRepository,
            Plan,
            PlanCreate,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .customer.codec import CUSTOMER, CUSTOMER_EMAIL_VIEW
        from .customer.model import Customer, CustomerEmail
        from .import_.codec import IMPORT
        from .import_.model import Import
        from .plan.codec import PLAN
        from .plan.model import Plan
        from .ticket.codec import TICKET
        from .ticket.model import Ticket

        return {
            Customer: (CUSTOMER, CUSTOMER),
            CustomerEmail: (CUSTOMER, CUSTOMER_EMAIL_VIEW),
            Ticket: (TICKET, TICKET),
            Import: (IMPORT, IMPORT),
            Plan: (PLAN, PLAN),
        }

    @cached_property
    def plans(self) -> AsyncPlanRepository:
        """Reads and writes Plan items."""
        from .plan.async_repository import AsyncPlanRepository

        return self._repository(AsyncPlanRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> AsyncTransactionBlock[DeskTransaction]:
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
        from ._transaction import DeskTransaction

        return self._transact(DeskTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> AsyncBatchBlock[DeskBatch]:
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
        from ._batch import DeskBatch

        return self._batch(DeskBatch, at_once, progress)

    def for_tenant(self, tenant: str) -> AsyncTenantDesk:
        """The repositories of one tenant, which reach no item of another one.

        Costs nothing, and stays with this tenant; raises InvalidValue for an empty one.
        """
        return self._as(AsyncTenantDesk, tenant=checked_caller(tenant, str, "tenant"))

    @cached_property
    def cross_tenant(self) -> AsyncCrossTenantDesk:
        """What is deliberately for the items of all tenants."""
        return self._as(AsyncCrossTenantDesk, tenant=EVERY_TENANT)
