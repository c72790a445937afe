"""Tokens are stored so that only the service's key reads them, and only where they belong."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import ConfigurationError, InvalidValue, UndecodableItem
from dynarepo.encryption import Encryption, LocalKeys
from generated.listbackup import (
    Integration,
    IntegrationCreate,
    IntegrationFields,
    Listbackup,
)
from tests.behaviour.services import Services

SECRET = "open sesame"


def new_integration(db: Listbackup, account: UUID, **tokens: Any) -> Integration:
    return db.integrations.create(
        IntegrationCreate(account_id=account, platform="trello", display_name="Lists", **tokens)
    )


def raw_key(made: Integration) -> dict[str, Any]:
    return {
        "PK": {"S": f"ACCOUNT#{made.account_id}"},
        "SK": {"S": f"INTEGRATION#trello#{made.integration_id}"},
    }


def raw(services: Services, db: Listbackup, made: Integration) -> dict[str, Any]:
    found = services.engine.client().get_item(
        TableName=db.table_names["listbackup"], Key=raw_key(made), ConsistentRead=True
    )
    item: dict[str, Any] = found["Item"]
    return item


def read(db: Listbackup, made: Integration) -> Integration | None:
    return db.integrations.get_integration(made.account_id, "trello", made.integration_id)


def test_what_is_stored_shows_nothing_and_is_read_back(services: Services, db: Listbackup) -> None:
    made = new_integration(db, uuid4(), access_token=SECRET, refresh_token=SECRET)
    stored = raw(services, db, made)
    assert stored["accessToken"].keys() == stored["refreshToken"].keys() == {"B"}
    assert SECRET not in repr(stored)
    # The same value is another ciphertext each time.
    assert stored["accessToken"]["B"] != stored["refreshToken"]["B"]
    assert read(db, made) == made
    assert db.integrations.get_many([made.key]) == [made]
    assert db.integrations.put(made.model_copy(update={"access_token": "other"})).access_token == (
        "other"
    )
    changed = db.integrations.update(made.key, set={"access_token": "third"})
    assert (changed.access_token, changed.refresh_token) == ("third", SECRET)
    assert b"third" not in bytes(raw(services, db, made)["accessToken"]["B"])
    removed = db.integrations.update(made.key, set={"access_token": None})
    assert removed.access_token is None
    assert "accessToken" not in raw(services, db, made)
    assert db.integrations.purge(made.key) == removed


def test_a_declared_update_stores_ciphertext_too(services: Services, db: Listbackup) -> None:
    made = new_integration(db, uuid4(), refresh_token="old")
    updated = db.integrations.update(
        made.key,
        IntegrationFields.access_token.set(SECRET),
        when=IntegrationFields.refresh_token.exists(),
    )
    assert updated.access_token == SECRET
    assert read(db, made) == updated
    assert SECRET not in repr(raw(services, db, made))


def test_many_are_encrypted_each_for_its_place(services: Services, db: Listbackup) -> None:
    account = uuid4()
    rows = [
        IntegrationCreate(
            account_id=account, platform="trello", display_name=f"{number}", access_token=SECRET
        )
        for number in range(3)
    ]
    db.integrations.put_many(rows)
    found = [db.integrations.get_integration(account, "trello", row.integration_id) for row in rows]
    assert [one.access_token for one in found if one] == [SECRET] * 3
    assert all(SECRET not in repr(raw(services, db, one)) for one in found if one)


def test_a_ciphertext_cannot_be_moved_or_altered(services: Services, db: Listbackup) -> None:
    first = new_integration(db, uuid4(), access_token=SECRET, refresh_token="r")
    second = new_integration(db, uuid4(), access_token="mine")
    stolen = raw(services, db, first)["accessToken"]["B"]
    damaged = bytes([*stolen[:-1], stolen[-1] ^ 1])
    own = raw(services, db, first)
    for target, attribute, value in (
        (second, "accessToken", {"B": stolen}),
        (first, "accessToken", own["refreshToken"]),
        (first, "accessToken", {"B": damaged}),
        (first, "accessToken", {"B": b"\x01"}),
        (first, "accessToken", {"S": "planted"}),
    ):
        services.engine.client().update_item(
            TableName=db.table_names["listbackup"],
            Key=raw_key(target),
            UpdateExpression="SET #a = :v",
            ExpressionAttributeNames={"#a": attribute},
            ExpressionAttributeValues={":v": value},
        )
        with pytest.raises(UndecodableItem) as refused:
            read(db, target)
        assert refused.value.attribute == "access_token"
        assert SECRET not in str(refused.value)
        assert "planted" not in str(refused.value)
    # What is not asked for is not decrypted.
    assert db.integrations.list_account_integrations(first.account_id).count() == 1


def test_what_dynamodb_would_have_to_see_is_refused(db: Listbackup) -> None:
    # Type checkers refuse these too.
    token: Any = IntegrationFields.access_token
    for ask in (
        lambda: token.eq("x"),
        lambda: token.is_in(["x"]),
        lambda: token.has_type("S"),
        lambda: token.set_if_missing("x"),
        lambda: token.or_else("x"),
        lambda: IntegrationFields.display_name.eq(token),
        lambda: token.set(IntegrationFields.refresh_token),
        lambda: IntegrationFields.display_name.set(token),
    ):
        with pytest.raises(InvalidValue, match="is encrypted"):
            ask()


def test_other_keys_read_nothing_and_no_keys_do_not_connect(
    services: Services, db: Listbackup
) -> None:
    made = new_integration(db, uuid4(), access_token=SECRET)
    client = services.engine.client()
    others = Encryption(LocalKeys({"tests": bytes(32)}, current="tests"))
    stranger = Listbackup.connect(client, tables=db.table_names, encryption=others)
    with pytest.raises(UndecodableItem, match="cannot be decrypted"):
        stranger.integrations.get(made.key)
    with pytest.raises(ConfigurationError, match="has encrypted attributes"):
        Listbackup.connect(client, tables=db.table_names)
