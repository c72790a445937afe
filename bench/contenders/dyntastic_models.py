"""dyntastic: Pydantic models over boto3's resource."""

# pyright: reportMissingImports=false, reportUntypedBaseClass=false

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from dyntastic import A, Dyntastic

from ..bookings import TABLE, Booking, now
from .calls import Key

PACKAGES = ("dyntastic", "boto3", "botocore", "pydantic")


class Calls:
    """The calls, on its models."""

    def __init__(self, endpoint: str) -> None:
        settings = {
            "__table_name__": TABLE,
            "__table_region__": "eu-west-1",
            "__table_host__": endpoint,
            "__hash_key__": "account_id",
            "__range_key__": "booking_id",
        }
        self._model: Any = type("StoredBooking", (Booking, Dyntastic), settings)

    def get(self, key: Key) -> Any:
        return self._model.get(*key)

    def put(self, given: Mapping[str, Any]) -> None:
        self._model(**given, created_at=now(), updated_at=now()).save()

    def update(self, key: Key, memo: str) -> Any:
        # It reads the item again after the update, with a request of its own.
        account, number = key
        changed = self._model.model_construct(account_id=account, booking_id=number)
        changed.update(A.memo.set(memo), A.updated_at.set(now()), condition=A.account_id.exists())
        return changed

    def query(self, account: UUID) -> list[Any]:
        return list(self.stream(account))

    def stream(self, account: UUID) -> Iterator[Any]:
        yield from self._model.query(account)

    def prepared(self, made: list[Booking]) -> list[Any]:
        """The bookings as models of dyntastic."""
        return [self._model(**each.model_dump()) for each in made]

    def batch_write(self, made: list[Any]) -> None:
        with self._model.batch_writer():
            for each in made:
                each.save()

    def batch_get(self, keys: list[Key]) -> list[Any]:
        return list(self._model.batch_get(keys))
