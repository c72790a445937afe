"""What a service's async facade is made of: the same connection, used from threads."""

from types import TracebackType
from typing import Self, TypeVar, cast

from .connection import AsyncLink, AsyncShell, concurrency
from .facade import Connected, Service
from .table_creation import create_tables

S = TypeVar("S", bound=AsyncShell)


class AsyncFacade(Service):
    """A service whose repositories are awaited."""

    def __init__(self, connection: Connected) -> None:
        super().__init__(connection)
        self._link = AsyncLink(connection.context, connection.transport)

    async def create_tables(self, *, wait: bool = True) -> None:
        """Create the tables that are missing, and set expiry and recovery.

        A table that is there with the same keys and indexes is left as it is. Without waiting,
        expiry and recovery of a table that is not active yet are left to a later call.
        """
        client = self._connection.transport.client
        await concurrency().in_thread(
            lambda: create_tables(client, self._tables, self.table_names, wait=wait), abandon=False
        )

    async def close(self) -> None:
        """Close the connection, unless the caller passed the client."""
        await concurrency().in_thread(self._connection.transport.close, abandon=False)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    def _repository(self, generated: type[S]) -> S:
        chosen = cast("type[S]", self._connection.extensions.get(generated, generated))
        return chosen(self._link)
