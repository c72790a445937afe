from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import boto3
import pytest
from moto import mock_aws

from dynarepo import ConfigurationError, Operation, Request
from dynarepo.service.sending import TransportName
from tests.engines.engine import unique_name
from tests.unit.runtime.faulty_service import Answer, faulty_service
from tests.unit.runtime.ledger import Entry, boto3_client, by_day, entries
from tests.unit.runtime.ledger_service import EntryRepository, Ledger


@pytest.fixture(autouse=True)
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    monkeypatch.delenv("LEDGER_TABLE", raising=False)


@pytest.fixture
def names() -> dict[str, str]:
    return {"ledger": unique_name("ledger")}


@pytest.fixture
def ledger(names: dict[str, str]) -> Iterator[Ledger]:
    with mock_aws(), Ledger.connect(region="eu-west-1", tables=names) as ledger:
        ledger.create_tables()
        yield ledger


def test_a_service_connects_creates_its_tables_writes_and_reads(
    ledger: Ledger, names: dict[str, str]
) -> None:
    rows = entries(count=3)
    for row in rows:
        assert ledger.entries.put(row) == row
    assert ledger.entries.by_day("a").all() == rows
    assert ledger.entries is ledger.entries
    assert dict(ledger.table_names) == names


def test_tables_clock_and_session_are_the_caller_s(names: dict[str, str]) -> None:
    noon = datetime(2030, 1, 1, 12, tzinfo=UTC)
    with mock_aws():
        session = boto3.Session(region_name="us-east-1")
        ledger = Ledger.connect(session=session, tables=names, clock=lambda: noon)
        ledger.create_tables()
        boto = session.client("dynamodb")
        assert boto.describe_table(TableName=names["ledger"])["Table"]["TableStatus"] == "ACTIVE"
    assert ledger.context.clock() == noon


def test_a_subclass_of_a_repository_or_model_is_used_in_its_place(ledger: Ledger) -> None:
    class MyEntry(Entry):
        @property
        def doubled(self) -> int:
            return self.amount * 2

    class MyEntries(EntryRepository):
        def total(self, account: str) -> int:
            return sum(entry.amount for entry in self.by_day(account))

    mine = Ledger.connect(
        region="eu-west-1", tables=ledger.table_names, extensions=[MyEntries, MyEntry]
    )
    mine.entries.put(entries(count=1)[0])
    assert isinstance(mine.entries, MyEntries)
    assert mine.entries.total("a") == 100
    first = mine.entries.by_day("a").first()
    assert isinstance(first, MyEntry)
    assert first.doubled == 200
    assert type(ledger.entries.by_day("a").first()) is Entry


def test_a_client_made_here_retries_at_most_five_times_in_standard_mode(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    monkeypatch.setenv("AWS_RETRY_MODE", "legacy")
    with faulty_service(Answer(status=500)) as service:
        ledger = Ledger.connect(endpoint=service.endpoint, region="eu-west-1")
        with pytest.raises(Exception, match="500"):
            ledger.entries.by_day("a").all()
        assert len(service.requests) == 5


@pytest.mark.parametrize("more", [{"region": "eu-west-1"}, {"endpoint": "http://localhost:1"}])
def test_a_client_excludes_what_it_has_already(more: dict[str, str]) -> None:
    with pytest.raises(ConfigurationError, match="either `client` or the others"):
        Ledger.connect(boto3_client(), **more)  # type: ignore[arg-type] # one of two texts


@pytest.mark.parametrize("transport", ["auto", "direct", "boto3"])
@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({}, "you must specify a region"),
        ({"region": "eu-west-1", "endpoint": "localhost:8000"}, "invalid endpoint"),
        ({"region": "eu-west-1", "endpoint": "http://localhost:80000"}, "port out of range"),
        ({"region": "no where"}, "doesn't match a supported format"),
    ],
)
def test_what_boto3_refuses_of_its_configuration_is_an_error_of_ours(
    given: dict[str, Any],
    reason: str,
    transport: TransportName,
    names: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for variable in ("AWS_REGION", "AWS_DEFAULT_REGION", "AWS_PROFILE"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", "/nowhere")
    with pytest.raises(ConfigurationError, match=reason) as refused:
        Ledger.connect(tables=names, transport=transport, **given)
    assert refused.value.code == "NO_CLIENT"
    assert "AWS_DEFAULT_REGION" in refused.value.hint


def test_something_else_than_a_client_is_refused() -> None:
    other: Any = boto3.client("sqs", region_name="eu-west-1")
    nothing: Any = object()
    with pytest.raises(ConfigurationError, match="a client of `sqs`"):
        Ledger.connect(other)
    with pytest.raises(ConfigurationError, match="a `object`"):
        Ledger.connect(nothing)


def test_explain_shows_the_first_request_and_sends_nothing(ledger: Ledger) -> None:
    def operation() -> Operation[None]:
        yield Request("PutItem", {"TableName": "t"}, lambda _: None, "Entry.put", "t")

    pages = ledger.entries.by_day("a").limit(3)
    query = by_day(ledger.context, "a", limit=3)
    assert ledger.explain(pages) == ledger.explain(query)
    assert ledger.explain(pages).payload["Limit"] == 3
    explained = ledger.explain(operation())
    assert (explained.action, explained.subject) == ("PutItem", "Entry.put")
    assert '"TableName": "t"' in str(explained)
