"""PynamoDB's models, and Pydantic models made of them."""

# pyright: reportMissingImports=false, reportUntypedBaseClass=false

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from pynamodb.attributes import (
    Attribute,
    BooleanAttribute,
    ListAttribute,
    MapAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UnicodeSetAttribute,
)
from pynamodb.constants import NUMBER
from pynamodb.models import Model

from ..bookings import TABLE, Booking, booked, moment, native, now
from .calls import Key

PACKAGES = ("pynamodb", "botocore", "pydantic")
_NAMES = tuple(Booking.model_fields)


class DecimalAttribute(Attribute):
    """A number without a float in between, as its documentation shows how to write one."""

    attr_type = NUMBER

    def serialize(self, value: Decimal) -> str:
        return str(value)

    def deserialize(self, value: str) -> Decimal:
        return Decimal(value)


class ShopMap(MapAttribute):
    """Where a booking was made."""

    name = UnicodeAttribute()
    street = UnicodeAttribute()
    city = UnicodeAttribute()
    country = UnicodeAttribute()


class ShareMap(MapAttribute):
    """A part of a booking."""

    category = UnicodeAttribute()
    amount = DecimalAttribute()


class BookingModel(Model):
    """An amount booked on an account."""

    class Meta:
        table_name = TABLE
        region = "eu-west-1"

    account_id = UnicodeAttribute(hash_key=True)
    booking_id = UnicodeAttribute(range_key=True)
    user_id = UnicodeAttribute()
    # Kept as text: its own attribute for datetimes reads another form of them.
    booked_at = UnicodeAttribute()
    description = UnicodeAttribute()
    payee = UnicodeAttribute(null=True)
    memo = UnicodeAttribute(null=True)
    amount = DecimalAttribute()
    balance = DecimalAttribute(null=True)
    currency = UnicodeAttribute()
    kind = UnicodeAttribute()
    status = UnicodeAttribute()
    line = NumberAttribute()
    cleared = BooleanAttribute()
    tags = UnicodeSetAttribute(null=True)
    shop = ShopMap(null=True)
    shares = ListAttribute(of=ShareMap)
    created_at = UnicodeAttribute()
    updated_at = UnicodeAttribute()


class Calls:
    """The calls, on its models."""

    def __init__(self, endpoint: str) -> None:
        # It keeps a connection by model: one class for each endpoint.
        meta = type("Meta", (), {"table_name": TABLE, "region": "eu-west-1", "host": endpoint})
        self._model: Any = type("BookingModel", (BookingModel,), {"Meta": meta})

    def get(self, key: Key) -> Booking:
        return _booked(self._model.get(*map(str, key)))

    def put(self, given: Mapping[str, Any]) -> None:
        made = Booking(**given, created_at=now(), updated_at=now())
        self._model(**native(made)).save()

    def update(self, key: Key, memo: str) -> Booking:
        model = self._model
        changed = model(*map(str, key))
        changed.update(
            actions=[model.memo.set(memo), model.updated_at.set(moment(now()))],
            condition=model.account_id.exists(),
        )
        return _booked(changed)

    def query(self, account: UUID) -> list[Booking]:
        return list(self.stream(account))

    def stream(self, account: UUID) -> Iterator[Booking]:
        for found in self._model.query(str(account)):
            yield _booked(found)

    def batch_write(self, made: list[Booking]) -> None:
        with self._model.batch_write() as batch:
            for each in made:
                batch.save(self._model(**native(each)))

    def batch_get(self, keys: list[Key]) -> list[Booking]:
        found = self._model.batch_get([(str(account), str(number)) for account, number in keys])
        return [_booked(each) for each in found]


def _booked(found: Any) -> Booking:
    item = {name: getattr(found, name) for name in _NAMES}
    item["shop"] = found.shop and found.shop.attribute_values
    item["shares"] = [share.attribute_values for share in found.shares]
    return booked(item)
