"""The collections of desk: several entities of one partition."""

from uuid import UUID

from dynarepo import CollectionQuery, Context, Member, Value
from dynarepo.tenancy import tenant_of

from .customer import keys as customer_keys
from .customer.codec import CUSTOMER
from .customer.model import Customer
from .ticket.codec import TICKET
from .ticket.model import Ticket


class CustomerFile(Value):
    """What collection `customer_file` reads: `customer`, `tickets`."""

    customer: Customer | None
    tickets: list[Ticket]


def customer_file(
    context: Context, customer_id: UUID
) -> CollectionQuery[Customer | Ticket, CustomerFile]:
    """Customer file."""
    company_id = tenant_of(context, str)
    return CollectionQuery(
        context=context,
        entity=CUSTOMER,
        pattern="customer_file",
        returns=CUSTOMER,
        equals=(("pk", {"S": customer_keys.pk(company_id, customer_id)}),),
        members=(Member(CUSTOMER, "customer", single=True), Member(TICKET, "tickets")),
        result=CustomerFile,
    )
