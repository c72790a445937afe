"""What was closed sends nothing more, for whomever it acts, and says so."""

from uuid import uuid4

import pytest

from dynarepo import ConnectionFailed
from tests.behaviour.services import Services
from tests.golden.tenants.expected.desk import AsyncDesk, Desk


def test_a_closed_facade_says_so(services: Services) -> None:
    db = services.connect(Desk, AsyncDesk)
    acme, tickets = db.for_tenant("acme"), db.for_tenant("other").tickets
    assert acme.customers.get_customer(uuid4()) is None
    db.close()
    # Closing twice does no harm.
    db.close()
    for ask in (
        lambda: acme.customers.get_customer(uuid4()),
        lambda: acme.customers.list_customers("active").all(),
        lambda: tickets.list_tickets(uuid4()).all(),
        lambda: acme.leave_with_ticket(uuid4(), "01J00000000000000000000000"),
        lambda: db.plans.get_plan("team"),
        lambda: db.create_tables(),
        lambda: db.health_check(),
    ):
        with pytest.raises(ConnectionFailed) as refused:
            ask()
        assert refused.value.code == "CONNECTION_CLOSED"
