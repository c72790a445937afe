from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from dynarepo import KeyAttribute, ServiceError
from dynarepo.service.definitions import VectorIndexDefinition, create_table_payload
from dynarepo.service.table_creation import create_tables
from tests.engines.engine import unique_name
from tests.unit.runtime.faulty_service import Answer, faulty_service, refusal
from tests.unit.runtime.ledger import TABLE, boto3_client, in_process_client

NAMES = {"ledger": "ledger-test"}


@pytest.fixture
def name() -> str:
    return unique_name("ledger")


@pytest.fixture
def names(name: str) -> dict[str, str]:
    return {"ledger": name}


@pytest.fixture
def client() -> Iterator[Any]:
    with in_process_client() as client:
        yield client


def test_tables_are_created_with_expiry_and_recovery(
    client: Any, name: str, names: dict[str, str]
) -> None:
    create_tables(client, [TABLE], names)
    expiry = client.describe_time_to_live(TableName=name)["TimeToLiveDescription"]
    assert (expiry["TimeToLiveStatus"], expiry["AttributeName"]) == ("ENABLED", "expires")
    backups = client.describe_continuous_backups(TableName=name)
    recovery = backups["ContinuousBackupsDescription"]["PointInTimeRecoveryDescription"]
    assert recovery["PointInTimeRecoveryStatus"] == "ENABLED"


def test_creating_again_changes_nothing(client: Any, name: str, names: dict[str, str]) -> None:
    create_tables(client, [TABLE], names)
    before = client.describe_table(TableName=name)
    create_tables(client, [TABLE], names)
    assert client.describe_table(TableName=name)["Table"] == before["Table"]


@pytest.mark.parametrize(
    ("other", "part"),
    [
        (replace(TABLE, key=TABLE.key[:1]), "keys"),
        (replace(TABLE, indexes=()), "global indexes"),
        (
            replace(TABLE, key=(TABLE.key[0], KeyAttribute("sk", "N", "RANGE"))),
            "key types",
        ),
        (replace(TABLE, indexes=(replace(TABLE.indexes[0], projection="KEYS_ONLY"),)), "indexes"),
    ],
)
def test_a_table_that_differs_is_an_error(
    client: Any, name: str, names: dict[str, str], other: Any, part: str
) -> None:
    create_tables(client, [other], names)
    with pytest.raises(ServiceError, match=part) as caught:
        create_tables(client, [TABLE], names)
    assert (caught.value.code, caught.value.table) == ("TABLE_DIFFERS", name)


def test_an_engine_without_vector_indexes_serves_all_the_rest(
    client: Any, name: str, names: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    table = replace(TABLE, vector_indexes=(VectorIndexDefinition("near", "place", 3, "COSINE"),))
    for _ in range(2):
        create_tables(client, [table], names)
    assert client.describe_table(TableName=name)["Table"]["TableStatus"] == "ACTIVE"
    assert "moto has no vector indexes, and cannot search" in caplog.text


def test_a_vector_index_that_differs_is_an_error() -> None:
    pytest.importorskip("botocore", "1.43.64")
    index = VectorIndexDefinition("by_text", "text", 4, "COSINE", filters=(("team", "S"),))
    wanted = replace(TABLE, vector_indexes=(index,))
    exists = refusal("ResourceInUseException")
    for there in ((), (replace(index, dimensions=5),), (replace(index, filters=()),)):
        found = create_table_payload(replace(TABLE, vector_indexes=there), "ledger-test")
        with faulty_service(exists, Answer({"Table": found})) as service:
            with pytest.raises(ServiceError, match="vector indexes") as caught:
                create_tables(boto3_client(service.endpoint), [wanted], NAMES)
            assert caught.value.code == "TABLE_DIFFERS"


def described(status: str) -> Answer:
    return Answer({"Table": {"TableName": "ledger-test", "TableStatus": status}})


def test_waiting_ends_when_the_table_is_active() -> None:
    plain = replace(TABLE, ttl_attribute=None, point_in_time_recovery=False)
    states = [described("CREATING"), described("CREATING"), described("ACTIVE")]
    slept: list[float] = []
    with faulty_service(Answer(), *states) as service:
        create_tables(boto3_client(service.endpoint), [plain], NAMES, sleep=slept.append)
        assert len(service.requests) == 4
    assert len(slept) == 1


def test_without_waiting_a_new_table_is_left_to_become_active() -> None:
    with faulty_service(Answer(), described("CREATING")) as service:
        create_tables(boto3_client(service.endpoint), [TABLE], NAMES, wait=False)
        assert len(service.requests) == 2


def test_an_engine_without_expiry_and_recovery_gets_its_tables_and_a_warning(
    caplog: pytest.LogCaptureFixture,
) -> None:
    unknown = refusal("UnknownOperationException")
    with faulty_service(Answer(), described("ACTIVE"), unknown) as service:
        create_tables(boto3_client(service.endpoint), [TABLE], NAMES)
    assert [record.args for record in caplog.records] == [
        ("ledger-test", "TimeToLiveSpecification"),
        ("ledger-test", "PointInTimeRecoverySpecification"),
    ]
