"""What the stub server answers: single items, a short query, a page of 1 MB, and many pages."""

import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from .bookings import ACCOUNT, ACCOUNT_OF_ALL, ACCOUNT_OF_PAGE, TABLE, booking, native
from .stub_server import Answer
from .wire import to_wire

SHORT, BATCH = 25, 100
_PAGE_BYTES = 1_000_000


def stored(account: UUID, number: int) -> dict[str, Any]:
    """A booking as DynamoDB writes it."""
    return to_wire(native(booking(account, number)))


def items_of_a_page() -> int:
    """How many bookings make one page."""
    return _PAGE_BYTES // len(json.dumps(stored(ACCOUNT, 1000)))


def answers(of_all: int) -> list[Answer]:
    """All answers; the account of all has this many bookings."""
    first = stored(ACCOUNT, 0)
    short = [stored(ACCOUNT, number) for number in range(SHORT)]
    page = [stored(ACCOUNT_OF_PAGE, number) for number in range(items_of_a_page())]
    batch = [stored(ACCOUNT, number) for number in range(BATCH)]
    return [
        Answer("GetItem", None, {"Item": first}),
        Answer("PutItem", None, {}),
        Answer("UpdateItem", None, {"Attributes": first}),
        Answer("BatchWriteItem", None, {"UnprocessedItems": {}}),
        Answer("BatchGetItem", None, {"Responses": {TABLE: batch}, "UnprocessedKeys": {}}),
        Answer("Query", str(ACCOUNT), _page(short)),
        Answer("Query", str(ACCOUNT_OF_PAGE), _page(page)),
        *_pages(of_all),
    ]


def _pages(count: int) -> Iterator[Answer]:
    """Each page is found by where the one before it ended; the first one by its account alone."""
    size, markers = items_of_a_page(), [str(ACCOUNT_OF_ALL)]
    found: list[Answer] = []
    for start in range(0, count, size):
        items = [stored(ACCOUNT_OF_ALL, n) for n in range(start, min(start + size, count))]
        answer = _page(items)
        if start + size < count:
            last = {name: items[-1][name] for name in ("account_id", "booking_id")}
            answer["LastEvaluatedKey"] = last
        found.append(Answer("Query", markers[-1], answer))
        markers.append(items[-1]["booking_id"]["S"])
    return reversed(found)


def _page(items: list[dict[str, Any]]) -> dict[str, Any]:
    return {"Items": items, "Count": len(items), "ScannedCount": len(items)}
