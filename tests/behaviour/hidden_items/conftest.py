"""The service of the golden case about hidden items, and a firm of its own for each test."""

import pytest

from tests.behaviour.services import Services
from tests.engines.engine import unique_name
from tests.golden.hidden_items.expected.shelf import AsyncShelf, Shelf, TenantShelf


@pytest.fixture
def shelf(services: Services) -> Shelf:
    return services.shared(Shelf, AsyncShelf)


@pytest.fixture
def firm(shelf: Shelf) -> TenantShelf:
    return shelf.for_tenant(unique_name("firm"))
