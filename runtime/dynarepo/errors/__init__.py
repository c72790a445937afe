"""Everything that dynarepo raises while it talks to DynamoDB."""

from .error import DynarepoError
from .kinds import (
    AccessDenied,
    AlreadyExists,
    AmbiguousWrite,
    CancellationReason,
    ConditionFailed,
    ConnectionFailed,
    CursorMismatch,
    InvalidKey,
    InvalidValue,
    ItemTooLarge,
    MultipleResults,
    NotFound,
    RaceLost,
    ServiceError,
    TableMissing,
    Throttled,
    TransactionCancelled,
    UndecodableItem,
    VersionConflict,
)
from .translation import translate

__all__ = [
    "AccessDenied",
    "AlreadyExists",
    "AmbiguousWrite",
    "CancellationReason",
    "ConditionFailed",
    "ConnectionFailed",
    "CursorMismatch",
    "DynarepoError",
    "InvalidKey",
    "InvalidValue",
    "ItemTooLarge",
    "MultipleResults",
    "NotFound",
    "RaceLost",
    "ServiceError",
    "TableMissing",
    "Throttled",
    "TransactionCancelled",
    "UndecodableItem",
    "VersionConflict",
    "translate",
]
