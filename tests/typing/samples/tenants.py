"""Facades of tenants: each has its own repositories, and no name that only another one has."""

from typing import assert_type
from uuid import UUID

from tests.golden.tenants.expected.desk import CustomerRepository, Desk, TicketCreate


def facades(db: Desk, customer: UUID, ticket: TicketCreate) -> None:
    acme = db.for_tenant("acme")
    assert_type(acme.customers, CustomerRepository)
    acme.leave_with_ticket(customer, ticket.ticket_id)
    acme.hand_over(customer, ticket)

    print(db.customers)  # error: attr-defined | reportAttributeAccessIssue
    print(acme.plans)  # error: attr-defined | reportAttributeAccessIssue
    print(acme.cross_tenant)  # error: attr-defined | reportAttributeAccessIssue
    db.for_tenant(3)  # error: arg-type | reportArgumentType
    acme.hand_over(customer)  # error: call-arg | reportCallIssue
