"""Contenders read and write the same, take turns, and are compared with each other fairly."""

import dataclasses
from collections.abc import Iterator

import pytest

from bench.bookings import ACCOUNT, booking
from bench.catalogue import CLIENT, CONTENDERS, RESOURCE, Contender
from bench.measuring import Place, measure_calls, prepared
from bench.operations import wrong
from bench.race import ratio, results
from bench.rows import ROWS, Row
from bench.run import main

# The base, and one that waits and one that awaits: others differ in the library they call.
INSTALLED = [c for c in CONTENDERS if c.name in (RESOURCE, "dynarepo", "dynarepo, async")]
TRIED = {"get", "put", "update", "batch-write", "batch-get", "concurrent", "query-tls"}
ONCE = [dataclasses.replace(row, times=1, turns=1) for row in ROWS if row.name in TRIED]


def test_what_differs_from_what_is_stored_is_wrong() -> None:
    assert wrong("get", booking(ACCOUNT, 0)) is None
    assert "which is no Pydantic model" in str(wrong("get", {"line": 0}))
    assert "not [Booking" in str(wrong("get", booking(ACCOUNT, 1)))
    assert "not [Booking" in str(wrong("query", []))


@pytest.fixture(scope="module")
def place() -> Iterator[Place]:
    with prepared(bookings=30) as found:
        yield found


def test_every_contender_here_runs_its_rows(place: Place) -> None:
    found = measure_calls(place, INSTALLED, ONCE, threads=(2,), rounds=1)
    lines = found.calls
    assert not found.skipped
    assert set(found.contenders) == {contender.name for contender in INSTALLED}
    assert {line["contender"] for line in found.threads} == {
        name for name, about in found.contenders.items() if not about["awaited"]
    }
    # What the contenders read and write was compared with what is stored before it was timed.
    ran = {(line["row"], line["contender"]) for line in lines}
    assert ran >= {
        (row.name, contender.name)
        for row in ONCE
        for contender in INSTALLED
        if not row.only_awaited
    }
    assert {line["cpu_ratio"] for line in lines if line["contender"] == RESOURCE} == {1.0}


def test_who_is_not_installed_is_skipped_by_name(place: Place) -> None:
    client = next(contender for contender in CONTENDERS if contender.name == CLIENT)
    missing = Contender("missing library", "missing_module")
    nowhere = Contender("missing environment", "boto3_client", ".venv-that-nobody-made")
    found = measure_calls(place, [client, missing, nowhere], ONCE[:1], (), 1)
    assert {line["contender"] for line in found.calls} == {CLIENT} == set(found.contenders)
    assert {line["cpu_ratio"] for line in found.calls} == {None}, "there is no base"
    assert found.skipped == {
        "missing library": "bench.contenders.missing_module is not installed",
        "missing environment": ".venv-that-nobody-made is not installed",
    }


def test_who_cannot_do_an_operation_is_left_out_of_it(place: Place) -> None:
    unknown = Row("get", "GetItem", "unknown_operation", 1)
    found = measure_calls(place, [INSTALLED[0]], [unknown, ONCE[0]], (), 1)
    assert [line["row"] for line in found.calls] == ["get"]
    assert found.skipped == {f"{RESOURCE}: unknown_operation": "KeyError: 'unknown_operation'"}


def test_ratios_are_medians_of_rounds() -> None:
    base = [{"cpu": cpu, "wall": cpu} for cpu in (100.0, 200.0, 100.0)]
    fast = [{"cpu": cpu, "wall": 2 * cpu} for cpu in (10.0, 20.0, 50.0)]
    # A slow second slows down both: it changes the medians, and not their ratio.
    assert ratio(base, fast).cpu == 10
    assert ratio(base, fast).wall == 5
    lines = results(ROWS[0], {RESOURCE: base, "fast": fast})
    assert [line["cpu_microseconds"] for line in lines] == [100, 20]
    assert [line["cpu_ratio"] for line in lines] == [1, 10]


def test_rows_have_names_of_their_own() -> None:
    assert len({row.name for row in ROWS}) == len(ROWS)
    with pytest.raises(SystemExit):
        main(["--only", "unknown"])
