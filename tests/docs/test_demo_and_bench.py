"""What `make demo` and `make bench` run stays runnable; how fast anything is, no test says."""

import os
import subprocess
import sys

from bench import calls, generation

from .pages import ROOT


def test_tour_runs_and_is_plain_where_nobody_watches() -> None:
    done = subprocess.run(
        [sys.executable, "demo/tour.py"],
        cwd=ROOT,
        text=True,
        capture_output=True,
        env={name: value for name, value in os.environ.items() if not name.startswith("AWS_")},
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    assert "\033" not in done.stdout
    assert "userStatus       user-1#new" in done.stdout
    assert "cost: 2 round trips (GetItem, UpdateItem)" in done.stdout
    assert "VERSION_CONFLICT: version 7 was expected" in done.stdout


def test_generating_is_measured_in_every_case() -> None:
    rows = generation.measure((2,), runs=1)
    assert [row["case"] for row in rows] == ["cold", "unchanged", "one entity changed"]


def test_contenders_read_the_same_values() -> None:
    rows = calls.measure(rounds=1)
    assert len(rows) == 12
    assert {row["speed"] for row in rows if "boto3" in row["contender"]} == {1.0}
