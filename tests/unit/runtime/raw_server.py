"""A server on loopback that sends prepared bytes, each as many pieces, and notes connections."""

import socket
import ssl
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from time import monotonic, sleep

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


@dataclass(frozen=True)
class Reply:
    """Pieces to send for one request; then the connection stays open, or is closed."""

    pieces: tuple[bytes, ...] = (OK,)
    close: bool = False
    after: bytes = b""
    silent: bool = False


@dataclass
class RawServer:
    """Answers the requests of all connections with one script, in order."""

    replies: Sequence[Reply]
    address: tuple[str, int] = ("", 0)
    connections: int = 0
    heads: list[bytes] = field(default_factory=list[bytes])
    answered: int = 0
    answer_was_read: threading.Event = field(default_factory=threading.Event)
    sent_after: threading.Event = field(default_factory=threading.Event)
    ended: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    """Released once for each connection that is closed."""

    def send_after(self) -> None:
        """Let the bytes come that follow an answer which was read."""
        self.answer_was_read.set()
        assert self.sent_after.wait(60)

    def received(self, count: int) -> bool:
        """Whether so many requests came in all; whoever gave up on one may be ahead of its end."""
        deadline = monotonic() + 60
        while self.answered < count and monotonic() < deadline:
            sleep(0.001)
        return self.answered == count

    @property
    def endpoint(self) -> str:
        return f"http://{self.address[0]}:{self.address[1]}"


@contextmanager
def raw_server(*replies: Reply, tls: ssl.SSLContext | None = None) -> Iterator[RawServer]:
    """Serve a script; its last step repeats."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = RawServer(replies, listener.getsockname()[:2])
    stopped = threading.Event()

    def accept() -> None:
        while not stopped.is_set():
            try:
                connection, _ = listener.accept()
                if tls is not None:
                    connection = tls.wrap_socket(connection, server_side=True)
            except OSError:
                continue
            server.connections += 1
            threading.Thread(target=serve, args=(connection,), daemon=True).start()

    def serve(connection: socket.socket) -> None:
        try:
            with connection:
                answer(connection)
        finally:
            server.ended.release()

    def answer(connection: socket.socket) -> None:
        while (head := _request(connection)) is not None:
            server.heads.append(head)
            reply = server.replies[min(server.answered, len(server.replies) - 1)]
            server.answered += 1
            if reply.silent:
                stopped.wait(10)
                return
            for piece in reply.pieces:
                connection.sendall(piece)
            if reply.after:
                server.answer_was_read.wait(60)
                connection.sendall(reply.after)
                server.sent_after.set()
            if reply.close:
                return

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        stopped.set()
        end(listener, thread)


def end(listener: socket.socket, accepting: threading.Thread) -> None:
    """Accept no more. Closing alone does not wake who waits for a connection; in a process that is
    frozen for a moment they would wait on, at whatever socket has the same number then."""
    with suppress(OSError):
        listener.shutdown(socket.SHUT_RDWR)
    accepting.join(1)
    listener.close()


def _request(connection: socket.socket) -> bytes | None:
    data = b""
    try:
        while b"\r\n\r\n" not in data:
            if not (piece := connection.recv(65536)):
                return None
            data += piece
        head, _, body = data.partition(b"\r\n\r\n")
        length = next(
            int(line.split(b":")[1])
            for line in head.split(b"\r\n")
            if line.lower().startswith(b"content-length:")
        )
        while len(body) < length:
            body += connection.recv(65536)
    except OSError:
        return None
    return head
