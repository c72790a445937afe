from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import AwareDatetime

from dynarepo import InvalidValue, Record, Value
from dynarepo.boundary import day_in_zone, from_zone, in_zone

NOON = datetime(2030, 7, 1, 12, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


class Step(Value):
    at: AwareDatetime
    name: str = "step"


class Run(Record):
    started: AwareDatetime
    steps: list[Step]
    by_name: dict[str, Step]
    ended: AwareDatetime | None = None


def test_a_record_shows_all_its_moments_in_a_zone_and_stays_equal() -> None:
    run = Run(started=NOON, steps=[Step(at=NOON)], by_name={"a": Step(at=NOON)})
    shown = in_zone(run, "Europe/Berlin")
    assert shown == run
    hours = (shown.started.hour, shown.steps[0].at.hour, shown.by_name["a"].at.hour)
    assert hours == (14, 14, 14)
    assert run.started.tzinfo is UTC
    assert in_zone([NOON], BERLIN)[0].isoformat() == "2030-07-01T14:00:00+02:00"
    assert in_zone((NOON, None), BERLIN) == (NOON, None)
    with pytest.raises(InvalidValue):
        in_zone(datetime(2030, 1, 1), BERLIN)  # noqa: DTZ001


def test_local_input_becomes_utc() -> None:
    local = datetime(2030, 7, 1, 14)  # noqa: DTZ001
    assert from_zone(local, "Europe/Berlin") == NOON
    assert from_zone(local, BERLIN).tzinfo is UTC
    assert from_zone(local, BERLIN, fold=1) == NOON
    with pytest.raises(InvalidValue, match="has a time zone already"):
        from_zone(NOON, BERLIN)


def test_an_hour_that_comes_twice_is_refused_or_chosen() -> None:
    twice = datetime(2026, 10, 25, 2, 30)  # noqa: DTZ001
    with pytest.raises(InvalidValue, match="comes twice in Europe/Berlin"):
        from_zone(twice, BERLIN)
    earlier, later = (from_zone(twice, BERLIN, fold=fold) for fold in (0, 1))
    assert (earlier.hour, later.hour) == (0, 1)


def test_an_hour_that_is_skipped_is_refused() -> None:
    skipped = datetime(2026, 3, 29, 2, 30)  # noqa: DTZ001
    for fold in (None, 0, 1):
        with pytest.raises(InvalidValue, match="is skipped in Europe/Berlin"):
            from_zone(skipped, BERLIN, fold=fold)


@pytest.mark.parametrize(
    ("day", "zone", "hours"),
    [
        (date(2026, 7, 1), "Europe/Berlin", 24),
        (date(2026, 3, 29), "Europe/Berlin", 23),
        (date(2026, 10, 25), "Europe/Berlin", 25),
        # Clocks skipped midnight.
        (date(2018, 11, 4), "America/Sao_Paulo", 23),
    ],
)
def test_a_day_lasts_as_long_as_its_zone_says(day: date, zone: str, hours: int) -> None:
    start, end = day_in_zone(day, zone)
    assert end - start == timedelta(hours=hours, microseconds=-1)
    known = ZoneInfo(zone)
    assert start.astimezone(known).date() == end.astimezone(known).date() == day
    assert (start - timedelta(microseconds=1)).astimezone(known).date() < day


@pytest.mark.parametrize("zone", ["Nowhere/Town", "", "../etc/passwd", "/etc/localtime"])
def test_an_unknown_zone_is_refused(zone: Any) -> None:
    with pytest.raises(InvalidValue, match="`zone` is no time zone"):
        in_zone(NOON, zone)
