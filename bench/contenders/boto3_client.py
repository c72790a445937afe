"""boto3's client with its TypeSerializer, TypeDeserializer and Pydantic."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

import boto3
from boto3.dynamodb.types import TypeDeserializer, TypeSerializer
from botocore.config import Config

from ..bookings import TABLE, Booking, booked, moment, native, now
from .calls import Key

PACKAGES = ("boto3", "botocore", "pydantic")
_serialize: Any = TypeSerializer().serialize
_deserialize: Any = TypeDeserializer().deserialize


class Calls:
    """The calls, on the client."""

    def __init__(self, endpoint: str) -> None:
        config = Config(max_pool_connections=64)
        self._client: Any = boto3.client("dynamodb", endpoint_url=endpoint, config=config)

    def get(self, key: Key) -> Booking:
        return _booked(self._client.get_item(TableName=TABLE, Key=_named(key))["Item"])

    def put(self, given: Mapping[str, Any]) -> None:
        made = Booking(**given, created_at=now(), updated_at=now())
        self._client.put_item(TableName=TABLE, Item=_wire(made))

    def update(self, key: Key, memo: str) -> Booking:
        answer = self._client.update_item(
            TableName=TABLE,
            Key=_named(key),
            UpdateExpression="SET memo = :memo, updated_at = :now",
            ConditionExpression="attribute_exists(account_id)",
            ExpressionAttributeValues={":memo": {"S": memo}, ":now": {"S": moment(now())}},
            ReturnValues="ALL_NEW",
        )
        return _booked(answer["Attributes"])

    def query(self, account: UUID) -> list[Booking]:
        return list(self.stream(account))

    def stream(self, account: UUID) -> Iterator[Booking]:
        pages = self._client.get_paginator("query").paginate(
            TableName=TABLE,
            KeyConditionExpression="account_id = :account",
            ExpressionAttributeValues={":account": {"S": str(account)}},
        )
        for page in pages:
            for item in page["Items"]:
                yield _booked(item)

    def batch_write(self, made: list[Booking]) -> None:
        for start in range(0, len(made), 25):
            puts = [{"PutRequest": {"Item": _wire(each)}} for each in made[start : start + 25]]
            asked: dict[str, Any] = {TABLE: puts}
            while asked:
                asked = self._client.batch_write_item(RequestItems=asked)["UnprocessedItems"]

    def batch_get(self, keys: list[Key]) -> list[Booking]:
        asked: dict[str, Any] = {TABLE: {"Keys": [_named(key) for key in keys]}}
        found: list[Booking] = []
        while asked:
            answer = self._client.batch_get_item(RequestItems=asked)
            found += [_booked(item) for item in answer["Responses"][TABLE]]
            asked = answer["UnprocessedKeys"]
        return found


def _named(key: Key) -> dict[str, Any]:
    account, number = key
    return {"account_id": {"S": str(account)}, "booking_id": {"S": str(number)}}


def _wire(made: Booking) -> dict[str, Any]:
    return {name: _serialize(value) for name, value in native(made).items()}


def _booked(item: Mapping[str, Any]) -> Booking:
    return booked({name: _deserialize(value) for name, value in item.items()})
