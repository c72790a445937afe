"""How much memory it takes to hold many items, and to stream them; a process for each."""

import os
import statistics
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from .catalogue import CLIENT, ROOT, Contender
from .workers import environment

WAYS: Final = ("hold", "stream")


def measure(
    contenders: Iterable[Contender], endpoint: str, generated: Path, items: int, runs: int
) -> list[dict[str, Any]]:
    """A line for each contender and way: what was added at the peak, relative to boto3's client."""
    found: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for _ in range(runs):
        for contender in contenders:
            for way in WAYS:
                run = _run(contender, endpoint, generated, way, items)
                if run is not None:
                    found.setdefault((contender.name, way), []).append(run)
    return [
        {
            "contender": name,
            "way": way,
            "items": items,
            "added_mib": _added(all_runs),
            "peak_mib": max(peak for _, peak in all_runs),
            "runs": len(all_runs),
            "share": (
                _added(all_runs) / _added(found[CLIENT, way]) if (CLIENT, way) in found else None
            ),
        }
        for (name, way), all_runs in found.items()
    ]


def _added(runs: Sequence[tuple[float, float]]) -> float:
    return statistics.median(added for added, _ in runs)


def _run(
    contender: Contender, endpoint: str, generated: Path, way: str, items: int
) -> tuple[float, float] | None:
    if not contender.python.exists():
        return None
    done = subprocess.run(
        [str(contender.python), "-m", "bench.holding", contender.module, endpoint, way],
        cwd=ROOT,
        env=environment(contender, generated),
        stdout=subprocess.PIPE,
        stderr=None if "BENCH_VERBOSE" in os.environ else subprocess.DEVNULL,
        text=True,
    )
    said = done.stdout.split()
    if done.returncode != 0 or len(said) != 3 or int(said[0]) != items:
        return None
    return float(said[1]), float(said[2])
