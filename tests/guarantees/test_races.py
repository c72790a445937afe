"""Whatever several processes write at once, and whatever gets lost on the way, all guarantees hold."""

from collections.abc import Callable

import pytest

from tests.guarantees.arena import Arena
from tests.guarantees.judge import judge_accounts, judge_claims, judge_entries, judge_sums
from tests.guarantees.lines import Line

PROCESSES = 3


def judge(arena: Arena, lines: tuple[Line, ...]) -> None:
    items = arena.stored("main")
    judge_entries(items)
    judge_claims(items)
    judge_sums(items, lines)
    judge_accounts(items, arena.stored("trail"), lines)


@pytest.mark.needs("concurrent_updates")
def test_processes_that_race_for_the_same_items(arena: Callable[[], Arena]) -> None:
    attacked = arena()
    lines = attacked.attack(seed=1, processes=PROCESSES, times=80)
    assert {line.kind for line in lines} >= {"create", "put", "revise", "update", "delete"}
    judge(attacked, lines)


@pytest.mark.needs("concurrent_updates", "idempotency_tokens")
def test_processes_that_lose_requests_and_answers(arena: Callable[[], Arena]) -> None:
    """What raised may have been done, but once; what returned was done."""
    attacked = arena()
    lines = attacked.attack(seed=2, processes=PROCESSES, times=20, lossy=True)
    assert not all(line.is_sure for line in lines)
    judge(attacked, lines)
