"""Certificates are verified, by the authorities that boto3 would trust, and through a proxy too."""

import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import boto3
import botocore.session
import pytest
import trustme

from dynarepo import ConnectionFailed
from tests.transports.connect_proxy import Proxy, connect_proxy
from tests.transports.ways import Connections
from tests.unit.runtime.raw_server import RawServer, Reply, raw_server
from tests.unit.runtime.sent_requests import get


@dataclass(frozen=True)
class Secured:
    """A server with a certificate for 127.0.0.1 alone, and the file of the authority behind it."""

    server: RawServer
    authority: Path

    def endpoint(self, host: str = "127.0.0.1") -> str:
        return f"https://{host}:{self.server.address[1]}"


@pytest.fixture
def secured(tmp_path: Path) -> Iterator[Secured]:
    authority = trustme.CA()
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(serving)
    bundle = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(bundle)
    with raw_server(Reply(), tls=serving) as server:
        yield Secured(server, bundle)


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    with connect_proxy() as proxy:
        yield proxy


@pytest.mark.parametrize("variable", ["AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE"])
def test_an_authority_of_the_environment_is_trusted(
    connect: Connections, secured: Secured, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, str(secured.authority))
    opened = connect.to(secured.endpoint())
    assert opened.send(get()) is None
    assert opened.send(get()) is None
    assert (secured.server.connections, secured.server.answered) == (1, 2)


def test_an_authority_of_a_profile_is_trusted(
    connect: Connections, secured: Secured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "config"
    config.write_text(
        f"[profile other]\nregion = eu-west-1\nca_bundle = {secured.authority}\n"
        "aws_access_key_id = testing\naws_secret_access_key = testing\n"
    )
    monkeypatch.setenv("AWS_CONFIG_FILE", str(config))
    made = boto3.Session(profile_name="other")
    assert connect.to(secured.endpoint(), made).send(get()) is None


def test_an_authority_of_a_session_is_trusted(connect: Connections, secured: Secured) -> None:
    core = botocore.session.Session()
    core.set_config_variable("ca_bundle", str(secured.authority))
    core.set_credentials("testing", "testing")
    made = boto3.Session(botocore_session=core, region_name="eu-west-1")
    assert connect.to(secured.endpoint(), made).send(get()) is None


def test_another_authority_is_refused(connect: Connections, secured: Secured) -> None:
    with pytest.raises(ConnectionFailed) as caught:
        connect.to(secured.endpoint(), attempts=1).send(get())
    assert caught.value.transient
    assert secured.server.answered == 0


@pytest.mark.parametrize("text", [None, "no certificate"])
def test_authorities_that_cannot_be_read_are_a_failed_connection(
    connect: Connections,
    secured: Secured,
    text: str | None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bundle = tmp_path / "other.pem"
    if text is not None:
        bundle.write_text(text)
    monkeypatch.setenv("AWS_CA_BUNDLE", str(bundle))
    with pytest.raises(ConnectionFailed):
        connect.to(secured.endpoint(), attempts=1).send(get())


def test_a_certificate_of_another_host_is_refused(
    connect: Connections, secured: Secured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_CA_BUNDLE", str(secured.authority))
    with pytest.raises(ConnectionFailed):
        connect.to(secured.endpoint("localhost"), attempts=1).send(get())
    assert secured.server.answered == 0


@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "https_proxy"])
def test_a_proxy_is_gone_through(
    connect: Connections,
    secured: Secured,
    proxy: Proxy,
    variable: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AWS_CA_BUNDLE", str(secured.authority))
    monkeypatch.setenv(variable, proxy.url)
    opened = connect.to(secured.endpoint())
    assert opened.send(get()) is None
    assert opened.send(get()) is None
    assert proxy.targets == [f"CONNECT 127.0.0.1:{secured.server.address[1]}"]
    assert secured.server.answered == 2


def test_a_proxy_of_the_configuration_is_gone_through(
    connect: Connections, secured: Secured, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_CA_BUNDLE", str(secured.authority))
    opened = connect.to(secured.endpoint(), proxies={"https": proxy.url})
    assert opened.send(get()) is None
    assert len(proxy.targets) == 1


@pytest.mark.parametrize("excepted", ["127.0.0.1", "*", "localhost,127.0.0.1"])
def test_who_is_excepted_from_the_proxy_is_reached_without_it(
    connect: Connections,
    secured: Secured,
    proxy: Proxy,
    excepted: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AWS_CA_BUNDLE", str(secured.authority))
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    monkeypatch.setenv("NO_PROXY", excepted)
    assert connect.to(secured.endpoint()).send(get()) is None
    assert proxy.targets == []


def test_a_proxy_that_is_gone_is_a_failed_connection(
    connect: Connections, secured: Secured, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{gone.getsockname()[1]}")
    monkeypatch.setenv("AWS_CA_BUNDLE", str(secured.authority))
    with pytest.raises(ConnectionFailed):
        connect.to(secured.endpoint(), attempts=1).send(get())
