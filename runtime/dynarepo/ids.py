"""Identifiers and the current time, as generated defaults use them."""

import os
import sys
import threading
import time
import uuid
from datetime import UTC, datetime
from typing import Annotated, Final, TypeAlias
from uuid import UUID, uuid4

from pydantic import StringConstraints

__all__ = ["ULID_PATTERN", "Ulid", "new_token", "now", "ulid", "uuid4", "uuid7"]

ULID_PATTERN: Final = "^[0-7][0-9A-HJKMNP-TV-Z]{25}$"
Ulid: TypeAlias = Annotated[str, StringConstraints(pattern=ULID_PATTERN)]

_CROCKFORD: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# Ten bits at a time halve the steps of writing a ULID.
_PAIRS: Final = tuple(high + low for high in _CROCKFORD for low in _CROCKFORD)


def now() -> datetime:
    """The current time in UTC."""
    return datetime.now(UTC)


def new_token() -> str:
    """A token that no two transactions share."""
    return str(uuid4())


class _Sequence:
    """Numbers of a millisecond timestamp over a counter, strictly growing within the process.

    Each new millisecond starts at a random count whose first bit is clear, so that there is room
    to count on. A clock that stands still or jumps back keeps the latest timestamp.
    """

    def __init__(self, counter_bits: int) -> None:
        self._bits = counter_bits
        self._latest = 0
        self._lock = threading.Lock()

    def next(self) -> int:
        start = int.from_bytes(os.urandom((self._bits + 7) // 8)) % (1 << (self._bits - 1))
        fresh = (time.time_ns() // 1_000_000) << self._bits | start
        with self._lock:
            # A full counter carries into the timestamp, one millisecond ahead of the clock.
            same_or_earlier = fresh >> self._bits <= self._latest >> self._bits
            self._latest = self._latest + 1 if same_or_earlier else fresh
            return self._latest


_ulids: Final = _Sequence(80)


def ulid() -> str:
    """A ULID: 26 characters that sort by time; each is greater than the one before."""
    number = _ulids.next()
    return "".join([_PAIRS[number >> shift & 1023] for shift in range(120, -1, -10)])


if sys.version_info >= (3, 14):
    # The standard library's own keeps its state without a lock.
    _uuid7_lock: Final = threading.Lock()

    def uuid7() -> UUID:
        """A version 7 UUID, which sorts by time; each is greater than the one before."""
        with _uuid7_lock:
            return uuid.uuid7()

else:
    _uuids: Final = _Sequence(42)

    def uuid7() -> UUID:
        """A version 7 UUID, which sorts by time; each is greater than the one before."""
        number = _uuids.next()
        # 48 bits of time, the version, 12 bits of counter, the variant, 30 bits of counter and
        # 32 random bits, which keep the next identifier from being guessed.
        time_and_version = number >> 42 << 16 | 7 << 12 | number >> 30 & 0xFFF
        low = 0b10 << 62 | (number & 0x3FFF_FFFF) << 32 | int.from_bytes(os.urandom(4))
        return UUID(int=time_and_version << 64 | low)
