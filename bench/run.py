"""`make bench`: compares calls of all contenders, and measures generating.

Prints tables, and writes bench/results/*.json.
"""

import json
import os
import platform
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))  # a script's own folder is there instead

from bench import generation, report
from bench.catalogue import BASES, CONTENDERS, ROOT, Contender
from bench.measuring import measure_calls, prepared
from bench.rows import ROWS

_OTHERS = ("generating",)


def main(arguments: Sequence[str]) -> int:
    """Measure, print, write."""
    asked = _parsed(arguments)
    results: dict[str, Any] = {"machine": _machine(), "quick": asked.quick}
    rows = [row for row in ROWS if _wanted(row.name, asked)]
    if rows:
        with prepared(2_000 if asked.quick else 20_000) as place:
            contenders = _contenders(asked)
            lines, about, skipped = measure_calls(place, contenders, rows, 3 if asked.quick else 15)
        report.print_calls(lines, {row.name: row.title for row in rows})
        report.print_skipped(skipped)
        results |= {"contenders": about, "skipped": skipped, "calls": lines}
    if _wanted("generating", asked):
        quick = asked.quick
        results["generating"] = generation.measure(
            generation.SIZES[:2] if quick else generation.SIZES, 1 if quick else 3
        )
        report.print_generating(results["generating"])
    path = _write(results)
    print(f"\nwrote {path.relative_to(ROOT).as_posix()}")
    return 0


def _parsed(arguments: Sequence[str]) -> Namespace:
    names = [*(row.name for row in ROWS), *_OTHERS]
    parser = ArgumentParser(prog="bench/run.py", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, and smaller ones")
    parser.add_argument(
        "--only", action="append", metavar="ROW", choices=names, help=", ".join(names)
    )
    parser.add_argument(
        "--with",
        action="append",
        dest="contenders",
        metavar="NAME",
        help="only contenders whose names hold this, beside boto3",
    )
    return parser.parse_args(arguments)


def _wanted(row: str, asked: Namespace) -> bool:
    return asked.only is None or row in asked.only


def _contenders(asked: Namespace) -> list[Contender]:
    return [
        contender
        for contender in CONTENDERS
        if asked.contenders is None
        or contender.name in BASES
        or any(name.lower() in contender.name.lower() for name in asked.contenders)
    ]


def _machine() -> dict[str, object]:
    return {
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "python": platform.python_version(),
        "load": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
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
