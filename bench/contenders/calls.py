"""What a contender offers: the calls that are measured, each of which gives validated models."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias
from uuid import UUID

if TYPE_CHECKING:
    # A contender with models of its own starts without building this one.
    from ..bookings import Booking

Key: TypeAlias = tuple[UUID, UUID]
"""The account and the number of a booking."""


class Calls(Protocol):
    """The calls of one contender; those of an async one give awaitables and async iterators."""

    def __init__(self, endpoint: str) -> None: ...

    def get(self, key: Key) -> Any:
        """One booking."""

    def put(self, given: Mapping[str, Any]) -> Any:
        """Validate and write one booking."""

    def update(self, key: Key, memo: str) -> Any:
        """Change the memo, and return the booking as it is then."""

    def query(self, account: UUID) -> Any:
        """All bookings of an account, in a list."""

    def stream(self, account: UUID) -> Any:
        """All bookings of an account, one after the other."""

    def batch_write(self, made: "list[Booking]") -> Any:
        """Write these bookings."""

    def batch_get(self, keys: list[Key]) -> Iterable[Any] | Any:
        """The bookings with these keys."""
