"""A proxy between a client and a real engine that throttles, delays, damages, resets and reorders.

What becomes of a request follows from its content, how often it came, and a seed: the same work
meets the same faults, in whatever order threads and event loops send it.
"""

import hashlib
import json
import os
import re
import socket
import struct
import threading
import time
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from random import Random
from typing import BinaryIO, Final

_THROTTLED: Final = "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException"
_BROKEN: Final = "com.amazon.coral.service#InternalServerError"
_HELD_SECONDS: Final = 0.03
_NEW_EACH_TIME: Final = re.compile(
    rb'"(TableName|ClientRequestToken)": ?"[^"]*"|"RequestItems": ?{"[^"]*"'
)

FAULTS: Final = (
    "throttled",
    "server error before",
    "server error after",
    "reset before",
    "reset after",
    "held back",
    "overtaken",
    "truncated",
    "wrong checksum",
    "no checksum",
    "delayed",
    "in chunks",
    "in pieces",
    "closed afterwards",
)
"""What can happen to a request, or to its answer; `overtaken` ones arrive after the next request,
although their sender was told that the connection broke."""


@dataclass(frozen=True)
class Asked:
    """One request as it came."""

    headers: tuple[tuple[str, str], ...]
    body: bytes


@dataclass(frozen=True)
class Answer:
    """What the engine said."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


@dataclass
class FaultyProxy:
    """Forwards what comes to `address` to an engine; `share` of the requests meet a fault."""

    engine: tuple[str, int]
    seed: int
    share: float = 0.0
    address: tuple[str, int] = ("", 0)
    met: Counter[str] = field(default_factory=Counter[str])
    _came: Counter[bytes] = field(default_factory=Counter[bytes])
    _overtaken: list[Asked] = field(default_factory=list[Asked])
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _passed: threading.Condition = field(default_factory=threading.Condition)

    @property
    def endpoint(self) -> str:
        return f"http://{self.address[0]}:{self.address[1]}"

    def settle(self) -> None:
        """Let everything arrive that is still on its way."""
        with self._lock:
            late, self._overtaken = self._overtaken, []
        for asked in late:
            self._forwarded(asked)

    def serve(self, client: socket.socket) -> None:
        """Answer the requests of one connection until it ends."""
        with client, client.makefile("rb") as incoming:
            while (asked := _read(incoming)) is not None:
                if not self._answered(client, asked, self._fault_of(asked)):
                    return

    def _fault_of(self, asked: Asked) -> str:
        digest = _what_is_asked(asked)
        with self._lock:
            self._came[digest] += 1
            dice = Random(f"{self.seed} {digest.hex()} {self._came[digest]}")
            fault = dice.choice(FAULTS) if dice.random() < self.share else ""
            self.met[fault] += 1
        return fault

    def _answered(self, client: socket.socket, asked: Asked, fault: str) -> bool:
        """Deal with one request; whether the connection goes on."""
        match fault:
            case "throttled":
                return _send(client, _refusal(400, _THROTTLED))
            case "server error before":
                return _send(client, _refusal(500, _BROKEN))
            case "reset before":
                return _reset(client)
            case "overtaken":
                with self._lock:
                    self._overtaken.append(asked)
                return _reset(client)
            case "held back":
                with self._passed:
                    self._passed.wait(_HELD_SECONDS)
            case _:
                pass
        answer = self._forwarded(asked)
        with self._passed:
            self._passed.notify_all()
        self.settle()
        match fault:
            case "server error after":
                return _send(client, _refusal(503, _BROKEN))
            case "reset after":
                return _reset(client)
            case "truncated":
                whole = _text(answer)
                client.sendall(whole[: len(whole) - len(answer.body) // 2 - 1])
                return _reset(client)
            case "wrong checksum":
                return _send(client, answer, checksum=zlib.crc32(answer.body) ^ 1)
            case "no checksum":
                return _send(client, answer, checksum=None)
            case "delayed":
                time.sleep(0.01)
                return _send(client, answer)
            case "in chunks":
                client.sendall(_chunked(answer))
                return True
            case "in pieces":
                whole = _text(answer)
                for start in range(0, len(whole), len(whole) // 5 + 1):
                    client.sendall(whole[start : start + len(whole) // 5 + 1])
                    time.sleep(0.001)
                return True
            case "closed afterwards":
                _send(client, answer)
                return False
            case _:
                return _send(client, answer)

    def _forwarded(self, asked: Asked) -> Answer:
        connection = HTTPConnection(*self.engine, timeout=30)
        try:
            connection.putrequest("POST", "/", skip_host=True, skip_accept_encoding=True)
            for name, value in asked.headers:
                connection.putheader(name, value)
            connection.endheaders(asked.body)
            response: HTTPResponse = connection.getresponse()
            return Answer(response.status, tuple(response.getheaders()), response.read())
        finally:
            connection.close()


@contextmanager
def faulty_proxy(engine_url: str, seed: int) -> Iterator[FaultyProxy]:
    """A proxy before the engine at this address, which starts without faults."""
    host, _, port = engine_url.removeprefix("http://").rstrip("/").partition(":")
    listener = socket.create_server(("127.0.0.1", 0))
    proxy = FaultyProxy((host, int(port)), seed, address=listener.getsockname()[:2])

    def serve(client: socket.socket) -> None:
        try:
            proxy.serve(client)
        except OSError:
            return  # the client went away

    def accept() -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return  # the test is over
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=serve, args=(client,), daemon=True).start()

    accepting = threading.Thread(target=accept, daemon=True)
    accepting.start()
    try:
        yield proxy
    finally:
        # Closing alone does not wake who waits for a connection.
        listener.shutdown(socket.SHUT_RDWR)
        accepting.join(1)
        listener.close()


def _what_is_asked(asked: Asked) -> bytes:
    """The same for the same request of another run: names and tokens are new in each, and sets
    have no order."""
    target = dict(asked.headers).get("x-amz-target", "")
    body = _NEW_EACH_TIME.sub(b"", asked.body)
    return hashlib.sha256(target.encode() + bytes(sorted(body))).digest()


def _read(incoming: BinaryIO) -> Asked | None:
    lines: list[bytes] = []
    read = incoming.readline
    while (line := read()) not in (b"\r\n", b""):
        lines.append(line)
    if not lines:
        return None
    pairs = [line.decode("latin-1").strip().partition(":") for line in lines[1:]]
    headers = tuple((name.strip().lower(), value.strip()) for name, _, value in pairs)
    size = int(dict(headers).get("content-length", "0"))
    return Asked(headers, incoming.read(size))


def _refusal(status: int, kind: str) -> Answer:
    body = json.dumps({"__type": kind, "message": "The proxy says so"}).encode()
    return Answer(status, (("content-type", "application/x-amz-json-1.0"),), body)


_OURS: Final = ("content-length", "transfer-encoding", "connection", "x-amz-crc32")


def _head(answer: Answer, *more: str) -> bytes:
    kept = [f"{name}: {value}" for name, value in answer.headers if name.lower() not in _OURS]
    return "\r\n".join((f"HTTP/1.1 {answer.status} Said", *kept, *more, "", "")).encode("latin-1")


def _text(answer: Answer, checksum: int | None = -1) -> bytes:
    known = zlib.crc32(answer.body) if checksum == -1 else checksum
    crc = () if known is None else (f"x-amz-crc32: {known}",)
    return _head(answer, f"Content-Length: {len(answer.body)}", *crc) + answer.body


def _chunked(answer: Answer) -> bytes:
    crc = f"x-amz-crc32: {zlib.crc32(answer.body)}"
    size = len(answer.body) // 3 + 1
    parts = [answer.body[start : start + size] for start in range(0, len(answer.body), size)]
    chunks = b"".join(b"%x;a=b\r\n%s\r\n" % (len(part), part) for part in parts)
    return _head(answer, "Transfer-Encoding: chunked", crc) + chunks + b"0\r\n\r\n"


def _send(client: socket.socket, answer: Answer, checksum: int | None = -1) -> bool:
    client.sendall(_text(answer, checksum))
    return True


def _reset(client: socket.socket) -> bool:
    # Without lingering the other side gets a reset, not an orderly end.
    layout = "hh" if os.name == "nt" else "ii"
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack(layout, 1, 0))
    return False
