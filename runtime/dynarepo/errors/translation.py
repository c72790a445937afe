"""DynamoDB's error codes as a table: which error of ours each becomes, and what helps."""

from collections.abc import Mapping
from typing import Final

from ..values import Value
from .error import DynarepoError
from .kinds import (
    AccessDenied,
    AlreadyExists,
    CancellationReason,
    ConditionFailed,
    InvalidKey,
    InvalidValue,
    ItemTooLarge,
    ServiceError,
    TableMissing,
    Throttled,
    TransactionCancelled,
)


class Translation(Value, frozen=True):
    """What an error code of the service becomes; an empty `code` keeps the error's own."""

    error: type[DynarepoError]
    hint: str
    code: str = ""
    transient: bool = False


_SLOW_DOWN: Final = "spread the load over more partition keys, raise the capacity, or retry later"
_SIGN_IN: Final = "check the credentials, the region and the clock of this machine"
_TRY_AGAIN: Final = "retry with a growing, random pause"
_RENEW: Final = "the credentials have expired: renew them"

BY_CODE: Final[Mapping[str, Translation]] = {
    "ConditionalCheckFailedException": Translation(
        ConditionFailed, "read the item again and decide anew"
    ),
    "DuplicateItemException": Translation(AlreadyExists, "update the item, or choose another key"),
    "ResourceNotFoundException": Translation(
        TableMissing,
        "check the table name, the region and that the table and index are active; in development"
        " and tests, `create_tables()` of the facade creates what is missing",
    ),
    "ProvisionedThroughputExceededException": Translation(Throttled, _SLOW_DOWN, transient=True),
    "ThrottlingException": Translation(Throttled, _SLOW_DOWN, transient=True),
    "ThrottlingError": Translation(Throttled, _SLOW_DOWN, transient=True),
    "Throttling": Translation(Throttled, _SLOW_DOWN, transient=True),
    "RequestLimitExceeded": Translation(
        Throttled, "the account's limit is reached: retry later or ask AWS to raise it", "", True
    ),
    "LimitExceededException": Translation(
        Throttled,
        "too many table operations run at once, or a quota is used up",
        "LIMIT_EXCEEDED",
        transient=True,
    ),
    "AccessDeniedException": Translation(
        AccessDenied, "allow this action on this table or index in the caller's IAM policy"
    ),
    "UnrecognizedClientException": Translation(AccessDenied, _SIGN_IN),
    "InvalidClientTokenId": Translation(AccessDenied, _SIGN_IN),
    "InvalidSignatureException": Translation(AccessDenied, _SIGN_IN),
    "IncompleteSignatureException": Translation(AccessDenied, _SIGN_IN),
    "SignatureDoesNotMatch": Translation(AccessDenied, _SIGN_IN),
    "MissingAuthenticationToken": Translation(AccessDenied, _SIGN_IN),
    "MissingAuthenticationTokenException": Translation(AccessDenied, _SIGN_IN),
    "ExpiredToken": Translation(AccessDenied, _RENEW),
    "ExpiredTokenException": Translation(AccessDenied, _RENEW),
    "ValidationException": Translation(
        ServiceError, "the service names what it refused in its message", "REJECTED"
    ),
    "ItemCollectionSizeLimitExceededException": Translation(
        ServiceError,
        "with a local index the items of one partition key may hold 10 GB: split the partition",
        "ITEM_COLLECTION_TOO_LARGE",
    ),
    "TransactionCanceledException": Translation(
        TransactionCancelled, "nothing was written; see `reasons`"
    ),
    "TransactionConflictException": Translation(
        ServiceError,
        "another transaction holds this item: " + _TRY_AGAIN,
        "TRANSACTION_CONFLICT",
        transient=True,
    ),
    "TransactionInProgressException": Translation(
        ServiceError,
        "the same transaction is still running: " + _TRY_AGAIN,
        "TRANSACTION_IN_PROGRESS",
        transient=True,
    ),
    "ReplicatedWriteConflictException": Translation(
        ServiceError,
        "a replica is changing this item: " + _TRY_AGAIN,
        "REPLICA_CONFLICT",
        transient=True,
    ),
    "IdempotentParameterMismatchException": Translation(
        ServiceError, "use a new token for a different transaction", "TOKEN_REUSED"
    ),
    "ResourceInUseException": Translation(
        ServiceError, "the table exists already or is being changed: wait for it", "TABLE_IN_USE"
    ),
    "InternalServerError": Translation(ServiceError, _TRY_AGAIN, "UNAVAILABLE", transient=True),
    "InternalFailure": Translation(ServiceError, _TRY_AGAIN, "UNAVAILABLE", transient=True),
    "ServiceUnavailable": Translation(ServiceError, _TRY_AGAIN, "UNAVAILABLE", transient=True),
    "ServiceUnavailableException": Translation(
        ServiceError, _TRY_AGAIN, "UNAVAILABLE", transient=True
    ),
}

