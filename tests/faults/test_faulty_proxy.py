"""Whatever happens between a client and a real engine: the same results as without faults through
boto3, no write lost, none applied twice, and AmbiguousWrite where nobody can know."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import islice
from types import SimpleNamespace
from typing import Any

import botocore.endpoint
import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal
from botocore.config import Config

from dynarepo import AmbiguousWrite, BatchIncomplete, DynarepoError, ServiceError, Throttled
from dynarepo.transport.direct import passing
from tests.behaviour.waiting import Waiting
from tests.engines.engine import Engine, unique_name
from tests.faults.faulty_proxy import FAULTS, Asked, FaultyProxy, faulty_proxy
from tests.faults.parcel_work import Step, Work, parcels
from tests.transports.ways import own_certificate

SEED = 20_271
STEPS = 50
SHARE = 0.4


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return parcels(tmp_path_factory.mktemp("faults"))


@pytest.fixture(scope="module")
def portal() -> Iterator[BlockingPortal]:
    with start_blocking_portal() as opened:
        yield opened


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passing, "random", SimpleNamespace(random=lambda: 0.0))
    monkeypatch.setattr(botocore.endpoint, "time", SimpleNamespace(sleep=lambda _: None))


@dataclass
class Trial:
    """One table behind the proxy, and one that boto3 reaches without faults."""

    proxy: FaultyProxy
    faulty: Any
    plain: Any
    tables: tuple[str, str]
    ticks: list[int]
    beside: Any
    seen: list[str] = field(default_factory=list[str])

    def stored(self, table: str) -> dict[str, Any]:
        """All items of a table, read without a proxy."""
        pages = self.beside.get_paginator("scan")
        found = pages.paginate(TableName=table, ConsistentRead=True)
        items = [item for page in found for item in page["Items"]]
        return {f"{item['pk']['S']} {item['sk']['S']}": _comparable(item) for item in items}

    def follow(self) -> None:
        """Make the table without faults what the other one is."""
        client, (behind, before) = self.beside, self.tables
        for item in client.scan(TableName=before, ConsistentRead=True)["Items"]:
            client.delete_item(TableName=before, Key={"pk": item["pk"], "sk": item["sk"]})
        for page in client.get_paginator("scan").paginate(TableName=behind, ConsistentRead=True):
            for item in page["Items"]:
                client.put_item(TableName=before, Item=item)

    def take(self, step: Step) -> None:
        """Do a step on both, and hold one against the other."""
        self.ticks[0] += 1
        before = self.stored(self.tables[0])
        found = _outcome(step, self.faulty)
        self.proxy.settle()
        expected = _outcome(step, self.plain)
        after, wanted = self.stored(self.tables[0]), self.stored(self.tables[1])
        self.seen.append(type(found).__name__ if isinstance(found, Exception) else "done")
        if _same(found, expected):
            assert after == wanted, step.name
            return
        if step.name == "delete" and found is None:
            # A deletion that is repeated finds nothing any more, through boto3 as well.
            assert after == wanted
            return
        assert isinstance(found, DynarepoError), (step.name, found, expected)
        if not step.writes:
            assert after == before
        elif isinstance(found, AmbiguousWrite):
            assert after in (before, wanted), step.name
        elif isinstance(found, BatchIncomplete):
            for key in {*after, *before, *wanted}:
                assert after.get(key) in (before.get(key), wanted.get(key)), key
        else:
            # Whoever is told that it failed can rely on that.
            assert after == before, (step.name, found)
            assert isinstance(found, Throttled | ServiceError), (step.name, found, expected)
        self.follow()


def _outcome(step: Step, db: Any) -> Any:
    try:
        return step.call(db)
    except DynarepoError as error:
        return error


def _same(found: Any, expected: Any) -> bool:
    if isinstance(expected, Exception) or isinstance(found, Exception):
        return type(found) is type(expected)
    return bool(found == expected)


def _comparable(value: Any) -> Any:
    if isinstance(value, dict):
        # Sets have no order.
        return {
            name: sorted(inner) if name in ("SS", "NS", "BS") else _comparable(inner)
            for name, inner in value.items()
        }
    return list(map(_comparable, value)) if isinstance(value, list) else value


WAYS = ("direct", "direct, awaited", "direct, with aiohttp, awaited", "boto3")


@pytest.fixture
def trial(engine: Engine, way: str, package: Any, portal: BlockingPortal) -> Iterator[Trial]:
    if engine.endpoint_url is None or engine.name == "ministack":
        pytest.skip("two servers of their own are enough")
    if "aiohttp" in way and engine.name != "dynoxide":
        pytest.skip("one server is enough for what differs in its connections alone")
    tables, ticks = (unique_name("behind"), unique_name("plain")), [0]

    def clock() -> datetime:
        return datetime(2027, 1, 1, tzinfo=UTC) + timedelta(seconds=ticks[0])

    with faulty_proxy(engine.endpoint_url, SEED) as proxy:
        settings: dict[str, Any] = {
            "session": engine.session,
            "endpoint": proxy.endpoint,
            "transport": way.partition(",")[0],
            "tables": {"depot": tables[0]},
            "clock": clock,
        }
        if "aiohttp" in way:
            settings["config"] = Config(client_cert=own_certificate())
        beside = engine.client(10)
        plain = package.Parcels.connect(
            beside, tables={"depot": tables[1]}, clock=clock, transport="boto3"
        )
        plain.create_tables()
        if way.endswith("awaited"):
            faulty: Any = Waiting(portal, package.AsyncParcels.connect(**settings))
        else:
            faulty = package.Parcels.connect(**settings)
        assert ("aiohttp" in way) == (faulty.transport.name == "aiohttp")
        faulty.create_tables()
        proxy.share = SHARE
        yield Trial(proxy, faulty, plain, tables, ticks, beside)
        faulty.close()


@pytest.mark.parametrize("way", WAYS)
def test_no_write_is_lost_and_none_is_doubled(trial: Trial, package: Any) -> None:
    for step in Work(package, SEED).steps(STEPS):
        trial.take(step)
    # The work was hard enough to mean something, and not so hard that nothing was done.
    assert len(trial.proxy.met.keys() & set(FAULTS)) > len(FAULTS) // 2
    assert trial.seen.count("done") > STEPS // 2
    assert "AmbiguousWrite" in trial.seen


@pytest.mark.parametrize("way", ["direct"])
def test_each_fault_alone_loses_and_doubles_nothing(
    trial: Trial, package: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = iter(Work(package, SEED + 1).steps(3 * len(FAULTS)))
    for fault in FAULTS:
        met: set[bytes] = set()

        def once(asked: Asked, fault: str = fault, met: set[bytes] = met) -> str:
            # The first attempt at each request meets it, the second goes through.
            first = asked.body not in met
            met.add(asked.body)
            return fault if first else ""

        monkeypatch.setattr(trial.proxy, "_fault_of", once)
        for step in islice(steps, 3):
            trial.take(step)
        assert met
