"""The bookkeeping service, with tables that its tests share."""

import pytest

from generated.bookkeeping import AsyncBookkeeping, Bookkeeping
from tests.behaviour.services import Services


@pytest.fixture(scope="session")
def db(services: Services) -> Bookkeeping:
    return services.connect(Bookkeeping, AsyncBookkeeping)
