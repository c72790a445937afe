"""The service of the golden case about encryption, with tables that its tests share."""

import pytest

from tests.behaviour.services import Services
from tests.golden.encrypted_attributes.expected.vault import AsyncVault, Vault


@pytest.fixture(scope="session")
def db(services: Services) -> Vault:
    return services.connect(Vault, AsyncVault)
