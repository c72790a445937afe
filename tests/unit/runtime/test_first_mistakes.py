"""What people try first and should not: each is answered with what to write instead."""

from typing import Any
from uuid import uuid4

import pytest

from dynarepo import ConfigurationError, InvalidKey, InvalidValue
from dynarepo.encryption import LocalKeys
from generated.saas import Saas, TenantCreate, TenantLimits
from tests.golden.encrypted_attributes.expected.vault import Vault
from tests.unit.runtime.ledger import boto3_client


@pytest.fixture
def db() -> Saas:
    return Saas.connect(boto3_client())


@pytest.mark.parametrize("method", ["get", "delete", "at"])
@pytest.mark.parametrize("wrong", [uuid4(), "an id", {"id": uuid4()}, None])
def test_an_id_is_no_key(db: Saas, method: str, wrong: Any) -> None:
    with pytest.raises(InvalidKey, match=r"not a key of Tenant .*; pass TenantKey\(id=\.\.\.\)"):
        getattr(db.tenants, method)(wrong)


def test_an_id_is_no_key_of_an_update_or_of_a_batch(db: Saas) -> None:
    wrong: Any = uuid4()
    for attempt in (
        lambda: db.tenants.update(wrong, set={"name": "x"}),
        lambda: db.tenants.get_many([wrong]),
        lambda: db.tenants.delete_many([wrong]),
    ):
        with pytest.raises(InvalidKey, match="`key` is of type UUID"):
            attempt()


def test_one_item_is_no_batch(db: Saas) -> None:
    item: Any = TenantCreate(name="x", owner_user_id="u", limits=TenantLimits())
    with pytest.raises(InvalidValue, match="pass a list"):
        db.tenants.put_many(item)


def test_printing_results_says_how_to_read_them(db: Saas) -> None:
    shown = repr(db.tenants.list_owned_tenants("someone"))
    assert shown.startswith("<Pages of Tenant.list_owned_tenants: iterate it")


def test_keys_of_encryption_are_asked_for_and_wrapped() -> None:
    with pytest.raises(ConfigurationError, match=r"all three are in `dynarepo\.encryption`"):
        Vault.connect(boto3_client())
    provider: Any = LocalKeys({"k": bytes(32)}, current="k")
    with pytest.raises(ConfigurationError, match=r"Encryption\(LocalKeys\(\.\.\.\)\)"):
        Vault.connect(boto3_client(), encryption=provider)
