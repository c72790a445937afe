"""Tables by their names in the schema, and whether they can be used."""

import asyncio
from collections.abc import Iterator

import pytest
from moto import mock_aws

from dynarepo import TableDefinition, TableMissing
from dynarepo.service.table_registry import TableDescription
from tests.engines.engine import unique_name
from tests.unit.runtime.faulty_service import faulty_service, refusal
from tests.unit.runtime.ledger import boto3_client, entries
from tests.unit.runtime.ledger_service import AsyncLedger, Ledger


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    with mock_aws():
        ledger = Ledger.connect(boto3_client(), tables={"ledger": unique_name("ledger")})
        ledger.create_tables()
        yield ledger


def test_a_handle_costs_nothing_until_it_is_asked() -> None:
    with faulty_service(refusal("ResourceNotFoundException")) as service:
        db = Ledger.connect(boto3_client(service.endpoint), tables={"ledger": "t"})
        assert (list(db.tables), len(db.tables), "other" in db.tables) == (["ledger"], 1, False)
        table = db.tables["ledger"]
        assert table is db.tables["ledger"]
        assert (table.name, table.physical_name, table.description) == ("ledger", "t", "")
        assert isinstance(table.definition, TableDefinition)
        assert service.requests == []
        with pytest.raises(TableMissing) as missing:
            table.describe()
        assert missing.value.table == "t"
    with pytest.raises(KeyError):
        db.tables["other"]


def test_a_table_is_described(ledger: Ledger) -> None:
    ledger.entries.put(entries(count=1)[0])
    name = ledger.table_names["ledger"]
    described = ledger.tables["ledger"].describe()
    assert described == TableDescription(
        name, "ACTIVE", 1, described.size_bytes, {"by_amount": "ACTIVE"}
    )
    assert described.is_ready
    awaiting = AsyncLedger.connect(boto3_client(), tables=ledger.table_names)
    assert asyncio.run(awaiting.tables["ledger"].describe()) == described


def test_health_tells_status_and_time_of_each_table(ledger: Ledger) -> None:
    awaiting = AsyncLedger.connect(boto3_client(), tables=ledger.table_names)
    for health in (ledger.health_check(), asyncio.run(awaiting.health_check())):
        assert health.healthy
        [table] = health.tables
        assert (table.table, table.status, table.healthy) == ("ledger", "ACTIVE", True)
        assert table.name == ledger.table_names["ledger"]
        assert table.seconds > 0


def test_health_reports_errors_and_raises_none() -> None:
    with faulty_service(refusal("AccessDeniedException")) as service:
        client = boto3_client(service.endpoint)
        for health in (
            Ledger.connect(client).health_check(),
            asyncio.run(AsyncLedger.connect(client).health_check()),
        ):
            assert not health.healthy
            assert [table.status for table in health.tables] == ["ACCESS_DENIED"]
            assert health.tables[0].error is not None
