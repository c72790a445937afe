"""The kinds of errors a caller can tell apart."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, ClassVar, Self, Unpack

from ..values import Value
from .error import DynarepoError, Place


class NotFound(DynarepoError):
    """No item has this key."""

    default_code: ClassVar[str] = "NOT_FOUND"
    default_hint: ClassVar[str] = "check the key, or create the item first"


class NotAuthorized(DynarepoError):
    """The item is there, and belongs to another owner."""

    default_code: ClassVar[str] = "NOT_AUTHORIZED"
    default_hint: ClassVar[str] = "act as the one it belongs to"


class AlreadyExists(DynarepoError):
    """An item with this key is already there; `current` is that item.

    It is None where the caller may not see it, or it is hidden, or it is not known.
    """

    default_code: ClassVar[str] = "ALREADY_EXISTS"

    def __init__(
        self, message: str = "", *, current: object | None = None, **place: Unpack[Place]
    ) -> None:
        super().__init__(message, **place)
        self.current = current


class NotUnique(DynarepoError):
    """Another item has the values of these unique `attributes`."""

    default_code: ClassVar[str] = "NOT_UNIQUE"
    default_hint: ClassVar[str] = "choose another value"

    def __init__(
        self, message: str = "", *, attributes: tuple[str, ...] = (), **place: Unpack[Place]
    ) -> None:
        named = " and ".join(f"`{name}`" for name in attributes)
        these = "this" if len(attributes) == 1 else "these"
        super().__init__(message or f"another item has {these} {named or 'values'}", **place)
        self.attributes = attributes


class ConditionFailed(DynarepoError):
    """The item did not meet the write's condition; `current` is the item seen, if it is known."""

    default_code: ClassVar[str] = "CONDITION_FAILED"

    def __init__(
        self, message: str = "", *, current: object | None = None, **place: Unpack[Place]
    ) -> None:
        super().__init__(message, **place)
        self.current = current


class VersionConflict(ConditionFailed):
    """The item has another version than the one this write was based on.

    `expected` is the version the caller knew; `current` is the item seen, as for every failed
    condition.
    """

    default_code: ClassVar[str] = "VERSION_CONFLICT"

    def __init__(
        self,
        message: str = "",
        *,
        expected: int | None = None,
        current: object | None = None,
        **place: Unpack[Place],
    ) -> None:
        super().__init__(message, current=current, **place)
        self.expected = expected


class OutOfRange(ConditionFailed):
    """What an update computes would pass the `limit` that is declared for an `attribute`.

    Nothing was written; `current` is the item seen, as for every failed condition.
    """

    default_code: ClassVar[str] = "OUT_OF_RANGE"
    default_hint: ClassVar[str] = "`current` is the item as it was: change it by less"

    def __init__(
        self,
        message: str = "",
        *,
        attribute: str = "",
        limit: Decimal | None = None,
        current: object | None = None,
        **place: Unpack[Place],
    ) -> None:
        super().__init__(message, current=current, **place)
        self.attribute = attribute
        self.limit = limit


class InvalidValue(DynarepoError, ValueError):
    """A value that cannot be stored exactly, or that its attribute does not allow.

    It names the `attribute` and the `reason`, and never keeps the value.
    """

    default_code: ClassVar[str] = "INVALID_VALUE"
    default_hint: ClassVar[str] = "pass a value that the schema allows"

    def __init__(self, reason: str = "", *, attribute: str = "", **place: Unpack[Place]) -> None:
        message = f"`{attribute}` {reason}" if attribute else f"the value {reason}"
        super().__init__(message, **place)
        self.attribute = attribute
        self.reason = reason


class InvalidKey(InvalidValue):
    """A value that cannot be part of a key."""

    default_code: ClassVar[str] = "INVALID_KEY"
    default_hint: ClassVar[str] = "pass a value that the key's template in the schema can hold"


class UndecodableItem(DynarepoError):
    """A stored item that does not fit its entity; `attribute` says where and `reason` why."""

    default_code: ClassVar[str] = "UNDECODABLE_ITEM"

    def __init__(self, reason: str = "", *, attribute: str = "", **place: Unpack[Place]) -> None:
        message = f"stored `{attribute}` {reason}" if attribute else f"the stored item {reason}"
        super().__init__(message, **place)
        self.attribute = attribute
        self.reason = reason


