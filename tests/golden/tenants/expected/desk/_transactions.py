"""The transactions of desk, planned: nothing here sends anything."""

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Context, Write, writes
from dynarepo.lazy import Later
from dynarepo.tenancy import tenant_of

from .customer.codec import CUSTOMER
from .customer.model import Customer, CustomerKey
from .ticket.codec import TICKET
from .ticket.model import Ticket, TicketCreate, TicketKey

if TYPE_CHECKING:
    from .customer.fields import CustomerFields as F
else:
    F = Later(__package__, ".customer.fields", "CustomerFields")


def leave_with_ticket(
    context: Context, customer_id: UUID, ticket_id: str
) -> tuple[Write[Customer], Write[Ticket | None]]:
    """Mark a customer as gone, and delete a ticket of theirs."""
    company_id = tenant_of(context, str)
    return (
        writes.update_item(
            CUSTOMER,
            context,
            CustomerKey(company_id=company_id, customer_id=customer_id),
            (F.state.set("gone"),),
            when=F.company_id.eq(company_id),
            pattern="leave_with_ticket",
        ),
        writes.delete_item(
            TICKET,
            context,
            TicketKey(company_id=company_id, customer_id=customer_id, ticket_id=ticket_id),
            pattern="leave_with_ticket",
        ),
    )


def hand_over(
    context: Context, helper_id: UUID, ticket: TicketCreate
) -> tuple[Write[None], Write[Ticket]]:
    """Open a ticket of one customer while another one is there."""
    former = tenant_of(context, str)
    return (
        writes.check_item(
            CUSTOMER,
            context,
            CustomerKey(company_id=former, customer_id=helper_id),
            pattern="hand_over",
        ),
        writes.create_item(TICKET, context, ticket, pattern="hand_over"),
    )
