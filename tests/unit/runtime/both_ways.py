"""One service that answers twice: with text, as it arrives, and with items that were taken apart."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from msgspec import Raw

from dynarepo import Request
from dynarepo.errors import ConnectionFailed
from dynarepo.reads.pages import Pages
from dynarepo.reads.queries import Query
from dynarepo.transport.answer_json import SplitItems, answer_of, body_of, item_of
from dynarepo.transport.answer_shapes import is_item
from dynarepo.transport.drivers import run
from dynarepo.wire import WireItem
from tests.unit.runtime.sending import Calls
from tests.unit.runtime.test_item_texts import shown

PAGE = 7


class Table:
    """Some stored items, which every read finds in this order, a page at a time.

    Its answers are text, or while they are `plain`, what other transports make of that.
    """

    def __init__(self, items: Sequence[WireItem], key: Sequence[str], *, plain: bool) -> None:
        self._items = items
        self._key = key
        self._plain = plain
        self._ends: dict[tuple[int, str], int] = {}

    def send(self, request: Request[Any]) -> Any:
        payload = json.loads(body_of(request.payload))
        body = json.dumps(getattr(self, request.action)(payload)).encode()
        straight = None if self._plain else request.straight
        answer = answer_of(request.action, body, straight)
        return request.decode(taken_apart(answer) if self._plain else answer)

    def run(self, operation: Any) -> Any:
        return run(operation, Calls(self.send))

    def Query(self, payload: Any) -> Any:  # noqa: N802  # named like the action
        return self._page(payload, 0, self._items)

    def Scan(self, payload: Any) -> Any:  # noqa: N802
        segment, segments = payload.get("Segment", 0), payload.get("TotalSegments", 1)
        return self._page(payload, segment, self._items[segment::segments])

    def _page(self, payload: Any, segment: int, items: Sequence[WireItem]) -> Any:
        first = self._place(segment, items, payload.get("ExclusiveStartKey"))
        end = first + min(payload.get("Limit", PAGE), PAGE)
        found = items[first:end]
        answer: dict[str, Any] = {"Items": found, "Count": len(found)}
        if end < len(items):
            last = {name: found[-1][name] for name in self._key if name in found[-1]}
            answer["LastEvaluatedKey"] = last = last or {"none": {"S": "of them"}}
            self._ends[segment, json.dumps(last)] = end
        return answer

    def _place(self, segment: int, items: Sequence[WireItem], start: Any) -> int:
        if start is None:
            return 0
        # Items that were made at random may have one key.
        known = self._ends.get((segment, json.dumps(start)))
        if known is not None:
            return known
        return next((n for n, item in enumerate(items, 1) if start.items() <= item.items()), 0)

    def ExecuteStatement(self, payload: Any) -> Any:  # noqa: N802
        first = int(payload.get("NextToken", "0"))
        end = first + min(payload.get("Limit", PAGE), PAGE)
        more = {"NextToken": str(end)} if end < len(self._items) else {}
        return {"Items": self._items[first:end], **more}

    def TransactGetItems(self, payload: Any) -> Any:  # noqa: N802
        """The items in order, whatever was asked for; there are none behind the last."""
        found: list[Any] = [{"Item": item} for item in self._items]
        return {"Responses": [*found, {}, {}][: len(payload["TransactItems"])]}

    def DeleteItem(self, _: Any) -> Any:  # noqa: N802
        return {"Attributes": self._items[0]}

    def BatchGetItem(self, payload: Any) -> Any:  # noqa: N802
        ((table, asked),) = payload["RequestItems"].items()
        found = [
            item for key in asked["Keys"] for item in self._items if key.items() <= item.items()
        ]
        return {"Responses": {table: found[::-1]}, "UnprocessedKeys": {}}


def taken_apart(answer: Mapping[str, Any]) -> dict[str, Any]:
    """The answer without any text."""

    def apart(part: Any) -> Any:
        if type(part) is SplitItems:
            return list(part)
        return (
            {name: apart(each) for name, each in part.items()} if isinstance(part, dict) else part
        )

    return {name: apart(part) for name, part in answer.items()}


def is_stored(found: Any) -> bool:
    """Whether it is an item that every transport hands on: no service gives another one."""
    try:
        item_of(Raw(json.dumps(found).encode()))
    except ConnectionFailed:
        return False
    return is_item(found)


def outcomes(read: Callable[[], Iterable[object]]) -> list[object]:
    """What is read one after the other, and the error that ends it, if one does."""
    found: list[object] = []
    try:
        found.extend(map(shown, read()))
    except Exception as error:
        found.append((type(error), str(error)))
    return found


def ways_to_read(table: Table, query: Query[Any]) -> Iterator[list[object]]:
    """All that is read by this query, and by some like it."""
    pages = Pages(table, query)
    yield outcomes(lambda: pages)
    yield outcomes(lambda: pages.limit(PAGE + 2).all())
    yield outcomes(lambda: [pages.count()])
    for size in (3, PAGE + 3):
        yield outcomes(partial(_paged, pages, size))


def _paged(pages: Pages[Any], size: int) -> Iterator[object]:
    cursor: str | None = None
    # Keys that come twice lead back.
    for _ in range(10):
        page = pages.page(size, cursor)
        yield from page.items
        yield [(type(error), str(error)) for error in page.invalid]
        yield page.cursor
        cursor = page.cursor
        if cursor is None:
            return
