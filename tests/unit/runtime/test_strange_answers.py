"""An answer that DynamoDB would never give is a lost one, whatever is strange about it."""

from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest

from dynarepo import AmbiguousWrite, ConnectionFailed, ServiceError
from dynarepo.requests import Action, Request
from dynarepo.transport.answer_json import answer_of
from dynarepo.transport.boto.transport import BotoTransport
from dynarepo.transport.protocol import Transport
from dynarepo.transport.retry import Retries
from tests.unit.runtime.ledger import boto3_client
from tests.unit.runtime.raw_server import RawServer, Reply, raw_server
from tests.unit.runtime.sent_requests import add
from tests.unit.runtime.test_direct_transport import opened

_DEEP = b'{"Item":{"a":' + b'{"L":[' * 40_000


def answered(body: bytes, status: bytes = b"200 OK", more: bytes = b"") -> Reply:
    head = b"HTTP/1.1 %b\r\n%bContent-Length: %d\r\n\r\n" % (status, more, len(body))
    return Reply((head + body,))


def through_boto3(server: RawServer) -> BotoTransport:
    client = boto3_client(server.endpoint)
    return BotoTransport(client, retries=Retries(sleep=lambda _: None))


@pytest.fixture(params=[opened, through_boto3])
def open_to(request: pytest.FixtureRequest) -> Callable[[RawServer], Transport]:
    """Opens either transport."""
    opens: Callable[[RawServer], Transport] = request.param
    return opens


_KEY: Any = {"TableName": "t", "Key": {"a": {"S": "x"}}}
_ASKED: dict[Action, dict[str, Any]] = {
    "GetItem": _KEY,
    "Query": {"TableName": "t"},
    "BatchGetItem": {"RequestItems": {"t": {"Keys": [_KEY["Key"]]}}},
    "TransactGetItems": {"TransactItems": [{"Get": _KEY}]},
    "ExecuteStatement": {"Statement": 'SELECT * FROM "t"'},
    "SearchVectors": {
        "TableName": "t",
        "IndexName": "index",
        "TopK": 1,
        "SearchVector": [{"N": "1"}],
    },
}


def asked(action: Action) -> Request[Any]:
    return Request(action, _ASKED[action], dict[str, Any], "Entry.read", "t")


@pytest.mark.parametrize(
    ("action", "body"),
    [
        ("Query", b'{"Items":5}'),
        ("GetItem", b'{"Item":[]}'),
        ("GetItem", _DEEP),
        ("BatchGetItem", b'{"Responses":5}'),
        ("TransactGetItems", b'{"Responses":"none"}'),
        ("TransactGetItems", b'{"Responses":[1]}'),
        ("TransactGetItems", b'{"Responses":{"t":[]}}'),
        ("BatchGetItem", b'{"Responses":[]}'),
        ("Query", b'{"Items":[],"ConsumedCapacity":[{}]}'),
        ("TransactGetItems", b'{"Responses":[{"Item":{"a":1}}]}'),
        ("BatchGetItem", b'{"Responses":{"t":1}}'),
        ("BatchGetItem", b'{"UnprocessedKeys":{"t":{"Keys":[1]}}}'),
        ("GetItem", b'{"Item":{"a":1}}'),
        ("GetItem", b'{"Item":{"a":[]}}'),
        ("GetItem", b'{"ConsumedCapacity":{"CapacityUnits":"many"}}'),
        ("Query", b'{"Items":{"a":1}}'),
        ("Query", b'{"Items":[],"Count":"none"}'),
        ("Query", b'{"Items":[],"LastEvaluatedKey":{"a":1}}'),
        ("ExecuteStatement", b'{"Items":[1]}'),
        ("ExecuteStatement", b'{"NextToken":1}'),
        ("SearchVectors", b'{"SearchResults":[{"Score":"high"}]}'),
    ],
)
def test_an_answer_of_another_shape_is_no_answer(
    action: Action, body: bytes, open_to: Callable[[RawServer], Transport]
) -> None:
    if action == "SearchVectors":
        pytest.importorskip("botocore", "1.43.64")
    with (
        raw_server(answered(body)) as server,
        closing(open_to(server)) as transport,
        pytest.raises(ConnectionFailed, match=f"it is no JSON of {action}") as caught,
    ):
        transport.send(asked(action))
    assert caught.value.table == "t"


