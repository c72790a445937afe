"""Typed reads of several items at one moment, for facades that wait and that are awaited."""

from typing import Any, TypeVar, overload

from ..requests import Request
from .connection import AsyncLink, Link

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")
E = TypeVar("E")
F = TypeVar("F")
T = TypeVar("T")


class ReadsTogether:
    """The part of a facade that reads in transactions."""

    _link: Link

    @overload
    def get_together(self, first: Request[A], /) -> tuple[A]: ...

    @overload
    def get_together(self, first: Request[A], second: Request[B], /) -> tuple[A, B]: ...

    @overload
    def get_together(
        self, first: Request[A], second: Request[B], third: Request[C], /
    ) -> tuple[A, B, C]: ...

    @overload
    def get_together(
        self, first: Request[A], second: Request[B], third: Request[C], fourth: Request[D], /
    ) -> tuple[A, B, C, D]: ...

    @overload
    def get_together(
        self,
        first: Request[A],
        second: Request[B],
        third: Request[C],
        fourth: Request[D],
        fifth: Request[E],
        /,
    ) -> tuple[A, B, C, D, E]: ...

    @overload
    def get_together(
        self,
        first: Request[A],
        second: Request[B],
        third: Request[C],
        fourth: Request[D],
        fifth: Request[E],
        sixth: Request[F],
        /,
    ) -> tuple[A, B, C, D, E, F]: ...

    @overload
    def get_together(self, *reads: Request[T]) -> tuple[T, ...]: ...

    def get_together(self, *reads: Request[Any]) -> tuple[Any, ...]:
        """Read several items as they all were at one moment; pass what `at(key)` of a repository
        makes, up to 100 of them.

        Returns them in order, None where there is no item. Costs one round trip and twice the
        read units of single reads; conflicts with writes under way are retried. Raises
        InvalidValue for an item that is named twice, TransactionCancelled where conflicts stay.
        """
        from ..transactions.reading import read_together

        return self._link.run(read_together(reads))


class AsyncReadsTogether:
    """The same for callers that await."""

    _link: AsyncLink

    @overload
    async def get_together(self, first: Request[A], /) -> tuple[A]: ...

    @overload
    async def get_together(self, first: Request[A], second: Request[B], /) -> tuple[A, B]: ...

    @overload
    async def get_together(
        self, first: Request[A], second: Request[B], third: Request[C], /
    ) -> tuple[A, B, C]: ...

    @overload
    async def get_together(
        self, first: Request[A], second: Request[B], third: Request[C], fourth: Request[D], /
    ) -> tuple[A, B, C, D]: ...

    @overload
    async def get_together(
        self,
        first: Request[A],
        second: Request[B],
        third: Request[C],
        fourth: Request[D],
        fifth: Request[E],
        /,
    ) -> tuple[A, B, C, D, E]: ...

    @overload
    async def get_together(
        self,
        first: Request[A],
        second: Request[B],
        third: Request[C],
        fourth: Request[D],
        fifth: Request[E],
        sixth: Request[F],
        /,
    ) -> tuple[A, B, C, D, E, F]: ...

    @overload
    async def get_together(self, *reads: Request[T]) -> tuple[T, ...]: ...

    async def get_together(self, *reads: Request[Any]) -> tuple[Any, ...]:
        """Read several items as they all were at one moment; pass what `at(key)` of a repository
        makes, up to 100 of them.

        Returns them in order, None where there is no item. Costs one round trip and twice the
        read units of single reads; conflicts with writes under way are retried. Raises
        InvalidValue for an item that is named twice, TransactionCancelled where conflicts stay.
        """
        from ..transactions.reading import read_together

        return await self._link.run(read_together(reads))
