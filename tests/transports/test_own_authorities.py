"""Authorities of a company's own often leave out what strict verification asks for."""

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.transports.ways import Connections
from tests.unit.runtime.raw_server import Reply, raw_server
from tests.unit.runtime.sent_requests import get

_NOW = datetime.now(UTC)


def _certificate(name: str, key: ec.EllipticCurvePrivateKey) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(_named(name))
        .issuer_name(_named("authority"))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_NOW - timedelta(days=1))
        .not_valid_after(_NOW + timedelta(days=1))
    )


def _named(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, text)])


def test_a_certificate_that_does_not_name_the_key_behind_it_is_taken_as_boto3_takes_it(
    connect: Connections, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    top, own = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    authority = _certificate("authority", top).add_extension(
        x509.BasicConstraints(ca=True, path_length=None), critical=True
    )
    server = _certificate("server", own).add_extension(
        x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=False
    )
    bundle, chain = tmp_path / "authority.pem", tmp_path / "server.pem"
    bundle.write_bytes(authority.sign(top, hashes.SHA256()).public_bytes(Encoding.PEM))
    chain.write_bytes(
        own.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        + server.sign(top, hashes.SHA256()).public_bytes(Encoding.PEM)
    )
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(chain)
    monkeypatch.setenv("AWS_CA_BUNDLE", str(bundle))
    with raw_server(Reply(), tls=serving) as served:
        connect.to(f"https://127.0.0.1:{served.address[1]}").send(get())
        assert served.answered == 1
