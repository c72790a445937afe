"""Requests that tests of transports send, and steps of the service that answers them."""

from typing import Any

from dynarepo import AlreadyExists, DynarepoError, NotFound, Request, WireItem
from tests.unit.runtime.faulty_service import refusal

ITEM = {"pk": {"S": "a"}, "sk": {"S": "b"}, "raw": {"B": b"\x00\xff"}}
UNAVAILABLE = refusal("InternalServerError", 500)
THROTTLED = refusal("ProvisionedThroughputExceededException")
CONFLICT = refusal("TransactionConflictException")
FAILED = "ConditionalCheckFailedException"
WIRE_ITEM = {"pk": {"S": "a"}, "sk": {"S": "b"}, "raw": {"B": "AP8="}}


def get() -> Request[Any]:
    payload = {"TableName": "t", "Key": {"pk": {"S": "a"}, "sk": {"S": "b"}}}
    return Request("GetItem", payload, lambda answer: answer.get("Item"), "Entry.get", "t")


def add(safe_to_repeat: bool = False) -> Request[Any]:
    payload = {"TableName": "t", "Key": {"pk": {"S": "a"}}, "UpdateExpression": "ADD n :one"}
    return Request(
        "UpdateItem",
        payload,
        lambda _: "added",
        "Entry.add",
        "t",
        on_condition_failed=lambda _: NotFound("no such entry"),
        safe_to_repeat=safe_to_repeat,
    )


def create() -> Request[Any]:
    def there(item: WireItem | None) -> DynarepoError:
        return AlreadyExists(f"holds {item}")

    payload = {
        "TableName": "t",
        "Item": ITEM,
        "ConditionExpression": "attribute_not_exists(pk)",
        "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
    }
    return Request(
        "PutItem",
        payload,
        lambda _: "created",
        "Entry.create",
        "t",
        there,
        is_own_work=lambda item: item == ITEM,
    )
