"""Times of a user's zone at the boundary, UTC inside."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Literal, TypeVar, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel

from ..errors import InvalidValue

T = TypeVar("T")

Fold = Literal[0, 1]
"""Which of two moments with the same local time: 0 the earlier, 1 the later."""


def in_zone(value: T, zone: str | ZoneInfo) -> T:
    """The same moments in a time zone, for a user to see: a datetime, a record with all its nested
    values, or a list, tuple or dictionary of them.

    They stay equal to what was stored. A record is a changed copy. Raises InvalidValue for an
    unknown zone, and for a datetime that says nothing of its own zone.
    """
    found: T = _shown(value, _zone(zone))
    return found


def from_zone(local: datetime, zone: str | ZoneInfo, *, fold: Fold | None = None) -> datetime:
    """The UTC moment of a local time as a user entered it, without a zone of its own.

    When clocks are set back, an hour comes twice: such a time is refused with InvalidValue unless
    `fold` says which is meant. A time that clocks skip is always refused.
    """
    if local.tzinfo is not None:
        raise InvalidValue(
            "has a time zone already", attribute="local", hint="use `.astimezone(UTC)`"
        )
    known = _zone(zone)
    first, second = (local.replace(tzinfo=known, fold=side).astimezone(UTC) for side in (0, 1))
    if first == second:
        return first
    # A skipped time comes back as another one.
    if first.astimezone(known).replace(tzinfo=None, fold=0) != local.replace(fold=0):
        raise InvalidValue(
            f"is skipped in {known.key}, where clocks are set forward",
            attribute="local",
            hint="ask for another time",
        )
    if fold is None:
        raise InvalidValue(
            f"comes twice in {known.key}, where clocks are set back",
            attribute="local",
            hint="say which with `fold=0` for the earlier or `fold=1` for the later",
        )
    return second if fold else first


def day_in_zone(day: date, zone: str | ZoneInfo) -> tuple[datetime, datetime]:
    """The first and the last microsecond in UTC of a day as a zone counts it, for `Between`.

    Days in which clocks change have other than 24 hours.
    """
    known = _zone(zone)
    # Where clocks skip midnight, the earlier offset gives the moment at which they do.
    start, end = (
        datetime.combine(each, time(), tzinfo=known).astimezone(UTC)
        for each in (day, day + timedelta(days=1))
    )
    return start, end - timedelta(microseconds=1)


def _zone(zone: str | ZoneInfo) -> ZoneInfo:
    if isinstance(zone, ZoneInfo):
        return zone
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise InvalidValue(
            "is no time zone that is known here",
            attribute="zone",
            hint='pass a name such as "Europe/Berlin"; a system without zones needs `tzdata`',
        ) from None


def _shown(value: Any, zone: ZoneInfo) -> Any:
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise InvalidValue(
                "has no time zone", attribute="datetime", hint="give it one, such as UTC"
            )
        return value.astimezone(zone)
    if isinstance(value, BaseModel):
        changed = {
            name: shown
            for name, old in value.__dict__.items()
            if (shown := _shown(old, zone)) is not old
        }
        return value.model_copy(update=changed) if changed else value
    kind = cast("object", type(value))
    if kind is dict:
        return {key: _shown(element, zone) for key, element in value.items()}
    if kind is list:
        return [_shown(element, zone) for element in value]
    if kind is tuple:
        return tuple(_shown(element, zone) for element in value)
    return value
