"""Integrations with their tokens, and the authorisations that make them."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    ConditionFailed,
    InvalidKey,
    NotFound,
    VersionConflict,
)
from generated.listbackup import (
    AccountCreate,
    AuthorisationStateCreate,
    Integration,
    IntegrationCreate,
    IntegrationLine,
    Listbackup,
    Retention,
)
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.behaviour.listbackup.moments import FAR
from tests.engines.engine import unique_name


def new_integration(db: Listbackup, account_id: UUID, platform: str, **given: Any) -> Integration:
    values = {"display_name": "Lists", **given}
    return db.integrations.create(
        IntegrationCreate(account_id=account_id, platform=platform, **values)
    )


def line(integration: Integration) -> IntegrationLine:
    return IntegrationLine(
        account_id=integration.account_id,
        platform=integration.platform,
        integration_id=integration.integration_id,
        display_name=integration.display_name,
        status=integration.status,
    )


def test_an_integration_is_created_replaced_updated_and_deleted(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    account, platform = uuid4(), unique_name("platform")
    made = new_integration(
        db,
        account,
        platform,
        access_token="open sesame",
        scopes={"read"},
        settings={"page": 50},
        token_expires_at=clock.now,
    )
    assert "sesame" not in repr(made)
    assert (made.status, made.refresh_failures, made.version) == ("connected", 0, 1)
    assert db.integrations.get_integration(account, platform, made.integration_id) == made
    assert db.integrations.get(made.key) == made
    assert db.integrations.get_integration(account, platform, uuid4()) is None
    with pytest.raises(AlreadyExists):
        db.integrations.create(made)

    replaced = db.integrations.put(
        made.model_copy(update={"refresh_token": "r", "display_name": "Cards"}), expect_version=1
    )
    assert (replaced.refresh_token, replaced.version) == ("r", 2)
    expect([replaced], lambda: db.integrations.list_expiring_tokens(platform, before=FAR).all())
    with pytest.raises(VersionConflict) as conflict:
        db.integrations.update(made.key, set={"status": "error"}, expect_version=1)
    assert "sesame" not in str(conflict.value)
    broken = db.integrations.update(made.key, set={"status": "error"}, expect_version=2)
    expect([], lambda: db.integrations.list_expiring_tokens(platform, before=FAR).all())
    assert db.integrations.purge(made.key) == broken
    assert db.integrations.list_account_integrations(account).all() == []


def test_integrations_of_an_account_are_listed_without_tokens(db: Listbackup) -> None:
    account = uuid4()
    db.accounts.create(AccountCreate(account_id=account, name="Acme", retention=Retention()))
    db.usage_days.add_usage(
        account, "items", FAR.date(), user_id="ada", expires_at=FAR, amount=Decimal(1)
    )
    low, high = sorted((uuid4(), uuid4()), key=str)
    trello = [
        new_integration(db, account, "trello", integration_id=low),
        new_integration(db, account, "trello", integration_id=high, status="revoked"),
    ]
    # A platform whose name begins like another one.
    plus = new_integration(db, account, "trello-plus")
    asana = new_integration(db, account, "asana", status="expired")
    new_integration(db, uuid4(), "trello")

    def listed(**given: Any) -> list[IntegrationLine]:
        return db.integrations.list_account_integrations(account, **given).all()

    assert listed() == [line(integration) for integration in (asana, *trello, plus)]
    assert listed(platform="trello") == [line(integration) for integration in trello]
    assert listed(platform="trell") == []
    assert listed(status="connected") == [line(trello[0]), line(plus)]
    assert listed(platform="trello", status="revoked") == [line(trello[1])]
    assert db.integrations.has_integration(account, "trello")
    assert db.integrations.has_integration(account, "trello-plus")
    assert not db.integrations.has_integration(account, "asana")
    assert not db.integrations.has_integration(account, "trell")
    assert not db.integrations.has_integration(uuid4(), "trello")
    with pytest.raises(InvalidKey):
        db.integrations.has_integration(account, "trello#")

    page = db.integrations.list_account_integrations(account, platform="trello").page(1)
    rest = db.integrations.list_account_integrations(account, platform="trello").page(
        1, page.cursor
    )
    assert (*page.items, *rest.items) == tuple(line(integration) for integration in trello)
    assert rest.cursor is None


def test_tokens_that_expire_are_found_and_refreshed(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    account, platform, now = uuid4(), unique_name("platform"), clock.now
    tokens = {"access_token": "a", "refresh_token": "r"}
    soon, later, failing = (
        new_integration(
            db,
            account,
            platform,
            token_expires_at=now + timedelta(seconds=seconds),
            refresh_failures=failures,
            **tokens,
        )
        for seconds, failures in ((10, 4), (20, 0), (5, 5))
    )
    new_integration(db, account, platform, access_token="a", token_expires_at=now)
    new_integration(db, account, platform, **tokens)
    new_integration(db, account, platform, status="error", token_expires_at=now, **tokens)

    def expiring(seconds: int, **given: Any) -> list[Integration]:
        before = now + timedelta(seconds=seconds)
        return db.integrations.list_expiring_tokens(platform, before=before, **given).all()

    expect([soon, later], lambda: expiring(20))
    expect([soon], lambda: expiring(19))
    assert expiring(9) == []
    expect([failing, soon, later], lambda: expiring(20, most_failures=6))

    key = (account, platform, soon.integration_id)
    failed = db.integrations.record_refresh_failure(*key, error="timeout")
    assert (failed.refresh_failures, failed.last_error) == (5, "timeout")
    expect([later], lambda: expiring(20))

    def store(expected_version: int) -> Integration:
        return db.integrations.store_refreshed_tokens(
            *key,
            expected_version=expected_version,
            access_token="b",
            refresh_token="s",
            token_expires_at=now + timedelta(seconds=30),
        )

    with pytest.raises(ConditionFailed) as failure:
        store(expected_version=1)
    assert failure.value.current == failed
    stored = store(expected_version=2)
    assert (stored.access_token, stored.refresh_token, stored.last_error) == ("b", "s", None)
    assert (stored.refresh_failures, stored.version) == (0, 3)
    expect([later], lambda: expiring(20))
    expect([later, stored], lambda: expiring(30))


def test_an_integration_expires_is_revoked_and_comes_back(
    db: Listbackup, clock: Clock, expect: Expect
) -> None:
    account, platform = uuid4(), unique_name("platform")
    made = new_integration(
        db, account, platform, access_token="a", refresh_token="r", token_expires_at=clock.now
    )
    key = (account, platform, made.integration_id)

    def expiring() -> list[Integration]:
        return db.integrations.list_expiring_tokens(platform, before=FAR).all()

    def reconnect() -> Integration:
        return db.integrations.reconnect(
            *key,
            access_token="b",
            refresh_token="s",
            token_expires_at=clock.now,
            scopes={"read", "write"},
        )

    expect([made], expiring)
    for refused in (reconnect, lambda: db.integrations.delete_integration(*key)):
        with pytest.raises(ConditionFailed):
            refused()
    expired = db.integrations.mark_expired(*key)
    assert (expired.status, expired.access_token, expired.refresh_token) == ("expired", None, "r")
    expect([], expiring)
    for late in (
        lambda: db.integrations.mark_expired(*key),
        lambda: db.integrations.record_refresh_failure(*key, error="late"),
    ):
        with pytest.raises(ConditionFailed) as failure:
            late()
        assert failure.value.current == expired

    back = reconnect()
    assert (back.status, back.access_token, back.scopes) == ("connected", "b", {"read", "write"})
    expect([back], expiring)
    revoked = db.integrations.revoke(*key)
    assert (revoked.status, revoked.access_token, revoked.refresh_token) == ("revoked", None, None)
    assert revoked.token_expires_at is None
    expect([], expiring)
    deleted = db.integrations.delete_integration(*key)
    assert deleted is not None
    assert (deleted.status, deleted.deleted_at) == ("revoked", clock.now)
    with pytest.raises(NotFound):
        db.integrations.revoke(*key)
    with pytest.raises(NotFound):
        db.integrations.delete_integration(*key)


def test_an_authorisation_works_once_in_time_and_for_its_user(db: Listbackup, clock: Clock) -> None:
    state = unique_name("state") * 2
    begun = db.authorisation_states.create(
        AuthorisationStateCreate(
            state=state,
            account_id=uuid4(),
            user_id="ada",
            platform="trello",
            code_verifier="v" * 43,
            expires_at=FAR,
        )
    )
    assert state not in repr(begun)
    assert db.authorisation_states.get_state(state) == begun
    assert db.authorisation_states.get(begun.key) == begun
    with pytest.raises(AlreadyExists) as twice:
        db.authorisation_states.create(begun)
    assert state not in str(twice.value)
    for now, user in ((FAR, "ada"), (clock.now, "grace")):
        with pytest.raises(ConditionFailed) as failure:
            db.authorisation_states.consume_state(state, now=now, user_id=user)
        assert state not in str(failure.value)
    assert db.authorisation_states.consume_state(state, now=clock.now, user_id="ada") == begun
    with pytest.raises(NotFound):
        db.authorisation_states.consume_state(state, now=clock.now, user_id="ada")
    assert db.authorisation_states.get_state(state) is None
    db.authorisation_states.create(begun)
    assert db.authorisation_states.delete(begun.key) == begun


def test_an_item_past_its_time_to_live_can_be_created_again(db: Listbackup, clock: Clock) -> None:
    given = AuthorisationStateCreate(
        state=unique_name("state") * 2,
        account_id=uuid4(),
        user_id="ada",
        platform="trello",
        code_verifier="v" * 43,
        expires_at=clock.now + timedelta(hours=1),
    )
    db.authorisation_states.create(given)
    clock.advance(seconds=3600)
    with pytest.raises(AlreadyExists):
        db.authorisation_states.create(given)
    clock.advance(seconds=1)
    later = given.model_copy(update={"user_id": "bob", "expires_at": FAR})
    assert db.authorisation_states.create(later).user_id == "bob"
    with pytest.raises(AlreadyExists):
        db.authorisation_states.create(given)
