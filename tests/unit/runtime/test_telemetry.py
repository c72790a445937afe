"""Observers add up what access patterns cost, and make spans and metrics of requests."""

import sys
from collections.abc import Iterator
from typing import Any

import pytest
from moto import mock_aws
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from dynarepo import ConfigurationError, RequestEvent, TableMissing, Throttled
from dynarepo.telemetry import CapacityReport, Costs, OpenTelemetryObserver
from tests.engines.engine import unique_name
from tests.unit.runtime.ledger import boto3_client, entries
from tests.unit.runtime.ledger_service import Ledger


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    with mock_aws():
        ledger = Ledger.connect(boto3_client(), tables={"ledger": unique_name("ledger")})
        ledger.create_tables()
        yield ledger


def test_costs_are_added_up_by_access_pattern(ledger: Ledger) -> None:
    report = CapacityReport()
    end = ledger.observe(report)
    for row in entries(count=2):
        ledger.entries.put(row)
    ledger.entries.by_day("a").all()
    end()
    ledger.entries.by_day("a").all()
    assert report.costs.keys() == {"Entry.put", "Entry.by_day"}
    put, read = report.costs["Entry.put"], report.costs["Entry.by_day"]
    assert (put.requests, put.write_units, put.read_units, put.errors) == (2, 2.0, 0.0, {})
    assert read.requests == 1
    assert read.read_units > 0
    assert 0 < put.slowest < put.seconds
    assert report.total().requests == 3
    assert str(report).splitlines()[1].split() == ["Entry.put", "2", "0", "2", "0"]
    report.clear()
    assert report.total() == Costs()


def test_errors_are_counted_by_code() -> None:
    report = CapacityReport()
    for error in (None, Throttled("slow"), Throttled("slow")):
        report(RequestEvent("User.get", "GetItem", "t", 0.1, error=error))
    assert report.costs["User.get"].errors == {"THROTTLED": 2}


def test_a_request_is_a_span_and_a_part_of_two_metrics(ledger: Ledger) -> None:
    spans, reader = InMemorySpanExporter(), InMemoryMetricReader()
    tracers = TracerProvider()
    tracers.add_span_processor(SimpleSpanProcessor(spans))
    ledger.observe(
        OpenTelemetryObserver(
            tracer_provider=tracers, meter_provider=MeterProvider(metric_readers=[reader])
        )
    )
    table = ledger.table_names["ledger"]
    with tracers.get_tracer("test").start_as_current_span("handler") as parent:
        ledger.entries.put(entries(count=1)[0])
    span = next(one for one in spans.get_finished_spans() if one.name.startswith("PutItem"))
    assert span.name == f"PutItem {table}"
    assert span.parent is not None
    assert span.parent.span_id == parent.get_span_context().span_id
    assert dict(span.attributes or {}) == {
        "db.system.name": "aws.dynamodb",
        "db.operation.name": "PutItem",
        "db.collection.name": table,
        "dynarepo.access_pattern": "Entry.put",
        "aws.dynamodb.consumed_capacity_units": 1.0,
    }
    assert (span.end_time or 0) > (span.start_time or 0)
    data: Any = reader.get_metrics_data()
    found = {
        metric.name: metric.data.data_points[0]
        for metric in data.resource_metrics[0].scope_metrics[0].metrics
    }
    assert found["db.client.operation.duration"].count == 1
    assert found["dynarepo.consumed_capacity"].value == 1.0


def test_a_failed_request_says_so_without_its_text(ledger: Ledger) -> None:
    spans = InMemorySpanExporter()
    tracers = TracerProvider()
    tracers.add_span_processor(SimpleSpanProcessor(spans))
    lost = Ledger.connect(
        boto3_client(),
        tables={"ledger": "missing"},
        on_request=OpenTelemetryObserver(tracer_provider=tracers),
    )
    with pytest.raises(TableMissing):
        lost.entries.by_day("a").all()
    [span] = spans.get_finished_spans()
    assert (span.attributes or {})["error.type"] == "TABLE_MISSING"
    assert (span.attributes or {})["db.response.status_code"] == "ResourceNotFoundException"
    assert (span.status.description, span.events) == ("TABLE_MISSING", ())


def test_the_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "opentelemetry", None)
    with pytest.raises(ConfigurationError, match=r"dynarepo\[otel\]"):
        OpenTelemetryObserver()
