from typing import Any

import pytest

from dynarepo import (
    AccessDenied,
    AmbiguousWrite,
    ConnectionFailed,
)
from dynarepo.transport.boto.transport import BotoTransport
from dynarepo.transport.retry import Retries
from tests.unit.runtime.faulty_service import Answer, FaultyService, Hangup, faulty_service
from tests.unit.runtime.ledger import boto3_client
from tests.unit.runtime.sent_requests import ITEM, WIRE_ITEM, add, get


def transport(service: FaultyService, attempts: int = 3, **settings: Any) -> BotoTransport:
    client = boto3_client(
        service.endpoint, retries={"mode": "standard", "total_max_attempts": attempts}, **settings
    )
    return BotoTransport(client, retries=Retries(sleep=lambda _: None))


@pytest.mark.parametrize("mode", ["legacy", "standard", "adaptive"])
def test_the_caller_s_retry_mode_does_not_repeat_it_either(mode: str) -> None:
    with faulty_service(Hangup(), Answer()) as service:
        client = boto3_client(service.endpoint, retries={"mode": mode, "total_max_attempts": 3})
        with pytest.raises(AmbiguousWrite):
            BotoTransport(client).send(add())
        assert len(service.requests) == 1


def test_missing_credentials_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent")
    monkeypatch.setenv("AWS_CONFIG_FILE", "/nonexistent")
    import boto3

    with faulty_service(Answer()) as service:
        client = boto3.session.Session().client(
            "dynamodb", endpoint_url=service.endpoint, region_name="eu-west-1"
        )
        with pytest.raises(AccessDenied, match="credentials"):
            BotoTransport(client).send(get())


def test_the_caller_s_own_calls_are_left_alone() -> None:
    with faulty_service(Hangup(), Answer()) as service:
        client = transport(service).client
        plain: Any = client
        plain.update_item(TableName="t", Key={"pk": {"S": "a"}})
        assert len(service.requests) == 2


def test_only_a_client_made_here_is_closed() -> None:
    with faulty_service(Answer({"Item": WIRE_ITEM})) as service:
        mine = transport(service)
        mine.close()
        assert BotoTransport(mine.client).send(get()) == ITEM


@pytest.mark.parametrize("status", [202, 206])
def test_what_is_neither_an_answer_nor_an_error_is_no_missing_item(status: int) -> None:
    with (
        faulty_service(Answer(status=status)) as service,
        pytest.raises(ConnectionFailed, match=f"its status is {status}"),
    ):
        transport(service).send(get())
