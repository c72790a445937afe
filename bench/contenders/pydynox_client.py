"""pydynox: its client, whose core converts items in Rust, and Pydantic.

Its own models are no Pydantic models. Numbers pass through floats, unless such a model names them.
"""

# pyright: reportMissingImports=false, reportUntypedBaseClass=false

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from pydynox import DynamoDBClient

from ..bookings import TABLE, Booking, booked, moment, native, now
from .calls import Key

PACKAGES = ("pydynox", "pydantic")
UPDATE: dict[str, Any] = {
    "update_expression": "SET memo = :memo, updated_at = :now",
    "condition_expression": "attribute_exists(account_id)",
    "return_values": "ALL_NEW",
}
"""How an update that returns the new item is asked for."""


class Calls:
    """The calls, on its client."""

    def __init__(self, endpoint: str) -> None:
        self._client: Any = DynamoDBClient(region="eu-west-1", endpoint_url=endpoint)

    def get(self, key: Key) -> Booking:
        return booked(self._client.sync_get_item(TABLE, named(key)))

    def put(self, given: Mapping[str, Any]) -> None:
        made = Booking(**given, created_at=now(), updated_at=now())
        self._client.sync_put_item(TABLE, native(made))

    def update(self, key: Key, memo: str) -> Booking:
        values = {":memo": memo, ":now": moment(now())}
        return booked(
            self._client.sync_update_item(
                TABLE, named(key), expression_attribute_values=values, **UPDATE
            )
        )

    def query(self, account: UUID) -> list[Booking]:
        return list(self.stream(account))

    def stream(self, account: UUID) -> Iterator[Booking]:
        for item in self._client.sync_query(TABLE, **of_account(account)):
            yield booked(item)

    def batch_write(self, made: list[Booking]) -> None:
        self._client.sync_batch_write(TABLE, [native(each) for each in made])

    def batch_get(self, keys: list[Key]) -> list[Booking]:
        found = self._client.sync_batch_get(TABLE, [named(key) for key in keys])
        return [booked(item) for item in found]


def named(key: Key) -> dict[str, str]:
    """A key as its client takes it."""
    account, number = key
    return {"account_id": str(account), "booking_id": str(number)}


def of_account(account: UUID) -> dict[str, Any]:
    """The condition of a query."""
    return {
        "key_condition_expression": "account_id = :account",
        "expression_attribute_values": {":account": str(account)},
    }
