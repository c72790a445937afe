"""The client's side of TLS, held against Python's own as the other side, without any I/O."""

import ssl
from contextlib import suppress

import pytest
import trustme

from dynarepo.transport.direct.tls import Tls


class OtherSide:
    """A server that has agreed with a client how to encrypt."""

    def __init__(self) -> None:
        authority = trustme.CA()
        serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("localhost").configure_cert(serving)
        trusting = ssl.create_default_context()
        authority.configure_trust(trusting)
        self._arrived, self._leaving = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._object = serving.wrap_bio(self._arrived, self._leaving, server_side=True)
        self.client = Tls(trusting, "localhost")
        arrived: bytes | None = None
        while not self.client.agree(arrived):
            self._agree(self.client.leaving)
            arrived = self._leaving.read()
        self._agree(self.client.leaving)

    def _agree(self, arrived: bytes) -> None:
        self._arrived.write(arrived)
        with suppress(ssl.SSLWantReadError):
            self._object.do_handshake()

    def says(self, data: bytes, *, leaves: bool = False) -> bytes:
        """These bytes encrypted, and then perhaps that nothing follows."""
        if data:
            self._object.write(data)
        if leaves:
            with suppress(ssl.SSLWantReadError):
                self._object.unwrap()
        return self._leaving.read()


@pytest.mark.parametrize("data", [b"", b"half an answer", b"x" * 100_000])
def test_whoever_takes_leave_has_ended(data: bytes) -> None:
    other = OtherSide()
    assert other.client.decrypted(other.says(data, leaves=True)) == data
    assert other.client.has_ended
    assert other.client.holds_back
    assert other.client.decrypted(b"") == b""


def test_an_end_without_leave_is_an_end() -> None:
    other = OtherSide()
    assert other.client.decrypted(other.says(b"half")) == b"half"
    assert not other.client.has_ended
    assert other.client.decrypted(b"") == b""
    assert other.client.has_ended


def test_pieces_make_no_difference() -> None:
    other = OtherSide()
    found = [other.client.decrypted(bytes([byte])) for byte in other.says(b"whole", leaves=True)]
    assert b"".join(found) == b"whole"
    assert other.client.has_ended
