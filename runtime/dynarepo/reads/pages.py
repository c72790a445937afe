"""The lazily read results of a query, for callers that wait."""

from collections.abc import Iterator
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

from ..requests import Operation
from . import reading
from .page import Page
from .queries import Query

T = TypeVar("T")
T_co = TypeVar("T_co", bound=BaseModel, covariant=True)


class Sender(Protocol):
    """What sends requests and runs operations: a link."""

    def run(self, operation: Operation[T]) -> T: ...


class Pages(Generic[T_co]):
    """The results of one query or scan; nothing is read before they are asked for.

    Every use reads anew, so that one `Pages` can be iterated twice.
    """

    __slots__ = ("_query", "_sender")

    def __init__(self, sender: Sender, query: Query[T_co]) -> None:
        self._sender = sender
        self._query = query

    def __repr__(self) -> str:
        """What it would read, and how to: printing reads nothing."""
        return f"<{type(self).__name__} of {self._query.subject}: iterate it, or call all(), first() or page(size)>"

    def __iter__(self) -> Iterator[T_co]:
        """Each result, reading on as they are taken.

        Who takes a second page of them is read a page ahead from then on.
        """
        results = reading.results_of(self._query)
        try:
            while not results.finished:
                yield from self._sender.run(results.advance())
                results.reads_ahead = True
        finally:
            results.close()

    def page(self, size: int, after: str | None = None) -> Page[T_co]:
        """The next `size` results after a cursor of an earlier page, or the first ones."""
        return self._sender.run(reading.read_page(self._query, size, after))

    def first(self) -> T_co | None:
        """The first result, if there is one."""
        return self._sender.run(reading.read_first(self._query))

    def one(self) -> T_co:
        """The only result; NotFound if there is none, MultipleResults if there are more."""
        return self._sender.run(reading.read_one(self._query))

    def all(self) -> list[T_co]:
        """All results."""
        return self._sender.run(reading.read_all(self._query))

    def count(self) -> int:
        """How many items match, without transferring them; it costs what reading them costs."""
        return self._sender.run(reading.count(self._query))

    def exists(self) -> bool:
        """Whether anything matches."""
        return self._sender.run(reading.exists(self._query))

    def limit(self, most: int) -> "Pages[T_co]":
        """The same results, at most so many of them; a smaller limit of the query stays."""
        return Pages(self._sender, self._query.limited(most))

    @property
    def query(self) -> Query[T_co]:
        """The query that the results are of."""
        return self._query
