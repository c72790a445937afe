"""What a service's async facade is made of: the same connection, used from threads."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar, cast

from .boto_client import DynamoDBClient
from .connection import AsyncLink, AsyncShell, in_thread
from .context import Context
from .definitions import TableDefinition
from .explaining import Explanation, Explicable, explain
from .facade import Connected, connected
from .observation import Observer
from .table_creation import create_tables

if TYPE_CHECKING:
    from boto3 import Session

S = TypeVar("S", bound=AsyncShell)


class AsyncFacade:
    """A service: its async repositories, tables and connection.

    A generated subclass fills `_tables`, and `_extendable` with the classes that a caller may
    replace by subclasses.
    """

    _tables: ClassVar[tuple[TableDefinition, ...]] = ()
    _extendable: ClassVar[tuple[type[Any], ...]] = ()

    def __init__(self, connection: Connected) -> None:
        self._connection = connection
        self._link = AsyncLink(connection.context, connection.transport)

    @classmethod
    def connect(
        cls,
        client: DynamoDBClient | None = None,
        *,
        session: "Session | None" = None,
        endpoint: str | None = None,
        region: str | None = None,
        tables: Mapping[str, str] | None = None,
        extensions: Iterable[type[Any]] = (),
        clock: Callable[[], datetime] | None = None,
        on_request: Observer | None = None,
    ) -> Self:
        """Connect by boto3's own rules, or through a client, session, endpoint or region.

        `tables` gives physical names by the names in the schema. `extensions` are subclasses of
        generated repositories and models to use in their place. `clock` makes timestamps.
        `on_request` is told of every request when it is done, in the thread that sent it.
        """
        in_thread()  # a missing extra is said before anything is connected
        return cls(
            connected(
                cls._tables,
                cls._extendable,
                client,
                session=session,
                endpoint=endpoint,
                region=region,
                names=tables,
                extensions=extensions,
                clock=clock,
                on_request=on_request,
            )
        )

    @property
    def context(self) -> Context:
        """What pure requests depend on: clock, table names and models."""
        return self._connection.context

    @property
    def table_names(self) -> Mapping[str, str]:
        """The physical name of each table in the schema."""
        return self._connection.context.tables

    async def create_tables(self, *, wait: bool = True) -> None:
        """Create the tables that are missing, and set expiry and recovery.

        A table that is there with the same keys and indexes is left as it is. Without waiting,
        expiry and recovery of a table that is not active yet are left to a later call.
        """
        client = self._connection.transport.client
        await in_thread()(
            lambda: create_tables(client, self._tables, self.table_names, wait=wait), abandon=False
        )

    def explain(self, what: Explicable) -> Explanation:
        """The first request that this would send; nothing is sent."""
        return explain(what)

    async def close(self) -> None:
        """Close the connection, unless the caller passed the client."""
        await in_thread()(self._connection.transport.close, abandon=False)

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
