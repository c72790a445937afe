"""The collections of bank: several entities of one partition."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import CollectionQuery, Context, Member, Value, expressions
from dynarepo.lazy import Later

from .account import keys as account_keys
from .account.codec import ACCOUNT
from .account.model import Account
from .booking import keys as booking_keys
from .booking.codec import BOOKING
from .booking.model import Booking, BookingKind
from .message.codec import MESSAGE
from .message.model import Message

if TYPE_CHECKING:
    from .booking.fields import BookingFields as F
    from .message.fields import MessageFields
else:
    F = Later(__package__, ".booking.fields", "BookingFields")
    MessageFields = Later(__package__, ".message.fields", "MessageFields")


class Statement(Value):
    """What collection `statement` reads: `account`, `bookings`, `messages`."""

    account: Account | None
    bookings: list[Booking]
    messages: list[Message]


def statement(
    context: Context,
    account_id: UUID,
    *,
    least: Decimal,
    kind: BookingKind,
    topic: str | None = None,
    longest: int | None = None,
) -> CollectionQuery[Account | Booking | Message, Statement]:
    """Statement."""
    return CollectionQuery(
        context=context,
        entity=ACCOUNT,
        pattern="statement",
        returns=ACCOUNT,
        equals=(("pk", {"S": account_keys.pk(account_id)}),),
        members=(
            Member(ACCOUNT, "account", single=True),
            Member(
                BOOKING,
                "bookings",
                where=expressions.all_of(
                    F.amount.ge(least), expressions.any_of(F.kind.eq("sale"), F.kind.eq(kind))
                ),
            ),
            Member(
                MESSAGE,
                "messages",
                where=expressions.all_of(
                    None if topic is None else MessageFields.topics.contains(topic),
                    None if longest is None else MessageFields.text.size().lt(longest),
                ),
            ),
        ),
        result=Statement,
    )


class Recent(Value):
    """What collection `recent` reads: `bookings`, `messages`."""

    bookings: list[Booking]
    messages: list[Message]


def recent(
    context: Context, account_id: UUID, *, kinds: Sequence[BookingKind]
) -> CollectionQuery[Booking | Message, Recent]:
    """Recent."""
    return CollectionQuery(
        context=context,
        entity=BOOKING,
        pattern="recent",
        returns=BOOKING,
        equals=(("pk", {"S": booking_keys.pk(account_id)}),),
        members=(
            Member(BOOKING, "bookings", where=F.kind.is_in(kinds)),
            Member(MESSAGE, "messages"),
        ),
        result=Recent,
        others=(ACCOUNT,),
        descending=True,
        limit=2,
    )


class OfDay(Value):
    """What collection `of_day` reads: `bookings`, `messages`."""

    bookings: list[Booking]
    messages: list[Message]


def of_day(context: Context, day: date) -> CollectionQuery[Booking | Message, OfDay]:
    """Of day."""
    return CollectionQuery(
        context=context,
        entity=BOOKING,
        pattern="of_day",
        returns=BOOKING,
        equals=(("gsi1pk", {"S": booking_keys.gsi1pk(day)}),),
        index="gsi1",
        index_key=("gsi1pk", "gsi1sk"),
        members=(
            Member(BOOKING, "bookings"),
            Member(MESSAGE, "messages", where=MessageFields.topics.exists()),
        ),
        result=OfDay,
    )
