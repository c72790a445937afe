"""A service on the running event loop whose every answer is made of the request that it answers."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from dynarepo import Request


@dataclass(frozen=True)
class Manner:
    """How a request is answered: in pieces of which size, after so many turns of the event loop
    each; whether its connection ends then, and whether it ends in place of an answer."""

    turns: int = 0
    piece: int = 1_000_000
    closes: bool = False
    hangs_up: bool = False


@dataclass
class EchoService:
    """Answers each request with the key in it; `manners` says how, by key.

    No answer is given before `gate` requests were under way at a time.
    """

    manners: Mapping[str, Manner] = field(default_factory=dict[str, Manner])
    gate: int = 0
    endpoint: str = ""
    received: list[str] = field(default_factory=list[str])
    connections: int = 0
    open_connections: int = 0
    under_way: int = 0
    most_under_way: int = 0
    opened: asyncio.Event = field(default_factory=asyncio.Event)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection until that ends."""
        self.connections += 1
        self.open_connections += 1
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
                key = json.loads(await reader.readexactly(length))["Key"]
                self.received.append(key["pk"]["S"])
                self.under_way += 1
                self.most_under_way = max(self.most_under_way, self.under_way)
                if self.under_way >= self.gate:
                    self.opened.set()
                await self.opened.wait()
                manner = self.manners.get(key["pk"]["S"], Manner())
                try:
                    await _answer(writer, key, manner)
                finally:
                    self.under_way -= 1
                if manner.closes or manner.hangs_up:
                    return
        except (asyncio.IncompleteReadError, ConnectionError):
            return
        finally:
            self.open_connections -= 1
            writer.close()


async def _answer(writer: asyncio.StreamWriter, key: Any, manner: Manner) -> None:
    body = json.dumps({"Item": {**key, "padding": {"S": "x" * 200}}}).encode()
    answer = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)
    for start in range(0, len(answer), manner.piece):
        for _ in range(manner.turns):
            await asyncio.sleep(0)
        if manner.hangs_up:
            return
        writer.write(answer[start : start + manner.piece])
    await writer.drain()


@asynccontextmanager
async def echo_service(
    manners: Mapping[str, Manner] | None = None, *, gate: int = 0
) -> AsyncIterator[EchoService]:
    """Serve for as long as the block lasts."""
    service = EchoService(manners or {}, gate)
    server = await asyncio.start_server(service.serve, "127.0.0.1", 0)
    service.endpoint = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield service
    finally:
        service.opened.set()
        server.close()


def asking(key: str, *, write: bool = False) -> Request[str]:
    """A request whose decoded answer is the key that it names; a write must not be repeated."""

    def key_of(answer: Mapping[str, Any]) -> str:
        found: str = answer["Item"]["pk"]["S"]
        return found

    payload = {"TableName": "t", "Key": {"pk": {"S": key}}}
    if write:
        return Request("UpdateItem", payload, key_of, "Echo.add", "t", safe_to_repeat=False)
    return Request("GetItem", payload, key_of, "Echo.get", "t")
