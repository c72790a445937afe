"""Shows what would be sent, without sending it."""

import json
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from ..reads.async_pages import AsyncPages
from ..reads.collection_pages import AsyncCollectionPages, CollectionPages
from ..reads.pages import Pages
from ..reads.queries import Query
from ..reads.scans import Scan
from ..reads.statement_results import AsyncStatementResults, StatementResults
from ..requests import Operation, Pause, Request, Together
from ..writes.write import Write
from .capacity import CapacityEstimate, estimated

Explicable: TypeAlias = (
    Request[Any]
    | Query[Any]
    | Pages[Any]
    | AsyncPages[Any]
    | CollectionPages[Any, Any]
    | AsyncCollectionPages[Any, Any]
    | StatementResults[Any]
    | AsyncStatementResults[Any]
    | Operation[Any]
    | Write[Any]
)


@dataclass(frozen=True, slots=True)
class Explanation:
    """One request: its action and the payload as the service would get it."""

    action: str
    subject: str
    payload: Mapping[str, Any]
    whole_items: Mapping[str, Any] | None = None
    """How the whole items of what an index finds are read; None where they are not."""

    def estimate(
        self, *, item_size: int, items: int = 1, index_entries: int = 0
    ) -> CapacityEstimate:
        """What this request, and those that follow it, cost for items of so many bytes.

        `items` are those that it reads before filters, or writes; `index_entries` are the copies
        that each written item has in indexes. Costs no request.
        """
        found = estimated(self.action, self.payload, item_size, items, index_entries)
        if self.whole_items is None:
            return found
        whole = estimated("BatchGetItem", self.whole_items, item_size, items, 0)
        return CapacityEstimate(
            found.requests + whole.requests, read_units=found.read_units + whole.read_units
        )

    def __str__(self) -> str:
        shown = json.dumps(self.payload, indent=2, ensure_ascii=False, default=repr)
        return f"{self.action} for {self.subject}\n{shown}"


def explain(what: Explicable) -> Explanation:
    """The first request of a query, of its pages, of an operation or of a write, or the request itself."""
    whole_items: Mapping[str, Any] | None = None
    if isinstance(what, Query) and what.hydrate:
        whole_items = {"ConsistentRead": what.consistent}
    match what:
        case Request():
            request: Request[Any] = what
        case Scan():
            request = what.segment_request(0, what.limit, None, counts=False)
        case StatementResults() | AsyncStatementResults():
            request = what.statement.request()
        case Query():
            request = what.request(what.limit)
        case Pages() | AsyncPages() | CollectionPages() | AsyncCollectionPages():
            return explain(what.query)
        case Write():
            request = _first_of(what.operation())
        case Generator():
            request = _first_of(what)
    return Explanation(request.action, request.subject, request.payload, whole_items)


def _first_of(operation: Operation[Any]) -> Request[Any]:
    try:
        step = next(operation)
        while isinstance(step, Pause):
            step = operation.send(None)
        match step:
            case Together(requests):
                return requests[0]
            case Request():
                return step
            case _:
                raise AssertionError("an operation begins with a request that it needs")
    except StopIteration:
        raise ValueError("this operation finishes without a request") from None
    finally:
        operation.close()
