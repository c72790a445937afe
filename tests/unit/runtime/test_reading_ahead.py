"""The next page of a query is asked for while the items of one are decoded."""

import asyncio
import json
import ssl
import time
from collections.abc import Callable, Generator
from contextlib import aclosing
from typing import Any, cast

import pytest
from msgspec.structs import replace

from dynarepo import ConnectionFailed, Context, Operation, Query, Request
from dynarepo.reads.pages import Pages
from dynarepo.reads.reading import read_all
from dynarepo.requests import Coming
from dynarepo.service.connection import AsyncLink, Link
from dynarepo.transport.chosen import ChosenTransport
from dynarepo.transport.direct import DirectTransport
from dynarepo.transport.direct.settings import DirectSettings, address_of
from dynarepo.transport.direct.signing import Credentials
from dynarepo.transport.drivers import run
from dynarepo.wire import WireItem
from tests.unit.runtime.ledger import ENTRY, Entry, boto3_client, by_day, decode, encode, entries
from tests.unit.runtime.raw_server import RawServer, Reply, raw_server
from tests.unit.runtime.sending import Calls

CONTEXT = Context({"ledger": "t"})
PER_PAGE = 3
ROWS = entries(count=3 * PER_PAGE)


def page(number: int) -> dict[str, Any]:
    items = [encode(row) for row in ROWS[number * PER_PAGE : (number + 1) * PER_PAGE]]
    key = {name: items[-1][name] for name in ("pk", "sk")}
    return {"Items": items, "Count": PER_PAGE} | ({"LastEvaluatedKey": key} if number < 2 else {})


class Sent:
    """A request that was sent early; notes when its answer is taken, or that it is not."""

    def __init__(self, notes: list[str], answer: Callable[[], Any]) -> None:
        self._notes = notes
        self._answer = answer

    def result(self) -> Any:
        self._notes.append("take")
        return self._answer()

    def abandon(self) -> None:
        self._notes.append("abandon")


class Noting(Calls):
    """Answers with one page after the other, and notes what is asked of it in which order."""

    def __init__(self) -> None:
        super().__init__(self._page)
        self.notes: list[str] = []
        self._pages = map(page, range(3))

    def begin(self, request: Request[Any]) -> Coming | None:
        self.notes.append("begin")
        answer = next(self._pages)
        return Sent(self.notes, lambda: request.decode(answer))

    def run(self, operation: Operation[Any]) -> Any:
        return run(operation, self)

    def _page(self, request: Request[Any]) -> Any:
        self.notes.append("send")
        return request.decode(next(self._pages))


def noted(notes: list[str]) -> Query[Entry]:
    """A query that notes when an item is decoded."""

    def noting(stored: WireItem) -> dict[str, object]:
        notes.append("decode")
        return decode(stored)

    entity = replace(ENTRY, decode=noting)
    return replace(by_day(CONTEXT, "a"), entity=entity, returns=entity)


def test_all_asks_for_a_page_before_it_decodes_one() -> None:
    sender, decodes = Noting(), ["decode"] * PER_PAGE
    assert sender.run(read_all(noted(sender.notes))) == ROWS
    expected = ["send", "begin", *decodes, "take", "begin", *decodes, "take", *decodes]
    assert sender.notes == expected


def test_who_takes_one_page_pays_for_one() -> None:
    sender = Noting()
    results = cast("Generator[Entry]", iter(Pages(sender, by_day(CONTEXT, "a"))))
    for _ in range(PER_PAGE):
        next(results)
    assert sender.notes == ["send"]
    next(results)
    assert sender.notes == ["send", "send", "begin"]
    results.close()
    assert sender.notes == ["send", "send", "begin", "abandon"]


@pytest.mark.parametrize(
    ("limit", "notes"),
    [
        (2, ["send"]),
        (PER_PAGE, ["send"]),
        (PER_PAGE + 1, ["send", "begin", "take"]),
        (2 * PER_PAGE, ["send", "begin", "take"]),
    ],
)
def test_a_limit_asks_for_no_page_in_vain(limit: int, notes: list[str]) -> None:
    sender = Noting()
    assert sender.run(read_all(by_day(CONTEXT, "a", limit=limit))) == ROWS[:limit]
    assert sender.notes == notes


