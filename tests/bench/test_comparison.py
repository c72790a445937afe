"""Contenders read and write the same, take turns, and are compared with each other fairly."""

import dataclasses
from collections.abc import Iterator

import pytest

from bench.catalogue import CLIENT, CONTENDERS, RESOURCE, Contender
from bench.measuring import Place, measure_calls, prepared
from bench.race import ratio, results
from bench.rows import ROWS, Row
from bench.run import main

INSTALLED = [contender for contender in CONTENDERS if contender.environment == ".venv"]
ONCE = [dataclasses.replace(row, times=1) for row in ROWS]


@pytest.fixture(scope="module")
def place() -> Iterator[Place]:
    with prepared(bookings=30) as found:
        yield found


def test_every_contender_here_runs_every_row(place: Place) -> None:
    lines, about, skipped = measure_calls(place, INSTALLED, ONCE, rounds=1)
    assert not skipped
    assert set(about) == {contender.name for contender in INSTALLED}
    # What the contenders read and write was compared with what is stored before it was timed.
    ran = {(line["row"], line["contender"]) for line in lines}
    assert ran >= {
        (row.name, contender.name)
        for row in ROWS
        for contender in INSTALLED
        if not row.only_awaited
    }
    assert {line["cpu_ratio"] for line in lines if line["contender"] == RESOURCE} == {1.0}


def test_who_is_not_installed_is_skipped_by_name(place: Place) -> None:
    missing = Contender("missing library", "missing_module")
    nowhere = Contender("missing environment", "boto3_client", ".venv-that-nobody-made")
    lines, about, skipped = measure_calls(place, [INSTALLED[1], missing, nowhere], ONCE[:1], 1)
    assert {line["contender"] for line in lines} == {CLIENT} == set(about)
    assert {line["cpu_ratio"] for line in lines} == {None}, "without the base there is no ratio"
    assert skipped == {
        "missing library": "bench.contenders.missing_module is not installed",
        "missing environment": ".venv-that-nobody-made is not installed",
    }


def test_who_reads_something_else_is_left_out(place: Place) -> None:
    # A query of the wrong account: the stub has another answer for it.
    wrong = Row("get", "GetItem", "unknown_operation", 1)
    _, _, skipped = measure_calls(place, [INSTALLED[0]], [wrong], 1)
    assert skipped == {f"{RESOURCE}: unknown_operation": "KeyError: 'unknown_operation'"}


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
