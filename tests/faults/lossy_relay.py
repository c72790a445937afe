"""A relay between any client and a real engine that loses requests, and loses or spoils answers."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Literal, get_args
from urllib.parse import urlsplit
from zlib import crc32

Fault = Literal[
    "none",
    "request lost",
    "answer lost",
    "answer cut off",
    "answer damaged",
    "failed before",
    "failed after",
]
FAULTS: tuple[Fault, ...] = get_args(Fault)
LOSSES = FAULTS[1:]
NEVER_ARRIVE = ("request lost", "failed before")

_FAILURE = json.dumps({"__type": "x#InternalServerError", "message": "on purpose"}).encode()


@dataclass
class LossyRelay:
    """Treats requests as `faults` says, in order; the rest goes through. `arrived` counts them.

    After each fault, `meanwhile` is done once.
    """

    endpoint: str = ""
    faults: list[Fault] = field(default_factory=list[Fault])
    arrived: int = 0
    meanwhile: list[Callable[[], object]] = field(default_factory=list[Callable[[], object]])


@contextmanager
def lossy_relay(engine_url: str) -> Iterator[LossyRelay]:
    """Stand between clients and an engine for as long as the block lasts."""
    network = LossyRelay()
    target = urlsplit(engine_url)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            fault = network.faults.pop(0) if network.faults else "none"
            if fault == "failed before":
                self.answer(500, _FAILURE)
                return
            if fault == "request lost":
                self.meanwhile()
                self.close_connection = True
                return
            status, answer = self.forwarded(body)
            network.arrived += 1
            if fault != "none":
                self.meanwhile()
            match fault:
                case "none":
                    self.answer(status, answer)
                case "failed after":
                    self.answer(500, _FAILURE)
                case "answer damaged":
                    self.answer(status, answer, sent=answer[:-1] + b"]")
                case "answer cut off":
                    self.answer(status, answer, sent=answer[: len(answer) // 2])
                    self.close_connection = True
                case _:
                    self.close_connection = True

        def meanwhile(self) -> None:
            while network.meanwhile:
                network.meanwhile.pop()()

        def forwarded(self, body: bytes) -> tuple[int, bytes]:
            connection = HTTPConnection(target.hostname or "", target.port)
            connection.putrequest("POST", self.path, skip_host=True, skip_accept_encoding=True)
            for name, value in self.headers.items():
                connection.putheader(name, value)
            connection.endheaders(body)
            answer = connection.getresponse()
            read = answer.status, answer.read()
            connection.close()
            return read

        def answer(self, status: int, whole: bytes, sent: bytes | None = None) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/x-amz-json-1.0")
            self.send_header("Content-Length", str(len(whole)))
            self.send_header("x-amz-crc32", str(crc32(whole)))
            self.end_headers()
            self.wfile.write(whole if sent is None else sent)

        def log_message(self, format: str, *args: object) -> None:
            """Keep the output of the tests quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    network.endpoint = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield network
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
