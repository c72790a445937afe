import builtins
import sys
import threading
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import pytest
from anyio import to_thread
from moto import mock_aws

from dynarepo import AsyncLink, ConfigurationError, Context, NotFound, Request
from dynarepo.transport.in_threads import InThreads
from tests.engines.engine import unique_name
from tests.unit.runtime.ledger import Entry, entries
from tests.unit.runtime.ledger_service import AsyncEntryRepository, AsyncLedger

ROWS = entries(count=5)


def names() -> dict[str, str]:
    return {"ledger": unique_name("ledger")}


@pytest.fixture(autouse=True)
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    monkeypatch.delenv("LEDGER_TABLE", raising=False)


@pytest.fixture(params=["asyncio", "trio"])
def run(request: pytest.FixtureRequest) -> Callable[[Callable[[], Awaitable[Any]]], Any]:
    if request.param == "trio":
        pytest.importorskip("trio")
    return lambda main: anyio.run(main, backend=request.param)


Runner = Callable[[Callable[[], Awaitable[Any]]], Any]


def test_a_service_is_awaited_from_end_to_end(run: Runner) -> None:
    async def main() -> None:
        async with AsyncLedger.connect(region="eu-west-1", tables=names()) as db:
            await db.create_tables()
            for row in ROWS:
                assert await db.entries.put(row) == row
            pages = db.entries.by_day("a")
            assert [entry async for entry in pages] == ROWS
            assert await pages.all() == ROWS
            assert await pages.first() == ROWS[0]
            assert await pages.count() == 5
            assert await pages.exists()
            assert await pages.limit(2).all() == ROWS[:2]
            page = await pages.page(3)
            rest = await pages.page(3, after=page.cursor)
            assert [*page.items, *rest.items] == ROWS
            with pytest.raises(NotFound):
                await db.entries.by_day("nobody").one()
            assert db.explain(pages).action == "Query"

    with mock_aws():
        run(main)


def test_one_connection_serves_one_event_loop_after_another(run: Runner) -> None:
    with mock_aws():
        db = AsyncLedger.connect(region="eu-west-1", tables=names())
        run(db.create_tables)
        assert run(lambda: db.entries.put(ROWS[0])) == ROWS[0]
        assert run(db.entries.by_day("a").all) == ROWS[:1]


def test_extensions_of_async_repositories_and_models() -> None:
    class MyEntries(AsyncEntryRepository): ...

    class MyEntry(Entry): ...

    db = AsyncLedger.connect(region="eu-west-1", extensions=[MyEntries, MyEntry])
    assert type(db.entries) is MyEntries
    assert db.context.model(Entry) is MyEntry


class SlowTransport:
    """A transport that answers when the test lets it."""

    def __init__(self) -> None:
        self.started = threading.Event()
        self.may_answer = threading.Event()
        self.answered = False

    def send(self, request: Request[Any]) -> Any:
        self.started.set()
        assert self.may_answer.wait(60)
        self.answered = True

    def close(self) -> None: ...


async def cancelled_while_sending(
    transport: SlowTransport, request: Request[Any], *, answers_meanwhile: bool
) -> bool:
    """Whether the transport had answered by the time the cancelled task was gone."""
    link = AsyncLink(Context({}), InThreads(transport))
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(link.send, request)
        assert await to_thread.run_sync(transport.started.wait, 60)
        if answers_meanwhile:
            threading.Timer(0.2, transport.may_answer.set).start()
        tasks.cancel_scope.cancel()
    answered = transport.answered
    transport.may_answer.set()
    return answered


def test_a_cancelled_write_is_waited_for(run: Runner) -> None:
    write = Request("PutItem", {}, lambda _: None, "Entry.put", "t")
    assert run(lambda: cancelled_while_sending(SlowTransport(), write, answers_meanwhile=True))


def test_a_cancelled_read_is_left_behind(run: Runner) -> None:
    read = Request("GetItem", {}, lambda _: None, "Entry.get", "t")
    assert not run(lambda: cancelled_while_sending(SlowTransport(), read, answers_meanwhile=False))


def test_on_trio_without_the_extra_the_first_call_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    trio = pytest.importorskip("trio")
    original = builtins.__import__

    def without_anyio(name: str, *args: Any, **kwargs: Any) -> Any:
        if name.split(".")[0] == "anyio":
            raise ModuleNotFoundError("No module named 'anyio'", name="anyio")
        return original(name, *args, **kwargs)

    monkeypatch.delitem(sys.modules, "dynarepo.transport.anyio_tasks", raising=False)
    monkeypatch.setattr(builtins, "__import__", without_anyio)
    db = AsyncLedger.connect(region="eu-west-1", tables=names())
    with pytest.raises(ConfigurationError, match=r'pip install "dynarepo\[aio\]"'):
        trio.run(db.close)
