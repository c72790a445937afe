"""TLS over a plain socket, for callers that wait: what is read and written crosses it in one piece.

Python's own TLS sockets ask the system twice for each record and look before each call whether it
would have to wait, which takes longer than all else that a short answer needs.
"""

import socket
import ssl


class SecureSocket:
    """One side of a TLS connection; it waits as long as the socket below does."""

    __slots__ = ("_arrived", "_leaving", "_most", "_plain", "_tls")

    def __init__(self, plain: socket.socket, context: ssl.SSLContext, host: str) -> None:
        """Agree on a secure connection with `host`; ssl.SSLError where that cannot be."""
        self._plain = plain
        self._most = 65_536
        self._arrived, self._leaving = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._arrived, self._leaving, server_hostname=host)
        while True:
            try:
                self._tls.do_handshake()
            except ssl.SSLWantReadError:
                self._flush()
                self._fill(self._most)
            except ssl.SSLError:
                # The other side is told what it did wrong.
                self._flush()
                raise
            else:
                self._flush()
                return

    @property
    def has_more(self) -> bool:
        """Whether something has arrived that nobody has read."""
        return bool(self._arrived.pending or self._tls.pending())

    def sendall(self, data: bytes) -> None:
        """Send all of this."""
        written = self._tls.write(data)
        while written < len(data):
            written += self._tls.write(data[written:])
        self._plain.sendall(self._leaving.read())

    def recv(self, most: int) -> bytes:
        """What has arrived next, at most so many bytes; none where the other side has ended."""
        # What was decrypted has been taken whole: a record is never longer than what is asked for.
        if not self._arrived.pending:
            self._fill(most)
        while True:
            try:
                return self._tls.read(most)
            except ssl.SSLWantReadError:
                # What arrived may ask for an answer of its own, such as another key.
                self._flush()
                self._fill(most)
            except (ssl.SSLZeroReturnError, ssl.SSLEOFError):
                return b""

    def close(self) -> None:
        """Close the socket below; what the other side thinks of that does not matter."""
        self._plain.close()

    def _fill(self, most: int) -> None:
        arrived = self._plain.recv(most)
        if arrived:
            self._arrived.write(arrived)
        else:
            self._arrived.write_eof()

    def _flush(self) -> None:
        if self._leaving.pending:
            self._plain.sendall(self._leaving.read())
