"""What only the direct transport has to get right: connections, signatures, settings."""

import os
import socket
import ssl
import threading
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import boto3
import pytest
import trustme
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials as BotoCredentials
from msgspec.structs import replace

from dynarepo import AccessDenied, ConnectionFailed, Request
from dynarepo.service.configuration import ConfigurationError
from dynarepo.transport.boto.client import new_client
from dynarepo.transport.direct import DirectTransport
from dynarepo.transport.direct.from_boto3 import settings_from
from dynarepo.transport.direct.patience import be_patient
from dynarepo.transport.direct.settings import DirectSettings, address_of
from dynarepo.transport.direct.signing import Credentials, Signer
from generated.bookkeeping import Bookkeeping
from tests.unit.runtime.faulty_service import refusal
from tests.unit.runtime.ledger import boto3_client
from tests.unit.runtime.raw_server import OK, RawServer, Reply, raw_server
from tests.unit.runtime.sent_requests import get

KNOWN = Credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")


def settings(endpoint: str, seconds: float = 5, **more: Any) -> DirectSettings:
    address, header, path = address_of(endpoint, ssl.create_default_context(), seconds, seconds)
    made = DirectSettings(address, header, path, "eu-west-1", lambda: KNOWN, "test", 2)
    return replace(made, **more)


def opened(server: RawServer, **more: Any) -> DirectTransport:
    return DirectTransport(
        settings(server.endpoint, **more), boto3_client(server.endpoint), sleep=lambda _: None
    )


def test_one_connection_serves_many_requests() -> None:
    with raw_server(Reply()) as server:
        transport = opened(server)
        for _ in range(5):
            assert transport.send(get()) is None
        assert (server.connections, server.answered) == (1, 5)


def test_a_connection_that_was_closed_meanwhile_is_not_used_again() -> None:
    with raw_server(Reply(close=True), Reply()) as server:
        transport = opened(server, attempts=1)
        assert transport.send(get()) is None
        assert server.ended.acquire(timeout=20)
        for _ in range(2):
            assert transport.send(get()) is None
        assert server.connections == 2


def test_a_connection_whose_answer_says_close_is_not_kept() -> None:
    closing = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"
    with raw_server(Reply((closing,))) as server:
        transport = opened(server)
        for _ in range(3):
            assert transport.send(get()) is None
        assert server.connections == 3


def test_bytes_after_an_answer_are_nobody_s() -> None:
    stray = b'HTTP/1.1 200 OK\r\nContent-Length: 24\r\n\r\n{"Item":{"pk":{"S":"x"}}}'
    with raw_server(Reply((OK + stray,))) as server:
        with pytest.raises(ConnectionFailed, match="longer than it says"):
            opened(server, attempts=1).send(get())
        assert server.connections == 1


def test_bytes_that_come_later_end_their_connection() -> None:
    stray = b'HTTP/1.1 200 OK\r\nContent-Length: 24\r\n\r\n{"Item":{"pk":{"S":"x"}}}'
    with raw_server(Reply((OK,), after=stray), Reply()) as server:
        transport = opened(server, attempts=1)
        assert transport.send(get()) is None
        server.send_after()
        assert transport.send(get()) is None
        assert server.connections == 2


def test_certificates_are_verified() -> None:
    authority = trustme.CA()
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(serving)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    with raw_server(Reply(), tls=serving) as server:
        endpoint = server.endpoint.replace("http", "https")
        for context, works in ((trusting, True), (ssl.create_default_context(), False)):
            address, _, _ = address_of(endpoint, context, 5, 5)
            transport = DirectTransport(
                settings(endpoint, address=address), boto3_client(endpoint), sleep=lambda _: None
            )
            if works:
                assert transport.send(get()) is None
                assert transport.send(get()) is None
            else:
                with pytest.raises(ConnectionFailed, match="secure"):
                    transport.send(get())
        assert server.answered == 2


def test_an_answer_in_chunks_and_pieces_is_put_together() -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    body = b'b\r\n{"Item":{"a\r\n6;x=y\r\n":{"S"\r\n7\r\n:"b"}}}\r\n0\r\n\r\n'
    pieces = tuple(bytes((byte,)) for byte in head + body)
    with raw_server(Reply(pieces)) as server:
        assert opened(server).send(get()) == {"a": {"S": "b"}}


