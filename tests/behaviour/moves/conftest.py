"""The service of the golden case about moves, with a table that its tests share."""

import pytest

from tests.behaviour.services import Services
from tests.golden.moves.expected.moves import AsyncMoves, Moves


@pytest.fixture
def db(services: Services) -> Moves:
    return services.shared(Moves, AsyncMoves)
