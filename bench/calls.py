"""CPU time of calls through generated repositories, beside boto3's resource and Pydantic."""

import statistics
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

import boto3
from boto3.dynamodb.types import TypeSerializer

from generated.bookkeeping import Bookkeeping, TransactionCreate, TransactionKey

from .by_hand import Booked, ByHand, stored
from .stub_server import prepared

_THEIRS = "boto3 resource + Pydantic"
_OURS: Final = {
    "generated repository": "boto3",
    "generated repository, direct transport": "direct",
}
_CALLS_A_ROUND = {"GetItem": 40, "Query of 25": 12, "PutItem": 40, "UpdateItem": 40}
_NOW = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)

Call = Callable[[], object]


def measure(rounds: int) -> list[dict[str, Any]]:
    """Each call with each contender, taking turns; speed is relative to boto3's."""
    with prepared(_answers()) as endpoint:
        contenders = {
            _THEIRS: _by_hand(endpoint),
            **{name: _generated(endpoint, transport) for name, transport in _OURS.items()},
        }
        _compare_results(contenders)
        return [
            row
            for name, calls in _CALLS_A_ROUND.items()
            for row in _race(name, contenders, rounds, calls)
        ]


def _race(
    name: str, contenders: Mapping[str, Mapping[str, Call]], rounds: int, calls: int
) -> list[dict[str, Any]]:
    samples: dict[str, list[float]] = {contender: [] for contender in contenders}
    for round_ in range(rounds + 1):
        for contender, offered in contenders.items():
            call = offered[name]
            start = time.process_time()
            for _ in range(calls):
                call()
            spent = time.process_time() - start
            if round_:  # the first round warms up
                samples[contender].append(spent / calls * 1e6)
    base = statistics.median(samples[_THEIRS])
    return [
        {
            "call": name,
            "contender": contender,
            "microseconds": statistics.median(found),
            "lowest": min(found),
            "highest": max(found),
            "speed": base / statistics.median(found),
        }
        for contender, found in samples.items()
    ]


def _by_hand(endpoint: str) -> dict[str, Call]:
    hand, item = ByHand(_session(), endpoint), _item(0)
    return {
        "GetItem": lambda: hand.get(item.transaction_id),
        "Query of 25": lambda: hand.query(item.account_id),
        "PutItem": lambda: hand.put(Booked.model_validate(item.model_dump())),
        "UpdateItem": lambda: hand.update(item.transaction_id, "lunch"),
    }


def _generated(endpoint: str, transport: Any) -> dict[str, Call]:
    db = Bookkeeping.connect(session=_session(), endpoint=endpoint, transport=transport)
    item = _item(0)
    transactions = db.transactions
    given = item.model_dump(exclude={"created_at", "updated_at", "version"}, exclude_none=True)
    key = TransactionKey(item.transaction_id)
    return {
        "GetItem": lambda: transactions.get_transaction(item.transaction_id),
        "Query of 25": lambda: transactions.list_account_transactions(item.account_id).all(),
        "PutItem": lambda: transactions.put(TransactionCreate(**given)),
        "UpdateItem": lambda: transactions.update(key, set={"memo": "lunch"}),
    }


def _session() -> boto3.Session:
    return boto3.Session(
        aws_access_key_id="bench", aws_secret_access_key="bench", region_name="eu-west-1"
    )


def _compare_results(contenders: Mapping[str, Mapping[str, Call]]) -> None:
    """Both must do the work: what one reads, the other reads as well."""
    for name in ("GetItem", "Query of 25", "UpdateItem"):
        wanted = _values(contenders[_THEIRS][name]())
        for contender in _OURS:
            if _values(contenders[contender][name]()) != wanted:
                raise AssertionError(f"{name}: the contenders read different values")


def _values(found: Any) -> list[dict[str, Any]]:
    models = found if isinstance(found, list) else [found]
    return [model.model_dump(include=set(Booked.model_fields)) for model in models]


def _item(number: int) -> Booked:
    return Booked(
        transaction_id=UUID(int=number + 1),
        user_id="7d0c2a50-user",
        account_id=UUID(int=77),
        file_id=UUID(int=78),
        date=_NOW,
        description=f"Card payment number {number} at a shop round the corner",
        payee="A shop round the corner",
        memo="breakfast",
        amount=Decimal("-12.50"),
        currency="EUR",
        transaction_type="debit",
        import_order=number,
        tags={"food", "card"},
        created_at=_NOW,
        updated_at=_NOW,
        version=3,
    )


def _answers() -> dict[str, object]:
    items = [_wire(_item(number)) for number in range(25)]
    return {
        "GetItem": {"Item": items[0]},
        "Query": {"Items": items, "Count": 25, "ScannedCount": 25},
        "PutItem": {},
        "UpdateItem": {"Attributes": items[0]},
    }


def _wire(item: Booked) -> dict[str, Any]:
    serializer: Any = TypeSerializer()
    return {name: serializer.serialize(value) for name, value in stored(item).items()}