def test_an_answer_that_does_not_come_in_time_is_an_error() -> None:
    with raw_server(Reply(silent=True)) as server:
        transport = DirectTransport(
            settings(server.endpoint, 0.1), boto3_client(server.endpoint), sleep=lambda _: None
        )
        with pytest.raises(ConnectionFailed, match="in time"):
            transport.send(get())
        assert server.received(2)


def test_threads_do_not_share_a_connection() -> None:
    with raw_server(Reply()) as server:
        transport = opened(server)
        found: list[object] = []
        threads = [
            threading.Thread(target=lambda: found.extend(transport.send(get()) for _ in range(50)))
            for _ in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(found) == 400
        assert server.answered == 400
        assert server.connections <= 8


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_forked_child_opens_connections_of_its_own() -> None:
    with raw_server(Reply()) as server:
        transport = opened(server)
        transport.send(get())
        child = os.fork()
        if child == 0:
            transport.send(get())
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
        transport.send(get())
        assert (server.connections, server.answered) == (2, 3)


@pytest.mark.parametrize("token", [None, "session+token/=="])
def test_a_signature_is_the_one_that_botocore_makes(token: str | None) -> None:
    moment = datetime.now(UTC).replace(microsecond=0)
    body = b'{"TableName":"t"}'
    signer = Signer("dynamodb.eu-west-1.amazonaws.com", "eu-west-1")
    credentials = replace(KNOWN, token=token)
    head = signer.head(
        "DynamoDB_20120810.GetItem", body, credentials, moment.timestamp(), "test"
    ).decode()
    request: Any = AWSRequest(
        "POST",
        "https://dynamodb.eu-west-1.amazonaws.com/",
        headers={
            "Content-Type": "application/x-amz-json-1.0",
            "X-Amz-Target": "DynamoDB_20120810.GetItem",
        },
        data=body,
    )
    theirs = BotoCredentials(KNOWN.access_key, KNOWN.secret_key, token)
    for _ in range(5):
        SigV4Auth(theirs, "dynamodb", "eu-west-1").add_auth(request)
        signed_at = datetime.strptime(f"{request.headers['X-Amz-Date']}+0000", "%Y%m%dT%H%M%SZ%z")
        ours = signer.head(
            "DynamoDB_20120810.GetItem", body, credentials, signed_at.timestamp(), "test"
        ).decode()
        assert f"Authorization: {request.headers['Authorization']}\r\n" in ours
    assert ("X-Amz-Security-Token" in head) is (token is not None)


def test_the_service_s_clock_counts() -> None:
    error = refusal("InvalidSignatureException").body
    text = str(error).replace("'", '"').encode()
    ahead = datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC)
    skewed = (
        f"HTTP/1.1 400 Bad Request\r\nDate: {format_datetime(ahead, usegmt=True)}\r\n"
        f"Content-Length: {len(text)}\r\n\r\n"
    ).encode() + text
    with raw_server(Reply((skewed,)), Reply()) as server:
        assert opened(server).send(get()) is None
        assert b"X-Amz-Date: 20310506T0708" in server.heads[1]


def test_credentials_are_asked_for_at_every_request() -> None:
    rotating = iter([KNOWN, replace(KNOWN, access_key="AKIDSECOND")])
    with raw_server(Reply()) as server:
        transport = opened(server, credentials=lambda: next(rotating))
        transport.send(get())
        transport.send(get())
        assert b"Credential=AKIDEXAMPLE/" in server.heads[0]
        assert b"Credential=AKIDSECOND/" in server.heads[1]


def test_without_credentials_nothing_is_sent() -> None:
    with raw_server(Reply()) as server:
        with pytest.raises(AccessDenied, match="no credentials"):
            opened(server, credentials=lambda: None).send(get())
        assert server.answered == 0


def test_binary_values_of_a_page_are_bytes() -> None:
    body = (
        b'{"Items":[{"pk":{"B":"AP8="},"B":{"M":{"B":{"BS":["AA=="]}}}},{"pk":{"S":"B"}}],'
        b'"Count":2,"LastEvaluatedKey":{"pk":{"B":"AP8="}}}'
    )
    answer = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)
    query: Request[Any] = Request("Query", {"TableName": "t"}, dict[str, Any], "q", "t")
    with raw_server(Reply((answer,))) as server:
        found = opened(server).send(query)
    first, second = found["Items"]
    assert first == {"pk": {"B": b"\x00\xff"}, "B": {"M": {"B": {"BS": [b"\x00"]}}}}
    assert second == {"pk": {"S": "B"}}
    assert found["LastEvaluatedKey"] == {"pk": {"B": b"\x00\xff"}}


