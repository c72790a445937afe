"""The tables of a service by their names in the schema, and how they are at the moment."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ..errors import DynarepoError
from ..transport.boto.client import DynamoDBClient
from ..transport.concurrency import concurrency
from .definitions import TableDefinition
from .table_creation import described

T_co = TypeVar("T_co", bound="TableHandle", covariant=True)


@dataclass(frozen=True, slots=True)
class TableDescription:
    """A table as DynamoDB describes it; it counts items and bytes about every six hours."""

    name: str
    status: str
    items: int
    size_bytes: int
    indexes: Mapping[str, str]

    @property
    def is_ready(self) -> bool:
        """Whether the table and all its indexes can be used."""
        usable = {"ACTIVE", "UPDATING"}
        return self.status in usable and usable.issuperset(self.indexes.values())


@dataclass(frozen=True, slots=True)
class TableHealth:
    """How one table answered: its status or the error, and after how many seconds."""

    table: str
    name: str
    status: str
    seconds: float
    healthy: bool
    error: DynarepoError | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """How all tables of a service answered."""

    tables: tuple[TableHealth, ...]

    @property
    def healthy(self) -> bool:
        """Whether every table can be used."""
        return all(table.healthy for table in self.tables)


class TableHandle:
    """One table: what the schema says of it, at no cost."""

    def __init__(self, client: DynamoDBClient, definition: TableDefinition, physical: str) -> None:
        self._client = client
        self.definition = definition
        self.name = definition.name
        self.description = definition.description
        self.physical_name = physical

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.name!r}, {self.physical_name!r})"


class Table(TableHandle):
    """A table of a service that waits."""

    def describe(self) -> TableDescription:
        """How the table is now; raises TableMissing where there is none. Costs one request."""
        return _describe(self._client, self.physical_name)


class AsyncTable(TableHandle):
    """A table of a service that is awaited."""

    async def describe(self) -> TableDescription:
        """How the table is now; raises TableMissing where there is none. Costs one request."""
        return await concurrency().in_thread(
            lambda: _describe(self._client, self.physical_name), abandon=True
        )


class Tables(Mapping[str, T_co], Generic[T_co]):
    """Handles by the names in the schema, made when they are asked for first."""

    def __init__(self, names: tuple[str, ...], make: Callable[[str], T_co]) -> None:
        self._names = names
        self._make = make
        self._made: dict[str, T_co] = {}

    def __getitem__(self, name: str) -> T_co:
        if name not in self._names:
            raise KeyError(name)
        if name not in self._made:
            self._made[name] = self._make(name)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def health_of(client: DynamoDBClient, table: TableHandle) -> TableHealth:
    """How a table answers; an error is a part of the answer."""
    start = time.perf_counter()
    try:
        found = _describe(client, table.physical_name)
    except DynarepoError as error:
        seconds = time.perf_counter() - start
        return TableHealth(table.name, table.physical_name, error.code, seconds, False, error)
    seconds = time.perf_counter() - start
    return TableHealth(table.name, found.name, found.status, seconds, found.is_ready)


def _describe(client: DynamoDBClient, physical: str) -> TableDescription:
    found = described(client, physical)
    indexes: list[Mapping[str, Any]] = found.get("GlobalSecondaryIndexes") or []
    return TableDescription(
        name=physical,
        status=str(found["TableStatus"]),
        items=int(found.get("ItemCount", 0)),
        size_bytes=int(found.get("TableSizeBytes", 0)),
        indexes={index["IndexName"]: str(index.get("IndexStatus", "ACTIVE")) for index in indexes},
    )
