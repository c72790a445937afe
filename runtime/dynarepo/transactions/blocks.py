"""The `with` blocks of transactions: what is collected inside is sent when the block ends."""

from types import TracebackType
from typing import Generic, TypeVar

from ..service.connection import AsyncLink, Link
from .collecting import Collector, Intents

Collected = TypeVar("Collected", bound=Intents)  # what collects


class TransactionBlock(Generic[Collected]):
    """Sends when the block ends; nothing where it is left by an exception, or stays empty."""

    def __init__(
        self, link: Link, intents: type[Collected], token: str | None, *, returning: bool
    ) -> None:
        self._link = link
        self._intents = intents
        self._token = token
        self._returning = returning
        self._collector = Collector(link.context)

    def __enter__(self) -> Collected:
        return self._intents(self._collector)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self._link.run(self._collector.operation(self._token, returning=self._returning))
        self._collector.close()


class AsyncTransactionBlock(Generic[Collected]):
    """The same for callers that await."""

    def __init__(
        self, link: AsyncLink, intents: type[Collected], token: str | None, *, returning: bool
    ) -> None:
        self._link = link
        self._intents = intents
        self._token = token
        self._returning = returning
        self._collector = Collector(link.context)

    async def __aenter__(self) -> Collected:
        return self._intents(self._collector)

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            await self._link.prepare()
            await self._link.run(self._collector.operation(self._token, returning=self._returning))
        self._collector.close()
