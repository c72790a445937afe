"""What DynamoDB takes in one transaction is counted before anything is sent."""

# ruff: noqa: PT012  # it is the end of a block that raises

from collections.abc import Iterator
from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import InvalidValue
from dynarepo.transactions.limits import MOST_BYTES
from dynarepo.wire.sizes import item_size
from generated.saas import GroupCreate, GroupFields, GroupKey, Saas, UserCreate
from tests.unit.runtime.faulty_service import Answer, FaultyService, faulty_service
from tests.unit.runtime.ledger import boto3_client

TENANT = UUID(int=1)


@pytest.fixture
def service() -> Iterator[FaultyService]:
    with faulty_service(Answer({})) as service:
        yield service


def saas(service: FaultyService) -> Saas:
    return Saas.connect(boto3_client(service.endpoint))


@pytest.mark.parametrize(
    ("value", "size"),
    [
        ({"S": "plain"}, 5),
        ({"S": ""}, 0),
        ({"S": "größe"}, 7),
        ({"S": "日本"}, 6),
        ({"S": "👍"}, 4),
        # A byte for every two significant digits, and one more.
        ({"N": "7"}, 2),
        ({"N": "12"}, 2),
        ({"N": "123"}, 3),
        ({"N": "-123"}, 3),
        ({"N": "1200000"}, 2),
        ({"N": "0.00012"}, 2),
        ({"N": "1.5E+30"}, 2),
        ({"N": "1" * 38}, 20),
        ({"B": b"\x00\xff\x80"}, 3),
        ({"BOOL": False}, 1),
        ({"NULL": True}, 1),
        ({"SS": ["a", "ö"]}, 3),
        ({"NS": ["1", "200"]}, 4),
        ({"BS": [b"ab", b"c"]}, 3),
        ({"L": []}, 3),
        ({"L": [{"S": "ab"}, {"N": "1"}]}, 3 + 2 + 2 + 2),
        ({"M": {"ö": {"S": "ab"}}}, 3 + 1 + 2 + 2),
    ],
)
def test_values_are_counted_as_dynamodb_counts_them(value: Any, size: int) -> None:
    assert item_size({"a": value}) == 1 + size
    # Names are counted in bytes of UTF-8 too.
    assert item_size({"größe": value}) == 7 + size


def new_group(text: str, data: bytes = b"") -> GroupCreate:
    return GroupCreate(
        name="Favorites",
        group_type="favorite",
        tenant_id=TENANT,
        user_id="ada",
        metadata={"text": text, "data": data},
    )


def create_together(db: Saas, groups: list[GroupCreate]) -> None:
    with db.transact() as tx:
        for group in groups:
            tx.groups.create(group)


@pytest.mark.parametrize(
    ("text", "data"),
    [("x" * 380_000, b""), ("ö" * 190_000, b""), ("日" * 10_000, b"\xff" * 350_000)],
)
def test_more_than_four_megabytes_are_not_sent(
    service: FaultyService, text: str, data: bytes
) -> None:
    db = saas(service)
    create_together(db, [new_group(text, data) for _ in range(11)])
    assert len(service.requests) == 1
    with pytest.raises(InvalidValue, match=f"DynamoDB takes {MOST_BYTES}") as refused:
        create_together(db, [new_group(text, data) for _ in range(12)])
    assert refused.value.code == "TRANSACTION_TOO_LARGE"
    assert len(service.requests) == 1


def test_values_of_updates_count_too(service: FaultyService) -> None:
    db = saas(service)
    keys = [GroupKey(id=uuid4()) for _ in range(12)]

    def change(text: str) -> None:
        with db.transact() as tx:
            for key in keys:
                tx.groups.update(key, GroupFields.metadata.set({"text": text}))

    with pytest.raises(InvalidValue, match="TRANSACTION_TOO_LARGE"):
        change("ö" * 190_000)
    assert service.requests == []
    change("ö" * 19_000)
    assert len(service.requests) == 1


def test_more_than_a_hundred_actions_are_not_sent(service: FaultyService) -> None:
    db = saas(service)
    create_together(db, [new_group("x") for _ in range(100)])
    assert len(service.requests[0]["TransactItems"]) == 100
    with pytest.raises(InvalidValue, match="has 101 actions; DynamoDB takes 100") as refused:
        create_together(db, [new_group("x") for _ in range(101)])
    assert refused.value.code == "TOO_MANY_ACTIONS"
    assert len(service.requests) == 1


def test_what_comes_with_a_write_counts_as_well(service: FaultyService) -> None:
    db = saas(service)
    # The claim on the address and the entry in the trail are actions of their own.
    people = [
        UserCreate(tenant_id=TENANT, user_id=f"{n}", name="Ada", email=f"{n}@x.org")
        for n in range(34)
    ]
    with pytest.raises(InvalidValue, match="has 102 actions"), db.transact() as tx:
        for person in people:
            tx.users.create(person)
    assert service.requests == []


def test_more_than_a_hundred_reads_are_not_sent(service: FaultyService) -> None:
    db = saas(service)
    with pytest.raises(InvalidValue, match="has 101 actions"):
        db.get_together(*(db.groups.at(GroupKey(id=uuid4())) for _ in range(101)))
    assert service.requests == []
