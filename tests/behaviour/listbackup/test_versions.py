"""Optimistic locking: of several writers who know one version, one wins, whatever they write."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from dynarepo import NotFound, VersionConflict
from generated.listbackup import Integration, IntegrationCreate, Listbackup
from tests.behaviour.clock import Clock
from tests.engines.engine import unique_name

WRITERS = 6


def new_integration(db: Listbackup) -> Integration:
    platform = unique_name("platform")
    return db.integrations.create(
        IntegrationCreate(account_id=uuid4(), platform=platform, display_name="Lists")
    )


def contest(write: Callable[[int], object]) -> list[VersionConflict | NotFound]:
    """What the losers were told when several writers wrote at once; one of them has won."""

    def attempt(number: int) -> VersionConflict | NotFound | None:
        try:
            write(number)
        except (VersionConflict, NotFound) as lost:
            return lost
        return None

    with ThreadPoolExecutor(WRITERS) as pool:
        outcomes = list(pool.map(attempt, range(WRITERS)))
    lost = [outcome for outcome in outcomes if outcome is not None]
    assert len(lost) == WRITERS - 1
    return lost


@pytest.mark.needs("concurrent_updates")
def test_one_of_several_updates_of_a_version_wins(db: Listbackup) -> None:
    made = new_integration(db)

    def update(number: int) -> object:
        name = f"Lists {number}"
        return db.integrations.update(made.key, set={"display_name": name}, expect_version=1)

    lost = contest(update)
    stored = db.integrations.get(made.key, consistent=True)
    assert stored is not None
    assert stored.version == 2
    for conflict in lost:
        assert isinstance(conflict, VersionConflict)
        assert (conflict.expected, conflict.current) == (1, stored)


@pytest.mark.needs("concurrent_updates")
def test_one_of_several_declared_updates_of_a_version_wins(db: Listbackup, clock: Clock) -> None:
    made = new_integration(db)
    key = (made.account_id, made.platform, made.integration_id)

    def fail(number: int) -> object:
        return db.integrations.record_refresh_failure(*key, error=f"no {number}", expect_version=1)

    contest(fail)
    stored = db.integrations.get(made.key, consistent=True)
    assert stored is not None
    assert (stored.version, stored.refresh_failures) == (2, 1)
    failed = db.integrations.record_refresh_failure(*key, error="no", expect_version=2)
    assert failed.refresh_failures == 2
    with pytest.raises(VersionConflict):
        db.integrations.mark_expired(*key, expect_version=2)
    expired = db.integrations.mark_expired(*key, expect_version=3)
    with pytest.raises(VersionConflict) as conflict:
        db.integrations.delete_integration(*key, expect_version=3)
    assert conflict.value.current == expired
    deleted = db.integrations.delete_integration(*key, expect_version=4)
    assert deleted is not None
    assert deleted.version == 5


@pytest.mark.needs("concurrent_updates")
def test_one_of_several_replacements_of_a_version_wins(db: Listbackup) -> None:
    made = new_integration(db)

    def replace(number: int) -> object:
        given = made.model_copy(update={"display_name": f"Lists {number}"})
        return db.integrations.put(given, expect_version=1)

    contest(replace)
    stored = db.integrations.get(made.key, consistent=True)
    assert stored is not None
    assert stored.version == 2
    # Without an expected version, whoever comes last is right.
    assert db.integrations.put(made).version == 2


@pytest.mark.needs("concurrent_updates")
def test_one_of_several_deletions_of_a_version_wins(db: Listbackup) -> None:
    made, purged = new_integration(db), new_integration(db)
    contest(lambda _: db.integrations.delete(made.key, expect_version=1))
    contest(lambda _: db.integrations.purge(purged.key, expect_version=1))
    assert db.integrations.including_deleted().get(purged.key, consistent=True) is None


@pytest.mark.needs("concurrent_updates")
def test_every_write_counts(db: Listbackup) -> None:
    made = new_integration(db)

    def touch(number: int) -> Integration:
        return db.integrations.update(made.key, set={"refresh_failures": number})

    with ThreadPoolExecutor(WRITERS) as pool:
        versions = {found.version for found in pool.map(touch, range(WRITERS))}
    assert versions == set(range(2, WRITERS + 2))
