"""What the records of a stream mean: an item of an entity was inserted, modified or removed."""

from dataclasses import dataclass, field
from typing import Any, Generic, TypeAlias, TypeVar

from ..errors import UndecodableItem
from .records import StreamRecord

M = TypeVar("M", covariant=True)


@dataclass(frozen=True, slots=True)
class Inserted(Generic[M]):
    """A new item; `new` is None where the stream holds no images of new items."""

    new: M | None
    record: StreamRecord


@dataclass(frozen=True, slots=True)
class Modified(Generic[M]):
    """A changed item; `old` and `new` are None where the stream does not hold them."""

    old: M | None
    new: M | None
    record: StreamRecord


@dataclass(frozen=True, slots=True)
class Removed(Generic[M]):
    """An item that is gone; `old` is None where the stream holds no images of old items."""

    old: M | None
    record: StreamRecord

    @property
    def expired(self) -> bool:
        """Whether it was removed by the time to live of the table."""
        return self.record.expired


@dataclass(frozen=True, slots=True)
class Unrecognised:
    """A change of an item that is of no entity of the service."""

    record: StreamRecord


@dataclass(frozen=True, slots=True)
class Undecodable:
    """A change of an item that does not fit its entity; `error` says why."""

    error: UndecodableItem = field(repr=False)
    record: StreamRecord


StreamEvent: TypeAlias = Inserted[Any] | Modified[Any] | Removed[Any] | Unrecognised | Undecodable
