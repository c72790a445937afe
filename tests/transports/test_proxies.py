"""Proxies are told who asks, may refuse, and may speak TLS; a client may have to show a certificate."""

import ssl
from pathlib import Path
from typing import Any

import pytest
import trustme

from dynarepo import ConnectionFailed
from tests.transports.connect_proxy import connect_proxy
from tests.transports.ways import Connections
from tests.unit.runtime.raw_server import Reply, raw_server
from tests.unit.runtime.sent_requests import add, get

TOLD = "Proxy-Authorization: Basic YWRhOmxvdmVsYWNl"  # ada:lovelace


def file_of(authority: trustme.CA, folder: Path) -> str:
    place = folder / "authority.pem"
    authority.cert_pem.write_to_path(place)
    return str(place)


def own_certificate(authority: trustme.CA, folder: Path) -> tuple[str, str]:
    """Files with a client's certificate and its key."""
    issued = authority.issue_cert("client.example.org")
    shown, key = folder / "client.pem", folder / "client.key"
    issued.cert_chain_pems[0].write_to_path(shown)
    issued.private_key_pem.write_to_path(key)
    return str(shown), str(key)


def serving(
    authority: trustme.CA, *names: str, asks_for: trustme.CA | None = None
) -> ssl.SSLContext:
    """A server's TLS, which may ask for a certificate of the client."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(context)
    if asks_for is not None:
        asks_for.configure_trust(context)
        context.verify_mode = ssl.CERT_REQUIRED
    return context


def named(url: str) -> str:
    return url.replace("//", "//ada:lovelace@")


def test_a_proxy_is_told_who_asks(
    connect: Connections, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = trustme.CA()
    monkeypatch.setenv("AWS_CA_BUNDLE", file_of(authority, tmp_path))
    with (
        raw_server(Reply(), tls=serving(authority, "127.0.0.1")) as server,
        connect_proxy(told=TOLD) as proxy,
    ):
        endpoint = server.endpoint.replace("http", "https")
        for url in (proxy.url, named(proxy.url)):
            opened = connect.to(endpoint, attempts=1, proxies={"https": url})
            if url == proxy.url:
                with pytest.raises(ConnectionFailed, match=r"407|proxy"):
                    opened.send(get())
            else:
                assert opened.send(get()) is None
        assert len(proxy.targets) == 2
        # It is none of the service's business.
        assert b"Proxy" not in b"".join(server.heads)


def test_what_is_not_secret_is_forwarded(connect: Connections) -> None:
    with raw_server(Reply()) as server, connect_proxy(told=TOLD) as proxy:
        opened = connect.to(server.endpoint, proxies={"http": named(proxy.url)})
        for _ in range(3):
            assert opened.send(get()) is None
        assert proxy.targets == [f"POST {server.endpoint}/"]
        assert all(TOLD.encode() in head for head in server.heads)


@pytest.mark.parametrize("refusal", [b"HTTP/1.1 403 Not You\r\n\r\n", b"HTTP/1.1 200 Go", b""])
def test_a_write_that_a_proxy_stopped_never_left(connect: Connections, refusal: bytes) -> None:
    with raw_server(Reply()) as server, connect_proxy(refusal=refusal) as proxy:
        opened = connect.to(
            server.endpoint.replace("http", "https"),
            attempts=2,
            connect_timeout=0.3,
            proxies={"https": proxy.url},
        )
        with pytest.raises(ConnectionFailed) as caught:
            # Neither silence nor an end tells boto3 how far a request came.
            opened.send(add() if connect.awaits or b"403" in refusal else get())
        assert caught.value.transient
        assert (proxy.reached(2), server.connections) == (True, 0)


def test_a_proxy_has_certificates_of_its_own(
    connect: Connections, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs, clients = trustme.CA(), trustme.CA(), trustme.CA()
    monkeypatch.setenv("AWS_CA_BUNDLE", file_of(ours, tmp_path))
    (tmp_path / "proxy").mkdir()
    settings: dict[str, Any] = {
        "proxy_ca_bundle": file_of(theirs, tmp_path / "proxy"),
        "proxy_client_cert": own_certificate(clients, tmp_path),
    }
    with (
        raw_server(Reply(), tls=serving(ours, "127.0.0.1")) as server,
        connect_proxy(tls=serving(theirs, "localhost", asks_for=clients)) as proxy,
    ):
        for known in ({}, settings):
            opened = connect.to(
                server.endpoint.replace("http", "https"),
                attempts=1,
                proxies={"https": proxy.url},
                proxies_config=known,
            )
            if known:
                assert opened.send(get()) is None
                assert opened.send(get()) is None
            else:
                with pytest.raises(ConnectionFailed):
                    opened.send(get())
        assert (len(proxy.targets), server.connections, server.answered) == (1, 1, 2)


def test_the_authorities_of_a_proxy_are_not_the_service_s(
    connect: Connections, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = trustme.CA(), trustme.CA()
    monkeypatch.setenv("AWS_CA_BUNDLE", file_of(ours, tmp_path))
    (tmp_path / "proxy").mkdir()
    with (
        raw_server(Reply(), tls=serving(theirs, "127.0.0.1")) as server,
        connect_proxy(tls=serving(theirs, "localhost")) as proxy,
    ):
        opened = connect.to(
            server.endpoint.replace("http", "https"),
            attempts=1,
            proxies={"https": proxy.url},
            proxies_config={"proxy_ca_bundle": file_of(theirs, tmp_path / "proxy")},
        )
        with pytest.raises(ConnectionFailed):
            opened.send(get())
        assert (len(proxy.targets), server.answered) == (1, 0)


@pytest.mark.parametrize("shows", [True, False])
def test_a_service_may_ask_for_a_certificate(
    connect: Connections, shows: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = trustme.CA()
    monkeypatch.setenv("AWS_CA_BUNDLE", file_of(authority, tmp_path))
    more: dict[str, Any] = {"client_cert": own_certificate(authority, tmp_path)} if shows else {}
    with raw_server(Reply(), tls=serving(authority, "127.0.0.1", asks_for=authority)) as server:
        opened = connect.to(server.endpoint.replace("http", "https"), attempts=1, **more)
        if shows:
            assert opened.send(get()) is None
        else:
            with pytest.raises(ConnectionFailed):
                opened.send(get())
        assert server.answered == shows
