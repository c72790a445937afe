"""Where settings keep requests from going straight, aiohttp carries those that are awaited on
asyncio, boto3 all others, and a connection says so."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import boto3
import pytest
from botocore.client import BaseClient
from botocore.config import Config
from botocore.endpoint import Endpoint
from moto.core.models import botocore_stubber

from dynarepo.transport.direct import routes
from tests.transports.connect_proxy import Proxy, connect_proxy
from tests.unit.runtime.ledger import entries
from tests.unit.runtime.ledger_service import AsyncLedger, Ledger
from tests.unit.runtime.raw_server import RawServer, Reply, raw_server

PROXY = "http://127.0.0.1:9"
PROXIED = Config(proxies={"http": PROXY, "https": PROXY})
SECURE = {"https": "https://proxy.example.org:9"}


@pytest.fixture(autouse=True)
def no_engine_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tests of this process may have an engine there that answers in boto3's place."""
    monkeypatch.setattr(botocore_stubber, "enabled", False)


@pytest.fixture
def server() -> Iterator[RawServer]:
    with raw_server(Reply()) as server:
        yield server


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    with connect_proxy() as proxy:
        yield proxy


def session() -> boto3.Session:
    return boto3.Session("testing", "testing", region_name="eu-west-1")


def awaiting(config: Config = PROXIED, **more: Any) -> AsyncLedger:
    return AsyncLedger.connect(session=session(), config=config, **more)


def through(proxy: Proxy, server: RawServer) -> AsyncLedger:
    """A service behind a proxy."""
    return awaiting(Config(proxies={"http": proxy.url}), endpoint=server.endpoint)


@pytest.mark.parametrize("name", ["auto", "direct"])
def test_a_proxy_asks_for_aiohttp_where_answers_are_awaited(name: Any) -> None:
    assert str(awaiting(transport=name).transport) == "aiohttp: a proxy stands between"
    waiting = Ledger.connect(session=session(), config=PROXIED, transport=name)
    assert str(waiting.transport) == "boto3: a proxy stands between"


def test_who_asks_for_boto3_gets_it() -> None:
    assert str(awaiting(transport="boto3").transport) == "boto3: it was asked for"


def test_a_proxy_of_the_environment_counts_unless_it_is_excepted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("https_proxy", PROXY)
    assert awaiting(Config()).transport.name == "aiohttp"
    monkeypatch.setenv("no_proxy", "amazonaws.com")
    assert awaiting(Config()).transport.name == "direct"


@pytest.mark.parametrize(
    ("config", "reason"),
    [
        (Config(retries={"mode": "legacy"}), "`legacy`"),
        (Config(signature_version="v4a"), "signed"),
        (Config(proxies={"https": "http://"}), "settings are for boto3"),
        (
            Config(proxies=SECURE, proxies_config={"proxy_use_forwarding_for_https": True}),
            "settings are for boto3",
        ),
        (
            Config(proxies={"https": "https://dynamodb.eu-west-1.amazonaws.com:9"}),
            "settings are for boto3",
        ),
        (Config(client_cert="nowhere.pem"), "certificates cannot be read"),
    ],
)
def test_what_aiohttp_cannot_do_is_left_to_boto3(config: Config, reason: str) -> None:
    chosen = awaiting(PROXIED.merge(config)).transport
    assert chosen.name == "boto3"
    assert reason in chosen.reason


def test_a_proxy_that_speaks_tls_is_no_obstacle() -> None:
    assert awaiting(Config(proxies=SECURE)).transport.name == "aiohttp"


def test_without_aiohttp_threads_do_it_and_the_reason_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, proxy: Proxy, server: RawServer
) -> None:
    monkeypatch.setattr(routes, "find_spec", lambda _: None)
    db = through(proxy, server)
    assert str(db.transport) == (
        'boto3: a proxy stands between; `pip install "dynarepo[aio]"` spares the threads'
    )
    asyncio.run(db.entries.put(entries(count=1)[0]))
    assert (len(proxy.targets), server.answered) == (1, 1)


def _watched(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What botocore sends from now on, without anybody having replaced a part of it."""
    seen: list[object] = []
    plain = Endpoint._send  # type: ignore[attr-defined]
    monkeypatch.setattr(
        "dynarepo.transport.boto.bypassed._endpoint",
        SimpleNamespace(make_request=Endpoint.make_request, _send=plain),
    )

    def sends(self: Any, request: Any) -> Any:
        seen.append(request)
        return plain(self, request)

    monkeypatch.setattr(Endpoint, "_send", sends)
    return seen


@pytest.mark.parametrize("loop", ["asyncio", "trio"])
def test_on_trio_it_is_boto3_that_goes_through_the_proxy(
    loop: str, proxy: Proxy, server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    runner = pytest.importorskip(loop)
    seen = _watched(monkeypatch)
    chosen: list[str] = []

    async def main() -> None:
        db = through(proxy, server)
        chosen.append(db.transport.name)
        await db.entries.put(entries(count=1)[0])
        await db.close()

    runner.run(main() if loop == "asyncio" else main)
    assert (chosen, len(seen)) == ((["aiohttp"], 0) if loop == "asyncio" else (["boto3"], 1))
    assert (len(proxy.targets), server.answered) == (1, 1)


def test_who_replaces_a_part_of_botocore_sees_requests(
    proxy: Proxy, server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    db, seen = through(proxy, server), list[str]()
    base: Any = BaseClient
    plain = base._make_api_call

    def watching(self: Any, action: str, payload: Any) -> Any:
        seen.append(action)
        return plain(self, action, payload)

    async def main() -> None:
        await db.entries.put(entries(count=1)[0])
        with monkeypatch.context() as patch:
            patch.setattr(base, "_make_api_call", watching)
            assert db.transport.name == "boto3"
            await db.entries.put(entries(count=1)[0])
        await db.close()

    asyncio.run(main())
    assert (seen, server.answered) == (["PutItem"], 2)


_ENDINGS = """
import asyncio, gc, sys, boto3
from botocore.config import Config
from tests.unit.runtime.ledger import entries
from tests.unit.runtime.ledger_service import AsyncLedger

def connect():
    session = boto3.Session("testing", "testing", region_name="eu-west-1")
    config = Config(proxies={"http": sys.argv[2]})
    return AsyncLedger.connect(session=session, endpoint=sys.argv[1], config=config)

async def put(db, closes):
    await db.entries.put(entries(count=1)[0])
    if closes:
        await db.close()

asyncio.run(put(connect(), True))
asyncio.run(put(connect(), False))
loop, db = asyncio.new_event_loop(), connect()
loop.run_until_complete(put(db, False))
loop.close()
asyncio.run(put(db, True))
del db
gc.collect()
kept, db = asyncio.new_event_loop(), connect()
kept.run_until_complete(put(db, False))
"""


def test_whatever_ends_first_nobody_is_told_of_sessions_left_open(
    proxy: Proxy, server: RawServer
) -> None:
    run = subprocess.run(
        [sys.executable, "-X", "dev", "-c", _ENDINGS, server.endpoint, proxy.url],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert (run.returncode, server.answered) == (0, 5), run.stderr
    told = [line for line in run.stderr.splitlines() if "unclosed transport" not in line]
    assert not any(
        word in line for line in told for word in ("Unclosed", "never", "destroyed")
    ), run.stderr
