"""Records of a stream as they come: in the event of a Lambda function, or from GetRecords.

Both have one shape. GetRecords names no table, spells the keys of `userIdentity` with capitals, and
gives times and bytes as Python has them where Lambda has numbers and base64 text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final, Literal, TypeAlias, cast

from ..service.configuration import ConfigurationError
from ..wire import WireItem

Change: TypeAlias = Literal["INSERT", "MODIFY", "REMOVE"]

_CHANGES: Final[Mapping[str, Change]] = {
    "INSERT": "INSERT",
    "MODIFY": "MODIFY",
    "REMOVE": "REMOVE",
}
_TIME_TO_LIVE: Final = ("service", "dynamodb.amazonaws.com")


@dataclass(frozen=True, slots=True)
class StreamRecord:
    """One change of one item, as the stream reports it.

    `table` is the physical table, "" where the record does not name it. `new` and `old` are the
    item after and before, where the stream holds them. `expired` tells a removal by the time to
    live of the table from one that somebody asked for.
    """

    sequence_number: str
    change: Change
    table: str
    keys: WireItem = field(repr=False)
    new: WireItem | None = field(default=None, repr=False)
    old: WireItem | None = field(default=None, repr=False)
    changed_at: datetime | None = None
    expired: bool = False


def records_of(batch: Mapping[str, Any]) -> Iterator[StreamRecord]:
    """The records of a Lambda event, or of an answer to GetRecords, in order."""
    found = cast("object", batch)
    records = batch.get("Records") if isinstance(found, Mapping) else None
    if not isinstance(records, list):
        raise _no_stream("it has no list of `Records`")
    for record in cast("list[Mapping[str, Any]]", records):
        yield _record(record)


def _record(record: Mapping[str, Any]) -> StreamRecord:
    content: Mapping[str, Any] | None = record.get("dynamodb")
    change = _CHANGES.get(str(record.get("eventName")))
    if content is None or change is None or "Keys" not in content:
        raise _no_stream("a record is not of a DynamoDB stream")
    return StreamRecord(
        sequence_number=str(content.get("SequenceNumber", "")),
        change=change,
        table=_table(str(record.get("eventSourceARN", ""))),
        keys=content["Keys"],
        new=content.get("NewImage"),
        old=content.get("OldImage"),
        changed_at=_moment(content.get("ApproximateCreationDateTime")),
        expired=change == "REMOVE" and _by_time_to_live(record.get("userIdentity")),
    )


def _table(arn: str) -> str:
    """The table of an ARN such as `arn:aws:dynamodb:eu-west-1:1:table/ledger/stream/2026-...`."""
    _, found, rest = arn.partition(":table/")
    return rest.partition("/")[0] if found else ""


def _moment(value: object) -> datetime | None:
    if isinstance(value, datetime):
        return value.astimezone(UTC)
    if isinstance(value, int | float):
        return datetime.fromtimestamp(value, UTC)
    return None


def _by_time_to_live(identity: Mapping[str, Any] | None) -> bool:
    given = {name.lower(): str(value).lower() for name, value in (identity or {}).items()}
    return (given.get("type"), given.get("principalid")) == _TIME_TO_LIVE


def _no_stream(reason: str) -> ConfigurationError:
    return ConfigurationError(
        f"this is no batch of stream records: {reason}",
        code="NO_STREAM_RECORDS",
        hint="pass the event of a Lambda function, or the answer to GetRecords, as it is",
    )
