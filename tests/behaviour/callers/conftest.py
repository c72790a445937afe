"""Two services of golden cases, with tables that their tests share."""

import pytest

from tests.behaviour.services import Services
from tests.golden.owners.expected.notebook import AsyncNotebook, Notebook
from tests.golden.tenants.expected.desk import AsyncDesk, Desk


@pytest.fixture(scope="session")
def desk(services: Services) -> Desk:
    return services.connect(Desk, AsyncDesk)


@pytest.fixture(scope="session")
def notebook(services: Services) -> Notebook:
    return services.connect(Notebook, AsyncNotebook)
