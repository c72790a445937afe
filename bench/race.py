"""Runs the contenders in turns, so that what disturbs one disturbs all, and compares them."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .bookings import ACCOUNT, Booking, booking
from .catalogue import RESOURCE
from .operations import WRITTEN
from .rows import Row
from .stub_server import Stub
from .wire import from_wire
from .workers import Failed, RunningWorker

Samples = Mapping[str, Sequence[Mapping[str, float]]]


@dataclass(frozen=True, slots=True)
class Ratio:
    """How much faster than the base: the median over the rounds, each compared within itself."""

    cpu: float
    wall: float


def check(
    workers: Sequence[RunningWorker], rows: Sequence[Row], stub: Stub
) -> dict[tuple[str, str], str]:
    """Run each operation once and compare what is read and written; what failed, and why."""
    failed: dict[tuple[str, str], str] = {}
    for worker in workers:
        for operation in dict.fromkeys(row.operation for row in rows):
            try:
                found = worker.ask({"ask": "check", "operation": operation})["wrong"]
            except Failed as failure:
                found = str(failure)
            found = found or _wrongly_written(operation, stub)
            if found:
                failed[worker.contender.name, operation] = found
    return failed


def _wrongly_written(operation: str, stub: Stub) -> str | None:
    """What is wrong with what the server was sent: all that was given, however it is encoded."""
    match operation:
        case "put":
            items, count = [request["Item"] for request in stub.received("PutItem")], 1
        case "batch_write":
            requests = stub.received("BatchWriteItem")
            puts = [
                put for request in requests for put in next(iter(request["RequestItems"].values()))
            ]
            items, count = [put["PutRequest"]["Item"] for put in puts], WRITTEN
        case _:
            return None
    changing = {"created_at", "updated_at"}
    written = [Booking.model_validate(from_wire(item)) for item in items]
    found = sorted(written, key=lambda each: each.line)
    expected = [booking(ACCOUNT, number) for number in range(count)]
    for one, other in zip(found, expected, strict=False):
        if one.model_dump(exclude=changing) != other.model_dump(exclude=changing):
            return f"{operation} writes {one}"
    return None if len(found) == count else f"{operation} writes {len(found)} items"


def command_of(row: Row) -> dict[str, Any]:
    """What a worker is asked for a row."""
    return {
        "ask": "cost", "operation": row.operation, "endpoint": int(row.tls), "times": row.times,
    }  # fmt: skip


def command_of_threads(threads: int) -> dict[str, Any]:
    """What a worker is asked for gets in this many threads."""
    return {"ask": "threads", "operation": "get", "threads": threads, "times": 80 // threads}


def race(command: Mapping[str, Any], workers: Sequence[RunningWorker], rounds: int) -> Samples:
    """What the operation costs each contender in each round; the first round warms up."""
    samples: dict[str, list[dict[str, float]]] = {worker.contender.name: [] for worker in workers}
    left_out: set[str] = set()
    for round_ in range(rounds + 1):
        # Another one begins each time: nobody always comes after the same neighbour.
        shift = round_ % max(1, len(workers))
        for worker in (*workers[shift:], *workers[:shift]):
            name = worker.contender.name
            if name in left_out:
                continue
            try:
                cost = worker.ask(command)
            except Failed:
                left_out.add(name)
                continue
            if round_:
                samples[name].append(cost)
    return {name: found for name, found in samples.items() if name not in left_out}


def results(row: Row, samples: Samples, base: str = RESOURCE) -> list[dict[str, Any]]:
    """A line for each contender: medians, extremes, and ratios to the base where it ran."""
    return [
        {
            "row": row.name,
            "contender": name,
            "cpu_microseconds": _median(found, "cpu"),
            "wall_microseconds": _median(found, "wall"),
            "lowest_cpu": min(cost["cpu"] for cost in found),
            "highest_cpu": max(cost["cpu"] for cost in found),
            "rounds": len(found),
            "cpu_ratio": None if base not in samples else ratio(samples[base], found).cpu,
            "wall_ratio": None if base not in samples else ratio(samples[base], found).wall,
        }
        for name, found in samples.items()
    ]


def results_of_threads(threads: int, samples: Samples) -> list[dict[str, Any]]:
    """A line for each contender: calls in a second, and the CPU time of one."""
    return [
        {
            "contender": name,
            "threads": threads,
            "calls_a_second": 1e6 / _median(found, "wall"),
            "cpu_microseconds": _median(found, "cpu"),
            "rounds": len(found),
        }
        for name, found in samples.items()
    ]


def ratio(base: Sequence[Mapping[str, float]], found: Sequence[Mapping[str, float]]) -> Ratio:
    """How much faster `found` is than the base, round by round."""
    pairs = list(zip(base, found, strict=True))
    return Ratio(
        statistics.median(one["cpu"] / other["cpu"] for one, other in pairs),
        statistics.median(one["wall"] / other["wall"] for one, other in pairs),
    )


def _median(found: Sequence[Mapping[str, float]], what: str) -> float:
    return statistics.median(cost[what] for cost in found)
