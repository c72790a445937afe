"""What the pages say of the last published run of `make bench`: its tables and its chart."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from bench.plan import COLD_START, GENERATING, MEMORY, THREADS
from bench.rows import ROWS

from .chart import Bar, Panel, chart
from .standing import ahead

RESULT: Final = Path(__file__).parents[1] / "docs" / "performance.json"
_TITLES: Final = {row.name: row.title for row in ROWS}
_SHORT: Final = ("get", "put", "update", "query", "page", "batch-write", "batch-get", "concurrent")
_BASE = "boto3 resource"
_OURS = "dynarepo"

Line = Mapping[str, Any]


def result() -> dict[str, Any]:
    """The published result."""
    found: dict[str, Any] = json.loads(RESULT.read_text(encoding="utf-8"))
    return found


def table(name: str, found: Mapping[str, Any]) -> str:
    """One of the tables that pages show, by the name in its marker."""
    return _TABLES[name](found)


def drawing(found: Mapping[str, Any]) -> str:
    """The chart of the rows of the comparison, as SVG."""
    panels = [
        Panel(
            _TITLES[row],
            tuple(
                Bar(line["contender"], line["cpu_ratio"], line["contender"].startswith(_OURS))
                for line in _sorted(_lines(found, row))
            ),
        )
        for row in _SHORT
        if _lines(found, row)
    ]
    return chart("Times less CPU time than boto3's resource with Pydantic", panels)


def _lines(found: Mapping[str, Any], row: str) -> list[Line]:
    return [line for line in found["calls"] if line["row"] == row and line["cpu_ratio"] is not None]


def _sorted(lines: Iterable[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: -line["cpu_ratio"])


def _machine(found: Mapping[str, Any]) -> str:
    machine = found["machine"]
    kind = "A quick run" if found["quick"] else "A full run"
    return (
        f"{kind} of {found['measured_at'][:10]} on {machine['processors']} processors with Python"
        f" {machine['python']}; the load of the machine was {machine['load']} before it.\n"
    )


def _ratios(what: str, rows: Sequence[str]) -> Callable[[Mapping[str, Any]], str]:
    def made(found: Mapping[str, Any]) -> str:
        ratios = {
            (line["contender"], line["row"]): line[what]
            for line in found["calls"]
            if line[what] is not None
        }
        shown = [row for row in rows if any(of == row for _, of in ratios)]
        names = dict.fromkeys(line["contender"] for line in found["calls"])
        best = {row: max(value for (_, of), value in ratios.items() if of == row) for row in shown}
        return _table(
            ["", *(_TITLES[row] for row in shown)],
            (
                [name, *(_times(ratios.get((name, row)), best[row]) for row in shown)]
                for name in (_BASE, *(name for name in names if name != _BASE))
            ),
        )

    return made


def _times(value: float | None, best: float) -> str:
    if value is None:
        return ""
    shown = f"{value:.1f}x" if value < 20 else f"{value:.0f}x"
    return f"**{shown}**" if value == best else shown


def _costs(found: Mapping[str, Any]) -> str:
    lines = found["calls"]
    return _table(
        ["call", "with", "CPU", "wall"],
        (
            [
                _TITLES[line["row"]],
                line["contender"],
                _microseconds(line["cpu_microseconds"]),
                _microseconds(line["wall_microseconds"]),
            ]
            for line in lines
        ),
    )


def _microseconds(value: float) -> str:
    return f"{value / 1000:,.1f} ms" if value >= 10_000 else f"{value:,.0f} µs"


def _starts(found: Mapping[str, Any]) -> str:
    return _table(
        ["credentials in", "entities", "with", "wall", "share of boto3 client", "loads botocore"],
        (
            [
                line["credentials"],
                str(line["entities"]),
                line["contender"],
                f"{line['milliseconds']:.0f} ms",
                _share(line["share"]),
                "yes" if line["botocore_loaded"] else "no",
            ]
            for line in found[COLD_START]
        ),
    )


def _memory(found: Mapping[str, Any]) -> str:
    return _table(
        ["way", "with", "added at the peak", "share of boto3 client"],
        (
            [
                f"{line['way']} {line['items']:,} items",
                line["contender"],
                f"{line['added_mib']:.0f} MiB",
                _share(line["share"]),
            ]
            for line in sorted(found[MEMORY], key=lambda line: line["way"])
        ),
    )


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}x"


def _threads(found: Mapping[str, Any]) -> str:
    counts = sorted({line["threads"] for line in found[THREADS]})
    rates = {
        (line["contender"], line["threads"]): line["calls_a_second"] for line in found[THREADS]
    }
    return _table(
        ["GetItem calls a second", *(f"{count} threads" for count in counts)],
        (
            [name, *(f"{rates[name, count]:,.0f}" for count in counts)]
            for name in dict.fromkeys(line["contender"] for line in found[THREADS])
        ),
    )


def _generating(found: Mapping[str, Any]) -> str:
    return _table(
        ["entities", "access patterns", "case", "time", "largest process"],
        (
            [
                str(line["entities"]),
                str(line["patterns"]),
                line["case"],
                f"{line['seconds']:.1f} s",
                f"{line['peak_mib']:.0f} MiB" if line["peak_mib"] else "",
            ]
            for line in found[GENERATING]
        ),
    )


def _versions(found: Mapping[str, Any]) -> str:
    return _table(
        ["", "versions"],
        (
            [
                name,
                ", ".join(f"{package} {number}" for package, number in about["versions"].items()),
            ]
            for name, about in found["contenders"].items()
        ),
    )


def _left_out(found: Mapping[str, Any]) -> str:
    reasons = [f"- {name}: {reason}" for name, reason in found["skipped"].items()]
    return "\n".join(reasons or ["Nobody was left out."]) + "\n"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


_TABLES: Final[Mapping[str, Callable[[Mapping[str, Any]], str]]] = {
    "machine": _machine,
    "cpu": _ratios("cpu_ratio", _SHORT),
    "short": _ratios("cpu_ratio", ("get", "put", "update", "query", "page", "batch-write")),
    "tls": _ratios("wall_ratio", [row.name for row in ROWS if row.tls]),
    "costs": _costs,
    "cold-start": _starts,
    "memory": _memory,
    "threads": _threads,
    "generating": _generating,
    "versions": _versions,
    "ahead": ahead,
    "left-out": _left_out,
}
