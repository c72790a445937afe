"""What people try first and should not: each is answered with what to write instead."""

from typing import Any
from uuid import uuid4

import pytest
from pydantic import ValidationError

from dynarepo import ConfigurationError, InvalidKey, InvalidValue
from dynarepo.encryption import LocalKeys
from generated.saas import Saas, TenantCreate, TenantLimits, UserCreate
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


@pytest.mark.parametrize("method", ["create", "put"])
def test_what_is_no_record_of_the_entity_is_not_stored(db: Saas, method: str) -> None:
    given = {"name": "x", "owner_user_id": "u", "limits": TenantLimits()}
    for wrong, name in (
        (given, "dict"),
        (UserCreate(tenant_id=uuid4(), user_id="u", name="x", email="x@x.org"), "UserCreate"),
        (TenantLimits(), "TenantLimits"),
        (None, "NoneType"),
    ):
        with pytest.raises(InvalidValue, match=f"`item` is a {name}, not a record of Tenant"):
            getattr(db.tenants, method)(wrong)


@pytest.mark.parametrize("method", ["create", "put"])
def test_values_that_nobody_validated_are_validated_when_stored(db: Saas, method: str) -> None:
    # Making a model is Pydantic's work, and its error is a ValueError as well.
    with pytest.raises(ValidationError) as missing:
        TenantCreate(name="x")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    assert isinstance(missing.value, ValueError)
    for item, attribute in (
        (TenantCreate.model_construct(name="x", limits=TenantLimits()), "owner_user_id"),
        (TenantCreate.model_construct(name=3, owner_user_id="u", limits=TenantLimits()), "name"),
    ):
        with pytest.raises(InvalidValue, match=f"`{attribute}` does not fit") as refused:
            getattr(db.tenants, method)(item)
        assert (refused.value.attribute, refused.value.entity) == (attribute, "Tenant")


def test_printing_results_says_how_to_read_them(db: Saas) -> None:
    shown = repr(db.tenants.list_owned_tenants("someone"))
    assert shown.startswith("<Pages of Tenant.list_owned_tenants: iterate it")


def test_keys_of_encryption_are_asked_for_and_wrapped() -> None:
    with pytest.raises(ConfigurationError, match=r"all three are in `dynarepo\.encryption`"):
        Vault.connect(boto3_client())
    provider: Any = LocalKeys({"k": bytes(32)}, current="k")
    with pytest.raises(ConfigurationError, match=r"Encryption\(LocalKeys\(\.\.\.\)\)"):
        Vault.connect(boto3_client(), encryption=provider)
