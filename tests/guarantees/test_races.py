"""Whatever several processes write at once, and whatever gets lost on the way, all guarantees hold.

The processes differ: some wait and some await, over boto3 or directly, and some run a newer version
of the schema, which has attributes that the others do not know.
"""

from collections.abc import Callable

import pytest

from tests.guarantees.arena import Arena
from tests.guarantees.judging.verdict import judge

PROCESSES = 3
ENTITIES = {"Account", "Parcel", "Draft", "Lease", "Reading", "Address", "Tag"}


@pytest.mark.needs("concurrent_updates")
def test_processes_that_race_for_the_same_items(arena: Callable[[], Arena]) -> None:
    attacked = arena()
    lines = attacked.attack(seed=1, processes=PROCESSES, times=120)
    assert {line.entity for line in lines} == ENTITIES
    judge(attacked, lines)


@pytest.mark.needs("concurrent_updates", "idempotency_tokens")
def test_processes_that_lose_requests_and_answers(arena: Callable[[], Arena]) -> None:
    """What raised may have been done, but once; what returned was done."""
    attacked = arena()
    lines = attacked.attack(seed=2, processes=PROCESSES, times=30, lossy=True)
    assert not all(line.is_sure for line in lines)
    judge(attacked, lines)
