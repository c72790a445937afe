"""Requests and operations: what is to be sent, and how its answer is read, without any I/O."""

from collections.abc import Callable, Generator, Mapping
from typing import Any, ClassVar, Final, Generic, Literal, Protocol, TypeAlias, TypeVar

import msgspec

from .errors import DynarepoError
from .values import Value
from .wire import WireItem

T = TypeVar("T")

Action = Literal[
    "GetItem",
    "PutItem",
    "UpdateItem",
    "DeleteItem",
    "Query",
    "Scan",
    "SearchVectors",
    "BatchGetItem",
    "BatchWriteItem",
    "TransactGetItems",
    "TransactWriteItems",
    "ExecuteStatement",
]

READS: Final[frozenset[Action]] = frozenset(
    {"GetItem", "Query", "Scan", "SearchVectors", "BatchGetItem", "TransactGetItems"}
)
WRITES: Final[frozenset[Action]] = frozenset(
    {"PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems"}
)


class Request(Value, Generic[T], frozen=True):
    """One call to DynamoDB: a finished payload, and the decoder of its answer.

    `on_condition_failed` makes the error for a failed condition out of the item that failed it
    (None when there was no item). `subject` names entity and pattern for errors and metrics,
    and `shown_key` the one item it is about, without what is sensitive.
    `safe_to_repeat` is False for a write that must not be sent again when its answer is lost. One
    that was sent again may fail its condition for its own earlier work: `is_own_work` tells so of
    the item that failed it.
    `encoded` is the same payload with parts that are JSON already, for who sends JSON. For who
    receives JSON, `straight` makes an answer for `decode` of it that holds a model already; None
    where that is not certain to be what the plain answer would give.
    """

    hidden: ClassVar[frozenset[str]] = frozenset({"payload", "shown_key", "encoded"})
    action: Action
    payload: Mapping[str, Any]
    decode: Callable[[Mapping[str, Any]], T]
    subject: str
    table: str
    on_condition_failed: Callable[[WireItem | None], DynarepoError] | None = None
    safe_to_repeat: bool = True
    is_own_work: Callable[[WireItem], bool] | None = None
    shown_key: Mapping[str, str] = msgspec.field(default_factory=dict[str, str])
    encoded: Mapping[str, Any] | None = None
    straight: Callable[[bytes], Mapping[str, Any] | None] | None = None

    def __eq__(self, other: object) -> bool:
        # Both forms of the payload say the same, and so do both ways to read the answer.
        left_out = ("encoded", "straight")
        compared = (name for name in self.__struct_fields__ if name not in left_out)
        return type(other) is type(self) and all(
            getattr(self, name) == getattr(other, name) for name in compared
        )

    @property
    def writes(self) -> bool:
        """Whether it may change something; only one that reads is a statement safe to repeat."""
        if self.action == "ExecuteStatement":
            return not self.safe_to_repeat
        return self.action in WRITES


class Pause(Value, frozen=True):
    """A wait between two requests, for an operation that spaces or repeats them."""

    seconds: float


class Together(Value, frozen=True):
    """Requests that do not depend on each other, at most so many of them on their way at a time.

    The operation receives their outcomes in order: for each its decoded answer, or the error that
    it failed with, which is not thrown.
    """

    requests: tuple[Request[Any], ...]
    at_once: int = 1


class Coming(Protocol):
    """An answer that is on its way; either of these ends that, and is called once.

    `result` is the decoded answer, which callers that await await.
    """

    def result(self) -> Any: ...

    def abandon(self) -> None: ...


class Early(Value, frozen=True):
    """A read that may be sent before its answer is needed; the operation receives what is Coming."""

    request: Request[Any]


class Due(Value, frozen=True):
    """What is needed now of a read that was sent early."""

    coming: Coming


Step: TypeAlias = Request[Any] | Pause | Together | Early | Due

Operation = Generator[Step, Any, T]
"""Yields requests, receives their decoded answers, returns its result.

An error of a request is thrown into the generator at its `yield`, so that an operation can react
(a lost race is read again and retried). After a `Pause` it receives nothing, and after `Together`
a tuple of outcomes.
"""
