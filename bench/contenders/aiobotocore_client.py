"""aiobotocore's client with a type walk of its own, since it has no serializer, and Pydantic."""

# pyright: reportMissingImports=false, reportUntypedBaseClass=false

from collections.abc import AsyncIterator, Mapping
from typing import Any
from uuid import UUID

from aiobotocore.config import AioConfig
from aiobotocore.session import get_session

from ..bookings import TABLE, Booking, booked, moment, native, now
from ..wire import from_wire, to_wire
from .calls import Key

PACKAGES = ("aiobotocore", "botocore", "aiohttp", "pydantic")
AWAITED = True


class Calls:
    """The calls, on its client."""

    def __init__(self, endpoint: str) -> None:
        self._endpoint = endpoint

    async def opened(self) -> None:
        """Make the client in the loop that runs it."""
        config = AioConfig(max_pool_connections=64)
        made: Any = get_session().create_client(
            "dynamodb", endpoint_url=self._endpoint, config=config
        )
        self._client: Any = await made.__aenter__()

    async def get(self, key: Key) -> Booking:
        answer = await self._client.get_item(TableName=TABLE, Key=_named(key))
        return booked(from_wire(answer["Item"]))

    async def put(self, given: Mapping[str, Any]) -> None:
        made = Booking(**given, created_at=now(), updated_at=now())
        await self._client.put_item(TableName=TABLE, Item=to_wire(native(made)))

    async def update(self, key: Key, memo: str) -> Booking:
        answer = await self._client.update_item(
            TableName=TABLE,
            Key=_named(key),
            UpdateExpression="SET memo = :memo, updated_at = :now",
            ConditionExpression="attribute_exists(account_id)",
            ExpressionAttributeValues={":memo": {"S": memo}, ":now": {"S": moment(now())}},
            ReturnValues="ALL_NEW",
        )
        return booked(from_wire(answer["Attributes"]))

    async def query(self, account: UUID) -> list[Booking]:
        return [each async for each in self.stream(account)]

    async def stream(self, account: UUID) -> AsyncIterator[Booking]:
        pages = self._client.get_paginator("query").paginate(
            TableName=TABLE,
            KeyConditionExpression="account_id = :account",
            ExpressionAttributeValues={":account": {"S": str(account)}},
        )
        async for page in pages:
            for item in page["Items"]:
                yield booked(from_wire(item))

    async def batch_write(self, made: list[Booking]) -> None:
        for start in range(0, len(made), 25):
            items = [to_wire(native(each)) for each in made[start : start + 25]]
            asked: dict[str, Any] = {TABLE: [{"PutRequest": {"Item": item}} for item in items]}
            while asked:
                answer = await self._client.batch_write_item(RequestItems=asked)
                asked = answer["UnprocessedItems"]

    async def batch_get(self, keys: list[Key]) -> list[Booking]:
        asked: dict[str, Any] = {TABLE: {"Keys": [_named(key) for key in keys]}}
        found: list[Booking] = []
        while asked:
            answer = await self._client.batch_get_item(RequestItems=asked)
            found += [booked(from_wire(item)) for item in answer["Responses"][TABLE]]
            asked = answer["UnprocessedKeys"]
        return found


def _named(key: Key) -> dict[str, Any]:
    account, number = key
    return {"account_id": {"S": str(account)}, "booking_id": {"S": str(number)}}
