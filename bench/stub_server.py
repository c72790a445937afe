"""A server on loopback that gives each DynamoDB action one prepared answer, as fast as it can.

It runs in a process of its own, so that its CPU time is nobody's: `with prepared(answers) as url`.
"""

import asyncio
import json
import subprocess
import sys
import zlib
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

_ROOT = Path(__file__).parents[1]


@contextmanager
def prepared(answers: Mapping[str, object]) -> Generator[str]:
    """The endpoint of a server that gives these answers, by action."""
    command = [sys.executable, "-m", "bench.stub_server"]
    with subprocess.Popen(
        command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(answers) + "\n")
        process.stdin.flush()
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.terminate()


class _Connection(asyncio.Protocol):
    def __init__(self, answers: Mapping[bytes, bytes]) -> None:
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
            self._received = self._received[size:]
            _, _, action = headers[b"x-amz-target"].partition(b".")
            self._transport.write(self._answers[action])


def _headers(head: bytes) -> dict[bytes, bytes]:
    pairs = (line.partition(b":") for line in head.split(b"\r\n")[1:])
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _answer(body: object) -> bytes:
    content = json.dumps(body).encode()
    head = (
        "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\n"
        f"x-amz-crc32: {zlib.crc32(content)}\r\nx-amzn-RequestId: STUB\r\n"
        f"Content-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content


async def _serve(answers: Mapping[bytes, bytes]) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Connection(answers), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    prepared_answers = json.loads(sys.stdin.readline())
    asyncio.run(_serve({name.encode(): _answer(body) for name, body in prepared_answers.items()}))
