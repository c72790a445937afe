"""Which authorities are trusted at first, and that all others are once one of them is needed."""

import asyncio
import ssl
from pathlib import Path
from typing import Any

import pytest
import trustme

from dynarepo import ConnectionFailed
from dynarepo.transport.direct import DirectTransport, authorities
from dynarepo.transport.direct.authorities import trust, trusted_file
from dynarepo.transport.direct.settings import DirectSettings, address_of
from dynarepo.transport.direct.signing import Credentials
from tests.unit.runtime.async_direct import straight
from tests.unit.runtime.ledger import boto3_client
from tests.unit.runtime.raw_server import RawServer, Reply, raw_server
from tests.unit.runtime.sent_requests import get

AWS = "dynamodb.eu-west-1.amazonaws.com"
KNOWN = Credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")


def names(context: ssl.SSLContext) -> list[str]:
    return sorted(map(str, context.get_ca_certs()))


def test_hosts_of_aws_are_verified_by_the_authorities_of_amazon_at_first() -> None:
    context, others = trust(None, AWS)
    assert others == trusted_file()
    assert names(context)
    assert all("Amazon" in name or "Starfield Services" in name for name in names(context))
    whole, none_left = trust(None, "db.example.com")
    assert none_left is None
    assert set(names(context)) < set(names(whole))
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)
    context.load_verify_locations(others)
    assert names(context) == names(whole)


def test_a_file_that_does_not_tell_whose_is_whose_is_loaded_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "cacert.pem"
    trustme.CA().cert_pem.write_to_path(str(file))
    monkeypatch.setattr(authorities, "trusted_file", lambda: str(file))
    context, others = trust(None, AWS)
    assert (len(context.get_ca_certs()), others) == (1, None)


def test_a_bundle_of_the_caller_is_all_that_is_trusted(tmp_path: Path) -> None:
    file = tmp_path / "bundle.pem"
    trustme.CA().cert_pem.write_to_path(str(file))
    context, others = trust(str(file), AWS)
    assert (len(context.get_ca_certs()), others) == (1, None)


def sent(server: RawServer, others: str, awaits: bool) -> list[Any]:
    """Two answers of a server that another authority vouches for."""
    endpoint = server.endpoint.replace("http", "https")
    address, header, path = address_of(endpoint, ssl.create_default_context(), 20, 20, others)
    if not awaits:
        settings = DirectSettings(address, header, path, "eu-west-1", lambda: KNOWN, "test", 1)
        transport = DirectTransport(settings, boto3_client(endpoint), sleep=lambda _: None)
        return [transport.send(get()) for _ in range(2)]

    async def send() -> list[Any]:
        transport = straight(endpoint, address=address, attempts=1)
        found = [await transport.send(get()) for _ in range(2)]
        await transport.close()
        return found

    return asyncio.run(send())


@pytest.mark.parametrize("awaits", [False, True], ids=["waits", "awaits"])
def test_all_others_are_trusted_once_one_of_them_is_needed(tmp_path: Path, awaits: bool) -> None:
    authority, file = trustme.CA(), tmp_path / "others.pem"
    authority.cert_pem.write_to_path(str(file))
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(serving)
    with raw_server(Reply(), tls=serving) as server:
        assert sent(server, str(file), awaits) == [None, None]
        assert server.answered == 2


@pytest.mark.parametrize("awaits", [False, True], ids=["waits", "awaits"])
def test_nobody_else_is_trusted_for_it(tmp_path: Path, awaits: bool) -> None:
    file = tmp_path / "others.pem"
    trustme.CA().cert_pem.write_to_path(str(file))
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(serving)
    with raw_server(Reply(), tls=serving) as server:
        with pytest.raises(ConnectionFailed, match="secure"):
            sent(server, str(file), awaits)
        assert server.answered == 0
