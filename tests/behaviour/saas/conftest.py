"""The saas service, with tables that its tests share."""

import pytest

from generated.saas import AsyncSaas, Saas
from tests.behaviour.services import Services


@pytest.fixture
def db(services: Services) -> Saas:
    return services.shared(Saas, AsyncSaas)
