"""Judges are alive: with one thing of the runtime broken, they do not let the outcome pass."""

from pathlib import Path

import pytest

from dynarepo import DynarepoError
from tests.conftest import GetEngine
from tests.engines.catalogue import ENGINES
from tests.guarantees.arena import new_arena
from tests.guarantees.breakages import BREAKAGES
from tests.guarantees.duel import duel
from tests.guarantees.judging.verdict import judge
from tests.guarantees.packages import package_in

# It shows every write at once, so that a duel takes the same course whenever it is fought.
ENGINE = "dynoxide"
MOST_DUELS = 10
STEPS = 60


@pytest.mark.skipif(bool(ENGINES[ENGINE].missing()), reason=f"{ENGINE} is not installed")
@pytest.mark.parametrize("broken", BREAKAGES)
def test_what_is_broken_is_noticed(get_engine: GetEngine, packages: Path, broken: str) -> None:
    breakage = BREAKAGES[broken]
    package_in(str(packages))

    def fight() -> None:
        for seed in range(MOST_DUELS):
            arena = new_arena(get_engine(ENGINE), packages)
            judge(arena, duel(arena, seed, STEPS, lossy=breakage.lossy, attacks=attacks))

    with breakage.broken() as attacks, pytest.raises((AssertionError, DynarepoError)):
        fight()


def test_every_guarantee_has_its_breakage() -> None:
    assert {breakage.guarantee for breakage in BREAKAGES.values()} == set(range(1, 10))
