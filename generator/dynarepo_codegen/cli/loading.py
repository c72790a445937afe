"""Writes rows window by window; what is refused or not reached is kept for another run."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import IO, Any

from dynarepo import (
    AlreadyExists,
    AmbiguousWrite,
    BatchIncomplete,
    ConditionFailed,
    DynarepoError,
    InvalidValue,
    ItemTooLarge,
    NotAuthorized,
    NotUnique,
    RaceLost,
    TenantMismatch,
    TransactionCancelled,
    UndecodableItem,
)
from dynarepo.batches.entries import Entry
from dynarepo.batches.writing import BatchWrite

from .json_rows import Rows
from .refused_rows import RowRefused

# What tells of one row; anything else that the service refuses, it will refuse for the next one.
_OF_ONE_ROW = (
    AlreadyExists,
    AmbiguousWrite,
    ConditionFailed,
    InvalidValue,
    ItemTooLarge,
    NotAuthorized,
    NotUnique,
    RaceLost,
    TenantMismatch,
    TransactionCancelled,
    UndecodableItem,
)
_REQUESTS = 4
_MOST_WRITES = 25


class Stopped(Exception):
    """Why the rest of the rows was not tried."""


@dataclass(slots=True)
class Loaded:
    """How far a load is; `refused` are the first reasons, by the number of their line."""

    written: int = 0
    replaced: int = 0
    rejected: int = 0
    left: int = 0
    refused: list[tuple[int, str, str]] = field(default_factory=list[tuple[int, str, str]])


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    line: bytes
    entry: Entry[Any]


class Loading:
    """One pass over the lines of a file.

    `as_entry` makes a write of an item, and `keep` takes lines that another run is to read.
    """

    def __init__(
        self,
        rows: Rows,
        link: Any,
        as_entry: Callable[[Any], Entry[Any]],
        keep: Callable[[bytes], object],
        at_once: int,
        most_reasons: int = 20,
    ) -> None:
        self.done = Loaded()
        self._rows, self._link, self._as_entry, self._keep = rows, link, as_entry, keep
        self._at_once = at_once
        self._most_reasons = most_reasons

    def load(self, file: IO[bytes], tell: Callable[[Loaded, int], None]) -> None:
        """Write what the file holds; Stopped where that is of no use any more."""
        lines = enumerate(file, start=1)
        window: list[_Row] = []
        read = 0
        try:
            for number, line in lines:
                read += len(line)
                if not line.isspace():
                    self._take(number, line, window)
                if len(window) >= _MOST_WRITES * self._at_once * _REQUESTS:
                    self._write(window)
                    tell(self.done, read)
            self._write(window)
            tell(self.done, read)
        except (Stopped, KeyboardInterrupt):
            self._leave(window, lines)
            raise

    def _take(self, number: int, line: bytes, window: list[_Row]) -> None:
        try:
            entry = self._as_entry(self._rows.item_of(line))
        except RowRefused as refused:
            self._reject(number, line, str(refused), refused.hint)
        except _OF_ONE_ROW as error:
            self._reject(number, line, error.message, error.hint)
        except DynarepoError as error:
            self._leave_line(line)
            raise Stopped(str(error)) from error
        else:
            window.append(_Row(number, line, entry))

    def _write(self, window: list[_Row]) -> None:
        """Write a window and empty it; where that stops, it keeps what is not written."""
        while window:
            given = iter(window)
            failed: BatchIncomplete | None = None
            try:
                self._send(given)
            except BatchIncomplete as incomplete:
                failed = incomplete
            untried = list(given)
            tried = window[: len(window) - len(untried)]
            remaining = set(map(id, failed.remaining)) if failed else set[int]()
            left = [row for row in tried if id(row.entry.given) in remaining]
            self.done.written += len(tried) - len(left)
            window[:] = left + untried
            if failed is not None:
                _require_reasons_of_rows(failed)
                self._write_one_by_one(window, len(left))

    def _write_one_by_one(self, window: list[_Row], count: int) -> None:
        """Write the first rows of a window by themselves, to know which are refused."""
        for _ in range(count):
            row = window[0]
            try:
                self._send(iter([row]))
            except BatchIncomplete as incomplete:
                _require_reasons_of_rows(incomplete)
                error: Any = incomplete.errors[0]
                self._reject(row.number, row.line, error.message, error.hint)
            else:
                self.done.written += 1
            del window[0]

    def _send(self, rows: Iterator[_Row]) -> None:
        batch = BatchWrite((row.entry for row in rows), _as_it_is, "load", self._at_once)
        self.done.replaced += self._link.write_many(batch).replaced

    def _reject(self, number: int, line: bytes, reason: str, hint: str) -> None:
        self.done.rejected += 1
        if len(self.done.refused) < self._most_reasons:
            self.done.refused.append((number, reason, hint))
        self._keep(_whole(line))

    def _leave(self, window: list[_Row], lines: Iterator[tuple[int, bytes]]) -> None:
        for row in window:
            self._leave_line(row.line)
        for _, line in lines:
            if not line.isspace():
                self._leave_line(line)

    def _leave_line(self, line: bytes) -> None:
        self.done.left += 1
        self._keep(_whole(line))


def _require_reasons_of_rows(incomplete: BatchIncomplete) -> None:
    """Go on only where every reason tells of a row."""
    for error in incomplete.errors:
        if not isinstance(error, _OF_ONE_ROW):
            raise Stopped(str(error)) from incomplete
    if not incomplete.errors:
        raise Stopped(str(incomplete)) from incomplete


def _as_it_is(entry: Entry[Any]) -> Entry[Any]:
    return entry


def _whole(line: bytes) -> bytes:
    # The last line of a file may have no end.
    return line if line.endswith(b"\n") else line + b"\n"
