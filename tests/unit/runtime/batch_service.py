"""A table in memory that answers batches as DynamoDB does, leaving what a test says unprocessed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from dynarepo import DynarepoError, Operation, Request, WireItem
from dynarepo.transport.drivers import run
from tests.unit.runtime.sending import Calls

Refuses = Callable[[int, WireItem], bool]
"""Whether a key is left unprocessed, by the number of the request that it came with."""


@dataclass
class BatchService:
    """Holds items by their keys; `refuses` leaves some unprocessed, `fails` breaks requests."""

    refuses: Refuses = lambda _, __: False
    fails: dict[int, DynarepoError] = field(default_factory=dict[int, DynarepoError])
    items: dict[str, WireItem] = field(default_factory=dict[str, WireItem])
    requests: list[Request[Any]] = field(default_factory=list[Request[Any]])

    def __post_init__(self) -> None:
        self.calls = Calls(self._send)

    def run(self, operation: Operation[Any]) -> Any:
        """Run an operation against this table."""
        return run(operation, self.calls)

    def hold(self, items: list[WireItem]) -> None:
        """Store items."""
        self.items.update((_name(item), item) for item in items)

    def sizes(self) -> list[int]:
        """How many keys or writes each batch had."""
        return [len(_asked(request)[1]) for request in self.requests]

    def _send(self, request: Request[Any]) -> Any:
        number = len(self.requests)
        self.requests.append(request)
        if number in self.fails:
            raise self.fails[number]
        answer = {
            "BatchGetItem": self._get,
            "BatchWriteItem": self._write,
            "PutItem": self._put,
        }[
            request.action
        ](number, request)
        return request.decode(answer)

    def _get(self, number: int, request: Request[Any]) -> dict[str, Any]:
        table, keys = _asked(request)
        waiting = [key for key in keys if self.refuses(number, key)]
        # A batch has no order of its own.
        found = [self.items[_name(key)] for key in reversed(keys)
                 if key not in waiting and _name(key) in self.items]  # fmt: skip
        unprocessed = {table: {"Keys": waiting}} if waiting else {}
        return {"Responses": {table: found}, "UnprocessedKeys": unprocessed}

    def _write(self, number: int, request: Request[Any]) -> dict[str, Any]:
        unprocessed: dict[str, list[Any]] = {}
        for table, writes in request.payload["RequestItems"].items():
            for write in writes:
                put, delete = write.get("PutRequest"), write.get("DeleteRequest")
                name = put["Item"] if put else delete["Key"]
                if self.refuses(number, name):
                    unprocessed.setdefault(table, []).append(write)
                elif put:
                    self.items[_name(name)] = name
                else:
                    self.items.pop(_name(name), None)
        return {"UnprocessedItems": unprocessed}

    def _put(self, _: int, request: Request[Any]) -> dict[str, Any]:
        item = request.payload["Item"]
        self.items[_name(item)] = item
        return {}


def _asked(request: Request[Any]) -> tuple[str, list[Any]]:
    ((table, asked),) = request.payload["RequestItems"].items()
    return table, asked["Keys"] if isinstance(asked, dict) else asked


def _name(item: WireItem) -> str:
    return f"{item['pk']} {item['sk']}"
