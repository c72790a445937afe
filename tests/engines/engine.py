"""What a test sees of the DynamoDB engine that it runs against."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar
from uuid import uuid4

import boto3
from botocore.config import Config

from .index_delay import INDEX_DELAY, LONGEST_DELAY, set_index_delay

# The key pair of AWS's own documentation: it opens nothing, and engines that check signatures know it.
ACCESS_KEY_ID = "AKIAIOSFODNN7EXAMPLE"
SECRET_ACCESS_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
REGION = "us-east-1"

_INDEX_SECONDS = 20.0
_ATTEMPTS = 5

Found = TypeVar("Found")


class Capability(StrEnum):
    """What not every engine does as DynamoDB does; `test_engines.py` proves each claim."""

    MULTI_ATTRIBUTE_INDEXES = "multi_attribute_indexes"
    """Index keys of several attributes can be declared and queried."""
    CURRENT_INDEXES = "current_indexes"
    """An index shows a write at once; DynamoDB itself gives no such promise."""
    LATE_INDEXES = "late_indexes"
    """Its indexes can be told to show no write for some seconds."""
    IDEMPOTENCY_TOKENS = "idempotency_tokens"
    """A transaction sent twice with one token is applied once."""
    KEY_VALIDATION = "key_validation"
    """An index key of the wrong type is refused."""
    BATCH_LIMITS = "batch_limits"
    """A batch of more than 25 writes is refused."""
    EXACT_PREFIXES = "exact_prefixes"
    """`begins_with` on a key tells upper from lower case."""
    PARTIQL = "partiql"
    """Statements of PartiQL are executed."""
    CONCURRENT_UPDATES = "concurrent_updates"
    """Updates of one item from several threads are all applied."""


def unique_name(prefix: str) -> str:
    """A table name that no other test uses."""
    return f"{prefix}-{uuid4().hex[:12]}"


@dataclass(frozen=True, slots=True)
class Engine:
    """One running engine; `endpoint_url` is None where it runs in this process."""

    name: str
    endpoint_url: str | None
    capabilities: frozenset[Capability]
    _session: boto3.Session = field(
        default_factory=lambda: boto3.Session(
            aws_access_key_id=ACCESS_KEY_ID,
            aws_secret_access_key=SECRET_ACCESS_KEY,
            region_name=REGION,
        )
    )

    @property
    def session(self) -> boto3.Session:
        """A session with the credentials and the region that the engine expects."""
        return self._session

    @property
    def multi_attribute_indexes(self) -> bool:
        """Whether index keys of several attributes can be declared and queried."""
        return Capability.MULTI_ATTRIBUTE_INDEXES in self.capabilities

    # boto3's client class exists only at run time: there is no narrower type than Any to give.
    def client(self, attempts: int = 1) -> Any:
        """A client that fails at the first failure unless more attempts are asked for."""
        settings = Config(
            retries={"mode": "standard", "total_max_attempts": attempts},
            connect_timeout=5,
            read_timeout=30,
            # Every engine is on this machine: a proxy that the environment names is not asked.
            proxies={},
        )
        return self._session.client("dynamodb", endpoint_url=self.endpoint_url, config=settings)

    def read_until(self, expected: Found, read: Callable[[], Found]) -> Found:
        """What `read` returns, read again until it is `expected` where indexes show writes late."""
        deadline = time.monotonic() + _INDEX_SECONDS
        found = read()
        while (
            found != expected
            and Capability.CURRENT_INDEXES not in self.capabilities
            and time.monotonic() < deadline
        ):
            time.sleep(0.01)
            found = read()
        return found

    def on_late_indexes(self, prepare: Callable[[], Found], check: Callable[[Found], None]) -> None:
        """Let `check` see indexes as `prepare` left them, whatever it writes itself.

        Indexes are late for some seconds at most. A check that fails after longer is tried again.
        """
        assert self.endpoint_url is not None
        for attempt in range(1, _ATTEMPTS + 1):
            set_index_delay(self.endpoint_url, 0)
            found = prepare()
            set_index_delay(self.endpoint_url, LONGEST_DELAY)
            started = time.monotonic()
            try:
                check(found)
            except AssertionError:
                # Each write is late by half of the delay at least.
                in_time = time.monotonic() - started < LONGEST_DELAY / 2000
                if in_time or attempt == _ATTEMPTS:
                    raise
            else:
                return
            finally:
                set_index_delay(self.endpoint_url, INDEX_DELAY)
