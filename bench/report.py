"""Prints rows as tables."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Line = Mapping[str, Any]


def print_calls(lines: Sequence[Line], titles: Mapping[str, str]) -> None:
    """Costs of calls, each beside its ratio to the base."""
    print("\ncalling: CPU and wall time of one call in microseconds, medians of rounds in turns\n")
    _print(lines, {
        "call": lambda line: titles[line["row"]],
        "with": lambda line: line["contender"],
        "CPU": lambda line: f"{line['cpu_microseconds']:.0f}",
        "lowest": lambda line: f"{line['lowest_cpu']:.0f}",
        "highest": lambda line: f"{line['highest_cpu']:.0f}",
        "wall": lambda line: f"{line['wall_microseconds']:.0f}",
        "CPU ratio": lambda line: _optional(line["cpu_ratio"], ".2f", "x"),
        "wall ratio": lambda line: _optional(line["wall_ratio"], ".2f", "x"),
    })  # fmt: skip


def print_threads(lines: Sequence[Line]) -> None:
    """Gets in threads."""
    print("\nthreads: GetItem from several threads of one process\n")
    _print(lines, {
        "threads": lambda line: str(line["threads"]),
        "with": lambda line: line["contender"],
        "calls a second": lambda line: f"{line['calls_a_second']:.0f}",
        "CPU": lambda line: f"{line['cpu_microseconds']:.0f}",
    })  # fmt: skip


def print_cold_starts(lines: Sequence[Line]) -> None:
    """Starts of processes."""
    print("\ncold start: from the start of a process to its first item; share of boto3's client\n")
    _print(lines, {
        "credentials in": lambda line: line["credentials"],
        "entities": lambda line: str(line["entities"]),
        "with": lambda line: line["contender"],
        "milliseconds": lambda line: f"{line['milliseconds']:.0f}",
        "CPU": lambda line: f"{line['cpu_milliseconds']:.0f}",
        "share": lambda line: _optional(line["share"], ".2f", "x"),
        "loads botocore": lambda line: "yes" if line["botocore_loaded"] else "no",
    })  # fmt: skip


def print_memory(lines: Sequence[Line]) -> None:
    """Memory of many items."""
    print("\nmemory: what many items add at the peak; share of boto3's client\n")
    _print(lines, {
        "way": lambda line: f"{line['way']} {line['items']:,}",
        "with": lambda line: line["contender"],
        "MiB": lambda line: f"{line['added_mib']:.1f}",
        "share": lambda line: _optional(line["share"], ".2f", "x"),
    })  # fmt: skip


def print_generating(lines: Sequence[Line]) -> None:
    """What generating costs."""
    print("\ngenerating: `dynarepo generate`, medians; memory is that of its largest process\n")
    _print(lines, {
        "entities": lambda line: str(line["entities"]),
        "patterns": lambda line: str(line["patterns"]),
        "case": lambda line: line["case"],
        "seconds": lambda line: f"{line['seconds']:.2f}",
        "CPU seconds": lambda line: _optional(line["cpu_seconds"], ".2f"),
        "largest process MiB": lambda line: _optional(line["peak_mib"], ".0f"),
    })  # fmt: skip


def print_skipped(skipped: Mapping[str, str]) -> None:
    """Who was left out of what, and why."""
    for name, reason in skipped.items():
        print(f"left out: {name}: {reason}")


def _optional(value: float | None, form: str, unit: str = "") -> str:
    return "" if value is None else format(value, form) + unit


def _print(lines: Sequence[Line], columns: Mapping[str, Callable[[Line], str]]) -> None:
    table = [list(columns), *([show(line) for show in columns.values()] for line in lines)]
    widths = [max(len(line[position]) for line in table) for position in range(len(columns))]
    for line in table:
        print(
            "  "
            + "  ".join(
                cell.ljust(width) for cell, width in zip(line, widths, strict=True)
            ).rstrip()
        )
