"""The lazily read items of a collection, for callers that wait and for those that await."""

from collections.abc import AsyncIterator, Iterator
from typing import Generic, TypeVar

from pydantic import BaseModel

from .async_pages import AsyncPages, AsyncSender
from .collections import CollectionQuery
from .page import Page
from .pages import Pages, Sender

T = TypeVar("T", bound=BaseModel)
R = TypeVar("R", bound=BaseModel)


class CollectionPages(Generic[T, R]):
    """The items of one partition, of several entities; nothing is read before it is asked for.

    Every use reads anew.
    """

    __slots__ = ("_pages", "_query")

    def __init__(self, sender: Sender, query: CollectionQuery[T, R]) -> None:
        self._query = query
        self._pages: Pages[T] = Pages(sender, query)

    def __repr__(self) -> str:
        """What it would read, and how to: printing reads nothing."""
        return f"<{type(self).__name__} of {self._query.subject}: iterate it, or call all() or page(size)>"

    def __iter__(self) -> Iterator[T]:
        """Each item in stored order, whatever its entity, reading on as they are taken."""
        return iter(self._pages)

    def page(self, size: int, after: str | None = None) -> Page[T]:
        """The next `size` items after a cursor of an earlier page, or the first ones."""
        return self._pages.page(size, after)

    def all(self) -> R:
        """All items, those of each entity by themselves."""
        return self._query.gathered(self._pages.all())

    @property
    def query(self) -> CollectionQuery[T, R]:
        """The query that the items are of."""
        return self._query


class AsyncCollectionPages(Generic[T, R]):
    """The items of one partition, of several entities; nothing is read before it is asked for.

    Every use reads anew.
    """

    __slots__ = ("_pages", "_query")

    def __init__(self, sender: AsyncSender, query: CollectionQuery[T, R]) -> None:
        self._query = query
        self._pages: AsyncPages[T] = AsyncPages(sender, query)

    def __repr__(self) -> str:
        """What it would read, and how to: printing reads nothing."""
        return f"<{type(self).__name__} of {self._query.subject}: use `async for`, or await all() or page(size)>"

    def __aiter__(self) -> AsyncIterator[T]:
        """Each item in stored order, whatever its entity, reading on as they are taken."""
        return aiter(self._pages)

    async def page(self, size: int, after: str | None = None) -> Page[T]:
        """The next `size` items after a cursor of an earlier page, or the first ones."""
        return await self._pages.page(size, after)

    async def all(self) -> R:
        """All items, those of each entity by themselves."""
        return self._query.gathered(await self._pages.all())

    @property
    def query(self) -> CollectionQuery[T, R]:
        """The query that the items are of."""
        return self._query
