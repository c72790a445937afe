"""The service of the golden case about hidden items, and a firm of its own for each test."""

import pytest

from tests.behaviour.services import Services
from tests.engines.engine import Engine, unique_name
from tests.golden.hidden_items.expected.shelf import AsyncShelf, Shelf, TenantShelf


@pytest.fixture(scope="session")
def shared(services: Services) -> Shelf:
    return services.connect(Shelf, AsyncShelf)


@pytest.fixture
def shelf(services: Services, engine: Engine, shared: Shelf) -> Shelf:
    if engine.endpoint_url is None:
        # An engine in this process copies the whole table for each action of a transaction.
        return services.connect(Shelf, AsyncShelf)
    return shared


@pytest.fixture
def firm(shelf: Shelf) -> TenantShelf:
    return shelf.for_tenant(unique_name("firm"))
