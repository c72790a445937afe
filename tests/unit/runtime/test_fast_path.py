"""A boto3 client encodes and splits for our calls, and nothing of its user's notices."""

import json
from typing import Any

import boto3
import pytest
from botocore.client import BaseClient
from botocore.stub import Stubber

from dynarepo import ConnectionFailed, Request
from dynarepo.transport.answer_json import SplitItems
from dynarepo.transport.boto.transport import BotoTransport
from tests.unit.runtime.faulty_service import Answer, FaultyService, faulty_service
from tests.unit.runtime.ledger import boto3_client
from tests.unit.runtime.raw_server import Reply, raw_server
from tests.unit.runtime.sent_requests import ITEM, WIRE_ITEM, add, create, get

KEY = {"pk": {"S": "a"}}
PAYLOADS: dict[str, dict[str, Any]] = {
    "GetItem": {"TableName": "t", "Key": KEY, "ConsistentRead": True},
    "PutItem": {"TableName": "t", "Item": {**KEY, "raw": {"B": b"\x00"}}},
    "UpdateItem": {"TableName": "t", "Key": KEY, "UpdateExpression": "REMOVE a"},
    "DeleteItem": {"TableName": "t", "Key": KEY, "ConditionExpression": "a = b"},
    "Query": {"TableName": "t", "KeyConditionExpression": "pk = :p", "Limit": 5},
    "Scan": {"TableName": "t", "Segment": 0, "TotalSegments": 2},
    "BatchGetItem": {"RequestItems": {"t": {"Keys": [KEY]}, "u": {"Keys": [KEY, KEY]}}},
    "BatchWriteItem": {"RequestItems": {"t": [{"DeleteRequest": {"Key": KEY}}]}},
    "TransactGetItems": {"TransactItems": [{"Get": {"TableName": "t", "Key": KEY}}] * 2},
    "TransactWriteItems": {
        "TransactItems": [{"Delete": {"TableName": "t", "Key": KEY}}] * 2,
        "ClientRequestToken": "token",
    },
    "ExecuteStatement": {"Statement": "SELECT * FROM t WHERE pk = ?", "Parameters": [{"S": "a"}]},
}


def request(action: Any) -> Request[Any]:
    return Request(action, PAYLOADS[action], lambda answer: answer, "s", "t")


def opened(service: FaultyService, **settings: Any) -> BotoTransport:
    return BotoTransport(boto3_client(service.endpoint, **settings))


@pytest.mark.parametrize("validates", [True, False])
@pytest.mark.parametrize("action", PAYLOADS)
def test_every_request_arrives_whole(action: str, validates: bool) -> None:
    with faulty_service(Answer()) as service:
        opened(service, parameter_validation=validates).send(request(action))
        sent = json.loads(json.dumps(PAYLOADS[action], default=lambda _: "AA=="))
        assert service.requests == [sent]


def test_items_of_a_page_stay_text_until_they_are_read() -> None:
    with faulty_service(Answer({"Items": [WIRE_ITEM, WIRE_ITEM], "Count": 2})) as service:
        answer = opened(service).send(request("Query"))
    assert isinstance(answer["Items"], SplitItems)
    assert list(answer["Items"]) == [ITEM, ITEM]
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == 200


def test_the_user_s_own_calls_on_the_client_are_botocore_s() -> None:
    with faulty_service(Answer({"Items": [WIRE_ITEM], "Count": 1})) as service:
        client: Any = opened(service).client
        assert client.query(**PAYLOADS["Query"])["Items"] == [ITEM]
        with pytest.raises(Exception, match="Missing required parameter"):
            client.get_item(TableName="t")


