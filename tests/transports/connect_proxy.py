"""An HTTP proxy on loopback that tunnels and forwards connections, and notes where to."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from time import monotonic, sleep
from urllib.parse import urlsplit

from tests.unit.runtime.raw_server import end


@dataclass
class Proxy:
    """A proxy and the targets that it was asked for."""

    url: str
    targets: list[str] = field(default_factory=list[str])

    def reached(self, count: int) -> bool:
        """Whether it was asked so often in all; whoever gave up may be ahead of it."""
        deadline = monotonic() + 60
        while len(self.targets) < count and monotonic() < deadline:
            sleep(0.001)
        return len(self.targets) == count


@contextmanager
def connect_proxy(
    *, tls: ssl.SSLContext | None = None, told: str = "", refusal: bytes | None = None
) -> Iterator[Proxy]:
    """Serve for as long as the block lasts, over TLS of its own perhaps.

    Who does not say what has to be `told` is refused. With a `refusal` everybody is: it is sent in
    place of an answer, or nothing at all if it is empty.
    """
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    proxy = Proxy(f"http://127.0.0.1:{port}" if tls is None else f"https://localhost:{port}")
    stopped = threading.Event()

    def accept() -> None:
        while not stopped.is_set():
            with suppress(OSError):
                incoming, _ = listener.accept()
                threading.Thread(target=serve, args=(incoming,), daemon=True).start()

    def serve(incoming: socket.socket) -> None:
        with suppress(OSError):
            used = incoming if tls is None else tls.wrap_socket(incoming, server_side=True)
            with used:
                answer(used)

    def answer(incoming: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            if not (piece := incoming.recv(65536)):
                return
            head += piece
        method, target, _ = head.split(b"\r\n")[0].decode().split(" ")
        proxy.targets.append(f"{method} {target}")
        if told.encode() not in head:
            incoming.sendall(b"HTTP/1.1 407 Who Are You\r\nContent-Length: 0\r\n\r\n")
            return
        if refusal is not None:
            incoming.sendall(refusal)
            stopped.wait(0 if refusal else 10)
            return
        place = urlsplit(f"//{target}" if method == "CONNECT" else target)
        with socket.create_connection((place.hostname or "", place.port or 80)) as outgoing:
            if method == "CONNECT":
                incoming.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            else:
                outgoing.sendall(head)
            back = threading.Thread(target=_pump, args=(outgoing, incoming), daemon=True)
            back.start()
            _pump(incoming, outgoing)
            back.join(5)

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    try:
        yield proxy
    finally:
        stopped.set()
        end(listener, thread)


def _pump(source: socket.socket, sink: socket.socket) -> None:
    try:
        while piece := source.recv(65536):
            sink.sendall(piece)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        return
