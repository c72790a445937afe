"""`make bench`: compares contenders, measures generating, prints tables, and keeps the result."""

import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))  # a script's own folder is there instead

from bench import cold_start, generation, memory, report
from bench.measuring import Place, measure_calls, prepared
from bench.plan import COLD_START, GENERATING, MEMORY, THREADS, Plan, planned
from bench.publishing import keep
from bench.rows import ROWS
from bench.services import generate


def main(arguments: Sequence[str]) -> int:
    """Measure, print, write."""
    plan = planned(arguments)
    results: dict[str, Any] = {"machine": _machine(), "quick": plan.quick}
    if plan.rows or plan.others - {GENERATING}:
        with prepared(plan.extent.items) as place:
            results |= _compared(plan, place)
    if GENERATING in plan.others:
        extent = plan.extent
        results[GENERATING] = generation.measure(extent.generated, extent.runs_of_generating)
        report.print_generating(results[GENERATING])
    for path in keep(results, publish=plan.publish):
        print(f"wrote {path}")
    return 0


def _compared(plan: Plan, place: Place) -> dict[str, Any]:
    extent = plan.extent
    found: dict[str, Any] = {}
    if plan.rows or THREADS in plan.others:
        threads = extent.threads if THREADS in plan.others else ()
        measured = measure_calls(place, plan.contenders, plan.rows, threads, extent.rounds)
        if measured.calls:
            report.print_calls(measured.calls, {row.name: row.title for row in ROWS})
        if measured.threads:
            report.print_threads(measured.threads)
        report.print_skipped(measured.skipped)
        found |= {
            "contenders": measured.contenders,
            "skipped": measured.skipped,
            "calls": measured.calls,
            THREADS: measured.threads,
        }
    if COLD_START in plan.others:
        with tempfile.TemporaryDirectory() as name:
            services = {
                entities: generate(Path(name) / str(entities), entities)
                for entities in extent.services
            }
            starts = cold_start.starts(plan.contenders, services)
            lines = cold_start.measure(starts, place.stub.http, Path(name), extent.starts)
        report.print_cold_starts(lines)
        found[COLD_START] = lines
    if MEMORY in plan.others:
        lines = memory.measure(
            plan.contenders, place.stub.http, place.generated, extent.items, extent.runs_of_memory
        )
        report.print_memory(lines)
        found[MEMORY] = lines
    return found


def _machine() -> dict[str, object]:
    return {
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