def test_handlers_see_what_is_sent_and_what_is_answered() -> None:
    seen: dict[str, Any] = {}
    with faulty_service(Answer({"Item": WIRE_ITEM})) as service:
        client = boto3_client(service.endpoint)
        BotoTransport(client)
        client.meta.events.register(
            "before-parameter-build", lambda params, **_: seen.update(params=dict(params))
        )
        client.meta.events.register(
            "before-call.dynamodb", lambda params, **_: seen.update(body=params["body"])
        )
        client.meta.events.register("after-call", lambda parsed, **_: seen.update(answer=parsed))
        BotoTransport(client).send(request("GetItem"))
    assert seen["params"] == PAYLOADS["GetItem"]
    assert json.loads(seen["body"]) == PAYLOADS["GetItem"]
    assert seen["answer"]["Item"] == ITEM


def test_handlers_may_change_what_is_sent() -> None:
    def other_params(params: dict[str, Any], **_: Any) -> dict[str, Any]:
        return {**params, "ReturnConsumedCapacity": "TOTAL"}

    def more(params: dict[str, Any], **_: Any) -> None:
        params["ConsistentRead"] = False

    with faulty_service(Answer()) as service:
        client = boto3_client(service.endpoint)
        transport = BotoTransport(client)
        client.meta.events.register("before-parameter-build.dynamodb", more)
        transport.send(request("GetItem"))
        client.meta.events.register("provide-client-params.dynamodb", other_params)
        transport.send(request("GetItem"))
        changed = {**PAYLOADS["GetItem"], "ConsistentRead": False}
        assert service.requests == [changed, {**changed, "ReturnConsumedCapacity": "TOTAL"}]


def test_a_patched_call_gets_the_whole_parameters_and_the_whole_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    base: Any = BaseClient
    seen: list[tuple[Any, Any]] = []
    original = base._make_api_call

    def call(self: Any, action: str, params: dict[str, Any]) -> Any:
        answer = original(self, action, params)
        seen.append((params, answer["Item"]))
        return answer

    monkeypatch.setattr(base, "_make_api_call", call)
    with faulty_service(Answer({"Item": WIRE_ITEM})) as service:
        opened(service).send(request("GetItem"))
    assert seen == [(PAYLOADS["GetItem"], ITEM)]


def test_a_stubbed_client_answers() -> None:
    client = boto3_client()
    transport = BotoTransport(client)
    with Stubber(client) as stubber:
        stubber.add_response("get_item", {"Item": ITEM}, PAYLOADS["GetItem"])
        assert transport.send(request("GetItem"))["Item"] == ITEM


def test_a_call_within_a_call_is_encoded_as_itself() -> None:
    with faulty_service(Answer({"Item": WIRE_ITEM})) as service:
        transport = opened(service)
        inner = [request("Scan")]

        def again(**_: Any) -> None:
            if inner:
                transport.send(inner.pop())

        transport.client.meta.events.register("before-send", again)
        assert transport.send(get()) == ITEM
        assert service.requests == [PAYLOADS["Scan"], get().payload]


def test_a_client_without_hooks_works_plainly() -> None:
    class Wrapped:
        """A client that hands on calls and nothing else."""

        def __init__(self, client: Any) -> None:
            self._client = client
            self.meta = type("Meta", (), {"service_model": client.meta.service_model})

        def __getattr__(self, name: str) -> Any:
            return getattr(self._client, name)

    with faulty_service(Answer({"Item": WIRE_ITEM}), Answer()) as service:
        wrapped: Any = Wrapped(boto3_client(service.endpoint))
        transport = BotoTransport(wrapped)
        assert transport.send(get()) == ITEM
        assert transport.send(add()) == "added"


def test_handlers_of_a_session_fire_for_its_clients() -> None:
    session = boto3.Session("testing", "testing", region_name="eu-west-1")
    sent: list[str] = []
    session.events.register("before-send.dynamodb", lambda request, **_: sent.append(request.url))
    with faulty_service(Answer()) as service:
        client: Any = session.client("dynamodb", endpoint_url=service.endpoint)
        BotoTransport(client).send(create())
        assert sent == [f"{service.endpoint}/"]


def test_what_is_no_json_is_no_missing_item() -> None:
    page = b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>"
    with raw_server(Reply((page,))) as server:
        transport = BotoTransport(boto3_client(server.endpoint))
        with pytest.raises(ConnectionFailed, match="cannot be read"):
            transport.send(get())
