"""Scans of the one table: parts of it side by side, told apart from all other kinds of items."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from dynarepo import CursorMismatch, InvalidValue
from generated.listbackup import JobRun, Listbackup, RunLine
from tests.behaviour.clock import Clock
from tests.behaviour.listbackup.test_job_runs import line, new_run


def new_runs(db: Listbackup, clock: Clock, count: int) -> list[JobRun]:
    """Runs of as many jobs, so that they are spread over the segments."""
    account = uuid4()
    return [new_run(db, clock, uuid4(), account) for _ in range(count)]


def by_start(lines: object) -> list[RunLine]:
    assert isinstance(lines, list | tuple)
    return sorted(lines, key=lambda found: found.started_at)


@pytest.mark.parametrize("segments", [1, 3, 8])
def test_a_scan_finds_all_runs_of_a_period_and_nothing_else(
    db: Listbackup, clock: Clock, segments: int
) -> None:
    runs = new_runs(db, clock, 12)
    db.job_runs.delete(new_run(db, clock, uuid4(), uuid4()).key)
    period: dict[str, Any] = {"since": runs[0].started_at, "until": runs[-1].started_at}
    scan = db.job_runs.scan_runs(**period, segments=segments)
    lines = [line(run) for run in runs]
    assert by_start(scan.all()) == lines
    assert by_start(list(scan)) == lines
    assert scan.count() == 12
    assert scan.exists()
    assert scan.first() in lines
    limited = scan.limit(5)
    assert len(limited.all()) == limited.count() == 5
    later: dict[str, Any] = {"since": runs[3].started_at, "until": runs[5].started_at}
    assert by_start(db.job_runs.scan_runs(**later).all()) == lines[3:6]
    assert db.job_runs.scan_runs(**period, status="failed").all() == []


@pytest.mark.parametrize("segments", [1, 4])
@pytest.mark.parametrize("size", [1, 4, 7, 11, 20])
def test_pages_of_all_segments_lose_nothing_and_repeat_nothing(
    db: Listbackup, clock: Clock, segments: int, size: int
) -> None:
    runs = new_runs(db, clock, 11)
    period: dict[str, Any] = {"since": runs[0].started_at, "until": runs[-1].started_at}
    scan = db.job_runs.scan_runs(**period, segments=segments)
    found: list[RunLine] = []
    page = scan.page(size)
    while page.cursor is not None:
        assert len(page.items) == size
        found += page.items
        page = scan.page(size, after=page.cursor)
    found += page.items
    assert by_start(found) == [line(run) for run in runs]


def test_a_limit_goes_over_all_pages(db: Listbackup, clock: Clock) -> None:
    runs = new_runs(db, clock, 9)
    period: dict[str, Any] = {"since": runs[0].started_at, "until": runs[-1].started_at}
    scan = db.job_runs.scan_runs(**period).limit(5)
    first = scan.page(3)
    rest = scan.page(3, after=first.cursor)
    assert (len({*(found.run_id for found in (*first.items, *rest.items))}), rest.cursor) == (
        5,
        None,
    )


def test_a_cursor_belongs_to_its_arguments_and_segments(db: Listbackup, clock: Clock) -> None:
    runs = new_runs(db, clock, 6)
    since, until = runs[0].started_at, runs[-1].started_at
    cursor = db.job_runs.scan_runs(since=since, until=until, segments=2).page(2).cursor
    assert cursor is not None
    others = [
        db.job_runs.scan_runs(since=since, until=until),
        db.job_runs.scan_runs(since=since, until=until, segments=2, status="queued"),
        db.job_runs.scan_runs(since=runs[1].started_at, until=until, segments=2),
    ]
    for other in others:
        with pytest.raises(CursorMismatch):
            other.page(2, after=cursor)
    same = db.job_runs.scan_runs(since=since, until=until, segments=2, max_units_per_second=1000)
    assert same.page(10, after=cursor).items
    with pytest.raises(InvalidValue, match="segments"):
        db.job_runs.scan_runs(since=since, until=until, segments=0)
    with pytest.raises(InvalidValue, match="max_units_per_second"):
        db.job_runs.scan_runs(since=since, until=until, max_units_per_second=0)


def test_a_scan_with_a_rate_reads_the_same(db: Listbackup, clock: Clock) -> None:
    runs = new_runs(db, clock, 3)
    scan = db.job_runs.scan_runs(
        since=runs[0].started_at,
        until=runs[-1].started_at + timedelta(days=1),
        segments=2,
        max_units_per_second=20,
    )
    assert len(scan.limit(3).all()) == 3
    assert scan.count() >= 3
