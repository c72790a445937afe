"""The runtime of generated data layers for Amazon DynamoDB: everything that knows no schema."""

from typing import TYPE_CHECKING

from .lazy import loads
from .public_names import HOMES

if TYPE_CHECKING:
    from .batches import BatchRead, BatchReport, BatchWrite, Many, OnProgress, Progress, Swept
    from .batches.blocks import AsyncBatchBlock, BatchBlock
    from .batches.gathering import BatchDeletes, BatchPuts, BatchPutsAndDeletes, Gathering
    from .batches.progress_bar import progress_bar
    from .context import Context
    from .contract import CONTRACT, ContractMismatch, require_contract
    from .entity import EntitySpec, IndexEntry, SoftDelete
    from .entry_terms import EntryTerm
    from .errors import (
        AccessDenied,
        AlreadyExists,
        AmbiguousWrite,
        BatchIncomplete,
        CancellationReason,
        ConditionFailed,
        ConnectionFailed,
        CursorMismatch,
        DynarepoError,
        InvalidKey,
        InvalidValue,
        ItemTooLarge,
        KeysUnavailable,
        MultipleResults,
        NotAuthorized,
        NotFound,
        NotUnique,
        OutOfRange,
        RaceLost,
        ResultUnknown,
        ServiceError,
        TableMissing,
        TenantMismatch,
        Throttled,
        TransactionCancelled,
        UndecodableItem,
        VersionConflict,
    )
    from .expressions.changes import Change
    from .expressions.conditions import Condition, all_of, any_of
    from .item_keys import Key
    from .reads.async_pages import AsyncPages
    from .reads.collection_pages import AsyncCollectionPages, CollectionPages
    from .reads.collections import CollectionQuery, Member
    from .reads.page import Page
    from .reads.pages import Pages
    from .reads.queries import Query
    from .reads.ranges import (
        AtLeast,
        AtMost,
        Between,
        Exactly,
        LessThan,
        MoreThan,
        Range,
        SortCondition,
        StartsWith,
        TextRange,
        native_range,
        sort_equals,
        sort_prefix,
        sort_range,
    )
    from .reads.results import OnInvalid
    from .reads.scans import Scan
    from .reads.searching import Match
    from .reads.statement_results import AsyncStatementResults, StatementResults
    from .records import Record, Sensitive, Value
    from .requests import Action, Operation, Request
    from .service.async_facade import AsyncFacade
    from .service.configuration import ConfigurationError
    from .service.connection import AsyncLink, AsyncShell, Link, Shell
    from .service.definitions import (
        IndexDefinition,
        KeyAttribute,
        TableDefinition,
        VectorIndexDefinition,
    )
    from .service.explaining import Explanation, explain
    from .service.facade import Facade
    from .service.hiding import AsyncHidingShell, HidingShell
    from .service.statements import Readable
    from .service.subsets import AsyncSubset, Subset
    from .service.table_registry import AsyncTable, Health, Table, TableDescription, TableHealth
    from .streams import (
        BatchResponse,
        Inserted,
        Modified,
        Removed,
        Stream,
        StreamEvent,
        StreamRecord,
        Undecodable,
        Unrecognised,
    )
    from .tenancy import EVERY_TENANT
    from .transactions.blocks import AsyncTransactionBlock, TransactionBlock
    from .transactions.collecting import Collector, Intents, Pending
    from .transport.boto.client import DynamoDBClient
    from .transport.observation import Observer, RequestEvent
    from .views import View
    from .wire import WireItem, WireValue
    from .writes.trails import AuditEntry
    from .writes.unique_repair import UniqueFinding, UniqueProgress, UniqueReport
    from .writes.write import Write

__all__ = [
    "CONTRACT",
    "EVERY_TENANT",
    "AccessDenied",
    "Action",
    "AlreadyExists",
    "AmbiguousWrite",
    "AsyncBatchBlock",
    "AsyncCollectionPages",
    "AsyncFacade",
    "AsyncHidingShell",
    "AsyncLink",
    "AsyncPages",
    "AsyncShell",
    "AsyncStatementResults",
    "AsyncSubset",
    "AsyncTable",
    "AsyncTransactionBlock",
    "AtLeast",
    "AtMost",
    "AuditEntry",
    "BatchBlock",
    "BatchDeletes",
    "BatchIncomplete",
    "BatchPuts",
    "BatchPutsAndDeletes",
    "BatchRead",
    "BatchReport",
    "BatchResponse",
    "BatchWrite",
    "Between",
    "CancellationReason",
    "Change",
    "CollectionPages",
    "CollectionQuery",
    "Collector",
    "Condition",
    "ConditionFailed",
    "ConfigurationError",
    "ConnectionFailed",
    "Context",
    "ContractMismatch",
    "CursorMismatch",
    "DynamoDBClient",
    "DynarepoError",
    "EntitySpec",
    "EntryTerm",
    "Exactly",
    "Explanation",
    "Facade",
    "Gathering",
    "Health",
    "HidingShell",
    "IndexDefinition",
    "IndexEntry",
    "Inserted",
    "Intents",
    "InvalidKey",
    "InvalidValue",
    "ItemTooLarge",
    "Key",
    "KeyAttribute",
    "KeysUnavailable",
    "LessThan",
    "Link",
    "Many",
    "Match",
    "Member",
    "Modified",
    "MoreThan",
    "MultipleResults",
    "NotAuthorized",
    "NotFound",
    "NotUnique",
    "Observer",
    "OnInvalid",
    "OnProgress",
    "Operation",
    "OutOfRange",
    "Page",
    "Pages",
    "Pending",
    "Progress",
    "Query",
    "RaceLost",
    "Range",
    "Readable",
    "Record",
    "Removed",
    "Request",
    "RequestEvent",
    "ResultUnknown",
    "Scan",
    "Sensitive",
    "ServiceError",
    "Shell",
    "SoftDelete",
    "SortCondition",
    "StartsWith",
    "StatementResults",
    "Stream",
    "StreamEvent",
    "StreamRecord",
    "Subset",
    "Swept",
    "Table",
    "TableDefinition",
    "TableDescription",
    "TableHealth",
    "TableMissing",
    "TenantMismatch",
    "TextRange",
    "Throttled",
    "TransactionBlock",
    "TransactionCancelled",
    "Undecodable",
    "UndecodableItem",
    "UniqueFinding",
    "UniqueProgress",
    "UniqueReport",
    "Unrecognised",
    "Value",
    "VectorIndexDefinition",
    "VersionConflict",
    "View",
    "WireItem",
    "WireValue",
    "Write",
    "all_of",
    "any_of",
    "explain",
    "native_range",
    "progress_bar",
    "require_contract",
    "sort_equals",
    "sort_prefix",
    "sort_range",
]

if not TYPE_CHECKING:
    __getattr__ = loads(__name__, HOMES)


def __dir__() -> list[str]:
    """What can be imported from here."""
    return sorted(__all__)
