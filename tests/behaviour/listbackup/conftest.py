"""The listbackup service, with tables that its tests share."""

import pytest

from generated.listbackup import AsyncListbackup, Listbackup
from tests.behaviour.services import Services


@pytest.fixture(scope="session")
def db(services: Services) -> Listbackup:
    return services.connect(Listbackup, AsyncListbackup)
