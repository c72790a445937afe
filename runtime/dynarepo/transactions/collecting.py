"""What a caller wants of a transaction, collected until its block ends."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from ..context import Context
from ..errors import InvalidValue, ResultUnknown
from ..requests import Operation
from ..writes.write import PlannedWrite, Write
from .limits import Touched, touched, twice
from .writing import transact_writes

T = TypeVar("T")


class Pending(Generic[T]):
    """What a write in a transaction will return, known once the transaction is done."""

    __slots__ = ("_result", "_write")

    def __init__(self, write: Write[T]) -> None:
        self._write = write
        self._result: Callable[[], T] | None = None

    @property
    def result(self) -> T:
        """What was written or, of a deletion, what was there.

        Raises ResultUnknown before the block has ended and, for an update or a deletion, in a
        block that was not opened with `returning=True`: these would have to be read first.
        """
        if self._result is None:
            raise ResultUnknown(
                "the result of this write is not known",
                entity=self._write.subject,
                key=self._write.shown_key,
                hint="read it after the `with` block; for that of an update or a deletion, open"
                " the block with `transact(returning=True)`",
            )
        return self._result()

    def done(self, planned: PlannedWrite[T]) -> None:
        """Take note of how it was done."""
        if planned.tells:
            self._result = planned.result


class Collector:
    """The writes of one transaction, in order."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._pending: dict[Touched, tuple[Write[Any], Pending[Any]]] = {}
        self._is_open = True

    def add(self, write: Write[T]) -> Pending[T]:
        """Take a write; InvalidValue for a second one of the same item, or after the end."""
        if not self._is_open:
            raise InvalidValue(
                "is over, and takes no further writes",
                attribute="transaction",
                code="TRANSACTION_OVER",
                entity=write.subject,
                key=write.shown_key,
                hint="open another one with `transact()`",
            )
        item = touched(write.table, write.key)
        if item in self._pending:
            other, _ = self._pending[item]
            raise twice(other.subject, write.subject, write.table, write.shown_key)
        pending = Pending(write)
        self._pending[item] = (write, pending)
        return pending

    def add_all(self, writes: Sequence[Write[Any]]) -> None:
        """Take several writes."""
        for write in writes:
            self.add(write)

    def close(self) -> None:
        """Take no further writes."""
        self._is_open = False

    def operation(self, token: str | None, *, returning: bool) -> Operation[None]:
        """Do all of it, or none."""
        self.close()
        writes = [write for write, _ in self._pending.values()]
        done = yield from transact_writes(writes, token=token, returning=returning)
        for (_, pending), planned in zip(self._pending.values(), done, strict=True):
            pending.done(planned)


class Intents:
    """What generated code collects writes with: those of one entity, or of all of a service."""

    __slots__ = ("_collector",)

    def __init__(self, collector: Collector) -> None:
        self._collector = collector