class ItemTooLarge(DynarepoError):
    """The item would pass DynamoDB's size limit."""

    default_code: ClassVar[str] = "ITEM_TOO_LARGE"


class Throttled(DynarepoError):
    """The table, the index or the account has no capacity left for now."""

    default_code: ClassVar[str] = "THROTTLED"


class TableMissing(DynarepoError):
    """The table or the index does not exist, or is not ready yet."""

    default_code: ClassVar[str] = "TABLE_MISSING"


class AccessDenied(DynarepoError):
    """The credentials are missing, wrong, expired or not allowed to do this."""

    default_code: ClassVar[str] = "ACCESS_DENIED"


class CancellationReason(Value, frozen=True):
    """Why one write of a transaction stopped it; `index` counts the writes from 0.

    `subject` names its entity and what was to be done, and `error` is what it would have raised by
    itself, with the item seen.
    """

    hidden: ClassVar[frozenset[str]] = frozenset({"item"})
    index: int
    code: str
    message: str = ""
    item: object | None = None
    subject: str = ""
    error: DynarepoError | None = None


class TransactionCancelled(DynarepoError):
    """DynamoDB applied nothing of a transaction; `reasons` says which writes stopped it."""

    default_code: ClassVar[str] = "TRANSACTION_CANCELLED"

    def __init__(
        self,
        message: str = "",
        *,
        reasons: tuple[CancellationReason, ...] = (),
        **place: Unpack[Place],
    ) -> None:
        super().__init__(message, **place)
        self.reasons = reasons


class ResultUnknown(DynarepoError):
    """A result of a transaction that was asked for too early, or that it did not read."""

    default_code: ClassVar[str] = "RESULT_UNKNOWN"


class MultipleResults(DynarepoError):
    """More than one item was found where exactly one was asked for."""

    default_code: ClassVar[str] = "MULTIPLE_RESULTS"


class CursorMismatch(DynarepoError, ValueError):
    """A cursor that is damaged, or that belongs to another access pattern or other arguments."""

    default_code: ClassVar[str] = "CURSOR_MISMATCH"


class AmbiguousWrite(DynarepoError):
    """The answer to a write was lost, and nothing tells whether the write was applied."""

    default_code: ClassVar[str] = "AMBIGUOUS_WRITE"


class RaceLost(DynarepoError):
    """An item changed between read and write each time a write was tried."""

    default_code: ClassVar[str] = "RACE_LOST"


class ServiceError(DynarepoError):
    """Any other refusal or failure of the service; `service_code` is its own name for it."""

    default_code: ClassVar[str] = "SERVICE_ERROR"


class ConnectionFailed(DynarepoError):
    """The service could not be reached, or the connection broke or was closed before."""

    default_code: ClassVar[str] = "CONNECTION_FAILED"


class BatchIncomplete(DynarepoError):
    """A batch that could not be finished; nothing it was given has got lost.

    `remaining` is what is not done, as it was given: keys, items or writes. What the source of the
    batch had not been asked for yet is not among it: an iterator goes on after these. `results` is
    what was read, and `errors` say what refused some of the rest, if anything but a lack of
    capacity did. `cursor` goes on with a sweep.
    """

    default_code: ClassVar[str] = "BATCH_INCOMPLETE"
    default_hint: ClassVar[str] = "pass `remaining` again when the cause is gone"

    def __init__(
        self,
        message: str = "",
        *,
        remaining: tuple[Any, ...] = (),
        results: tuple[Any, ...] = (),
        errors: tuple[Exception, ...] = (),
        cursor: str | None = None,
        **place: Unpack[Place],
    ) -> None:
        super().__init__(message, **place)
        self.remaining = remaining
        self.results = results
        self.errors = errors
        self.cursor = cursor

    def after(self, results: Iterable[Any]) -> Self:
        """The same error, with what was read before, where something was."""
        self.results = (*(result for result in results if result is not None), *self.results)
        return self


class KeysUnavailable(DynarepoError):
    """The keys of encrypted attributes cannot be had: nothing was written, nothing could be read."""

    default_code: ClassVar[str] = "KEYS_UNAVAILABLE"
