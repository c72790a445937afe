"""An entity with every kind of index entry, written by hand as the generator would, and a table."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID, uuid4

from botocore.exceptions import ClientError
from pydantic import AwareDatetime, Field

from dynarepo import Write, fields
from dynarepo.codecs import (
    DATETIME_MICROSECONDS,
    DATETIME_MILLISECONDS,
    DECIMAL,
    INTEGER,
    STRING,
    STRING_SET,
    UUID_TEXT,
    choice_of,
    list_of,
    value_of,
)
from dynarepo.context import Context
from dynarepo.entity import EntitySpec, IndexEntry
from dynarepo.records import Record, Value
from dynarepo.requests import Operation, Request
from dynarepo.transport.drivers import run
from dynarepo.wire import WireItem, WireValue, datetime_text, number_text, string_set
from dynarepo.writes.stored_equality import same_stored
from tests.engines.engine import Engine, unique_name
from tests.unit.runtime.sending import Calls

Status = Literal["new", "processed", "duplicate"]


@dataclass(frozen=True, slots=True)
class BookingKey:
    account_id: UUID
    date: datetime


class Address(Value):
    city: str
    street: str


class BookingCreate(Record):
    account_id: UUID
    date: AwareDatetime
    amount: Decimal
    status: Status = "new"
    category_id: UUID | None = None
    note: Annotated[str, Field(max_length=20)] | None = None
    tags: set[str] | None = None
    history: list[str] | None = None
    address: Address | None = None
    points: int | None = None


class Booking(BookingCreate):
    created_at: AwareDatetime
    updated_at: AwareDatetime
    version: int

    @property
    def key(self) -> BookingKey:
        return BookingKey(self.account_id, self.date)


def encode_address(address: Address) -> WireValue:
    return {"M": {"city": {"S": address.city}, "street": {"S": address.street}}}


def decode_address(stored: WireValue) -> dict[str, object]:
    return {"city": stored["M"]["city"]["S"], "street": stored["M"]["street"]["S"]}


ADDRESS = value_of("Address", encode_address, lambda stored: Address(**decode_address(stored)))  # type: ignore[arg-type]  # checked by Address itself


class AddressField(fields.ValueField[Address]):
    @property
    def city(self) -> fields.TextField[str]:
        return fields.TextField(self.path.child("city"), STRING)


STATUS = choice_of("new", "processed", "duplicate")


class F:
    account_id = fields.TextField[UUID]("account_id", UUID_TEXT)
    date = fields.TextField[datetime]("date", DATETIME_MICROSECONDS)
    amount = fields.NumberField[Decimal]("amount", DECIMAL)
    status = fields.TextField("status", STATUS)
    category_id = fields.TextField[UUID]("category_id", UUID_TEXT)
    note = fields.TextField[str]("memo", STRING)
    tags = fields.SetField[str]("tags", STRING_SET)
    history = fields.ListField[str, fields.TextField[str]](
        "history", list_of(STRING), lambda path: fields.TextField[str](path, STRING)
    )
    address = AddressField("address", ADDRESS)
    points = fields.NumberField[int]("points", INTEGER)
    created_at = fields.TextField[datetime]("created_at", DATETIME_MICROSECONDS)
    updated_at = fields.TextField[datetime]("updated_at", DATETIME_MILLISECONDS)
    version = fields.NumberField[int]("version", INTEGER)


FIELDS: dict[str, fields.Field[Any]] = {
    name: value for name, value in vars(F).items() if isinstance(value, fields.Field)
}


def table_key(key: BookingKey) -> WireItem:
    return {
        "pk": {"S": f"account#{key.account_id}"},
        "sk": {"S": datetime_text(key.date, "microseconds")},
    }


def by_category(category_id: UUID | None, date: datetime | None) -> WireItem:
    if category_id is None or date is None:
        return {}
    return {
        "gsi1pk": {"S": f"category#{category_id}"},
        "gsi1sk": {"S": datetime_text(date, "microseconds")},
    }


def by_status(status: Status | None, updated_at: datetime | None) -> WireItem:
    if status is None or updated_at is None:
        return {}
    return {
        "gsi2pk": {"S": f"status#{status}"},
        "gsi2sk": {"S": datetime_text(updated_at, "milliseconds")},
    }


def by_city(address: Address | None) -> WireItem:
    return {} if address is None else {"gsi3pk": {"S": f"city#{address.city}"}}


def by_points(points: int | None, amount: Decimal | None) -> WireItem:
    if points is None or amount is None:
        return {}
    return {"gsi4pk": {"S": "points"}, "gsi4sk": {"S": f"{points:06d}#{amount}"}}


def encode(item: Booking) -> WireItem:
    stored: WireItem = {
        **table_key(item.key),
        "_type": {"S": "Booking"},
        "account_id": {"S": str(item.account_id)},
        "date": {"S": datetime_text(item.date, "microseconds")},
        "amount": {"N": number_text(item.amount)},
        "status": {"S": item.status},
        "created_at": {"S": datetime_text(item.created_at, "microseconds")},
        "updated_at": {"S": datetime_text(item.updated_at, "milliseconds")},
        "version": {"N": str(item.version)},
    }
    if item.category_id is not None:
        stored["category_id"] = {"S": str(item.category_id)}
    if item.note is not None:
        stored["memo"] = {"S": item.note}
    if item.tags:
        stored["tags"] = string_set(item.tags)
    if item.history is not None:
        stored["history"] = {"L": [{"S": text} for text in item.history]}
    if item.address is not None:
        stored["address"] = encode_address(item.address)
    if item.points is not None:
        stored["points"] = {"N": str(item.points)}
    stored.update(by_category(item.category_id, item.date))
    stored.update(by_status(item.status, item.updated_at))
    stored.update(by_city(item.address))
    stored.update(by_points(item.points, item.amount))
    return stored


def decode(stored: WireItem) -> dict[str, object]:
    found: dict[str, object] = {
        "account_id": stored["account_id"]["S"],
        "date": stored["date"]["S"],
        "amount": stored["amount"]["N"],
        "status": stored["status"]["S"],
        "created_at": stored["created_at"]["S"],
        "updated_at": stored["updated_at"]["S"],
        "version": stored["version"]["N"],
    }
    if "category_id" in stored:
        found["category_id"] = stored["category_id"]["S"]
    if "memo" in stored:
        found["note"] = stored["memo"]["S"]
    if "tags" in stored:
        found["tags"] = stored["tags"]["SS"]
    if "history" in stored:
        found["history"] = [element["S"] for element in stored["history"]["L"]]
    if "address" in stored:
        found["address"] = decode_address(stored["address"])
    if "points" in stored:
        found["points"] = stored["points"]["N"]
    return found


INDEXES = (
    IndexEntry("by_category", ("gsi1pk", "gsi1sk"), ("category_id", "date"), by_category),
    IndexEntry("by_status", ("gsi2pk", "gsi2sk"), ("status", "updated_at"), by_status),
    IndexEntry("by_city", ("gsi3pk",), ("address",), by_city),
    IndexEntry(
        "by_points",
        ("gsi4pk", "gsi4sk"),
        ("points", "amount"),
        by_points,
    ),
)

BOOKING: EntitySpec[Booking, BookingKey] = EntitySpec(
    name="Booking",
    table="ledger",
    model=Booking,
    key_attributes=("pk", "sk"),
    key_parts=("account_id", "date"),
    key=table_key,
    paths=lambda: F,
    encode=encode,
    decode=decode,
    type_attribute=("_type", "Booking"),
    indexes=INDEXES,
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    version="version",
    required=frozenset({"account_id", "date", "amount", "status"}),
    fixed=frozenset({"account_id", "date", "created_at", "updated_at", "version"}),
    defaults={"status": lambda: "new"},
)

NOON = datetime(2030, 1, 31, 12, 0, 0, 123456, tzinfo=UTC)
KEY = BookingKey(UUID(int=1), datetime(2030, 1, 1, tzinfo=UTC))
CATEGORY = uuid4()


def new(**given: Any) -> BookingCreate:
    return BookingCreate(
        account_id=KEY.account_id, date=KEY.date, **{"amount": Decimal("12.5"), **given}
    )


@dataclass
class Store:
    """A table in an embedded engine, which remembers what it was asked to do."""

    client: Any
    table: str
    clock: Callable[[], datetime] = lambda: NOON
    sent: list[Request[Any]] = field(default_factory=list)
    before_write: list[Callable[[], object]] = field(default_factory=list)

    @property
    def context(self) -> Context:
        return Context({"ledger": self.table}, clock=self.clock)

    @property
    def actions(self) -> list[str]:
        return [request.action for request in self.sent]

    def run(self, work: Operation[Any] | Write[Any]) -> Any:
        self.sent.clear()
        return run(work.operation() if isinstance(work, Write) else work, Calls(self.send))

    def send(self, request: Request[Any]) -> Any:
        self.sent.append(request)
        if request.action != "GetItem" and self.before_write:
            self.before_write.pop(0)()
        call = {"GetItem": "get_item", "PutItem": "put_item"} | {
            "UpdateItem": "update_item",
            "DeleteItem": "delete_item",
        }
        try:
            return request.decode(getattr(self.client, call[request.action])(**request.payload))
        except ClientError as error:
            answer: Any = error.response
            if answer["Error"]["Code"] != "ConditionalCheckFailedException":
                raise
            assert request.on_condition_failed is not None
            raise request.on_condition_failed(answer.get("Item")) from None

    def emptied(self) -> "Store":
        """The same table without the item of the tests, as if nothing had been asked of it."""
        self.client.delete_item(TableName=self.table, Key=table_key(KEY))
        return Store(self.client, self.table)

    def stored(self, key: BookingKey = KEY) -> WireItem | None:
        found: WireItem | None = self.client.get_item(
            TableName=self.table, Key=table_key(key), ConsistentRead=True
        ).get("Item")
        return found

    def patch(self, **values: WireValue) -> Callable[[], object]:
        """What another writer does, past all of this code."""
        texts = [f"#{name} = :{name}" for name in values]
        return lambda: self.client.update_item(
            TableName=self.table,
            Key=table_key(KEY),
            UpdateExpression=f"SET {', '.join(texts)}",
            ExpressionAttributeNames={f"#{name}": name for name in values},
            ExpressionAttributeValues={f":{name}": value for name, value in values.items()},
        )

    def entries_are_true(self) -> bool:
        """Whether the stored item is what encoding it from its attributes would store."""
        stored = self.stored()
        assert stored is not None
        encoded = encode(Booking.model_validate(decode(stored)))
        return same_stored({"M": stored}, {"M": encoded})


def open_store(engine: Engine) -> Store:
    """A new table, ready to be written to."""
    client, table = engine.client(), unique_name("booking")
    client.create_table(
        TableName=table,
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[
            {"AttributeName": name, "AttributeType": "S"} for name in ("pk", "sk")
        ],
        KeySchema=[
            {"AttributeName": "pk", "KeyType": "HASH"},
            {"AttributeName": "sk", "KeyType": "RANGE"},
        ],
    )
    client.get_waiter("table_exists").wait(TableName=table, WaiterConfig={"Delay": 1})
    return Store(client, table)
