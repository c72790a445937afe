"""How many calls of functions a request takes, Python's and C's: it must not grow unnoticed.

Counted without a network, so that the number is the same wherever and however often it runs.
"""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from types import FrameType
from typing import Any, Final
from uuid import UUID
from zlib import crc32

import boto3
import pytest

from dynarepo.transport.direct import transport
from dynarepo.transport.direct.http_answer import AnswerReader, HttpAnswer
from generated.bookkeeping import (
    Bookkeeping,
    DisplayPreferences,
    Transaction,
    TransactionCreate,
    TransactionKey,
    UserPreferencesCreate,
)
from generated.bookkeeping.transaction.codec import encode

# What each may take at most: more than it does by what other versions of Python and of boto3 add.
MOST: Final = {
    "get": 130,
    "put": 255,
    "update": 230,
    "query 25 items": 620,
    "first 25 items of a query": 650,
    "page of 25 items": 700,
    "read 100 items by their keys": 3_450,
    "put without a condition": 205,
    "create": 205,
    "put 100 items in batches": 6_000,
}
TOO_MANY: Final = (
    "`{work}` takes {steps} calls of functions, and at most {most} were expected. Profile it with"
    " cProfile to see which are new: work that is the same for all items of an entity belongs into"
    " `EntitySpec.once`, and what only an error needs into the error. If all are needed, raise the"
    " number in MOST."
)
NOW: Final = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
ACCOUNT: Final = UUID(int=77)


def transaction(number: int) -> Transaction:
    return Transaction(
        transaction_id=UUID(int=number + 1),
        user_id="7d0c2a50-user",
        account_id=ACCOUNT,
        date=NOW,
        description=f"Card payment number {number}",
        amount=Decimal("-12.50"),
        tags={"food", "card"},
        created_at=NOW,
        updated_at=NOW,
        version=3,
    )


def answer(content: object) -> bytes:
    body = json.dumps(content).encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\nx-amz-crc32: {crc32(body)}\r\n\r\n"
    return head.encode() + body


ITEMS: Final = [encode(transaction(number)) for number in range(100)]
ANSWERS: Final = {
    b"GetItem": answer({"Item": ITEMS[0]}),
    b"PutItem": answer({}),
    b"UpdateItem": answer({"Attributes": ITEMS[0]}),
    b"Query": answer({"Items": ITEMS[:25], "Count": 25, "ScannedCount": 25}),
    b"BatchGetItem": answer({"Responses": {"transactions": ITEMS}, "UnprocessedKeys": {}}),
    b"BatchWriteItem": answer({"UnprocessedItems": {}}),
}


class Prepared:
    """A pool of connections that gives each action its one answer."""

    def __init__(self, address: object) -> None:
        self.address = address

    def send(self, head: bytes, body: bytes) -> bytes:
        return head.partition(b"X-Amz-Target: DynamoDB_20120810.")[2].partition(b"\r")[0]

    def receive(self, action: bytes) -> HttpAnswer:
        read = AnswerReader().feed(ANSWERS[action])
        assert read is not None
        return read

    def close(self) -> None:
        """Nothing is open."""


@pytest.fixture(scope="module")
def db() -> Bookkeeping:
    session = boto3.Session(
        aws_access_key_id="test", aws_secret_access_key="test", region_name="eu-west-1"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(transport, "Pool", Prepared)
        return Bookkeeping.connect(
            session=session, endpoint="http://127.0.0.1:1", transport="direct"
        )


def steps_of(call: Callable[[], object]) -> int:
    """How many functions it calls, once everything that is made once has been made."""
    call()
    call()
    count = 0

    def note(_: FrameType, event: str, __: Any) -> None:
        nonlocal count
        if event in ("call", "c_call"):
            count += 1

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        call()
    finally:
        sys.setprofile(before)
    return count


def calls(db: Bookkeeping) -> dict[str, Callable[[], object]]:
    key = TransactionKey(UUID(int=1))
    keys = [TransactionKey(UUID(int=number + 1)) for number in range(100)]
    new = TransactionCreate.model_validate(
        transaction(0).model_dump(
            exclude={"created_at", "updated_at", "version"}, exclude_none=True
        )
    )
    preferences = [
        UserPreferencesCreate(user_id=f"user {number}", display=DisplayPreferences())
        for number in range(100)
    ]
    return {
        "get": lambda: db.transactions.get(key),
        "put": lambda: db.transactions.put(new),
        "put without a condition": lambda: db.user_preferences.put(preferences[0]),
        "create": lambda: db.user_preferences.create(preferences[0]),
        "update": lambda: db.transactions.update(key, set={"memo": "lunch"}),
        "query 25 items": lambda: db.transactions.list_account_transactions(ACCOUNT).all(),
        "first 25 items of a query": lambda: (
            db.transactions.list_account_transactions(ACCOUNT).limit(25).all()
        ),
        "page of 25 items": lambda: db.transactions.list_account_transactions(ACCOUNT).page(25),
        "read 100 items by their keys": lambda: db.transactions.get_many(keys),
        "put 100 items in batches": lambda: db.user_preferences.put_many(preferences),
    }


@pytest.mark.parametrize("work", MOST)
def test_a_call_takes_no_more_steps_than_it_did(db: Bookkeeping, work: str) -> None:
    steps = steps_of(calls(db)[work])
    assert steps <= MOST[work], TOO_MANY.format(work=work, steps=steps, most=MOST[work])


def test_what_is_read_is_what_was_stored(db: Bookkeeping) -> None:
    found = db.transactions.list_account_transactions(ACCOUNT).all()
    assert found == [transaction(number) for number in range(25)]
    assert db.transactions.get_many([TransactionKey(UUID(int=7))]) == [transaction(6)]
