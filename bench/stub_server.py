"""A server on loopback that gives prepared answers, as fast as it can.

It runs in a process of its own, so that its CPU time is nobody's: `with serving(answers) as stub`.
"""

import asyncio
import json
import ssl
import subprocess
import sys
import zlib
from collections import deque
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parents[1]
_KEPT = 64  # the last requests of each action, for checks


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to requests of an action that hold the marker; without one, to all of them."""

    action: str
    marker: str | None
    body: object


@dataclass(frozen=True, slots=True)
class Stub:
    """A running server: where it listens, and what it was sent."""

    http: str
    https: str | None

    def received(self, action: str) -> list[Any]:
        """The bodies of the last requests of an action; they are forgotten then."""
        host, port = self.http.removeprefix("http://").split(":")
        connection = HTTPConnection(host, int(port))
        connection.request("POST", "/", action, {"x-amz-target": "Bench.Received"})
        return [json.loads(body) for body in json.loads(connection.getresponse().read())]


@contextmanager
def serving(answers: Iterable[Answer], certificate: Path | None = None) -> Generator[Stub]:
    """A server with these answers; over TLS as well where there is a certificate with its key."""
    command = [sys.executable, "-m", "bench.stub_server", *([str(certificate)] * bool(certificate))]
    with subprocess.Popen(
        command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        lines = [[answer.action, answer.marker, answer.body] for answer in answers]
        process.stdin.write(json.dumps(lines) + "\n")
        process.stdin.flush()
        ports = json.loads(process.stdout.readline())
        try:
            yield Stub(
                f"http://127.0.0.1:{ports[0]}",
                f"https://localhost:{ports[1]}" if certificate else None,
            )
        finally:
            process.terminate()


class _Answers:
    def __init__(self, lines: Sequence[tuple[str, str | None, object]]) -> None:
        self._prepared: dict[bytes, list[tuple[bytes | None, bytes]]] = {}
        self._received: dict[bytes, deque[bytes]] = {}
        for action, marker, body in lines:
            prepared = self._prepared.setdefault(action.encode(), [])
            prepared.append((marker.encode() if marker else None, _response(body)))

    def answer(self, target: bytes, body: bytes) -> bytes:
        _, _, action = target.partition(b".")
        if action == b"Received":
            kept = self._received.pop(body, deque())
            return _response([each.decode() for each in kept])
        self._received.setdefault(action, deque(maxlen=_KEPT)).append(body)
        for marker, response in self._prepared[action]:
            if marker is None or marker in body:
                return response
        raise ValueError(f"no answer to {body!r}")


class _Connection(asyncio.Protocol):
    def __init__(self, answers: _Answers) -> None:
        self._answers = answers
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        while (end := self._received.find(b"\r\n\r\n")) >= 0:
            headers = _headers(self._received[:end])
            size = end + 4 + int(headers.get(b"content-length", b"0"))
            if len(self._received) < size:
                return
            body, self._received = self._received[end + 4 : size], self._received[size:]
            self._transport.write(self._answers.answer(headers[b"x-amz-target"], body))


def _headers(head: bytes) -> dict[bytes, bytes]:
    pairs = (line.partition(b":") for line in head.split(b"\r\n")[1:])
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _response(body: object) -> bytes:
    # As DynamoDB writes JSON: without spaces.
    content = json.dumps(body, separators=(",", ":")).encode()
    head = (
        "HTTP/1.1 200 OK\r\nServer: Server\r\nContent-Type: application/x-amz-json-1.0\r\n"
        f"Content-Length: {len(content)}\r\nConnection: keep-alive\r\n"
        "x-amzn-RequestId: EXAMPLEREQUESTID0000000000000000000000000000000000\r\n"
        f"x-amz-crc32: {zlib.crc32(content)}\r\n\r\n"
    )
    return head.encode() + content


async def _serve(answers: _Answers, certificate: str | None) -> None:
    loop = asyncio.get_running_loop()
    servers = [await loop.create_server(lambda: _Connection(answers), "127.0.0.1", 0)]
    if certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate)
        servers.append(
            await loop.create_server(lambda: _Connection(answers), "localhost", 0, ssl=context)
        )
    print(json.dumps([server.sockets[0].getsockname()[1] for server in servers]), flush=True)
    await asyncio.gather(*(server.serve_forever() for server in servers))


if __name__ == "__main__":
    prepared = _Answers(json.loads(sys.stdin.readline()))
    asyncio.run(_serve(prepared, next(iter(sys.argv[1:]), None)))
