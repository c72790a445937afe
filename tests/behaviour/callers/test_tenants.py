"""Repositories of one tenant reach nothing of another one, and those of all tenants say so."""

import re
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import CursorMismatch, DynarepoError, InvalidValue, TenantMismatch
from dynarepo.ids import ulid
from tests.behaviour.expectation import Expect
from tests.engines.engine import unique_name
from tests.golden.tenants.expected.desk import (
    Customer,
    CustomerCreate,
    CustomerEmail,
    CustomerKey,
    Desk,
    ImportCreate,
    PlanCreate,
    TenantDesk,
    Ticket,
    TicketCreate,
    TicketKey,
)

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def ours(desk: Desk) -> TenantDesk:
    return desk.for_tenant(unique_name("ours"))


@pytest.fixture
def theirs(desk: Desk) -> TenantDesk:
    return desk.for_tenant(unique_name("theirs"))


def new_customer(desk: TenantDesk, customer: UUID, email: str | None = None) -> Customer:
    return desk.customers.create(
        CustomerCreate(company_id=desk.tenant, customer_id=customer, email=email)
    )


def new_ticket(desk: TenantDesk, customer: UUID, region: str | None = None) -> Ticket:
    return desk.tickets.open_ticket(
        TicketCreate(
            company_id=desk.tenant,
            customer_id=customer,
            ticket_id=ulid(),
            region=region,
            opened_at=NOON,
            text="It broke.",
        )
    )


def test_the_tenant_comes_from_the_repository(
    ours: TenantDesk, theirs: TenantDesk, expect: Expect
) -> None:
    customer = uuid4()
    mine, other = new_customer(ours, customer, "a@x.org"), new_customer(theirs, customer)
    assert ours.customers.get_customer(customer, consistent=True) == mine
    assert theirs.customers.get_customer(customer, consistent=True) == other
    line = CustomerEmail(customer_id=customer, email="a@x.org")
    expect([line], lambda: ours.customers.list_customers("active").all())
    left = ours.customers.leave(customer)
    assert (left.state, left.email) == ("gone", None)
    expect([], lambda: ours.customers.list_customers("active").all())
    expect(1, lambda: theirs.customers.list_customers("active").count())

    ticket = new_ticket(ours, customer)
    assert ours.tickets.list_tickets(customer).all() == [ticket]
    assert theirs.tickets.list_tickets(customer).all() == []
    assert theirs.tickets.close_ticket(customer, ticket.ticket_id) is None
    assert ours.tickets.close_ticket(customer, ticket.ticket_id) == ticket


def test_a_key_of_another_tenant_is_refused_before_anything_is_sent(
    ours: TenantDesk, theirs: TenantDesk
) -> None:
    customer = new_customer(theirs, uuid4(), "secret@x.org")
    repository = ours.customers
    attempts = (
        lambda: repository.get(customer.key),
        lambda: repository.update(customer.key, set={"state": "gone"}),
        lambda: repository.delete(customer.key),
        lambda: repository.create(customer),
        lambda: repository.put(customer),
    )
    for attempt in attempts:
        with pytest.raises(TenantMismatch) as refused:
            attempt()
        said = str(refused.value)
        assert theirs.tenant not in said
        assert str(customer.customer_id) not in said
        assert "secret" not in said
    assert theirs.customers.get(customer.key, consistent=True) == customer


def test_a_key_of_the_own_tenant_is_taken(ours: TenantDesk) -> None:
    customer = new_customer(ours, uuid4())
    key = CustomerKey(company_id=ours.tenant, customer_id=customer.customer_id)
    assert ours.customers.get(key, consistent=True) == customer
    gone = ours.customers.update(key, set={"state": "gone"})
    assert ours.customers.put(gone) == gone
    assert ours.customers.delete(key) == gone


def test_tickets_have_the_built_in_operations_too(ours: TenantDesk, theirs: TenantDesk) -> None:
    ticket = new_ticket(ours, uuid4())
    key = TicketKey(
        company_id=ours.tenant, customer_id=ticket.customer_id, ticket_id=ticket.ticket_id
    )
    assert ours.tickets.get(key, consistent=True) == ticket
    changed = ours.tickets.update(key, set={"text": "It works."})
    assert ours.tickets.put(changed) == changed
    assert ours.tickets.delete(key) == changed
    assert ours.tickets.create(changed) == changed
    with pytest.raises(TenantMismatch):
        theirs.tickets.create(changed)


def test_an_index_on_plain_attributes_is_of_one_tenant(
    ours: TenantDesk, theirs: TenantDesk, expect: Expect
) -> None:
    new_ticket(ours, uuid4(), "north")
    expect(1, lambda: ours.tickets.count_in_region("north"))
    assert theirs.tickets.count_in_region("north") == 0


def test_a_cursor_of_another_tenant_is_refused(
    ours: TenantDesk, theirs: TenantDesk, expect: Expect
) -> None:
    for number in range(3):
        new_customer(ours, UUID(int=number))
        new_customer(theirs, UUID(int=number))
    expect(3, lambda: ours.customers.list_customers("active").count())
    page = ours.customers.list_customers("active").page(size=2)
    assert page.cursor is not None
    with pytest.raises(CursorMismatch):
        theirs.customers.list_customers("active").page(size=2, after=page.cursor)
    rest = ours.customers.list_customers("active").page(size=2, after=page.cursor)
    assert [line.customer_id for line in (*page.items, *rest.items)] == [
        UUID(int=number) for number in range(3)
    ]


