"""The rows of the comparison: which operation, how often a round, and how it is called in tables."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Row:
    """An operation as it is measured: `times` a turn, and in so many turns a round.

    With `tls`, over TLS. `only_awaited`: for async contenders.
    """

    name: str
    title: str
    operation: str
    times: int
    turns: int = 1
    tls: bool = False
    only_awaited: bool = False


ROWS: Final = (
    Row("get", "GetItem", "get", 20, turns=3),
    Row("put", "PutItem", "put", 20, turns=3),
    Row("update", "UpdateItem, all new", "update", 20, turns=3),
    Row("query", "Query, 25 items", "query", 6, turns=3),
    Row("page", "Query, 1 MB page", "page", 1),
    Row("batch-write", "BatchWrite, 1,000 items", "batch_write", 2),
    Row("batch-get", "BatchGet, 100 items", "batch_get", 5, turns=2),
    Row("concurrent", "64 concurrent gets", "concurrent", 1, turns=2, only_awaited=True),
    Row("get-tls", "GetItem over TLS", "get", 20, turns=3, tls=True),
    Row("query-tls", "Query, 25 items, over TLS", "query", 6, turns=3, tls=True),
    Row("page-tls", "Query, 1 MB page, over TLS", "page", 1, tls=True),
)
