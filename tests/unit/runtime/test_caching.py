"""Caches keep results for a time, share calls, and never show what was true before a write."""

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import pytest
from moto import mock_aws

from dynarepo import ConfigurationError, InvalidValue
from dynarepo.caching import CacheStats, cache_result, writes_to
from tests.engines.engine import unique_name
from tests.unit.runtime.decorators.surroundings import Kind, both, result
from tests.unit.runtime.ledger import Entry, boto3_client, entries
from tests.unit.runtime.ledger_service import AsyncLedger, EntryRepository, Ledger


class Counting:
    """Returns its argument, and remembers what it was called with."""

    def __init__(self) -> None:
        self.calls: list[object] = []

    def read(self, key: object, *, consistent: bool = False) -> object:
        self.calls.append(key)
        return key


@both
def test_a_result_is_kept_for_its_time_and_no_longer(kind: Kind) -> None:
    now = [0.0]
    counting = Counting()
    cached: Any = cache_result(10, timer=lambda: now[0])(kind(counting.read))
    for now[0] in (0, 5, 9.9):
        assert result(cached("a")) == "a"
    assert counting.calls == ["a"]
    now[0] = 10.1
    assert result(cached("a")) == "a"
    assert counting.calls == ["a", "a"]
    assert cached.cache.stats() == CacheStats(hits=2, misses=2, joined=0, size=1, max_size=1024)


@both
def test_the_least_used_result_goes_first(kind: Kind) -> None:
    counting = Counting()
    cached: Any = cache_result(60, max_size=2)(kind(counting.read))
    for key in "abaca":
        result(cached(key))
    assert counting.calls == ["a", "b", "c"]
    result(cached("b"))
    assert counting.calls == ["a", "b", "c", "b"]


def test_calls_are_the_same_however_arguments_are_passed() -> None:
    counting = Counting()
    cached: Any = cache_result(60)(counting.read)
    cached("a")
    cached(key="a")
    cached("a", consistent=False)
    assert counting.calls == ["a"]
    for other in (1, True, 1.0, "1", b"1", (1,), [1], {1}, frozenset({1}), {"a": [1]}, ["a"]):
        before = len(counting.calls)
        cached(other)
        cached(other)
        assert len(counting.calls) == before + 1, other
    with pytest.raises(InvalidValue, match="`key` is of type Unhashable"):
        cached(Unhashable())


class Unhashable:
    __hash__ = None  # type: ignore[assignment]


def test_a_key_of_the_caller_s_decides_which_calls_are_the_same() -> None:
    counting = Counting()

    def first_letter(key: str) -> str:
        return key[0]

    cached: Any = cache_result(60, key=first_letter)(counting.read)
    assert [cached("apple"), cached("ant"), cached("bee")] == ["apple", "apple", "bee"]


@both
def test_errors_and_none_are_not_kept_unless_asked_for(kind: Kind) -> None:
    answers: list[Any] = [KeyError("k"), None, None, "found", "never"]

    def read() -> object:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    cached: Any = cache_result(60)(kind(read))
    with pytest.raises(KeyError):
        result(cached())
    assert [result(cached()) for _ in range(4)] == [None, None, "found", "found"]
    answers[:] = [None, "never"]
    keeping: Any = cache_result(60, keep_none=True)(kind(read))
    assert [result(keeping()), result(keeping())] == [None, None]


@both
def test_results_are_forgotten_by_arguments_or_altogether(kind: Kind) -> None:
    counting = Counting()
    cached: Any = cache_result(60)(kind(counting.read))
    for key in "ab":
        result(cached(key))
    cached.cache.invalidate("a")
    cached.cache.invalidate("never asked for")
    for key in "ab":
        result(cached(key))
    assert counting.calls == ["a", "b", "a"]
    cached.cache.clear()
    assert cached.cache.stats().size == 0
    result(cached("b"))
    assert counting.calls == ["a", "b", "a", "b"]


def test_threads_that_ask_for_the_same_share_one_call() -> None:
    release, calls = threading.Event(), []

    @cache_result(60)
    def read(key: str) -> str:
        calls.append(key)
        assert release.wait(60)
        return key * 2

    with ThreadPoolExecutor(8) as pool:
        found = [pool.submit(read, "a") for _ in range(8)]
        while read.cache.stats().joined < 7:
            time.sleep(0.001)
        release.set()
        assert [one.result(60) for one in found] == ["aa"] * 8
    assert calls == ["a"]
    assert read.cache.stats().misses == 1


def test_tasks_that_ask_for_the_same_share_one_call() -> None:
    calls: list[str] = []

    @cache_result(60)
    async def read(key: str) -> str:
        calls.append(key)
        while read.cache.stats().joined < 3:
            await asyncio.sleep(0)
        return key * 2

    async def all_at_once() -> list[str]:
        return await asyncio.gather(*(read(key) for key in "aabab"))

    assert asyncio.run(all_at_once()) == ["aa", "aa", "bb", "aa", "bb"]
    assert calls == ["a", "b"]
    # Another event loop finds what was kept.
    assert asyncio.run(all_at_once()) == ["aa", "aa", "bb", "aa", "bb"]
    assert calls == ["a", "b"]


def test_an_error_reaches_all_who_wait_for_the_call() -> None:
    @cache_result(60)
    async def fail() -> None:
        while fail.cache.stats().joined < 2:
            await asyncio.sleep(0)
        raise KeyError("k")

    async def all_at_once() -> list[BaseException | None]:
        return await asyncio.gather(*(fail() for _ in range(3)), return_exceptions=True)

    assert [type(error) for error in asyncio.run(all_at_once())] == [KeyError] * 3


