"""An answer that DynamoDB would never give is a lost one, whatever is strange about it."""

from typing import Any

import pytest

from dynarepo import AmbiguousWrite, ConnectionFailed, ServiceError
from dynarepo.requests import Action, Request
from dynarepo.transport.answer_json import answer_of
from tests.unit.runtime.raw_server import Reply, raw_server
from tests.unit.runtime.sent_requests import add
from tests.unit.runtime.test_direct_transport import opened

_DEEP = b'{"Item":{"a":' + b'{"L":[' * 40_000


def answered(body: bytes, status: bytes = b"200 OK", more: bytes = b"") -> Reply:
    head = b"HTTP/1.1 %b\r\n%bContent-Length: %d\r\n\r\n" % (status, more, len(body))
    return Reply((head + body,))


def asked(action: Action) -> Request[Any]:
    return Request(action, {"TableName": "t"}, dict[str, Any], "Entry.read", "t")


@pytest.mark.parametrize(
    ("action", "body"),
    [
        ("Query", b'{"Items":5}'),
        ("GetItem", b'{"Item":[]}'),
        ("GetItem", _DEEP),
        ("BatchGetItem", b'{"Responses":5}'),
        ("TransactGetItems", b'{"Responses":"none"}'),
    ],
)
def test_an_answer_of_another_shape_is_no_answer(action: Action, body: bytes) -> None:
    with (
        raw_server(answered(body)) as server,
        pytest.raises(ConnectionFailed, match=f"it is no JSON of {action}") as caught,
    ):
        opened(server).send(asked(action))
    assert caught.value.table == "t"


def test_a_write_with_such_an_answer_is_ambiguous() -> None:
    with raw_server(answered(b'{"Attributes":5}')) as server, pytest.raises(AmbiguousWrite):
        opened(server).send(add())


def test_a_checksum_that_is_endless_is_a_wrong_one() -> None:
    checksum = b"x-amz-crc32: " + b"9" * 5_000 + b"\r\n"
    with (
        raw_server(answered(b"{}", more=checksum)) as server,
        pytest.raises(ConnectionFailed, match="its checksum differs"),
    ):
        opened(server).send(asked("GetItem"))


@pytest.mark.parametrize("body", [b'{"CancellationReasons":5}', _DEEP, b"[]", b""])
def test_a_refusal_that_cannot_be_read_is_known_by_its_status(body: bytes) -> None:
    with raw_server(answered(body, b"400 Bad Request")) as server:
        with pytest.raises(ServiceError) as caught:
            opened(server).send(asked("GetItem"))
        assert caught.value.status == 400


@pytest.mark.parametrize("action", ["Query", "GetItem", "BatchWriteItem", "TransactGetItems"])
def test_what_is_null_is_absent_as_it_is_to_boto3(action: Action) -> None:
    names = ("Item", "Items", "Responses", "UnprocessedItems", "LastEvaluatedKey")
    body = "{" + ",".join(f'"{name}":null' for name in names) + "}"
    assert answer_of(action, body.encode()) == {}
