"""boto3's resource and Pydantic, as a careful person writes it."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

import boto3
from boto3.dynamodb.conditions import Attr, Key
from botocore.config import Config

from ..bookings import TABLE, Booking, booked, moment, native, now
from .calls import Key as BookingKey

PACKAGES = ("boto3", "botocore", "pydantic")


class Calls:
    """The calls, on a table of the resource."""

    def __init__(self, endpoint: str) -> None:
        # 64 connections: the default of 10 would slow down what is measured in threads.
        config = Config(max_pool_connections=64)
        self._resource: Any = boto3.resource("dynamodb", endpoint_url=endpoint, config=config)
        self._table = self._resource.Table(TABLE)

    def get(self, key: BookingKey) -> Booking:
        return booked(self._table.get_item(Key=_named(key))["Item"])

    def put(self, given: Mapping[str, Any]) -> None:
        self._table.put_item(Item=native(Booking(**given, created_at=now(), updated_at=now())))

    def update(self, key: BookingKey, memo: str) -> Booking:
        answer = self._table.update_item(
            Key=_named(key),
            UpdateExpression="SET memo = :memo, updated_at = :now",
            ConditionExpression=Attr("account_id").exists(),
            ExpressionAttributeValues={":memo": memo, ":now": moment(now())},
            ReturnValues="ALL_NEW",
        )
        return booked(answer["Attributes"])

    def query(self, account: UUID) -> list[Booking]:
        return list(self.stream(account))

    def stream(self, account: UUID) -> Iterator[Booking]:
        asked: dict[str, Any] = {"KeyConditionExpression": Key("account_id").eq(str(account))}
        while True:
            answer = self._table.query(**asked)
            for item in answer["Items"]:
                yield booked(item)
            if "LastEvaluatedKey" not in answer:
                return
            asked["ExclusiveStartKey"] = answer["LastEvaluatedKey"]

    def batch_write(self, made: list[Booking]) -> None:
        with self._table.batch_writer() as batch:
            for each in made:
                batch.put_item(Item=native(each))

    def batch_get(self, keys: list[BookingKey]) -> list[Booking]:
        asked: dict[str, Any] = {TABLE: {"Keys": [_named(key) for key in keys]}}
        found: list[Booking] = []
        while asked:
            answer = self._resource.batch_get_item(RequestItems=asked)
            found += [booked(item) for item in answer["Responses"][TABLE]]
            asked = answer["UnprocessedKeys"]
        return found


def _named(key: BookingKey) -> dict[str, str]:
    account, number = key
    return {"account_id": str(account), "booking_id": str(number)}
