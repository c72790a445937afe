"""What a service's async facade is made of: the same connection, used from threads."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ..transport.concurrency import concurrency
from .facade import Service
from .statements import AsyncStatements

if TYPE_CHECKING:
    from .table_registry import AsyncTable, Health, TableHealth, Tables


class AsyncFacade(Service, AsyncStatements):
    """A service whose repositories are awaited."""

    _awaits = True

    async def create_tables(self, *, wait: bool = True) -> None:
        """Create the tables that are missing, and set expiry and recovery.

        A table that is there with the same keys and indexes is left as it is. Without waiting,
        expiry and recovery of a table that is not active yet are left to a later call.
        """
        from .table_creation import create_tables

        client = self._connection.client
        await concurrency().in_thread(
            lambda: create_tables(client, self._tables, self.table_names, wait=wait), abandon=False
        )

    @cached_property
    def tables(self) -> Tables[AsyncTable]:
        """The tables by their names in the schema; nothing is asked before `describe()`."""
        from .table_registry import AsyncTable

        return self._handles(AsyncTable)

    async def health_check(self) -> Health:
        """Whether every table answers and can be used, and how fast; raises nothing.

        Costs one DescribeTable request a table, side by side, over the connection that repositories
        use too.
        """
        from .table_registry import Health, health_of

        client = self._connection.client
        sides = concurrency()

        def check(table: AsyncTable) -> Callable[[], Awaitable[TableHealth]]:
            return lambda: sides.in_thread(lambda: health_of(client, table), abandon=True)

        return Health(await sides.gather([check(table) for table in self.tables.values()], 10))

    async def close(self) -> None:
        """Send nothing from now on, also for its tenants; a client that the caller passed stays open."""
        await self._connection.transport.awaited.close()

    async def __aenter__(self) -> Self:
        await self._link.prepare()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()
