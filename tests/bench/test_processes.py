"""What takes a process of its own is measured: starts, and memory."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench import cold_start, memory
from bench.catalogue import CLIENT, CONTENDERS, Contender
from bench.measuring import Place, prepared

BOTH = [contender for contender in CONTENDERS if contender.name in (CLIENT, "dynarepo")]
NOWHERE = Contender("missing environment", "boto3_client", ".venv-that-nobody-made")


@pytest.fixture(scope="module")
def place() -> Iterator[Place]:
    with prepared(bookings=30) as found:
        yield found


def test_starts_are_measured_with_credentials_in_both_places(place: Place, tmp_path: Path) -> None:
    starts = cold_start.starts([*BOTH, NOWHERE], {1: place.generated})
    lines = cold_start.measure(starts, place.stub.http, tmp_path, runs=1)
    assert [(line["contender"], line["credentials"]) for line in lines] == [
        (CLIENT, "files"), ("dynarepo", "files"),
        (CLIENT, "environment"), ("dynarepo", "environment"),
    ]  # fmt: skip
    assert {line["share"] for line in lines if line["contender"] == CLIENT} == {1.0}


def test_larger_services_are_started_with_generated_code_alone(tmp_path: Path) -> None:
    starts = cold_start.starts(BOTH, {1: tmp_path / "one", 10: tmp_path / "ten"})
    assert {start.contender.name for start in starts if start.entities == 10} == {"dynarepo"}


def test_memory_is_measured_for_holding_and_streaming(place: Place) -> None:
    lines = memory.measure([*BOTH, NOWHERE], place.stub.http, place.generated, 30, runs=1)
    assert [(line["contender"], line["way"]) for line in lines] == [
        (CLIENT, "hold"), (CLIENT, "stream"), ("dynarepo", "hold"), ("dynarepo", "stream"),
    ]  # fmt: skip
    assert all(line["peak_mib"] > line["added_mib"] for line in lines)
