"""What `make demo` runs stays runnable."""

import os
import subprocess
import sys

from .pages import ROOT


def test_tour_runs_and_is_plain_where_nobody_watches() -> None:
    done = subprocess.run(
        [sys.executable, "demo/tour.py"],
        cwd=ROOT,
        text=True,
        capture_output=True,
        env={name: value for name, value in os.environ.items() if not name.startswith("AWS_")},
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    assert "\033" not in done.stdout
    assert "userStatus       user-1#new" in done.stdout
    assert "cost: 2 round trips (GetItem, UpdateItem)" in done.stdout
    assert "VERSION_CONFLICT: version 7 was expected" in done.stdout
