"""An HTTP proxy on loopback that tunnels connections, and notes where to."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Proxy:
    """A proxy and the targets that it was asked for."""

    url: str
    targets: list[str] = field(default_factory=list[str])


@contextmanager
def connect_proxy() -> Iterator[Proxy]:
    """Tunnel for as long as the block lasts."""
    listener = socket.create_server(("127.0.0.1", 0))
    proxy = Proxy(f"http://127.0.0.1:{listener.getsockname()[1]}")
    stopped = threading.Event()

    def accept() -> None:
        while not stopped.is_set():
            try:
                incoming, _ = listener.accept()
            except OSError:
                continue
            threading.Thread(target=tunnel, args=(incoming,), daemon=True).start()

    def tunnel(incoming: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            if not (piece := incoming.recv(4096)):
                return
            head += piece
        method, target, _ = head.split(b"\r\n")[0].decode().split(" ")
        proxy.targets.append(f"{method} {target}")
        host, _, port = target.rpartition(":")
        with incoming, socket.create_connection((host, int(port))) as outgoing:
            incoming.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
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
        listener.close()


def _pump(source: socket.socket, sink: socket.socket) -> None:
    try:
        while piece := source.recv(65536):
            sink.sendall(piece)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        return
