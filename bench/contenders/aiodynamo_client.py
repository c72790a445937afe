"""aiodynamo on aiohttp, and Pydantic."""

# pyright: reportMissingImports=false, reportUntypedBaseClass=false

from collections.abc import AsyncIterator, Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

import aiohttp
from aiodynamo.client import Client
from aiodynamo.credentials import Credentials
from aiodynamo.expressions import F, HashKey
from aiodynamo.http.aiohttp import AIOHTTP
from aiodynamo.models import BatchGetRequest, BatchWriteRequest, ReturnValues
from yarl import URL

from ..bookings import TABLE, Booking, booked, moment, native, now
from .calls import Key

PACKAGES = ("aiodynamo", "aiohttp", "pydantic")
AWAITED = True


class Calls:
    """The calls, on its client."""

    def __init__(self, endpoint: str) -> None:
        self._endpoint = URL(endpoint)

    async def opened(self) -> None:
        """Make the client in the loop that runs it."""
        session = aiohttp.ClientSession()
        self._client: Any = Client(
            AIOHTTP(session), Credentials.auto(), "eu-west-1", self._endpoint, numeric_type=Decimal
        )
        self._table: Any = self._client.table(TABLE)

    async def get(self, key: Key) -> Booking:
        return booked(await self._table.get_item(_named(key)))

    async def put(self, given: Mapping[str, Any]) -> None:
        made = Booking(**given, created_at=now(), updated_at=now())
        await self._table.put_item(native(made))

    async def update(self, key: Key, memo: str) -> Booking:
        changes: Any = F("memo").set(memo) & F("updated_at").set(moment(now()))
        answer = await self._table.update_item(
            _named(key),
            changes,
            return_values=ReturnValues.all_new,
            condition=F("account_id").exists(),
        )
        return booked(answer)

    async def query(self, account: UUID) -> list[Booking]:
        return [each async for each in self.stream(account)]

    async def stream(self, account: UUID) -> AsyncIterator[Booking]:
        async for item in self._table.query(HashKey("account_id", str(account))):
            yield booked(item)

    async def batch_write(self, made: list[Booking]) -> None:
        for start in range(0, len(made), 25):
            items = [native(each) for each in made[start : start + 25]]
            while items:
                asked = {TABLE: BatchWriteRequest(items_to_put=items)}
                left = await self._client.batch_write(asked)
                items = left[TABLE].unput_items if TABLE in left else []

    async def batch_get(self, keys: list[Key]) -> list[Booking]:
        asked, found = [_named(key) for key in keys], list[Booking]()
        while asked:
            answer = await self._client.batch_get({TABLE: BatchGetRequest(keys=asked)})
            found += [booked(item) for item in answer.items[TABLE]]
            asked = answer.unprocessed_keys.get(TABLE, [])
        return found


def _named(key: Key) -> dict[str, Any]:
    account, number = key
    return {"account_id": str(account), "booking_id": str(number)}