def test_a_read_with_such_an_answer_is_sent_again() -> None:
    with raw_server(answered(b'{"Items":[],"Count":"none"}'), Reply()) as server:
        assert opened(server).send(asked("Query")) == {}
        assert server.answered == 2


@pytest.mark.parametrize(
    "body", [b'{"Attributes":5}', b'{"Attributes":[]}', b'{"Attributes":{"a":1}}']
)
def test_a_write_with_such_an_answer_is_ambiguous(
    body: bytes, open_to: Callable[[RawServer], Transport]
) -> None:
    with (
        raw_server(answered(body)) as server,
        closing(open_to(server)) as transport,
        pytest.raises(AmbiguousWrite),
    ):
        transport.send(add())
    assert server.answered == 1


@pytest.mark.parametrize("item", [b"1", b"[1]", b'{"a":1}', b'{"a":{"S":1,"N":"1"}}'])
@pytest.mark.parametrize("action", ["Query", "BatchGetItem"])
def test_an_item_that_is_none_is_an_error_when_it_is_its_turn(action: Action, item: bytes) -> None:
    good = b'{"a":{"S":"x"}}'
    name = b'"Items":[%b,%b]' if action == "Query" else b'"Responses":{"t":[%b,%b]}'
    answer: Any = answer_of(action, b"{" + name % (good, item) + b"}")
    items = iter(answer["Items"] if action == "Query" else answer["Responses"]["t"])
    assert next(items) == {"a": {"S": "x"}}
    with pytest.raises(ConnectionFailed, match="one of its items is no item"):
        next(items)


def test_binary_text_that_is_none_is_left_to_who_decodes_the_item() -> None:
    (item,) = answer_of("Query", b'{"Items":[{"a":{"B":"!"}}]}')["Items"]
    assert item == {"a": {"B": "!"}}


def test_a_checksum_that_is_endless_is_a_wrong_one() -> None:
    checksum = b"x-amz-crc32: " + b"9" * 5_000 + b"\r\n"
    with (
        raw_server(answered(b"{}", more=checksum)) as server,
        pytest.raises(ConnectionFailed, match="its checksum differs"),
    ):
        opened(server).send(asked("GetItem"))


@pytest.mark.parametrize(
    "body",
    [
        b'{"CancellationReasons":5}',
        b'{"CancellationReasons":[1]}',
        b'{"__type":{"a":1}}',
        b'{"__type":5,"message":[]}',
        b'{"Item":{"a":1}}',
        _DEEP,
        b"[]",
        b"",
        b"<html>",
        b"\xff",
    ],
)
def test_a_refusal_that_cannot_be_read_is_known_by_its_status(
    body: bytes, open_to: Callable[[RawServer], Transport]
) -> None:
    with (
        raw_server(answered(body, b"400 Bad Request")) as server,
        closing(open_to(server)) as transport,
        pytest.raises(ServiceError) as caught,
    ):
        transport.send(asked("GetItem"))
    assert caught.value.status == 400


@pytest.mark.parametrize("action", ["Query", "GetItem", "BatchWriteItem", "TransactGetItems"])
def test_what_is_null_is_absent_as_it_is_to_boto3(action: Action) -> None:
    names = ("Item", "Items", "Responses", "UnprocessedItems", "LastEvaluatedKey")
    body = "{" + ",".join(f'"{name}":null' for name in names) + "}"
    assert answer_of(action, body.encode()) == {}
