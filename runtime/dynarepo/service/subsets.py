"""Some repositories of a service for one caller, such as a tenant, over the service's connection."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar, Unpack, cast

from msgspec.structs import replace

from ..context import Bounds, Context
from ..values import Value
from .connection import AsyncLink, AsyncShell, Link, OneCaller, Shell
from .reading_together import AsyncReadsTogether, ReadsTogether
from .sending import AnyTransport

if TYPE_CHECKING:
    # Loaded where they are first needed: a service that only reads needs none of them.
    from ..batches.blocks import AsyncBatchBlock, BatchBlock
    from ..batches.gathering import Gathering
    from ..batches.progress import OnProgress
    from ..transactions.blocks import AsyncTransactionBlock, TransactionBlock
    from ..transactions.collecting import Intents
    from ..transport.boto.client import DynamoDBClient
    from ..writes.write import Write
    from .explaining import Explanation, Explicable

B = TypeVar("B", bound="Bound")
S = TypeVar("S", bound=Shell)
A = TypeVar("A", bound=AsyncShell)
Collected = TypeVar("Collected", bound="Intents")  # what collects
G = TypeVar("G", bound="Gathering")


class Connected(Value, frozen=True):
    """What connecting makes."""

    context: Context
    transport: AnyTransport
    extensions: Mapping[type[Any], type[Any]]

    @property
    def client(self) -> DynamoDBClient:
        """The boto3 client of what is no request of a repository; refused once it is closed."""
        if self.transport.closed:
            from ..transport.refusals import closed

            raise closed()
        return self.transport.client


class Bound(OneCaller):
    """What has repositories: it acts for one caller, which cannot change.

    A generated subclass fills `_elsewhere` with what only other facades of its service have, and
    how one comes to those.
    """

    _elsewhere: ClassVar[Mapping[str, str]] = {}

    def __init__(self, connection: Connected) -> None:
        self._connection = connection

    @property
    def context(self) -> Context:
        """What pure requests depend on: clock, table names, models, and who the caller is."""
        return self._connection.context

    def as_actor(self, actor: str) -> Self:
        """The same for one person or program, whom trails of changes name."""
        return self._bound(actor=actor)

    def explain(self, what: Explicable) -> Explanation:
        """The first request that this would send; nothing is sent."""
        from .explaining import explain

        return explain(what)

    # Type checkers must go on refusing what is not there.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            """Refuse a name, and say which facade has it."""
            where = self._elsewhere.get(name)
            if where is None:
                # Once more in the ordinary way, for the ordinary error.
                return self.__getattribute__(name)
            raise AttributeError(
                f"{type(self).__name__} has no `{name}`: write `{where}.{name}`, where `db` is the"
                " whole service",
                name=name,
                obj=self,
            )

    def _bound(self, **bounds: Unpack[Bounds]) -> Self:
        """The same for one caller, over the same connection."""
        return self._as(type(self), **bounds)

    def _as(self, made: Callable[[Connected], B], **bounds: Unpack[Bounds]) -> B:
        """Other repositories for one caller, over the same connection."""
        context = self._connection.context.bound(**bounds)
        return made(replace(self._connection, context=context))


class Subset(ReadsTogether, Bound):
    """Repositories that wait for their answers."""

    def __init__(self, connection: Connected) -> None:
        super().__init__(connection)
        self._link = Link(connection.context, connection.transport)

    def _repository(self, generated: type[S]) -> S:
        chosen = cast("type[S]", self._connection.extensions.get(generated, generated))
        return chosen(self._link)

    def _transact(
        self, intents: type[Collected], token: str | None, *, returning: bool
    ) -> TransactionBlock[Collected]:
        from ..transactions.blocks import TransactionBlock

        return TransactionBlock(self._link, intents, token, returning=returning)

    def _batch(
        self, gathering: type[G], at_once: int, progress: OnProgress | None
    ) -> BatchBlock[G]:
        from ..batches.blocks import BatchBlock

        return BatchBlock(self._link, gathering, at_once, progress)

    def _write_together(self, writes: Sequence[Write[Any]], token: str | None) -> None:
        from ..transactions.writing import transact_writes

        self._link.run(transact_writes(writes, token=token))

    def _written_together(self, writes: Sequence[Write[Any]], token: str | None) -> tuple[Any, ...]:
        from ..transactions.writing import transact_writes

        done = self._link.run(transact_writes(writes, token=token, returning=True))
        return tuple(planned.result() for planned in done)


class AsyncSubset(AsyncReadsTogether, Bound):
    """Repositories that are awaited."""

    def __init__(self, connection: Connected) -> None:
        super().__init__(connection)
        self._link = AsyncLink(connection.context, connection.transport.awaited)

    def _repository(self, generated: type[A]) -> A:
        chosen = cast("type[A]", self._connection.extensions.get(generated, generated))
        return chosen(self._link)

    def _transact(
        self, intents: type[Collected], token: str | None, *, returning: bool
    ) -> AsyncTransactionBlock[Collected]:
        from ..transactions.blocks import AsyncTransactionBlock

        return AsyncTransactionBlock(self._link, intents, token, returning=returning)

    def _batch(
        self, gathering: type[G], at_once: int, progress: OnProgress | None
    ) -> AsyncBatchBlock[G]:
        from ..batches.blocks import AsyncBatchBlock

        return AsyncBatchBlock(self._link, gathering, at_once, progress)

    async def _write_together(self, writes: Sequence[Write[Any]], token: str | None) -> None:
        from ..transactions.writing import transact_writes

        await self._link.prepare()
        await self._link.run(transact_writes(writes, token=token))

    async def _written_together(
        self, writes: Sequence[Write[Any]], token: str | None
    ) -> tuple[Any, ...]:
        from ..transactions.writing import transact_writes

        await self._link.prepare()
        done = await self._link.run(transact_writes(writes, token=token, returning=True))
        return tuple(planned.result() for planned in done)