@pytest.mark.parametrize(
    ("endpoint", "options", "expected"),
    [
        (None, {}, "dynamodb.eu-west-1.amazonaws.com"),
        ("http://localhost:8000", {}, "localhost:8000"),
        (None, {"aws_account_id": "123456789012"}, "123456789012.ddb.eu-west-1.amazonaws.com"),
    ],
)
def test_endpoints_are_those_of_botocore(
    endpoint: str | None, options: dict[str, Any], expected: str
) -> None:
    if options:
        pytest.importorskip("boto3", "1.37")
    session = boto3.Session(
        aws_access_key_id="AKIDEXAMPLE",
        aws_secret_access_key="secret",
        region_name="eu-west-1",
        **options,
    )
    found = settings_from(session, new_client(session, endpoint=endpoint))
    assert (found.host_header, found.region) == (expected, "eu-west-1")
    assert (found.address.tls is None) is (endpoint is not None)
    assert found.credentials() == Credentials("AKIDEXAMPLE", "secret")


@pytest.mark.parametrize("variable", ["AWS_USE_FIPS_ENDPOINT", "AWS_USE_DUALSTACK_ENDPOINT"])
def test_settings_of_the_environment_count(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, "true")
    session = boto3.Session(
        aws_access_key_id="a", aws_secret_access_key="s", region_name="us-east-1"
    )
    client: Any = new_client(session)
    found = settings_from(session, client)
    assert found.host_header == client.meta.endpoint_url.removeprefix("https://")
    assert found.host_header != "dynamodb.us-east-1.amazonaws.com"


def test_no_file_of_settings_is_needed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("AWS_CA_BUNDLE", raising=False)
    monkeypatch.delenv("AWS_PROFILE", raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    session = boto3.Session(
        aws_access_key_id="a", aws_secret_access_key="s", region_name="eu-west-1"
    )
    assert settings_from(session, new_client(session)).address.tls is not None


def test_a_client_and_the_direct_transport_exclude_each_other() -> None:
    with pytest.raises(ConfigurationError) as caught:
        Bookkeeping.connect(boto3_client(), transport="direct")
    assert caught.value.code == "CLIENT_AND_DIRECT"


def test_who_brings_sockets_of_their_own_has_python_s_timeouts() -> None:
    class Own(socket.socket):
        def recv(self, bufsize: int, flags: int = 0, /) -> bytes:
            return super().recv(bufsize, flags)

    here, there = socket.socketpair()
    own = Own(fileno=here.detach())
    with own, there:
        be_patient(own, 0.05)
        assert own.gettimeout() == 0.05
        be_patient(there, 0.05)
        assert there.gettimeout() is None
        for waiting in (own, there):
            with pytest.raises((TimeoutError, BlockingIOError)):
                waiting.recv(1)


def test_a_large_answer_crosses_tls_whole() -> None:
    authority = trustme.CA()
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(serving)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    body = b'{"Item":{"a":{"S":"%b"}}}' % (b"x" * 300_000)
    whole = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)
    with raw_server(Reply((whole,)), tls=serving) as server:
        endpoint = server.endpoint.replace("http", "https")
        address, _, _ = address_of(endpoint, trusting, 5, 5)
        transport = DirectTransport(settings(endpoint, address=address), boto3_client(endpoint))
        for _ in range(3):
            assert transport.send(get()) == {"a": {"S": "x" * 300_000}}
        assert server.connections == 1


def test_silence_over_tls_ends_in_time() -> None:
    authority = trustme.CA()
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(serving)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    with raw_server(Reply(silent=True), tls=serving) as server:
        endpoint = server.endpoint.replace("http", "https")
        address, _, _ = address_of(endpoint, trusting, 5, 0.2)
        transport = DirectTransport(
            settings(endpoint, address=address), boto3_client(endpoint), sleep=lambda _: None
        )
        with pytest.raises(ConnectionFailed, match="in time"):
            transport.send(get())