# ---- on connections


def reply(number: int, **more: Any) -> Reply:
    body = json.dumps(page(number)).encode()
    return Reply(
        (f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body,), **more
    )


def wait_for(holds: Callable[[], bool]) -> None:
    for _ in range(1_000):
        if holds():
            return
        time.sleep(0.01)
    raise AssertionError("it does not come about")


def transport(server: RawServer) -> DirectTransport:
    address, header, path = address_of(server.endpoint, ssl.create_default_context(), 5, 5)
    known = Credentials("AKIDEXAMPLE", "secret")
    settings = DirectSettings(address, header, path, "eu-west-1", lambda: known, "test", 2)
    return DirectTransport(settings, boto3_client(server.endpoint), sleep=lambda _: None)


def test_pages_that_are_read_ahead_share_a_connection() -> None:
    with raw_server(reply(0), reply(1), reply(2)) as server:
        assert Link(CONTEXT, transport(server)).pages(by_day(CONTEXT, "a")).all() == ROWS
        assert (server.connections, server.answered) == (1, 3)


def test_a_page_that_was_lost_is_asked_for_again() -> None:
    with raw_server(reply(0), Reply((), close=True), reply(1), reply(2)) as server:
        assert Link(CONTEXT, transport(server)).pages(by_day(CONTEXT, "a")).all() == ROWS
        assert (server.connections, server.answered) == (2, 4)


def test_the_transport_that_is_chosen_reads_ahead_too() -> None:
    with raw_server(reply(0), reply(1), reply(2)) as server:
        chosen = ChosenTransport(transport(server), looks=False)
        found = iter(Link(CONTEXT, chosen).pages(by_day(CONTEXT, "a")))
        assert [next(found) for _ in range(PER_PAGE + 1)] == ROWS[: PER_PAGE + 1]
        wait_for(lambda: server.answered == 3)
        assert list(found) == ROWS[PER_PAGE + 1 :]


def test_what_is_wrong_with_a_page_shows_when_it_is_needed() -> None:
    with raw_server(reply(0), reply(1), Reply((), close=True)) as server:
        found = iter(Link(CONTEXT, transport(server)).pages(by_day(CONTEXT, "a")))
        assert [next(found) for _ in range(2 * PER_PAGE)] == ROWS[: 2 * PER_PAGE]
        with pytest.raises(ConnectionFailed):
            next(found)


def test_an_answer_that_nobody_takes_is_nobody_s() -> None:
    with raw_server(reply(0), reply(1), reply(2), reply(0), reply(1), reply(2)) as server:
        pages = Link(CONTEXT, transport(server)).pages(by_day(CONTEXT, "a"))
        results = cast("Generator[Entry]", iter(pages))
        for _ in range(PER_PAGE + 1):
            next(results)
        # Otherwise the server might answer the next connection first.
        wait_for(lambda: server.answered == 3)
        results.close()
        assert pages.all() == ROWS
        assert server.connections == 2


def test_awaited_pages_are_read_ahead_as_well() -> None:
    async def read(server: RawServer) -> None:
        awaited = transport(server).awaited
        pages = AsyncLink(CONTEXT, awaited).pages(by_day(CONTEXT, "a"))
        assert await pages.all() == ROWS
        assert (server.connections, server.answered) == (1, 3)
        async with aclosing(cast("Any", aiter(pages))) as results:
            for _ in range(PER_PAGE + 1):
                await anext(results)
            # Otherwise the server might answer the next connection first.
            wait_for(lambda: server.answered == 6)
        assert await pages.all() == ROWS
        await awaited.close()

    replies = [reply(0), reply(1), reply(2)] * 3
    with raw_server(*replies) as server:
        asyncio.run(read(server))
