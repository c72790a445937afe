"""pydynox's client, awaited, and Pydantic."""

# pyright: reportMissingImports=false, reportUntypedBaseClass=false

from collections.abc import AsyncIterator, Mapping
from typing import Any
from uuid import UUID

from pydynox import DynamoDBClient

from ..bookings import TABLE, Booking, booked, moment, native, now
from .calls import Key
from .pydynox_client import UPDATE, named, of_account

PACKAGES = ("pydynox", "pydantic")
AWAITED = True


class Calls:
    """The calls, on its client."""

    def __init__(self, endpoint: str) -> None:
        self._client: Any = DynamoDBClient(region="eu-west-1", endpoint_url=endpoint)

    async def get(self, key: Key) -> Booking:
        return booked(await self._client.get_item(TABLE, named(key)))

    async def put(self, given: Mapping[str, Any]) -> None:
        made = Booking(**given, created_at=now(), updated_at=now())
        await self._client.put_item(TABLE, native(made))

    async def update(self, key: Key, memo: str) -> Booking:
        values = {":memo": memo, ":now": moment(now())}
        return booked(
            await self._client.update_item(
                TABLE, named(key), expression_attribute_values=values, **UPDATE
            )
        )

    async def query(self, account: UUID) -> list[Booking]:
        return [each async for each in self.stream(account)]

    async def stream(self, account: UUID) -> AsyncIterator[Booking]:
        async for item in self._client.query(TABLE, **of_account(account)):
            yield booked(item)

    async def batch_write(self, made: list[Booking]) -> None:
        await self._client.batch_write(TABLE, [native(each) for each in made])

    async def batch_get(self, keys: list[Key]) -> list[Booking]:
        found = await self._client.batch_get(TABLE, [named(key) for key in keys])
        return [booked(item) for item in found]