def test_what_is_for_all_tenants_is_asked_for_by_name(
    desk: Desk, ours: TenantDesk, theirs: TenantDesk, expect: Expect
) -> None:
    email = unique_name("shared")
    found = {new_customer(d, uuid4(), email).customer_id for d in (ours, theirs)}
    expect(found, lambda: {c.customer_id for c in desk.cross_tenant.customers.find_by_email(email)})
    customer = new_customer(ours, uuid4())
    assert desk.cross_tenant.customers.get(customer.key, consistent=True) == customer
    made = desk.cross_tenant.imports.create(
        ImportCreate(company_id=ours.tenant, import_id=uuid4(), rows=3)
    )
    assert desk.cross_tenant.imports.get(made.key, consistent=True) == made
    for missing in ("cross_tenant", "imports", "plans", "for_tenant", "connect"):
        assert not hasattr(TenantDesk, missing)
    for missing in ("customers", "tickets", "imports"):
        assert not hasattr(Desk, missing)


def test_a_collection_is_of_one_tenant(ours: TenantDesk, theirs: TenantDesk) -> None:
    customer = uuid4()
    mine, ticket = new_customer(ours, customer), new_ticket(ours, customer)
    found = ours.customer_file(customer).all()
    assert (found.customer, found.tickets) == (mine, [ticket])
    assert theirs.customer_file(customer).all().customer is None


def test_batches_are_of_one_tenant(ours: TenantDesk, theirs: TenantDesk) -> None:
    mine, other = new_customer(ours, uuid4()), new_customer(theirs, uuid4())
    assert ours.customers.get_many([mine.key], consistent=True) == [mine]
    for attempt in (
        lambda: ours.customers.get_many([mine.key, other.key]),
        lambda: list(ours.customers.iter_many([other.key])),
        lambda: ours.customers.put_many([other]),
        lambda: ours.customers.delete_many([other.key]),
    ):
        with pytest.raises(TenantMismatch):
            attempt()
    assert theirs.customers.get(other.key, consistent=True) == other


def test_a_transaction_is_of_one_tenant(ours: TenantDesk, theirs: TenantDesk) -> None:
    mine, other = new_customer(ours, uuid4()), new_customer(theirs, uuid4())
    with ours.transact() as tx:
        tx.customers.leave(mine.customer_id)
        tx.customers.check(CustomerKey(company_id=ours.tenant, customer_id=uuid4()), exists=False)
    assert ours.customers.get(mine.key, consistent=True) != mine
    for attempt in (
        lambda tx: tx.customers.update(other.key, set={"state": "gone"}),
        lambda tx: tx.customers.put(other),
        lambda tx: tx.customers.delete(other.key),
        lambda tx: tx.customers.check(other.key),
    ):
        with pytest.raises(TenantMismatch), ours.transact() as tx:
            attempt(tx)
    with pytest.raises(TenantMismatch):
        ours.get_together(ours.customers.at(other.key))
    assert theirs.customers.get(other.key, consistent=True) == other


def test_a_transaction_for_all_tenants_writes_what_belongs_to_nobody_too(
    desk: Desk, ours: TenantDesk
) -> None:
    plan = PlanCreate(plan=unique_name("plan"))
    with desk.cross_tenant.transact() as tx:
        made = tx.imports.create(ImportCreate(company_id=ours.tenant, import_id=uuid4(), rows=1))
        tx.plans.create(plan)
    assert desk.plans.get_plan(plan.plan, consistent=True) is not None
    assert desk.cross_tenant.imports.get(made.result.key, consistent=True) == made.result


def test_what_belongs_to_no_tenant_needs_none(desk: Desk) -> None:
    plan = desk.plans.create(PlanCreate(plan=unique_name("plan")))
    assert desk.plans.get_plan(plan.plan, consistent=True) == plan


@pytest.mark.parametrize("tenant", ["", None, 7, True, b"x"])
def test_no_repository_is_bound_to_nobody(desk: Desk, tenant: str) -> None:
    with pytest.raises(InvalidValue):
        desk.for_tenant(tenant)


def test_a_tenant_that_no_key_can_hold_reaches_nothing(desk: Desk) -> None:
    hostile = desk.for_tenant("ours#customer#x")
    with pytest.raises(DynarepoError):
        hostile.customers.get_customer(uuid4())


def test_a_repository_that_another_facade_has_is_pointed_to(desk: Desk, ours: TenantDesk) -> None:
    lost: Any = desk
    for facade, name, way in (
        (lost, "customers", "db.for_tenant(...).customers"),
        (lost, "customer_file", "db.for_tenant(...).customer_file"),
        (lost, "imports", "db.cross_tenant.imports"),
        (lost.cross_tenant, "tickets", "db.for_tenant(...).tickets"),
        (ours, "plans", "db.plans"),
        (ours, "cross_tenant", "db.cross_tenant"),
    ):
        with pytest.raises(AttributeError, match=re.escape(f"`{way}`")):
            getattr(facade, name)
    with pytest.raises(AttributeError, match="has no attribute 'custom'"):
        _ = lost.custom


def test_a_declared_transaction_has_the_tenant_of_its_facade(
    ours: TenantDesk, theirs: TenantDesk
) -> None:
    customer = uuid4()
    for desk in (ours, theirs):
        new_customer(desk, customer)
    ticket = new_ticket(ours, customer)

    with pytest.raises(TenantMismatch):
        theirs.hand_over(customer, TicketCreate(**ticket.model_dump()))
    left, closed = theirs.leave_with_ticket(customer, ticket.ticket_id)
    assert (left.company_id, left.state, closed) == (theirs.tenant, "gone", None)
    assert ours.tickets.list_tickets(customer).all() == [ticket]

    left, closed = ours.leave_with_ticket(customer, ticket.ticket_id)
    assert (left.company_id, left.state, closed) == (ours.tenant, "gone", ticket)
    with ours.transact() as tx:
        tx.hand_over(customer, TicketCreate(**ticket.model_dump()))
    assert ours.tickets.list_tickets(customer).all() == [ticket]
