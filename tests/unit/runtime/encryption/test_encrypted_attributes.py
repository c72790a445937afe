"""Encrypted attributes of any type come back as they were, and adopt what was stored before."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from moto import mock_aws

from dynarepo import UndecodableItem
from dynarepo.encryption import Encryption, LocalKeys
from tests.engines.engine import unique_name
from tests.golden.encrypted_attributes.expected.vault import Card, Secret, SecretCard, Vault
from tests.unit.runtime.ledger import boto3_client

KEYS = LocalKeys({"k": bytes(32)}, current="k")


@pytest.fixture
def tables() -> Iterator[dict[str, str]]:
    names = {"vault": unique_name("vault"), "safe": unique_name("safe")}
    with mock_aws():
        connected(names).create_tables()
        yield names


def connected(tables: dict[str, str], **settings: Any) -> Vault:
    return Vault.connect(boto3_client(), tables=tables, encryption=Encryption(KEYS, **settings))


SECRET = Secret(
    owner="ann",
    number=1,
    label="home",
    card=Card(number="4711", expires=date(2030, 1, 1)),
    pin=1234,
    phrases=["open", "sesame"],
    hint=None,
)


def test_values_of_every_kind_come_back(tables: dict[str, str]) -> None:
    vault = connected(tables)
    assert vault.secrets.create(SECRET) == SECRET
    assert connected(tables).secrets.get(SECRET.key) == SECRET
    assert connected(tables).secrets.list_secrets("ann").all() == [SECRET]
    [stored] = boto3_client().scan(TableName=tables["vault"])["Items"]
    assert [name for name in ("card", "pin", "phrases", "h") if "B" in stored[name]] == [
        "card", "pin", "phrases", "h",
    ]  # fmt: skip
    assert "sesame" not in repr(stored)
    assert "hint" not in repr(SECRET)
    card = SecretCard(owner="ann", number=1, card=SECRET.card)
    assert vault.secrets.find_cards("home").all() == [card]
    replaced = vault.secrets.replace_card("ann", 1, card=Card(number="1", expires=date.max), pin=2)
    assert (replaced.pin, replaced.hint, replaced.phrases) == (2, None, ["open", "sesame"])
    assert vault.secrets.get(SECRET.key) == replaced


def test_plaintext_of_the_past_is_read_only_where_it_is_accepted(tables: dict[str, str]) -> None:
    vault = connected(tables)
    vault.secrets.create(SECRET)
    boto3_client().update_item(
        TableName=tables["vault"],
        Key={"owner": {"S": "ann"}, "number": {"N": "1"}},
        UpdateExpression="SET pin = :pin",
        ExpressionAttributeValues={":pin": {"N": "7"}},
    )
    with pytest.raises(UndecodableItem, match="`pin` is not encrypted"):
        vault.secrets.get(SECRET.key)
    accepting = connected(tables, accept_plaintext=True)
    found = accepting.secrets.get(SECRET.key)
    assert found is not None
    assert (found.pin, found.phrases) == (7, SECRET.phrases)
    accepting.secrets.put(found)
    assert vault.secrets.get(SECRET.key) == found
