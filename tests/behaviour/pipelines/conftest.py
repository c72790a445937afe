"""The pipelines service, with tables that its tests share."""

import pytest

from generated.pipelines import AsyncPipelines, Pipelines
from tests.behaviour.services import Services


@pytest.fixture(scope="session")
def db(services: Services) -> Pipelines:
    return services.connect(Pipelines, AsyncPipelines)
