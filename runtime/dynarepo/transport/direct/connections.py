"""Connections to one host, kept open between requests; for callers that wait."""

import os
import select
import socket
import time
import weakref
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

from ...values import Value
from .http_answer import AnswerReader, BadAnswer, HttpAnswer, usual_answer
from .patience import be_patient

if TYPE_CHECKING:
    # Only who speaks TLS pays for loading it.
    import ssl

    from .secure_socket import SecureSocket

_RECEIVE_BYTES: Final = 262_144
# DynamoDB closes a connection that was idle for about a minute.
IDLE_SECONDS: Final = 50.0
# A body that is shorter is copied behind its head sooner than the system is called twice.
WRITTEN_AT_ONCE: Final = 65_536
_TOO_LATE: Final = (TimeoutError, BlockingIOError)


class NotSent(Exception):
    """The connection could not be made: nothing has left this machine."""


class Lost(Exception):
    """The connection broke after the request may have arrived."""


class Address(Value, frozen=True):
    """Where to connect, and how long to wait; without a TLS context the connection is plain.

    `others` is a file of authorities that the context trusts once one of them is needed.
    """

    host: str
    port: int
    tls: "ssl.SSLContext | None"
    connect_seconds: float
    read_seconds: float
    others: str | None = None

    def trusts_more_after(self, error: BaseException | None) -> bool:
        """Whether a certificate was refused that other authorities may vouch for; now they are trusted."""
        if self.tls is None or self.others is None:
            return False
        import ssl

        if not isinstance(error, ssl.SSLCertVerificationError):
            return False
        self.tls.load_verify_locations(self.others)
        return True


class Connection:
    """One open connection, used by one thread at a time."""

    __slots__ = ("_is_plain", "_poll", "_socket", "used_at")

    def __init__(self, address: Address) -> None:
        self.used_at = 0.0
        try:
            self._socket, plain = _opened(address)
        except NotSent as error:
            if not address.trusts_more_after(error.__cause__):
                raise
            self._socket, plain = _opened(address)
        self._is_plain = self._socket is plain
        self._poll = poll_of(plain)

    @property
    def is_quiet(self) -> bool:
        """Whether nothing has arrived since the last answer; the end of a connection arrives too."""
        return not self._poll(0) and (
            # TLS may have read more from the socket than it has given away.
            self._is_plain
            or not cast("SecureSocket", self._socket).has_more
        )

    def send(self, head: bytes, body: bytes) -> None:
        """Send a request; Lost where it may not have arrived whole."""
        try:
            if len(body) < WRITTEN_AT_ONCE:
                self._socket.sendall(head + body)
            else:
                self._socket.sendall(head)
                self._socket.sendall(body)
        except _TOO_LATE as error:
            raise Lost("the request could not be sent in time") from error
        except OSError as error:
            raise Lost(f"the connection broke: {error}") from error

    def receive(self) -> HttpAnswer:
        """Read the answer to what was sent; Lost where there is none to be had."""
        try:
            data = self._socket.recv(_RECEIVE_BYTES)
            answer = usual_answer(data)
            if answer is not None:
                return answer
            reader = AnswerReader()
            while True:
                answer = reader.feed(data)
                if answer is not None:
                    return answer
                data = self._socket.recv(_RECEIVE_BYTES)
        except BadAnswer as error:
            raise Lost(f"the answer cannot be read: {error}") from error
        except _TOO_LATE as error:
            raise Lost("no answer came in time") from error
        except OSError as error:
            raise Lost(f"the connection broke: {error}") from error

    def close(self) -> None:
        """Close it; what the other side thinks of that does not matter."""
        try:
            self._socket.close()
        except OSError:
            return


def _looked_up(host: str) -> str:
    """A host as it is looked up: of a plain name the bytes, since text passes through a codec for
    names of all scripts, which takes longer to load than the connection to make."""
    if not host.isascii() or getattr(socket.getaddrinfo, "__module__", "") != "socket":
        # Whoever replaced what looks names up expects text.
        return host
    return cast("str", host.encode())


def _opened(address: Address) -> "tuple[socket.socket | SecureSocket, socket.socket]":
    """What to speak through, and the socket below it."""
    try:
        plain = socket.create_connection(
            (_looked_up(address.host), address.port), timeout=address.connect_seconds
        )
    except OSError as error:
        raise NotSent(f"cannot connect to {address.host}:{address.port}: {error}") from error
    try:
        # Requests are written whole: nothing is gained by waiting for more.
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        plain.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        used = plain if address.tls is None else _secured(plain, address)
        be_patient(plain, address.read_seconds)
    except OSError as error:
        plain.close()
        raise NotSent(f"cannot secure the connection to {address.host}: {error}") from error
    return used, plain


def _secured(plain: socket.socket, address: Address) -> "SecureSocket":
    from .secure_socket import SecureSocket

    assert address.tls is not None, "the connection is to be secured"
    return SecureSocket(plain, address.tls, address.host)


def poll_of(used: socket.socket) -> Callable[[int], object]:
    """What tells whether there is something to read, or the other side has ended."""
    if hasattr(select, "poll"):
        poll = select.poll()
        poll.register(used, select.POLLIN)
        return poll.poll

    def selected(_: int) -> object:  # Windows
        return select.select([used], [], [], 0)[0]

    return selected


class Pool:
    """Open connections to one address. Each is used by one thread at a time, the latest first."""

    def __init__(self, address: Address, most_idle: int = 50) -> None:
        self._address = address
        self._idle: deque[Connection] = deque(maxlen=most_idle)
        self._process = os.getpid()
        # Who forgets to close a service leaves no open connections behind.
        weakref.finalize(self, _close_all, self._idle)

    def exchange(self, head: bytes, body: bytes) -> HttpAnswer:
        """Send a request on a connection and keep that for the next, if it may be used again."""
        return self.receive(self.send(head, body))

    def send(self, head: bytes, body: bytes) -> Connection:
        """Send a request; the answer is received, or the connection closed, by who sent it."""
        connection = self._take()
        try:
            connection.send(head, body)
        except BaseException:
            # Whatever interrupted it: an answer may still arrive, and belongs to nobody.
            connection.close()
            raise
        return connection

    def receive(self, connection: Connection) -> HttpAnswer:
        """Read an answer, and keep the connection for the next request if it may be used again."""
        try:
            answer = connection.receive()
        except BaseException:
            connection.close()
            raise
        if answer.reusable:
            connection.used_at = time.monotonic()
            if len(self._idle) < (self._idle.maxlen or 0):
                self._idle.append(connection)
                return answer
        connection.close()
        return answer

    def close(self) -> None:
        """Close what is idle; what is in use is closed by its user's next answer."""
        _close_all(self._idle)

    def _take(self) -> Connection:
        if self._process != os.getpid():
            # A forked child must not speak on connections that its parent goes on using.
            self._idle.clear()
            self._process = os.getpid()
        while self._idle:
            try:
                connection = self._idle.pop()
            except IndexError:
                break
            if time.monotonic() - connection.used_at < IDLE_SECONDS and connection.is_quiet:
                return connection
            connection.close()
        return Connection(self._address)


def _close_all(idle: deque[Connection]) -> None:
    while idle:
        idle.pop().close()
