"""What people try first and should not: each is answered with what to write instead."""

from typing import Any
from uuid import uuid4

import pytest
from pydantic import ValidationError

from dynarepo import ConfigurationError, InvalidKey, InvalidValue
from dynarepo.caching import writes_to
from dynarepo.encryption import LocalKeys
from dynarepo.inspection import explain_key, item_size
from generated.saas import (
    Saas,
    SaasStream,
    TenantCreate,
    TenantFields,
    TenantKey,
    TenantLimits,
    UserCreate,
    UserKey,
)
from generated.saas.tenant import requests as tenant_requests
from generated.saas.tenant.codec import TENANT
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


@pytest.mark.parametrize("method", ["get_many", "iter_many", "delete_many"])
@pytest.mark.parametrize("wrong", [TenantKey(uuid4()), None, uuid4()])
def test_one_key_is_not_many(db: Saas, method: str, wrong: Any) -> None:
    with pytest.raises(InvalidValue, match=r"`keys` is one \w+, not an iterable of them"):
        getattr(db.tenants, method)(wrong)


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


def test_an_update_takes_changes_and_a_mapping(db: Saas) -> None:
    key, wrong = TenantKey(id=uuid4()), {"name": "x"}
    changes: Any = (wrong, [TenantFields.name.set("x")], TenantFields.name.eq("x"), "name")
    for change in changes:
        with pytest.raises(InvalidValue, match=r"is no change .*; write `set="):
            db.tenants.update(key, change)
    values: Any = ([("name", "x")], "name")
    for value in values:
        with pytest.raises(
            InvalidValue, match=r'`set` is of type .*; write `set=\{"name": value\}`'
        ):
            db.tenants.update(key, set=value)


def test_an_item_sends_no_request_that_could_be_explained(db: Saas) -> None:
    wrong: Any = (TenantLimits(), None)
    for what in wrong:
        with pytest.raises(InvalidValue, match="sends no request by itself"):
            db.explain(what)
    nothing: Any = ((), tenant_requests.put_many(db.context, []))
    for what in nothing:
        with pytest.raises(InvalidValue, match="finishes without a request"):
            db.explain(what)


def test_sizes_and_keys_are_those_of_an_item_of_the_entity() -> None:
    wrong: Any = TenantLimits()
    with pytest.raises(InvalidValue, match=r"not a stored Tenant .*; pass a Tenant"):
        item_size(TENANT, wrong)
    with pytest.raises(InvalidKey, match="not a key of Tenant"):
        explain_key(TENANT, wrong)


def test_a_transport_is_one_of_three() -> None:
    wrong: Any = "http"
    with pytest.raises(ConfigurationError, match=r"`http` is no transport; pass one of 'auto'"):
        Saas.connect(endpoint="http://127.0.0.1:1", transport=wrong)


def test_what_is_no_class_is_no_entity(db: Saas) -> None:
    wrong: Any = "Tenant"
    with pytest.raises(ConfigurationError, match="`Tenant` is no entity of this service"):
        writes_to(db, wrong)
    with pytest.raises(ConfigurationError, match="`Tenant` is no entity of a table with a stream"):
        SaasStream().on_inserted(wrong)


def test_a_version_that_is_expected_is_a_number(db: Saas) -> None:
    user: Any = UserCreate(tenant_id=uuid4(), user_id="u", name="x", email="x@x.org")
    for attempt in (
        lambda wrong: db.users.put(user, expect_version=wrong),
        lambda wrong: db.users.update(UserKey(id=uuid4()), set={"name": "y"}, expect_version=wrong),
        lambda wrong: db.users.delete(UserKey(id=uuid4()), expect_version=wrong),
    ):
        for wrong in ("2", 2.0, True):
            with pytest.raises(InvalidValue, match=r"`expect_version` is of type .*, not int"):
                attempt(wrong)


def test_what_is_read_together_is_asked_for_by_at(db: Saas) -> None:
    wrong: Any = UserKey(id=uuid4())
    with pytest.raises(InvalidValue, match=r"`UserKey` does not read .*; pass what `at\(key\)`"):
        db.get_together(wrong)


def test_a_number_to_compute_with_is_named_by_its_place() -> None:
    wrong: Any = "1"
    with pytest.raises(InvalidValue, match=r"`limits\.users` is str"):
        TenantFields.limits.users.plus(wrong)
    with pytest.raises(InvalidValue, match=r"`limits\.users` is str"):
        TenantFields.limits.users.or_else(0).plus(wrong)
