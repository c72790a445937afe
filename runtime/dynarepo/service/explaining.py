"""Shows what would be sent, without sending it."""

import json
from collections.abc import Collection, Generator, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

from ..batches.reading import BatchRead
from ..batches.sweeping import Sweeping
from ..batches.writing import BatchWrite
from ..errors import InvalidValue
from ..reads.async_pages import AsyncPages
from ..reads.collection_pages import AsyncCollectionPages, CollectionPages
from ..reads.pages import Pages
from ..reads.queries import Query
from ..reads.scans import Scan
from ..reads.statement_results import AsyncStatementResults, StatementResults
from ..requests import Operation, Pause, Request, Together
from ..transactions.writing import transact_writes
from ..writes.write import Write
from .capacity import CapacityEstimate, RequestCost, summed
from .write_costs import costs_of_entries, costs_of_writes

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
    | BatchRead[Any, Any]
    | BatchWrite[Any]
    | Write[Any]
    | tuple[Write[Any], ...]
)


@dataclass(frozen=True, slots=True)
class Explanation:
    """The first request: its action and the payload as the service would get it.

    `costs` are those of this request and of all that follow it, where nothing has to be tried
    again. Of an operation that goes on by what it reads, only what it begins with is known. `then`
    are the actions by which a batch or a sweep goes on.
    """

    action: str
    subject: str
    payload: Mapping[str, Any]
    costs: tuple[RequestCost, ...] = ()
    then: tuple[str, ...] = ()

    def estimate(
        self, *, item_size: int, items: int = 1, index_entries: int = 0
    ) -> CapacityEstimate:
        """What all these requests cost for items of so many bytes.

        `items` are those that are read before filters, or written; `index_entries` are the copies
        that each written item has in indexes. A write counts what it reads first, and a transaction
        twice all that it writes, at most. Costs no request.
        """
        return summed(cost.estimate(item_size, items, index_entries) for cost in self.costs)

    def __str__(self) -> str:
        shown = json.dumps(self.payload, indent=2, ensure_ascii=False, default=repr)
        following = f"\nthen {', '.join(self.then)}" if self.then else ""
        return f"{self.action} for {self.subject}\n{shown}{following}"


def explain(what: Explicable) -> Explanation:
    """The first request of a query, of its pages, of an operation, of a write, of a batch of a list
    or of the writes of a transaction, or the request itself; and what all of it costs.

    Raises InvalidValue for what is none of these, such as an item that was read.
    """
    match what:
        case Request():
            return _explained(what)
        case Scan():
            return _explained(what.segment_request(0, what.limit, None, counts=False))
        case StatementResults() | AsyncStatementResults():
            return _explained(what.statement.request())
        case Query():
            whole = (RequestCost("BatchGetItem", what.consistent),) if what.hydrate else ()
            return _explained(what.request(what.limit), *whole)
        case Pages() | AsyncPages() | CollectionPages() | AsyncCollectionPages():
            return explain(what.query)
        case BatchWrite() | BatchRead():
            return _of_batch(what)
        case Sweeping():
            deleting = costs_of_entries([what.deletion])
            return _explained(what.first, *deleting, then=_actions(deleting))
        case Write():
            (first, *_), costs = _begun(what.operation()), costs_of_writes((what,), together=False)
        case tuple():
            (first, *_), costs = _begun(transact_writes(what)), costs_of_writes(what, together=True)
        case Generator():
            first, *others = _begun(what)
            costs = (_cost(first), *(_cost(other) for other in others))
        case _:
            raise InvalidValue(
                f"is of type {type(cast('object', what)).__name__}, which sends no request by itself",
                attribute="explained",
                hint="pass what a query returns, or a function of `requests` of the entity, as "
                "`requests.get(db.context, key)`",
            )
    return Explanation(first.action, first.subject, first.payload, costs)


def _explained(
    request: Request[Any], *following: RequestCost, then: tuple[str, ...] = ()
) -> Explanation:
    costs = (_cost(request), *following)
    return Explanation(request.action, request.subject, request.payload, costs, then)


def _of_batch(batch: BatchWrite[Any] | BatchRead[Any, Any]) -> Explanation:
    """What a batch of items that are there already sends first, and what all of it costs."""
    if not isinstance(batch.source, Collection):
        raise InvalidValue(
            "takes its items from what can be read once",
            attribute="explained",
            hint="pass the items as a list",
        )
    costs: tuple[RequestCost, ...]
    if isinstance(batch, BatchRead):
        reading = batch.work()
        reading.take_from(iter(batch.source))
        first, *_ = _begun(reading.send())
        costs = (RequestCost("BatchGetItem", stored=len(batch.source)),)
    else:
        writing = batch.work()
        any(map(writing.take, batch.source))
        first, *_ = _begun(writing.finish())
        costs = costs_of_entries([batch.entry(given) for given in batch.source])
    then = tuple(action for action in _actions(costs) if action != first.action)
    return Explanation(first.action, first.subject, first.payload, costs, then)


def _actions(costs: Iterable[RequestCost]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cost.action for cost in costs))


def _cost(request: Request[Any]) -> RequestCost:
    consistent = bool(request.payload.get("ConsistentRead"))
    reads = request.action == "ExecuteStatement" and not request.writes
    return RequestCost("Query" if reads else request.action, consistent)


def _begun(operation: Operation[Any]) -> tuple[Request[Any], ...]:
    """What an operation sends first."""
    try:
        step = next(operation)
        while isinstance(step, Pause):
            step = operation.send(None)
        match step:
            case Together(requests):
                return requests
            case Request():
                return (step,)
            case _:
                raise AssertionError("an operation begins with a request that it needs")
    except StopIteration:
        raise InvalidValue(
            "finishes without a request",
            attribute="explained",
            hint="explain one that has work to do",
        ) from None
    finally:
        operation.close()
