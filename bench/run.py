"""`make bench`: measures generating and calling, prints tables, and writes bench/results/*.json.

`--quick` measures less: fewer runs, and no schema of 300 entities.
"""

import json
import os
import platform
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))  # a script's own folder is there instead

from bench import calls, generation

ROOT = Path(__file__).parents[1]
Row = Mapping[str, Any]


def main(arguments: Sequence[str]) -> int:
    """Measure, print, write."""
    quick = _quick(arguments)
    print("generating: `dynarepo generate`, medians; memory is that of its largest process\n")
    generated = generation.measure(
        generation.SIZES[:2] if quick else generation.SIZES, 1 if quick else 3
    )
    _print(generated, {
        "entities": lambda row: str(row["entities"]),
        "patterns": lambda row: str(row["patterns"]),
        "case": lambda row: row["case"],
        "seconds": lambda row: f"{row['seconds']:.2f}",
        "CPU seconds": lambda row: _optional(row["cpu_seconds"], ".2f"),
        "largest process MiB": lambda row: _optional(row["peak_mib"], ".0f"),
    })  # fmt: skip
    print("\ncalling: CPU time of one call in microseconds, against a stub server, interleaved\n")
    called = calls.measure(rounds=5 if quick else 15)
    _print(called, {
        "call": lambda row: row["call"],
        "with": lambda row: row["contender"],
        "median": lambda row: f"{row['microseconds']:.0f}",
        "lowest": lambda row: f"{row['lowest']:.0f}",
        "highest": lambda row: f"{row['highest']:.0f}",
        "speed": lambda row: f"{row['speed']:.2f}x",
    })  # fmt: skip
    path = _write({"machine": _machine(), "generating": generated, "calling": called})
    print(f"\nwrote {path.relative_to(ROOT).as_posix()}")
    return 0


def _quick(arguments: Sequence[str]) -> bool:
    parser = ArgumentParser(prog="bench/run.py", description="Measures generating and calling.")
    parser.add_argument(
        "--quick", action="store_true", help="fewer runs, and no schema of 300 entities"
    )
    return bool(parser.parse_args(arguments).quick)


def _optional(value: float | None, form: str) -> str:
    return "" if value is None else format(value, form)


def _print(rows: Sequence[Row], columns: Mapping[str, Callable[[Row], str]]) -> None:
    table = [list(columns), *([show(row) for show in columns.values()] for row in rows)]
    widths = [max(len(line[position]) for line in table) for position in range(len(columns))]
    for line in table:
        print(
            "  "
            + "  ".join(
                cell.ljust(width) for cell, width in zip(line, widths, strict=True)
            ).rstrip()
        )


def _machine() -> dict[str, object]:
    libraries = ("dynarepo", "boto3", "botocore", "pydantic", "black")
    return {
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "python": platform.python_version(),
        "versions": {name: version(name) for name in libraries},
    }


def _write(results: Mapping[str, object]) -> Path:
    now = datetime.now(UTC)
    path = ROOT / "bench" / "results" / f"{now:%Y%m%dT%H%M%SZ}.json"
    path.parent.mkdir(exist_ok=True)
    document = {"measured_at": now.isoformat(timespec="seconds"), **results}
    path.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    return path


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
