"""Stream records in both forms, with and without images, and what handlers make of a batch."""

import asyncio
import json
import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest
from msgspec.structs import replace

from dynarepo import ConfigurationError, Inserted, Modified, Removed, Stream, Undecodable
from dynarepo.streams.records import records_of
from tests.unit.runtime.ledger import ENTRY, TABLE, Entry, entries

STREAMED = replace(TABLE, stream="NEW_AND_OLD_IMAGES")
ARN = "arn:aws:dynamodb:eu-west-1:123456789012:table/ledger-prod/stream/2026-03-01T12:00:00.000"
BY_TTL = {"type": "Service", "principalId": "dynamodb.amazonaws.com"}


class LedgerStream(Stream):
    """The stream of the tests' table."""

    _tables = (STREAMED,)
    _entities = (ENTRY,)
    _extendable = (Entry,)


def entry(number: int) -> Entry:
    return entries()[number]


def stored(number: int) -> dict[str, Any]:
    return dict(ENTRY.encode(entry(number)))


def lambda_event(*records: Mapping[str, Any]) -> dict[str, Any]:
    """An event as Lambda passes it: JSON, so that bytes are base64 text and times numbers."""
    event = {
        "Records": [
            {
                "eventID": str(number),
                "eventVersion": "1.1",
                "eventSource": "aws:dynamodb",
                "awsRegion": "eu-west-1",
                "eventSourceARN": ARN,
                **record,
                "dynamodb": {
                    "ApproximateCreationDateTime": 1772366400.5,
                    "SequenceNumber": str(number),
                    "SizeBytes": 26,
                    **record["dynamodb"],
                },
            }
            for number, record in enumerate(records, 1)
        ]
    }
    loaded: dict[str, Any] = json.loads(json.dumps(event))
    return loaded


def change(kind: str, **images: Any) -> dict[str, Any]:
    item = images.get("NewImage") or images.get("OldImage") or stored(1)
    keys = {name: item[name] for name in ENTRY.key_attributes}
    return {"eventName": kind, "dynamodb": {"Keys": keys, **images}}


def stream() -> LedgerStream:
    return LedgerStream(tables={"ledger": "ledger-prod"})


def test_each_change_becomes_its_event() -> None:
    batch = lambda_event(
        change("INSERT", NewImage=stored(1)),
        change("MODIFY", OldImage=stored(1), NewImage=stored(2)),
        change("REMOVE", OldImage=stored(2)),
        {**change("REMOVE", OldImage=stored(2)), "userIdentity": BY_TTL},
    )
    inserted, modified, removed, expired = stream().events(batch)
    assert isinstance(inserted, Inserted)
    assert inserted.new == entry(1)
    assert isinstance(modified, Modified)
    assert (modified.old, modified.new) == (entry(1), entry(2))
    assert isinstance(removed, Removed)
    assert isinstance(expired, Removed)
    assert (removed.old, removed.expired, expired.expired) == (entry(2), False, True)
    assert inserted.record.changed_at == datetime(2026, 3, 1, 12, 0, 0, 500_000, tzinfo=UTC)
    assert inserted.record.table == "ledger-prod"


@pytest.mark.parametrize("kind", ["INSERT", "MODIFY", "REMOVE"])
def test_what_the_stream_does_not_hold_is_none(kind: str) -> None:
    (event,) = stream().events(lambda_event(change(kind)))
    assert getattr(event, "old", None) is None
    assert getattr(event, "new", None) is None


def test_an_answer_to_get_records_names_its_table_by_argument_or_not_at_all() -> None:
    record = change("INSERT", NewImage=stored(1))
    answer = {"Records": [{**record, "userIdentity": {"Type": "Service", "PrincipalId": "x"}}]}
    for table in ("", "ledger"):
        (event,) = stream().events(answer, table=table)
        assert isinstance(event, Inserted)
        assert event.new == entry(1)
    with pytest.raises(ConfigurationError, match="`table` is `other`"):
        list(stream().events(answer, table="other"))


def test_records_of_another_table_are_refused() -> None:
    batch = lambda_event(change("INSERT", NewImage=stored(1)))
    with pytest.raises(ConfigurationError, match="ledger-prod"):
        LedgerStream(tables={"ledger": "another"}).process(batch)


@pytest.mark.parametrize(
    "batch",
    [{}, {"Records": {}}, {"Records": [{"body": "{}"}]}, {"Records": [change("TRUNCATE")]}],
)
def test_what_is_no_batch_of_a_stream_is_refused(batch: Any) -> None:
    with pytest.raises(ConfigurationError, match="no batch of stream records"):
        list(records_of(batch))


def test_processing_stops_at_the_first_failure(caplog: pytest.LogCaptureFixture) -> None:
    reads = stream()
    seen: list[int] = []

    @reads.on_inserted(Entry)
    def failing(event: Inserted[Entry]) -> None:
        assert event.new is not None
        seen.append(len(seen) + 1)
        if len(seen) == 2:
            raise RuntimeError("no")

    batch = lambda_event(*(change("INSERT", NewImage=stored(number)) for number in (1, 2, 3)))
    with caplog.at_level(logging.ERROR, "dynarepo"):
        assert reads.process(batch) == {"batchItemFailures": [{"itemIdentifier": "2"}]}
    assert seen == [1, 2]
    assert "stream record 2 of table ledger-prod failed" in caplog.text
    assert failing.__name__ == "failing"


def test_what_nobody_handles_is_not_decoded() -> None:
    broken = {**stored(1), "amount": {"S": "many"}}
    batch = lambda_event(change("INSERT", NewImage=broken))
    assert stream().process(batch) == {"batchItemFailures": []}
    (event,) = stream().events(batch)
    assert isinstance(event, Undecodable)
    assert event.error.attribute == "amount"


def test_handlers_that_are_awaited_need_awaiting() -> None:
    reads = stream()
    seen: list[object] = []

    @reads.on_inserted(Entry)
    async def later(event: Inserted[Entry]) -> None:
        await asyncio.sleep(0)
        seen.append(event.new)

    reads.on_inserted(Entry)(lambda event: seen.append("at once"))
    batch = lambda_event(change("INSERT", NewImage=stored(1)))
    with pytest.raises(ConfigurationError, match="`later` is awaited"):
        reads.process(batch)
    assert asyncio.run(reads.process_async(batch)) == {"batchItemFailures": []}
    assert seen == [entry(1), "at once"]


def test_a_model_that_is_no_entity_has_no_handlers() -> None:
    class Other(Entry):
        """Not registered."""

    with pytest.raises(ConfigurationError, match="`Other` is no entity"):
        stream().on_inserted(Other)


def test_an_extension_of_a_model_is_what_handlers_get() -> None:
    class Own(Entry):
        """Registered."""

    reads = LedgerStream(tables={"ledger": "ledger-prod"}, extensions=[Own])
    found: list[Any] = []
    reads.on_inserted(Own)(lambda event: found.append(event.new))
    reads.process(lambda_event(change("INSERT", NewImage=stored(1))))
    assert type(found[0]) is Own
