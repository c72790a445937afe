"""Writing many items: bare puts and deletes twenty-five a request, all others by themselves."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import ClassVar, Generic, TypeVar

from ..errors import AmbiguousWrite, BatchIncomplete
from ..requests import Operation, Pause, Together
from ..values import Value
from .chunks import chunked, write_request
from .entries import Entry, Name
from .identities import require_at_once
from .limits import MOST_WRITES
from .patience import Patience, is_passing
from .progress import OnProgress, Progress, size_of
from .reading import Many
from .side_by_side import side_by_side

Given = TypeVar("Given")  # what is given


class BatchReport(Value, frozen=True):
    """What a batch wrote.

    `replaced` counts what was given and never sent, since something later in the same batch wrote
    the same item.
    """

    written: int
    replaced: int = 0


class _Failure(Value, frozen=True):
    """What one request or write failed with, and whether sending it again is of no use."""

    error: Exception
    lasts: bool


class BatchWrite(Value, Generic[Given], frozen=True):
    """Many writes: where they come from, and what each becomes."""

    hidden: ClassVar[frozenset[str]] = frozenset({"source"})
    source: Many[Given]
    entry: Callable[[Given], Entry[Given]]
    subject: str
    at_once: int = 1
    progress: OnProgress | None = None

    def __post_init__(self) -> None:
        require_at_once(self.at_once, self.subject)

    def work(self) -> "Writing[Given]":
        """One pass over the source."""
        return Writing(self)


class Writing(Generic[Given]):
    """One pass over the source of a batch; it never holds more than a window of entries.

    No item is written twice at a time: an entry replaces an earlier one of the same item that has
    not been sent, and one that cannot do so waits until the earlier one is written.
    """

    def __init__(self, batch: BatchWrite[Given]) -> None:
        self._batch, self._entry = batch, batch.entry
        self._entries: dict[Name, Entry[Given]] = {}
        self._later: Entry[Given] | None = None
        self._window = MOST_WRITES * batch.at_once
        self._patience = Patience()
        self._total = size_of(batch.source)
        self._written = self._replaced = 0

    @property
    def report(self) -> BatchReport:
        """What has been written so far."""
        return BatchReport(self._written, self._replaced)

    def take(self, given: Given) -> bool:
        """Remember a write; whether something is to be sent before the next one."""
        return self.take_from(iter((given,)))

    def take_from(self, source: Iterator[Given]) -> bool:
        """The same for one write after the other, until something is to be sent or none is left."""
        made, entries, window = self._entry, self._entries, self._window
        for given in source:
            entry = made(given)
            name = entry.name
            if name in entries:
                if entries[name].action is None or entry.action is None:
                    self._later = entry
                    return True
                self._replaced += 1
            entries[name] = entry
            if len(entries) >= window:
                return True
        return False

    def send(self) -> Operation[None]:
        """Make room for what comes next."""
        while self._later is not None or len(self._entries) >= self._window:
            yield from self._round()

    def finish(self) -> Operation[None]:
        """Write all the rest."""
        while self._entries:
            yield from self._round()

    def _round(self) -> Operation[None]:
        """Send a window once."""
        window = tuple(islice(self._entries.values(), self._window))
        batched = [entry for entry in window if entry.action is not None]
        failures = yield from self._send_batched(batched)
        if len(batched) < len(window):
            alone = [entry for entry in window if entry.action is None]
            failures += yield from self._send_alone(alone)
        if any(failure.lasts for failure in failures):
            raise self._incomplete([failure for failure in failures if failure.lasts])
        waiting = self._entries
        left = sum(entry.name in waiting for entry in window) if waiting else 0
        if not self._entries and self._later is not None:
            self._entries[self._later.name], self._later = self._later, None
        self._tell(left)
        if left:
            pause = self._patience.next_pause()
            if pause is None:
                raise self._incomplete(failures)
            yield Pause(pause)

    def _send_batched(self, entries: Sequence[Entry[Given]]) -> Operation[list[_Failure]]:
        chunks = chunked(entries)
        if not chunks:
            return []
        requests = tuple(write_request(chunk, self._batch.subject) for chunk in chunks)
        outcomes = yield Together(requests, self._batch.at_once)
        failures: list[_Failure] = []
        for chunk, outcome in zip(chunks, outcomes, strict=True):
            if isinstance(outcome, Exception):
                failures.append(_Failure(outcome, lasts=not is_passing(outcome)))
            else:
                left: frozenset[Name] = outcome
                self._done([e for e in chunk if e.name not in left] if left else chunk)
        return failures

    def _send_alone(self, entries: Sequence[Entry[Given]]) -> Operation[list[_Failure]]:
        operations = [e.write.operation() for e in entries if e.write is not None]
        outcomes = yield from side_by_side(operations, self._batch.at_once)
        failures: list[_Failure] = []
        for entry, outcome in zip(entries, outcomes, strict=True):
            if isinstance(outcome, Exception):
                # Only of a bare put or delete does it not matter whether it was applied already.
                lasts = isinstance(outcome, AmbiguousWrite) or not is_passing(outcome)
                failures.append(_Failure(outcome, lasts))
            else:
                self._done([entry])
        return failures

    def _done(self, entries: Sequence[Entry[Given]]) -> None:
        if len(entries) == len(self._entries):
            self._entries.clear()
        else:
            for entry in entries:
                del self._entries[entry.name]
        self._written += len(entries)
        if entries:
            self._patience.progressed()

    def _tell(self, waiting: int) -> None:
        if self._batch.progress is not None:
            done = self._written + self._replaced
            self._batch.progress(Progress(done, self._total, waiting))

    def _incomplete(self, failures: Sequence[_Failure]) -> BatchIncomplete:
        left = [*self._entries.values(), *([] if self._later is None else [self._later])]
        errors = tuple(failure.error for failure in failures)
        why = str(errors[0]) if errors else "the service did not process them"
        many = f"{len(left)} {'write was' if len(left) == 1 else 'writes were'}"
        incomplete = BatchIncomplete(
            f"{many} not done, and {self._written} were: {why}",
            remaining=tuple(entry.given for entry in left),
            errors=errors,
            table=left[0].name[0],
            entity=self._batch.subject,
        )
        incomplete.__cause__ = errors[0] if errors else None
        return incomplete
