import logging
from typing import Any

import pytest
from botocore.exceptions import ClientError, EndpointConnectionError
from pydantic import BaseModel

from dynarepo import ConnectionFailed, InvalidValue, NotFound, Throttled
from dynarepo.decorators import dynamodb_operation
from generated.saas import AsyncSaas, Saas
from tests.unit.runtime.decorators.surroundings import Kind, both, facts, result, throttled
from tests.unit.runtime.ledger import boto3_client


class Row(BaseModel):
    amount: int


@both
def test_a_success_is_logged_without_arguments_and_result(
    kind: Kind, caplog: pytest.LogCaptureFixture
) -> None:
    def read(key: str) -> str:
        return f"secret of {key}"

    with caplog.at_level(logging.DEBUG, "dynarepo.operations"):
        assert result(dynamodb_operation("Account.get")(kind(read))("k1")) == "secret of k1"
    [record] = caplog.records
    found = facts(record)
    assert found.pop("seconds") >= 0
    assert found == {
        "operation": "Account.get",
        "entity": "",
        "pattern": "get",
        "outcome": "ok",
    }
    assert record.levelno == logging.DEBUG
    assert "secret" not in caplog.text
    assert "k1" not in caplog.text


@both
def test_errors_of_boto3_are_translated_and_logged(
    kind: Kind, caplog: pytest.LogCaptureFixture
) -> None:
    def read() -> None:
        raise throttled(retries=4)

    with pytest.raises(Throttled) as failure:
        result(dynamodb_operation()(kind(read))())
    assert isinstance(failure.value.__cause__, ClientError)
    assert (failure.value.entity, failure.value.attempts) == ("read", 5)
    found = facts(caplog.records[0])
    assert (found["outcome"], found["error_code"]) == ("failed", "THROTTLED")
    assert found["service_code"] == "ThrottlingException"
    assert caplog.records[0].levelno == logging.WARNING


def test_other_errors_of_botocore_and_pydantic_become_ours() -> None:
    @dynamodb_operation()
    def connect() -> None:
        raise EndpointConnectionError(endpoint_url="http://nowhere")

    @dynamodb_operation()
    def read(amount: Any) -> Row:
        return Row(amount=amount)

    with pytest.raises(ConnectionFailed):
        connect()
    with pytest.raises(InvalidValue) as refused:
        read("a secret")
    assert refused.value.attribute == "amount"
    assert "secret" not in str(refused.value)
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__


@both
def test_our_own_and_foreign_errors_pass_as_they_are(
    kind: Kind, caplog: pytest.LogCaptureFixture
) -> None:
    ours, foreign = NotFound("gone", entity="Account.get", table="t"), KeyError("a secret")

    def fail(error: Exception) -> None:
        raise error

    for error in (ours, foreign):
        with pytest.raises(type(error)) as failure:
            result(dynamodb_operation()(kind(fail))(error))
        assert failure.value is error
    first, second = map(facts, caplog.records)
    assert (first["entity"], first["table"], first["error_code"]) == ("Account", "t", "NOT_FOUND")
    assert second["error_code"] == "KeyError"
    assert "secret" not in caplog.text


def test_a_generated_method_is_named_after_its_entity(caplog: pytest.LogCaptureFixture) -> None:
    client = boto3_client("http://127.0.0.1:9", retries={"total_max_attempts": 1})
    for method in (
        Saas.connect(client).users.get_user,
        AsyncSaas.connect(client).users.get_user,
    ):
        caplog.clear()
        with pytest.raises(InvalidValue):
            result(dynamodb_operation()(method)("no id"))  # type: ignore[arg-type]
        found = facts(caplog.records[0])
        assert (found["entity"], found["pattern"]) == ("User", "get_user")


def test_a_function_keeps_its_name_and_documentation() -> None:
    @dynamodb_operation()
    def documented() -> None:
        """It does."""

    assert (documented.__name__, documented.__doc__) == ("documented", "It does.")
