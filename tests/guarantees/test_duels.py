"""Attackers of one process in turns, one always in the middle of the other's writes."""

from collections.abc import Callable

import pytest

from tests.guarantees.arena import Arena
from tests.guarantees.duel import duel
from tests.guarantees.judging.verdict import judge


@pytest.mark.needs("concurrent_updates")
def test_whoever_is_interrupted_keeps_every_guarantee(arena: Callable[[], Arena]) -> None:
    attacked = arena()
    judge(attacked, duel(attacked, seed=11, times=120))
