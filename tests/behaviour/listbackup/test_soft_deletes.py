"""Integrations are deleted softly and kept for a month, by the table's time to live."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from dynarepo import NotFound
from generated.listbackup import Integration, IntegrationCreate, Listbackup
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.engines.engine import unique_name

MONTH = timedelta(days=30)


def new_integration(db: Listbackup, **given: Any) -> Integration:
    values = {"account_id": uuid4(), "platform": unique_name("platform"), **given}
    return db.integrations.create(IntegrationCreate(display_name="Lists", **values))


def test_a_deleted_integration_expires_after_its_month(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    made = new_integration(db, token_expires_at=clock.now, refresh_token="r")
    account, platform = made.account_id, made.platform
    lines = db.integrations.list_account_integrations(account)
    soon = clock.now + timedelta(minutes=1)
    tokens = db.integrations.list_expiring_tokens(platform, before=soon)
    expect([made], lambda: tokens.all())
    expect(True, lambda: db.integrations.has_integration(account, platform))
    deleted = db.integrations.delete(made.key)
    assert deleted is not None
    assert (deleted.deleted_at, deleted.expires_at) == (clock.now, clock.now + MONTH)
    expect([], lambda: tokens.all())
    assert lines.all() == []
    assert not db.integrations.has_integration(account, platform)
    everything = db.integrations.including_deleted()
    assert everything.has_integration(account, platform)
    clock.now += MONTH + timedelta(seconds=1)
    with pytest.raises(NotFound, match="past its time to live"):
        db.integrations.update(made.key, set={"display_name": "Late"})
    # What DynamoDB has not removed yet can be had back, or made anew.
    assert everything.get(made.key) == deleted
    again = db.integrations.create(made)
    assert (again.deleted_at, again.expires_at, again.version) == (None, None, 3)
    assert db.integrations.get(made.key) == again


def test_a_restored_integration_stays(db: Listbackup, clock: Clock) -> None:
    made = new_integration(db)
    db.integrations.delete(made.key)
    clock.advance(seconds=10)
    restored = db.integrations.restore(made.key)
    assert (restored.deleted_at, restored.expires_at, restored.version) == (None, None, 3)
    clock.now += MONTH
    assert db.integrations.get(made.key) == restored
    db.integrations.delete(made.key)
    purged = db.integrations.purge(made.key)
    assert purged is not None
    assert purged.deleted_at == clock.now
    assert db.integrations.including_deleted().get(made.key) is None
