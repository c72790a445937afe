"""Scans as values: everything about reading a whole table or index but where to go on."""

from typing import Any, ClassVar, Final, TypeVar, cast

from msgspec.structs import replace
from pydantic import BaseModel

from ..errors import InvalidValue
from ..expressions.conditions import Condition, Function, all_of
from ..expressions.operands import Given, Path
from ..requests import Action, Request
from ..values import Value
from ..wire import WireItem, WireValue
from .cursors import damaged_cursor, opened, results_left, sealed, stored_key
from .queries import Query, require_count
from .raw_pages import RawPage

M = TypeVar("M", bound=BaseModel)

MOST_SEGMENTS: Final = 1_000_000


class Progress(Value, frozen=True):
    """How far each segment has been read: after this key, from its start (empty), or to its end
    (None); and how many more results there may be."""

    hidden: ClassVar[frozenset[str]] = frozenset({"segments"})
    segments: tuple[WireItem | None, ...]
    left: int | None = None


class Scan(Query[M], frozen=True):
    """One declared scan with its arguments: a query that fixes nothing.

    `prefixes` are texts that key attributes begin with, where that tells the entity from others.
    `segments` are parts of the table that are read side by side, and `max_units_per_second` is
    the read capacity that all of them together may consume.
    """

    _action: ClassVar[Action] = "Scan"

    equals: tuple[tuple[str, WireValue], ...] = ()
    prefixes: tuple[tuple[str, str], ...] = ()
    segments: int = 1
    max_units_per_second: float | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        require_count(self.segments, "segments", self.subject)
        if self.segments > MOST_SEGMENTS:
            raise InvalidValue(
                f"must be at most {MOST_SEGMENTS}", attribute="segments", entity=self.subject
            )
        rate = self.max_units_per_second
        if rate is not None and not rate > 0:
            raise InvalidValue(
                "must be above 0", attribute="max_units_per_second", entity=self.subject
            )

    def segment_request(
        self, segment: int, limit: int | None, start: WireItem | None, *, counts: bool
    ) -> Request[RawPage]:
        """One page of one segment; of one that is counted, only the number of items."""
        ask = self.count_request if counts else self.request
        request = ask(limit, start)
        more: dict[str, Any] = {}
        if self.segments > 1:
            more |= {"Segment": segment, "TotalSegments": self.segments}
        if self.max_units_per_second is not None:
            more["ReturnConsumedCapacity"] = "TOTAL"
        return replace(request, payload={**request.payload, **more})

    def progress(self, cursor: str | None) -> Progress:
        """Where a cursor of this scan stands, or the start."""
        if cursor is None:
            start: WireItem = {}
            return Progress((start,) * self.segments, self.limit)
        payload = opened(self._binding, cursor)
        segments, left = payload.get("s"), results_left(payload)
        if not isinstance(segments, list):
            raise damaged_cursor()
        found = tuple(map(self._position_in_segment, cast("list[object]", segments)))
        if len(found) != self.segments:
            raise damaged_cursor()
        if self.limit is not None:
            left = self.limit if left is None else min(left, self.limit)
        return Progress(found, left)

    def progress_cursor(self, progress: Progress) -> str:
        """The one cursor of all segments."""
        content: dict[str, Any] = {"s": progress.segments}
        if progress.left is not None:
            content["n"] = progress.left
        return sealed(self._binding, content)

    def _position_in_segment(self, stored: object) -> WireItem | None:
        if stored is None or stored == {}:
            return cast("WireItem | None", stored)
        return stored_key(stored, frozenset(self._position_attributes))

    def _type_condition(self) -> Condition | None:
        starts = (
            Function("begins_with", Path((name,)), Given({"S": text}, text))
            for name, text in self.prefixes
        )
        return all_of(super()._type_condition(), *starts)

    def _bound_parts(self) -> dict[str, Any]:
        return {**super()._bound_parts(), "Segments": self.segments}
