"""A server on loopback that answers as DynamoDB would, with the faults a test scripts."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from zlib import crc32


@dataclass(frozen=True)
class Answer:
    """An answer as it is sent; a wrong checksum stands for a body damaged on its way."""

    body: dict[str, Any] = field(default_factory=dict[str, Any])
    status: int = 200
    damaged: bool = False


class Hangup:
    """The connection breaks after the request has arrived."""


def refusal(code: str, status: int = 400, **more: Any) -> Answer:
    """An error of the service."""
    name = f"com.amazonaws.dynamodb.v20120810#{code}"
    return Answer({"__type": name, "message": f"{code} happened", **more}, status)


class FaultyService:
    """Answers each request with the next step of its script; the last one repeats."""

    def __init__(self, steps: list[Answer | Hangup]) -> None:
        self.steps = steps
        self.requests: list[dict[str, Any]] = []
        self.endpoint = ""

    def next_step(self, request: dict[str, Any]) -> Answer | Hangup:
        self.requests.append(request)
        return self.steps[min(len(self.requests), len(self.steps)) - 1]


@contextmanager
def faulty_service(*steps: Answer | Hangup) -> Iterator[FaultyService]:
    """Serve a script for as long as the block lasts."""
    service = FaultyService(list(steps))

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Head and body are two writes, the second of which would wait for an acknowledgement.
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            step = service.next_step(json.loads(self.rfile.read(length)))
            if isinstance(step, Hangup):
                self.close_connection = True
                return
            # An answer of this status has no body, and what follows it is read as another one.
            body = b"" if step.status == 204 else json.dumps(step.body).encode()
            self.send_response(step.status)
            self.send_header("Content-Type", "application/x-amz-json-1.0")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("x-amz-crc32", str(crc32(body) ^ step.damaged))
            self.send_header("x-amzn-RequestId", "request-1")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Keep the output of the tests quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    service.endpoint = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
