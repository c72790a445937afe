"""Generated repositories, over the transport that is named, or the one that `connect` chooses."""

import importlib
import os
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from .calls import Key

if TYPE_CHECKING:
    from ..bookings import Booking

PACKAGES = ("dynarepo", "boto3", "botocore", "pydantic", "msgspec")
GENERATED = "BENCH_GENERATED"
"""Names the folder in which the service was generated."""
TRANSPORT = "BENCH_TRANSPORT"


def service(name: str) -> Any:
    """A class of the generated service."""
    sys.path.insert(0, os.environ[GENERATED])
    return getattr(importlib.import_module("bookings"), name)


def chosen() -> dict[str, Any]:
    """The options of `connect`: none unless a transport is named."""
    name = os.environ.get(TRANSPORT)
    return {"transport": name} if name else {}


class Calls:
    """The calls, on the repository."""

    def __init__(self, endpoint: str) -> None:
        connect = service("Bookings").connect
        self._create: Any = service("BookingCreate")
        self._key: Any = service("BookingKey")
        self._bookings = connect(endpoint=endpoint, **chosen()).bookings

    def get(self, key: Key) -> Any:
        return self._bookings.get_booking(*key)

    def put(self, given: Mapping[str, Any]) -> Any:
        return self._bookings.put(self._create(**given))

    def update(self, key: Key, memo: str) -> Any:
        return self._bookings.update(self._key(*key), set={"memo": memo})

    def query(self, account: UUID) -> Any:
        return self._bookings.list_of_account(account).all()

    def stream(self, account: UUID) -> Any:
        return self._bookings.list_of_account(account)

    def prepared(self, made: "Iterable[Booking]") -> list[Any]:
        """The bookings as models of the generated service."""
        unset = {"created_at", "updated_at"}
        return [self._create(**each.model_dump(exclude=unset)) for each in made]

    def batch_write(self, made: list[Any]) -> Any:
        return self._bookings.put_many(made)

    def batch_get(self, keys: list[Key]) -> Any:
        return self._bookings.get_many([self._key(*key) for key in keys])
