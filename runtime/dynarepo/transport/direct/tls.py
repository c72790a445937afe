"""The client's side of a TLS connection, without any I/O: bytes go in, and bytes come out.

What is read and written crosses it in one piece. Python's own TLS sockets ask the system twice for
each record, and those of asyncio pass each through several layers, which takes longer than all else
that a short answer needs.
"""

import ssl
from typing import Final

# More than a record holds.
_MOST_AT_ONCE: Final = 65_536


class Tls:
    """Encrypts what is sent and decrypts what arrives, once both sides agree how."""

    __slots__ = ("_arrived", "_leaving", "_object", "has_ended")

    def __init__(self, context: ssl.SSLContext, host: str) -> None:
        self._arrived, self._leaving = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._object = context.wrap_bio(self._arrived, self._leaving, server_hostname=host)
        # Whether the other side has said that nothing follows.
        self.has_ended = False

    def agree(self, arrived: bytes | None = None) -> bool:
        """Go on agreeing, with what arrived (no bytes for its end); whether both sides have agreed.

        What is then in `leaving` is to be sent, also where ssl.SSLError says that they cannot.
        """
        self._take(arrived)
        try:
            self._object.do_handshake()
        except ssl.SSLWantReadError:
            return False
        return True

    def encrypted(self, data: bytes) -> bytes:
        """What is to be sent for this."""
        written = self._object.write(data)
        while written < len(data):
            written += self._object.write(data[written:])
        return self._leaving.read()

    def decrypted(self, arrived: bytes) -> bytes:
        """What arrived, as far as it is whole; what is then in `leaving` is to be sent."""
        self._take(arrived)
        pieces: list[bytes] = []
        try:
            while True:
                piece = self._object.read(_MOST_AT_ONCE)
                if not piece:
                    # Where the other side takes its leave, Python mostly gives this for its error.
                    self.has_ended = True
                    break
                pieces.append(piece)
                if not self._arrived.pending:
                    break
        except ssl.SSLWantReadError:
            pass
        except (ssl.SSLZeroReturnError, ssl.SSLEOFError):
            self.has_ended = True
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    @property
    def leaving(self) -> bytes:
        """What is to be sent beside what was asked for: parts of an agreement."""
        return self._leaving.read() if self._leaving.pending else b""

    @property
    def holds_back(self) -> bool:
        """Whether something has arrived that was not given away; an end arrives too."""
        return bool(self._arrived.pending or self._object.pending() or self.has_ended)

    def _take(self, arrived: bytes | None) -> None:
        if arrived:
            self._arrived.write(arrived)
        elif arrived is not None:
            self._arrived.write_eof()
