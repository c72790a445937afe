"""The service of the golden case about parts that callers give, with a table that tests share."""

import pytest

from tests.behaviour.given_parts.tickets import Desk
from tests.behaviour.services import Services
from tests.engines.engine import unique_name
from tests.golden.given_parts.expected.helpdesk import AsyncHelpdesk, Helpdesk


@pytest.fixture
def db(services: Services) -> Helpdesk:
    return services.shared(Helpdesk, AsyncHelpdesk)


@pytest.fixture
def desk(services: Services, db: Helpdesk) -> Desk:
    """A desk, a team and agents that no other test uses."""
    return Desk(services.engine, db, unique_name("d"))
