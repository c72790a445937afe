"""The model that every contender reads and writes: a booking, its stored form, and values for it.

Pydantic is all it needs, so that every environment can load it.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel

TABLE = "bookings"
ACCOUNT, ACCOUNT_OF_PAGE, ACCOUNT_OF_ALL = (UUID(int=number) for number in (77, 78, 79))
"""Accounts with 25 bookings, with one page of 1 MB, and with many pages."""

_NOW = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)


class Shop(BaseModel):
    """Where a booking was made."""

    name: str
    street: str
    city: str
    country: str


class Share(BaseModel):
    """A part of a booking."""

    category: str
    amount: Decimal


class Booking(BaseModel):
    """An amount booked on an account."""

    account_id: UUID
    booking_id: UUID
    user_id: str
    booked_at: AwareDatetime
    description: str
    payee: str | None = None
    memo: str | None = None
    amount: Decimal
    balance: Decimal | None = None
    currency: Literal["USD", "EUR", "GBP"] = "USD"
    kind: Literal["debit", "credit", "transfer"] = "debit"
    status: Literal["new", "processed", "duplicate"] = "new"
    line: int = 0
    cleared: bool = False
    tags: set[str] | None = None
    shop: Shop | None = None
    shares: list[Share] = []
    created_at: AwareDatetime
    updated_at: AwareDatetime


def given(account: UUID, number: int) -> dict[str, Any]:
    """What a caller gives for a new booking."""
    return {
        "account_id": account,
        "booking_id": UUID(int=number + 1000),
        "user_id": "7d0c2a50-user",
        "booked_at": _NOW,
        "description": f"Card payment number {number} at a shop round the corner",
        "payee": "A shop round the corner",
        "memo": "breakfast",
        "amount": Decimal("-12.50"),
        "balance": Decimal("1204.17"),
        "currency": "EUR",
        "line": number,
        "cleared": True,
        "tags": {"food", "card"},
        "shop": {
            "name": "Corner",
            "street": "Long Street 5",
            "city": "Springfield",
            "country": "NL",
        },
        "shares": [
            {"category": "groceries", "amount": Decimal("10.25")},
            {"category": "coffee", "amount": Decimal("2.25")},
        ],
    }


def booking(account: UUID, number: int) -> Booking:
    """One of the bookings of an account, as it is stored."""
    return Booking(**given(account, number), created_at=_NOW, updated_at=_NOW)


def now() -> datetime:
    """The time of a write."""
    return datetime.now(UTC)


def native(made: Booking) -> dict[str, Any]:
    """The stored item in the values that boto3's resource takes, written as straight-line code."""
    item: dict[str, Any] = {
        "account_id": str(made.account_id),
        "booking_id": str(made.booking_id),
        "user_id": made.user_id,
        "booked_at": moment(made.booked_at),
        "description": made.description,
        "amount": made.amount,
        "currency": made.currency,
        "kind": made.kind,
        "status": made.status,
        "line": made.line,
        "cleared": made.cleared,
        "shares": [{"category": share.category, "amount": share.amount} for share in made.shares],
        "created_at": moment(made.created_at),
        "updated_at": moment(made.updated_at),
    }
    for name in ("payee", "memo", "balance", "tags"):
        if (value := getattr(made, name)) is not None:
            item[name] = value
    if made.shop is not None:
        item["shop"] = made.shop.model_dump()
    return item


def moment(value: datetime) -> str:
    """A datetime as it is stored."""
    return value.isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def booked(item: Mapping[str, Any]) -> Booking:
    """The model of an item that is in native values."""
    return Booking.model_validate(item)
