"""A small entity written by hand as the generator would, its table, and rows to read."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

import boto3
from botocore.config import Config
from moto import mock_aws

from dynarepo import (
    Context,
    EntitySpec,
    IndexDefinition,
    KeyAttribute,
    Query,
    Record,
    TableDefinition,
    TextRange,
    Value,
    View,
)
from dynarepo.codecs import DATE, INTEGER, STRING
from dynarepo.fields import Field, NumberField, TextField
from dynarepo.keys.text import closed
from dynarepo.reads.ranges import Range, native_range, sort_range
from dynarepo.wire import WireItem, date_text
from tests.unit.runtime.typed_paths import paths_of

TABLE = TableDefinition(
    name="ledger",
    default="ledger-test",
    environment=("LEDGER_TABLE",),
    key=(KeyAttribute("pk", "S", "HASH"), KeyAttribute("sk", "S", "RANGE")),
    indexes=(
        IndexDefinition(
            "by_amount",
            (KeyAttribute("kind", "S", "HASH"), KeyAttribute("amount", "N", "RANGE")),
        ),
    ),
    ttl_attribute="expires",
    point_in_time_recovery=True,
)


@dataclass(frozen=True, slots=True)
class EntryKey:
    account: str
    day: date
    number: int


class Entry(Record):
    account: str
    day: date
    number: int
    kind: str
    amount: int

    @property
    def key(self) -> EntryKey:
        return EntryKey(self.account, self.day, self.number)


class EntryLine(Value):
    amount: int


def table_key(key: EntryKey) -> WireItem:
    sort = f"entry#{date_text(key.day)}#{key.number:06d}"
    return {"pk": {"S": partition(key.account)}, "sk": {"S": sort}}


def partition(account: str) -> str:
    return f"account#{account}"


def encode(entry: Entry) -> WireItem:
    return {
        **table_key(entry.key),
        "_type": {"S": "Entry"},
        "account": {"S": entry.account},
        "day": {"S": date_text(entry.day)},
        "number": {"N": str(entry.number)},
        "kind": {"S": entry.kind},
        "amount": {"N": str(entry.amount)},
    }


def decode(stored: WireItem) -> dict[str, object]:
    return {
        "account": stored["account"]["S"],
        "day": stored["day"]["S"],
        "number": stored["number"]["N"],
        "kind": stored["kind"]["S"],
        "amount": stored["amount"]["N"],
    }


AMOUNT = NumberField[int]("amount", INTEGER)
KIND = TextField("kind", STRING)
FIELDS: dict[str, Field[Any]] = {
    "account": TextField("account", STRING),
    "day": Field[date]("day", DATE),
    "number": NumberField[int]("number", INTEGER),
    "kind": KIND,
    "amount": AMOUNT,
}
ENTRY: EntitySpec[Entry, EntryKey] = EntitySpec(
    name="Entry",
    table="ledger",
    model=Entry,
    key_attributes=("pk", "sk"),
    key_parts=("account", "day", "number"),
    key=table_key,
    paths=paths_of(FIELDS),
    encode=encode,
    decode=decode,
    type_attribute=("_type", "Entry"),
)
LINE: View[EntryLine] = View(
    model=EntryLine,
    decode=lambda stored: {"amount": stored["amount"]["N"]},
    projection=("amount",),
)


def by_day(
    context: Context, account: str, day: Range[date] | None = None, **settings: Any
) -> Query[Entry]:
    return Query(
        context=context,
        entity=ENTRY,
        pattern="by_day",
        returns=ENTRY,
        equals=(("pk", {"S": partition(account)}),),
        sort=sort_range("sk", "entry#", day, date_text, tail="#"),
        **settings,
    )


def by_amount(
    context: Context, kind: str, amount: Range[int] | None = None, **settings: Any
) -> Query[EntryLine]:
    return Query(
        context=context,
        entity=ENTRY,
        pattern="by_amount",
        returns=LINE,
        equals=(("kind", {"S": kind}),),
        index="by_amount",
        index_key=("kind", "amount"),
        sort=native_range("amount", amount, lambda number: {"N": str(number)}),
        **settings,
    )


def by_text(context: Context, text: TextRange) -> Query[Entry]:
    """Entries by the first placeholder of the sort key, taken as a text."""
    return Query(
        context=context,
        entity=ENTRY,
        pattern="by_text",
        returns=ENTRY,
        equals=(("pk", {"S": partition("a")}),),
        sort=sort_range("sk", "entry#", text, lambda day: closed(day, "#", "day"), tail="#"),
    )


def entries(account: str = "a", count: int = 10) -> list[Entry]:
    """Two entries a day from 1 January 2030, every third one of the kind `fee`."""
    return [
        Entry(
            account=account,
            day=date(2030, 1, 1 + number // 2),
            number=number,
            kind="fee" if number % 3 == 0 else "sale",
            amount=100 - number,
        )
        for number in range(count)
    ]


def boto3_client(endpoint: str | None = None, **settings: Any) -> Any:
    """A client as a user makes one, with credentials that open nothing."""
    return boto3.client(
        "dynamodb",
        endpoint_url=endpoint,
        region_name="eu-west-1",
        aws_access_key_id="testing",
        aws_secret_access_key="testing",
        config=Config(**settings),
    )


@contextmanager
def in_process_client() -> Iterator[Any]:
    """A client of the engine in this process."""
    with mock_aws():
        yield boto3_client()


def store(client: Any, table: str, rows: list[Entry]) -> None:
    for row in rows:
        client.put_item(TableName=table, Item=encode(row))
