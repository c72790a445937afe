"""A network between any transport and a real engine that loses requests, or the answers to them."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

from tests.faults.lossy_network import Fault

_HOP_BY_HOP = ("connection", "content-length", "transfer-encoding", "date", "server")


class LossyProxy:
    """Treats the requests that arrive as `faults` says, in order; the rest goes through."""

    def __init__(self, endpoint: str) -> None:
        self.faults: list[Fault] = []
        self._engine = urlsplit(endpoint).netloc
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True

    @property
    def endpoint(self) -> str:
        """Where clients find it."""
        return f"http://127.0.0.1:{self._server.server_port}"

    @contextmanager
    def running(self) -> Iterator[str]:
        """The endpoint, until the block is left."""
        thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield self.endpoint
        finally:
            self._server.shutdown()
            thread.join()
            self._server.server_close()

    def _fault(self) -> Fault:
        try:
            return self.faults.pop(0)
        except IndexError:
            return "none"

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True
            wbufsize = -1

            def setup(self) -> None:
                super().setup()
                self.engine = HTTPConnection(proxy._engine)

            def finish(self) -> None:
                super().finish()
                self.engine.close()

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length", 0)))
                fault = proxy._fault()
                if fault == "request lost":
                    self.close_connection = True
                    return
                # As it was signed: with the host that the client sees, and no other header.
                self.engine.putrequest("POST", self.path, skip_host=True, skip_accept_encoding=True)
                for name, value in self.headers.items():
                    self.engine.putheader(name, value)
                self.engine.endheaders(body)
                answer = self.engine.getresponse()
                content = answer.read()
                if fault == "answer lost":
                    self.close_connection = True
                    return
                self.send_response_only(answer.status, answer.reason)
                for name, value in answer.getheaders():
                    if name.lower() not in _HOP_BY_HOP:
                        self.send_header(name, value)
                self.send_header("content-length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        return Handler
