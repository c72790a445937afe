"""A socket that speaks TLS, for callers that wait."""

import socket
import ssl
from typing import Final

from .tls import Tls

_RECEIVE_BYTES: Final = 65_536


class SecureSocket:
    """One side of a TLS connection; it waits as long as the socket below does."""

    __slots__ = ("_plain", "_tls")

    def __init__(self, plain: socket.socket, context: ssl.SSLContext, host: str) -> None:
        """Agree on a secure connection with `host`; ssl.SSLError where that cannot be."""
        self._plain = plain
        self._tls = Tls(context, host)
        arrived: bytes | None = None
        try:
            while not self._tls.agree(arrived):
                self._send_what_is_leaving()
                arrived = plain.recv(_RECEIVE_BYTES)
        finally:
            # The other side is also told what it did wrong.
            self._send_what_is_leaving()

    @property
    def has_more(self) -> bool:
        """Whether something has arrived that nobody has read."""
        return self._tls.holds_back

    def sendall(self, data: bytes) -> None:
        """Send all of this."""
        self._plain.sendall(self._tls.encrypted(data))

    def recv(self, most: int) -> bytes:
        """What has arrived next; none where the other side has ended."""
        tls = self._tls
        while not tls.has_ended:
            found = tls.decrypted(self._plain.recv(most))
            if found:
                return found
            # What arrived may ask for an answer of its own, such as another key.
            self._send_what_is_leaving()
        return b""

    def close(self) -> None:
        """Close the socket below; what the other side thinks of that does not matter."""
        self._plain.close()

    def _send_what_is_leaving(self) -> None:
        leaving = self._tls.leaving
        if leaving:
            self._plain.sendall(leaving)
