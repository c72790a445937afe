"""The `with` blocks of mixed batches: what is gathered inside is sent when the block ends."""

from types import TracebackType
from typing import Generic, TypeVar

from ..service.connection import AsyncLink, Link
from .gathering import Gatherer, Gathering
from .progress import OnProgress
from .running import write_many, write_many_async

G = TypeVar("G", bound=Gathering)


class BatchBlock(Generic[G]):
    """Sends when the block ends; nothing where it is left by an exception, or stays empty."""

    def __init__(
        self, link: Link, gathering: type[G], at_once: int, progress: OnProgress | None
    ) -> None:
        self._link = link
        self._gathering = gathering
        self._gatherer = Gatherer(link.context, at_once, progress)

    def __enter__(self) -> G:
        return self._gathering(self._gatherer)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._gatherer.close()
        if kind is None:
            write_many(self._link, self._gatherer.batch())


class AsyncBatchBlock(Generic[G]):
    """The same for callers that await."""

    def __init__(
        self, link: AsyncLink, gathering: type[G], at_once: int, progress: OnProgress | None
    ) -> None:
        self._link = link
        self._gathering = gathering
        self._gatherer = Gatherer(link.context, at_once, progress)

    async def __aenter__(self) -> G:
        return self._gathering(self._gatherer)

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._gatherer.close()
        if kind is None:
            await write_many_async(self._link, self._gatherer.batch())
