"""What a statement of PartiQL returns, for callers that wait and for those that await."""

from collections.abc import AsyncIterator, Iterator
from typing import Generic, TypeVar

from . import partiql
from .async_pages import AsyncSender
from .page import Page
from .pages import Sender
from .partiql import Statement

T = TypeVar("T")


class StatementResults(Generic[T]):
    """The items that one statement returns; nothing is sent before they are asked for.

    Every use sends the statement anew: call `all()` of a statement that writes, and call it once.
    """

    __slots__ = ("_sender", "_statement")

    def __init__(self, sender: Sender, statement: Statement[T]) -> None:
        self._sender = sender
        self._statement = statement

    def __iter__(self) -> Iterator[T]:
        """Each item, reading on as they are taken."""
        reading = partiql.Reading(self._statement)
        while not reading.finished:
            yield from self._sender.run(reading.advance())

    def page(self, size: int, after: str | None = None) -> Page[T]:
        """The next `size` items after a cursor of an earlier page, or the first ones."""
        return self._sender.run(partiql.read_page(self._statement, size, after))

    def first(self) -> T | None:
        """The first item, if there is one."""
        return self._sender.run(partiql.read_first(self._statement))

    def all(self) -> list[T]:
        """All items; of a statement that writes, those that it returns."""
        return self._sender.run(partiql.read_all(self._statement))

    @property
    def statement(self) -> Statement[T]:
        """The statement that the items are of."""
        return self._statement


class AsyncStatementResults(Generic[T]):
    """The same, awaited."""

    __slots__ = ("_sender", "_statement")

    def __init__(self, sender: AsyncSender, statement: Statement[T]) -> None:
        self._sender = sender
        self._statement = statement

    async def __aiter__(self) -> AsyncIterator[T]:
        """Each item, reading on as they are taken."""
        reading = partiql.Reading(self._statement)
        while not reading.finished:
            for item in await self._sender.run(reading.advance()):
                yield item

    async def page(self, size: int, after: str | None = None) -> Page[T]:
        """The next `size` items after a cursor of an earlier page, or the first ones."""
        return await self._sender.run(partiql.read_page(self._statement, size, after))

    async def first(self) -> T | None:
        """The first item, if there is one."""
        return await self._sender.run(partiql.read_first(self._statement))

    async def all(self) -> list[T]:
        """All items; of a statement that writes, those that it returns."""
        return await self._sender.run(partiql.read_all(self._statement))

    @property
    def statement(self) -> Statement[T]:
        """The statement that the items are of."""
        return self._statement
