"""The rows of the comparison: which operation, how often a round, and how it is called in tables."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Row:
    """An operation as it is measured; with `tls`, over TLS. `only_awaited`: async contenders."""

    name: str
    title: str
    operation: str
    times: int
    tls: bool = False
    only_awaited: bool = False


ROWS: Final = (
    Row("get", "GetItem", "get", 40),
    Row("put", "PutItem", "put", 40),
    Row("update", "UpdateItem, all new", "update", 40),
    Row("query", "Query, 25 items", "query", 12),
    Row("page", "Query, 1 MB page", "page", 1),
    Row("batch-write", "BatchWrite, 1,000 items", "batch_write", 1),
    Row("batch-get", "BatchGet, 100 items", "batch_get", 4),
    Row("concurrent", "64 concurrent gets", "concurrent", 2, only_awaited=True),
    Row("get-tls", "GetItem over TLS", "get", 40, tls=True),
    Row("query-tls", "Query, 25 items, over TLS", "query", 12, tls=True),
    Row("page-tls", "Query, 1 MB page, over TLS", "page", 1, tls=True),
)
