"""The same calls as a careful person writes them with boto3's resource and Pydantic."""

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

import boto3
from boto3.dynamodb.conditions import Attr, Key
from botocore.config import Config
from pydantic import AwareDatetime, BaseModel

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NAMES = {
    "transaction_id": "transactionId", "user_id": "userId", "account_id": "accountId",
    "file_id": "fileId", "date": "date", "description": "description", "payee": "payee",
    "memo": "memo", "amount": "amount", "currency": "currency",
    "transaction_type": "transactionType", "import_order": "importOrder", "status": "status",
    "tags": "tags", "created_at": "createdAt", "updated_at": "updatedAt", "version": "version",
}  # fmt: skip


class Booked(BaseModel):
    """A transaction of the bookkeeping service."""

    transaction_id: UUID
    user_id: str
    account_id: UUID
    file_id: UUID | None = None
    date: AwareDatetime
    description: str
    payee: str | None = None
    memo: str | None = None
    amount: Decimal
    currency: Literal["USD", "EUR", "GBP", "CAD", "AUD", "CHF", "JPY"] = "USD"
    transaction_type: Literal["debit", "credit", "transfer", "fee", "interest", "other"] = "other"
    import_order: int | None = None
    status: Literal["new", "processed", "duplicate", "ignored"] = "new"
    tags: set[str] | None = None
    created_at: AwareDatetime
    updated_at: AwareDatetime
    version: int


def stored(booked: Booked) -> dict[str, Any]:
    """The item, with the key of the one index that is made of several attributes."""
    item: dict[str, Any] = {}
    for name, value in booked.model_dump(exclude_none=True).items():
        match value:
            case datetime():
                item[_NAMES[name]] = _milliseconds(value)
            case UUID():
                item[_NAMES[name]] = str(value)
            case _:
                item[_NAMES[name]] = value
    item["userStatus"] = f"{booked.user_id}#{booked.status}"
    item["categories"] = []
    return item


def booked(item: Mapping[str, Any]) -> Booked:
    """The model of an item."""
    found = {name: item[key] for name, key in _NAMES.items() if key in item}
    for name in ("date", "created_at", "updated_at"):
        found[name] = datetime.fromtimestamp(int(found[name]) / 1000, UTC)
    return Booked.model_validate(found)


def _milliseconds(moment: datetime) -> int:
    return round((moment - _EPOCH).total_seconds() * 1000)


class ByHand:
    """The calls, on a table of boto3's resource."""

    def __init__(self, session: boto3.Session, endpoint: str) -> None:
        config = Config(retries={"mode": "standard", "total_max_attempts": 5})
        resource: Any = session.resource("dynamodb", endpoint_url=endpoint, config=config)
        self._table = resource.Table("transactions")

    def get(self, transaction_id: UUID) -> Booked | None:
        """GetItem."""
        item = self._table.get_item(Key={"transactionId": str(transaction_id)}).get("Item")
        return None if item is None else booked(item)

    def query(self, account_id: UUID) -> list[Booked]:
        """Query of an index, one page."""
        answer = self._table.query(
            IndexName="AccountDateIndex",
            KeyConditionExpression=Key("accountId").eq(str(account_id)),
            ScanIndexForward=False,
        )
        return [booked(item) for item in answer["Items"]]

    def put(self, new: Booked) -> None:
        """PutItem."""
        self._table.put_item(Item=stored(new))

    def update(self, transaction_id: UUID, memo: str) -> Booked:
        """UpdateItem, with the time and the version."""
        answer = self._table.update_item(
            Key={"transactionId": str(transaction_id)},
            UpdateExpression="SET memo = :memo, updatedAt = :now, version = version + :one",
            ConditionExpression=Attr("transactionId").exists(),
            ExpressionAttributeValues={
                ":memo": memo, ":now": _milliseconds(datetime.now(UTC)), ":one": 1
            },
            ReturnValues="ALL_NEW",
        )  # fmt: skip
        return booked(answer["Attributes"])
