"""A process that runs the calls of one contender and says what they cost.

It runs in the contender's own environment, reads one command a line from its input, and writes one
answer a line: `python -m bench.worker MODULE ENDPOINT...`.
"""

import asyncio
import gc
import importlib
import importlib.metadata
import json
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TextIO, TypeAlias

from .operations import Operation, operations, wrong

Cost: TypeAlias = dict[str, float]


class Worker:
    """The operations of a contender at each endpoint, opened when they are first asked for."""

    def __init__(self, module: Any, endpoints: Sequence[str]) -> None:
        self._module = module
        self._endpoints = endpoints
        self._opened: dict[int, tuple[Any, Mapping[str, Operation]]] = {}
        self._awaited = bool(getattr(module, "AWAITED", False))
        self._runner = asyncio.Runner()

    def answer(self, command: dict[str, Any]) -> dict[str, Any]:
        """What is asked for: versions, a check, or what an operation costs."""
        match command:
            case {"ask": "about"}:
                return self._about()
            case {"ask": "check", "operation": name}:
                return {"wrong": wrong(name, self._once(self._operation(name, 0)))}
            case {"ask": "cost", "operation": name, "endpoint": endpoint, "times": times}:
                return self._cost(self._operation(name, endpoint), times)
            case {"ask": "threads", "operation": name, "threads": threads, "times": times}:
                return self._in_threads(self._operation(name, 0), threads, times)
            case _:
                raise ValueError(f"unknown command {command}")

    def _about(self) -> dict[str, Any]:
        calls, _ = self._at(0)
        described: Any = getattr(calls, "described", None)
        packages = self._module.PACKAGES
        return {
            "versions": {name: importlib.metadata.version(name) for name in packages},
            "awaited": self._awaited,
            "through": described() if described else None,
        }

    def _at(self, endpoint: int) -> tuple[Any, Mapping[str, Operation]]:
        if endpoint not in self._opened:
            # In the loop that is used later: async clients bind to it.
            calls = self._run(self._open, self._endpoints[endpoint])
            self._opened[endpoint] = calls, operations(calls, awaited=self._awaited)
        return self._opened[endpoint]

    async def _open_awaited(self, endpoint: str) -> Any:
        calls = self._module.Calls(endpoint)
        opened: Any = getattr(calls, "opened", None)
        if opened is not None:
            await opened()
        return calls

    def _open(self, endpoint: str) -> Any:
        return self._open_awaited(endpoint) if self._awaited else self._module.Calls(endpoint)

    def _run(self, function: Callable[..., Any], *arguments: Any) -> Any:
        result = function(*arguments)
        return self._runner.run(result) if self._awaited else result

    def _operation(self, name: str, endpoint: int) -> Operation:
        _, offered = self._at(endpoint)
        return offered[name]

    def _once(self, operation: Operation) -> Any:
        async def awaited() -> Any:
            return await operation()

        return self._runner.run(awaited()) if self._awaited else operation()

    def _cost(self, operation: Operation, times: int) -> Cost:
        async def repeated() -> Cost:
            await operation()
            wall, cpu = time.perf_counter(), time.process_time()
            for _ in range(times):
                await operation()
            return _since(wall, cpu, times)

        gc.collect()
        if self._awaited:
            return self._runner.run(repeated())
        # Another contender's data fill the processor's caches: the first call does not count.
        operation()
        wall, cpu = time.perf_counter(), time.process_time()
        for _ in range(times):
            operation()
        return _since(wall, cpu, times)

    @staticmethod
    def _in_threads(operation: Operation, threads: int, times: int) -> Cost:
        def repeated() -> None:
            for _ in range(times):
                operation()

        gc.collect()
        running = [threading.Thread(target=repeated) for _ in range(threads)]
        wall, cpu = time.perf_counter(), time.process_time()
        for thread in running:
            thread.start()
        for thread in running:
            thread.join()
        return _since(wall, cpu, threads * times)


def _since(wall: float, cpu: float, times: int) -> Cost:
    spent, passed = time.process_time() - cpu, time.perf_counter() - wall
    return {"cpu": spent / times * 1e6, "wall": passed / times * 1e6}


def main(name: str, endpoints: Sequence[str]) -> None:
    """Answer commands until there are no more; a library that is missing is the first answer."""
    # What a library prints must not come between the answers.
    with os.fdopen(os.dup(sys.stdout.fileno()), "w") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        try:
            worker = Worker(importlib.import_module(f"bench.contenders.{name}"), endpoints)
        except ImportError as missing:
            _write(answers, {"failed": f"{missing.name or missing} is not installed"})
            return
        for line in sys.stdin:
            try:
                answer = worker.answer(json.loads(line))
            except Exception as error:  # the other contenders go on; the bench says who could not
                answer = {"failed": f"{type(error).__name__}: {error}"}
            _write(answers, answer)


def _write(answers: TextIO, answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