def test_a_cancelled_caller_leaves_the_call_to_the_others() -> None:
    calls: list[int] = []
    go_on = asyncio.Event()

    @cache_result(60)
    async def read() -> int:
        calls.append(1)
        await go_on.wait()
        return len(calls)

    async def cancel_the_first() -> int:
        first = asyncio.create_task(read())
        second = asyncio.create_task(read())
        await asyncio.sleep(0)
        first.cancel()
        go_on.set()
        return await second

    assert asyncio.run(cancel_the_first()) == 2


@both
def test_a_call_may_need_its_own_result(kind: Kind) -> None:
    depth: list[int] = []

    def count() -> Any:
        depth.append(1)
        return len(depth) if len(depth) > 1 else cached()

    async def awaiting() -> Any:
        found = count()
        return await found if asyncio.iscoroutine(found) else found

    cached: Any = cache_result(60)(count if kind(count) is count else awaiting)
    assert result(cached()) == 2


def test_what_was_read_before_a_write_is_not_kept() -> None:
    reading, written = threading.Event(), threading.Event()
    stored = ["old"]

    @cache_result(60)
    def read() -> str:
        found = stored[0]
        reading.set()
        assert written.wait(60)
        return found

    with ThreadPoolExecutor(1) as pool:
        early = pool.submit(read)
        assert reading.wait(60)
        stored[0] = "new"
        read.cache.clear()
        written.set()
        # Whoever asks after the write neither waits for the early call nor sees its result.
        assert read() == "new"
        assert early.result(60) == "old"
        assert read() == "new"


def test_objects_of_methods_are_told_apart() -> None:
    class Names:
        def __init__(self, prefix: str) -> None:
            self.prefix = prefix

        @cache_result(60)
        def name(self, key: str) -> str:
            return self.prefix + key

    ann, bob = Names("ann-"), Names("bob-")
    assert [ann.name("1"), bob.name("1"), ann.name("1")] == ["ann-1", "bob-1", "ann-1"]
    assert Names.name.cache.stats().hits == 1
    ann.name.cache.invalidate(ann, "1")
    assert Names.name.cache.stats().size == 1


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    with mock_aws():
        ledger = Ledger.connect(boto3_client(), tables={"ledger": unique_name("ledger")})
        ledger.create_tables()
        yield ledger


def day_total(ledger: Ledger) -> Callable[[str], int]:
    return lambda account: sum(entry.amount for entry in ledger.entries.by_day(account))


def test_a_write_through_the_same_connection_forgets(ledger: Ledger) -> None:
    first, second = entries(count=2)
    total = cache_result(60, invalidate_on=writes_to(ledger, Entry))(day_total(ledger))
    everything = cache_result(60, invalidate_on=writes_to(ledger))(day_total(ledger))
    assert [total("a"), everything("a")] == [0, 0]
    ledger.entries.put(first)
    assert [total("a"), everything("a")] == [100, 100]
    ledger._bound(actor="ann").entries.put(second)  # pyright: ignore[reportPrivateUsage]
    assert [total("a"), total("a"), everything("a")] == [199, 199, 199]
    assert total.cache.stats().hits == 1


def test_a_subscription_ends_when_it_is_told_so(ledger: Ledger) -> None:
    told: list[int] = []
    end: Any = writes_to(ledger, Entry)(lambda: told.append(1))
    ledger.entries.put(entries(count=1)[0])
    ledger.entries.by_day("a").all()
    end()
    ledger.entries.put(entries(count=1)[0])
    assert told == [1]
    with pytest.raises(ConfigurationError, match="no entity of this service"):
        writes_to(ledger, type("Other", (Entry,), {}).__mro__[2])


def test_repositories_bound_to_different_callers_share_nothing(ledger: Ledger) -> None:
    class Entries(EntryRepository):
        @cache_result(60)
        def total(self, account: str) -> int:
            return sum(entry.amount for entry in self.by_day(account))

    db = Ledger.connect(boto3_client(), tables=ledger.table_names, extensions=[Entries])

    def bound(tenant: str) -> Any:
        return db._bound(tenant=tenant).entries  # pyright: ignore[reportPrivateUsage]

    for tenant in ("t1", "t2", "t1"):
        assert bound(tenant).total("a") == 0
    assert Entries.total.cache.stats() == CacheStats(1, 2, 0, 2, 1024)


def test_what_reads_anew_each_time_is_refused(ledger: Ledger) -> None:
    with pytest.raises(ConfigurationError, match="has nothing in it yet"):
        cache_result(60)(ledger.entries.by_day)("a")
    awaiting = AsyncLedger.connect(boto3_client(), tables=ledger.table_names)
    with pytest.raises(ConfigurationError, match="has nothing in it yet"):
        cache_result(60)(awaiting.entries.by_day)("a", day=None)

    async def later() -> date:
        return date(2030, 1, 1)

    call: Any = cache_result(60)(lambda: later())
    with pytest.raises(ConfigurationError, match="has nothing in it yet"):
        call()


def test_a_cache_that_holds_nothing_is_refused() -> None:
    for ttl, max_size in ((0, 1), (1, 0)):
        with pytest.raises(ConfigurationError):
            cache_result(ttl, max_size=max_size)(day_total)
