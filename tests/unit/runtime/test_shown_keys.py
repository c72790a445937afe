"""Every request about one item knows its key for messages, and none shows what is sensitive."""

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace
from msgspec.structs import replace as changed

from dynarepo.context import Context
from dynarepo.entity import EntitySpec
from dynarepo.errors import AmbiguousWrite, ServiceError, TableMissing, Throttled
from dynarepo.reads.items import get_item
from dynarepo.requests import Request
from dynarepo.transport.boto.transport import BotoTransport
from dynarepo.transport.retry import Retries
from dynarepo.writes.items import create_item, delete_item, put_item
from dynarepo.writes.updates import update_item
from tests.unit.runtime.booking import BOOKING, KEY, NOON, new
from tests.unit.runtime.faulty_service import Answer, Hangup, faulty_service, refusal
from tests.unit.runtime.ledger import boto3_client
from tests.unit.runtime.sending import first_request

CONTEXT = Context({"ledger": "ledger"}, clock=lambda: NOON)
SHOWN = {name: str(getattr(KEY, name)) for name in BOOKING.key_parts}

Spec = EntitySpec[Any, Any]
Sent = Callable[[Spec], Request[Any]]

REQUESTS: dict[str, Sent] = {
    "get": lambda entity: get_item(entity, CONTEXT, KEY),
    "create": lambda entity: first_request(create_item(entity, CONTEXT, new())),
    "put": lambda entity: first_request(put_item(entity, CONTEXT, new())),
    "update": lambda entity: first_request(update_item(entity, CONTEXT, KEY, set={"note": "n"})),
    "delete": lambda entity: first_request(delete_item(entity, CONTEXT, KEY)),
}


@pytest.mark.parametrize("name", REQUESTS)
def test_a_request_names_its_item(name: str) -> None:
    assert REQUESTS[name](BOOKING).shown_key == SHOWN


@pytest.mark.parametrize("name", REQUESTS)
def test_what_is_sensitive_is_left_out(name: str) -> None:
    secret = BOOKING.key_parts[0]
    shown = REQUESTS[name](replace(BOOKING, sensitive=frozenset({secret}))).shown_key
    assert shown == {part: text for part, text in SHOWN.items() if part != secret}


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (refusal("ResourceNotFoundException"), TableMissing),
        (refusal("ThrottlingException"), Throttled),
        (refusal("ValidationException"), ServiceError),
        (Hangup(), AmbiguousWrite),
    ],
)
def test_an_error_of_the_service_has_the_key(fault: Answer | Hangup, kind: type[Exception]) -> None:
    with faulty_service(fault) as service:
        client = boto3_client(
            service.endpoint, retries={"mode": "standard", "total_max_attempts": 1}
        )
        transport = BotoTransport(client, retries=Retries(sleep=lambda _: None))
        with pytest.raises(kind) as caught:
            transport.send(changed(REQUESTS["put"](BOOKING), safe_to_repeat=False))
    assert getattr(caught.value, "key", None) == SHOWN


def test_what_botocore_refuses_is_not_quoted() -> None:
    request: Request[Any] = Request(
        "ExecuteStatement", {"Statement": ["secret"]}, lambda _: None, "statement", "ledger"
    )
    with pytest.raises(ServiceError) as caught:
        BotoTransport(boto3_client()).send(request)
    assert "secret" not in str(caught.value)
    assert caught.value.__cause__ is None