# DynamoDB has one code for everything it finds wrong in a request; only its text tells more.
_REJECTIONS: Final[tuple[tuple[str, Translation], ...]] = (
    (
        "item size has exceeded",
        Translation(ItemTooLarge, "an item holds 400 KB: split it or keep the bulk elsewhere"),
    ),
    (
        "item size to update has exceeded",
        Translation(ItemTooLarge, "an item holds 400 KB: split it or keep the bulk elsewhere"),
    ),
    (
        "size of hashkey has exceeded",
        Translation(InvalidKey, "a partition key holds 2048 bytes"),
    ),
    (
        "size of rangekey has exceeded",
        Translation(InvalidKey, "a sort key holds 1024 bytes"),
    ),
    (
        "nesting levels have exceeded",
        Translation(InvalidValue, "lists and maps nest at most 32 levels deep"),
    ),
    (
        "refers to an attribute that does not exist",
        Translation(
            InvalidValue, "use `or_else` (if_not_exists) to say what a missing one counts as"
        ),
    ),
    (
        "document path provided in the update expression is invalid",
        Translation(
            InvalidValue,
            "a map around what is set is missing: set it whole, or pass `create_parents=True` "
            "(`parents: create` in the schema)",
        ),
    ),
    (
        "cannot be converted to a numeric value",
        Translation(InvalidValue, "a number attribute needs a number"),
    ),
)

_UNKNOWN: Final = Translation(ServiceError, "")
_UNAVAILABLE: Final = Translation(ServiceError, _TRY_AGAIN, "UNAVAILABLE", transient=True)


def translate(
    code: str,
    message: str,
    status: int,
    request_id: str,
    *,
    table: str = "",
    entity: str = "",
    key: Mapping[str, str] | None = None,
    current: object | None = None,
    reasons: tuple[CancellationReason, ...] = (),
) -> DynarepoError:
    """The error for an answer of the service; `key` must hold no sensitive attributes."""
    # The protocol writes codes with the name of their shape library in front.
    name = code.rpartition("#")[2]
    row = _row(name, message, status)
    error = row.error(
        f"DynamoDB answered {name}: {message}" if message else f"DynamoDB answered {name}",
        code=row.code,
        table=table,
        entity=entity,
        key=key,
        hint=row.hint,
    )
    if isinstance(error, InvalidValue):
        error.message = f"DynamoDB answered {name}: {message}"
        error.reason = message
    if isinstance(error, ConditionFailed):
        error.current = current
    if isinstance(error, TransactionCancelled):
        error.reasons = reasons
    error.service_code = name
    error.status = status
    error.request_id = request_id
    error.transient = row.transient
    return error


def _row(name: str, message: str, status: int) -> Translation:
    if name == "ValidationException":
        lowered = message.lower()
        for fragment, row in _REJECTIONS:
            if fragment in lowered:
                return row
    row = BY_CODE.get(name, _UNKNOWN)
    if row is _UNKNOWN and status >= 500:
        return _UNAVAILABLE
    return row
