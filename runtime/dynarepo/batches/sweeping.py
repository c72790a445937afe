"""Deletes everything that a query finds, in batches; it can stop, and go on later."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from msgspec.structs import replace

from ..errors import BatchIncomplete, DynarepoError
from ..reads.cursors import Position
from ..reads.queries import Query, require_count
from ..reads.raw_pages import RawPage
from ..records import Value
from ..requests import Operation, Request, Step
from ..views import View
from ..wire import WireItem
from .entity_writes import delete_entries
from .entries import Entry
from .limits import MOST_WRITES
from .progress import OnProgress, Progress
from .writing import BatchWrite

_MOST_ASKED_FOR: Final = 100_000


@dataclass(frozen=True, slots=True)
class Swept:
    """How many items a sweep deleted, and the cursor to go on with: None where nothing is left."""

    deleted: int
    cursor: str | None = None


class Sweeping(Generator[Step, Any, Swept]):
    """A sweep that may be run, or explained: it begins with `first`, and then deletes as the
    `deletion` of any item is."""

    __slots__ = ("_operation", "_sweep")

    def __init__(self, sweep: "_Sweep", operation: Operation[Swept]) -> None:
        self._sweep = sweep
        self._operation = operation

    @property
    def first(self) -> Request[RawPage]:
        """The request that it begins with."""
        return self._sweep.keys.request(None, self._sweep.start)

    @property
    def deletion(self) -> Entry[WireItem]:
        """What it does with an item that is found."""
        return self._sweep.deletion

    def send(self, value: Any, /) -> Step:
        """Go on with the answer to a step."""
        return self._operation.send(value)

    def throw(self, typ: Any, val: Any = None, tb: Any = None, /) -> Step:
        """Go on with the error of a step."""
        return self._operation.throw(typ) if val is None else self._operation.throw(typ, val, tb)

    def close(self) -> None:
        """End it."""
        self._operation.close()


def delete_found(
    query: Query[Any],
    *,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Sweeping:
    """Delete what a query finds: all of it, or until a number of items or a time is reached.

    Where it fails, BatchIncomplete has the cursor of the last place before which all is deleted.
    """
    sweep = _Sweep(query, at_once, after)
    return Sweeping(sweep, _swept(query, sweep, at_once, at_most, seconds, progress))


def _swept(
    query: Query[Any],
    sweep: "_Sweep",
    at_once: int,
    at_most: int | None,
    seconds: float | None,
    progress: OnProgress | None,
) -> Operation[Swept]:
    if at_most is not None:
        require_count(at_most, "at_most", query.subject)
    ends = None if seconds is None else query.context.clock() + timedelta(seconds=seconds)
    ask = None if at_most is None else at_most + 1
    try:
        while not query.finds_nothing:
            page: RawPage = yield sweep.keys.request(ask, sweep.start)
            left = None
            for window in _windows(page.items, MOST_WRITES * at_once):
                if at_most is not None:
                    left = at_most - sweep.deleted
                if left == 0 or (ends is not None and query.context.clock() >= ends):
                    return Swept(sweep.deleted, sweep.cursor())
                yield from sweep.delete(window[:left])
                if progress is not None:
                    progress(Progress(sweep.deleted))
                if left is not None and left < len(window):
                    return Swept(sweep.deleted, sweep.cursor())
            sweep.start = page.last_key
            if page.last_key is None:
                break
            if sweep.deleted == at_most:
                return Swept(sweep.deleted, sweep.cursor())
            ask = None if ask is None else min(ask * 2, _MOST_ASKED_FOR)
        return Swept(sweep.deleted)
    except DynarepoError as error:
        raise sweep.incomplete(error) from error


class _Sweep:
    """How far a sweep is: `start` is the key before which everything is deleted."""

    def __init__(self, query: Query[Any], at_once: int, after: str | None) -> None:
        entity = query.entity
        # What is past its time to live is as well deleted at once; what is deleted softly is left
        # as it is, also where it is shown.
        shows_hidden = entity.soft_delete is None
        query = replace(query, context=query.context.bound(shows_hidden=shows_hidden))
        self._query = query
        self.keys = replace(query, returns=View(Value, _nothing, entity.key_attributes))
        self.start = None if after is None else query.position(after).key
        self.deleted = 0
        # What was found is named by its stored key.
        # One for all sweeps: what is made for an entity is kept with its contexts.
        self._entity: Any = entity.once(
            "by stored keys", lambda: replace(entity, key=_as_it_is, key_parts=())
        )
        self._as_entry = delete_entries(self._entity, query.context, query.pattern)
        self._batch = BatchWrite[WireItem]((), self._as_entry, query.subject, at_once)

    @property
    def deletion(self) -> Entry[WireItem]:
        """The deletion of an item that has no values yet."""
        return self._as_entry({name: {"S": ""} for name in self._entity.key_attributes})

    def delete(self, found: Sequence[WireItem]) -> Operation[None]:
        """Delete these items."""
        writing = self._batch.work()
        for stored in found:
            if writing.take({name: stored[name] for name in self._entity.key_attributes}):
                yield from writing.send()
        yield from writing.finish()
        self.deleted += len(found)
        self.start = self._query.key_of(found[-1])

    def cursor(self) -> str | None:
        """The cursor of the place that the sweep is at; None at the beginning."""
        return None if self.start is None else self._query.cursor(Position(self.start))

    def incomplete(self, error: DynarepoError) -> BatchIncomplete:
        """The error for a sweep that something stopped."""
        return BatchIncomplete(
            f"the sweep stopped after {self.deleted} items: {error}",
            errors=error.errors if isinstance(error, BatchIncomplete) else (error,),
            cursor=self.cursor(),
            table=self._query.table,
            entity=self._query.subject,
            hint="call it again with `after=error.cursor` when the cause is gone",
        )


def _windows(found: Sequence[WireItem], size: int) -> list[Sequence[WireItem]]:
    return [found[start : start + size] for start in range(0, len(found), size)]


def _as_it_is(key: WireItem) -> WireItem:
    return key


def _nothing(_: WireItem) -> dict[str, object]:
    return {}
