"""Points in time and dates as text that sorts in their order, or as epoch numbers, and back."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final, Literal, TypeAlias

from msgspec import to_builtins

from ..errors import InvalidValue

Precision: TypeAlias = Literal["seconds", "milliseconds", "microseconds"]
EpochUnit: TypeAlias = Literal["seconds", "milliseconds"]

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_LONGEST: Final = len("2030-01-31T09:00:00.000000Z")
_STEP: Final[dict[Precision, int]] = {
    "seconds": 1_000_000,
    "milliseconds": 1_000,
    "microseconds": 1,
}
_NO_FRACTION: Final[dict[Precision, str]] = {
    "seconds": "Z",
    "milliseconds": ".000Z",
    "microseconds": ".000000Z",
}
# Every third character from the year on, by the length of what `datetime_text` writes.
_SEPARATORS: Final = {20: "--T::Z", 24: "--T::.", 27: "--T::."}
_from_iso: Final = datetime.fromisoformat
_from_timestamp: Final = datetime.fromtimestamp
_A_SECOND: Final[dict[EpochUnit, int]] = {"seconds": 1, "milliseconds": 1_000}
# Until the year 2106 a float tells microseconds apart, and every system takes it for a time.
_NEAR: Final[dict[EpochUnit, int]] = {"seconds": 1 << 32, "milliseconds": 1_000 << 32}
# Python reads many more ISO 8601 forms, and silently cuts digits beyond the microsecond. Since 3.14
# it takes the hour 24 for the next day's midnight, which no text of ours stands for.
_MATCH_TIMESTAMP: Final = re.compile(
    r"\d{4}-\d\d-\d\d[T ](?!24)\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)", re.ASCII
).fullmatch


def _moment(value: object, attribute: str) -> datetime:
    # A caller without a type checker may pass anything.
    if isinstance(value, datetime):
        return value
    raise InvalidValue(f"is of type {type(value).__name__}, not a datetime", attribute=attribute)


def _in_utc(value: datetime, attribute: str) -> datetime:
    # A time zone may be set and still know no offset; such a value is naive all the same.
    if value.utcoffset() is None:
        raise InvalidValue(
            "has no time zone", attribute=attribute, hint="write datetime.now(UTC), for example"
        )
    try:
        return value.astimezone(UTC)
    except OverflowError:
        raise InvalidValue("lies outside the years 1 to 9999 in UTC", attribute=attribute) from None


def datetime_text(value: datetime, precision: Precision, attribute: str = "") -> str:
    """Fixed-width ISO 8601 in UTC, such as `2030-01-31T09:00:00.000Z`."""
    if precision == "microseconds" and type(value) is datetime and value.tzinfo is UTC:
        # Several times as fast as `isoformat`, but it leaves out a fraction that is nothing.
        written: str = to_builtins(value)
        return written if len(written) == _LONGEST else f"{written[:-1]}.000000Z"
    if type(value) is not datetime:
        value = _moment(value, attribute)
    if value.tzinfo is not UTC:
        value = _in_utc(value, attribute)
    finer = value.microsecond
    if finer and finer % _STEP[precision]:
        raise InvalidValue(f"is finer than its stored {precision}", attribute=attribute)
    if type(value) is not datetime:
        return value.isoformat(timespec=precision).removesuffix("+00:00") + "Z"
    text: str = to_builtins(value)
    if finer:
        return text if precision == "microseconds" else f"{text[:-4]}Z"
    return f"{text[:-1]}{_NO_FRACTION[precision]}"


def datetime_from_text(text: str, attribute: str = "") -> datetime:
    """The point in time, in UTC; other offsets are read, since existing tables hold them."""
    # Nearly all are written as we write them, which is seen in half the time that a pattern takes.
    # Python takes what stands behind a NUL for no part of the time zone.
    ours = text[4:20:3] == _SEPARATORS.get(len(text)) and text[-1] == "Z" and "\0" not in text
    if ours:
        try:
            value = _from_iso(text)
        except ValueError:
            pass
        else:
            if value.hour or text[11] == "0":
                return value
    if _MATCH_TIMESTAMP(text) is None:
        raise InvalidValue("is not an ISO 8601 timestamp with an offset", attribute=attribute)
    try:
        value = _from_iso(text)
    except ValueError:
        raise InvalidValue("is not a point in time", attribute=attribute) from None
    return value if value.tzinfo is UTC else _in_utc(value, attribute)


def epoch_text(value: datetime, unit: EpochUnit, attribute: str = "") -> str:
    """Whole seconds or milliseconds since 1970, as number text."""
    if type(value) is not datetime or value.tzinfo is not UTC:
        value = _in_utc(_moment(value, attribute), attribute)
    since = value - _EPOCH
    if since.microseconds % _STEP[unit]:
        raise InvalidValue(f"is finer than its stored {unit}", attribute=attribute)
    seconds = since.days * 86_400 + since.seconds
    return str(seconds if unit == "seconds" else seconds * 1_000 + since.microseconds // 1_000)


def epoch_from_text(text: str, unit: EpochUnit, attribute: str = "") -> datetime:
    """The point in time, in UTC, that lies this many seconds or milliseconds after 1970."""
    try:
        count = int(text)
        if 0 <= count < _NEAR[unit]:
            return _from_timestamp(count / _A_SECOND[unit], UTC)
        if unit == "seconds":
            return _EPOCH + timedelta(seconds=count)
        return _EPOCH + timedelta(milliseconds=count)
    except OverflowError:
        raise InvalidValue("lies outside the years 1 to 9999", attribute=attribute) from None
    except ValueError:
        raise InvalidValue(f"is not a whole number of {unit}", attribute=attribute) from None


def date_text(value: date, attribute: str = "") -> str:
    """A date as `2030-01-31`; a datetime is refused, since its time would be lost."""
    return (value if type(value) is date else _day(value, attribute)).isoformat()


def _day(value: object, attribute: str) -> date:
    if isinstance(value, datetime):
        raise InvalidValue("has a time of day, which a date cannot keep", attribute=attribute)
    if isinstance(value, date):
        return value
    raise InvalidValue(f"is of type {type(value).__name__}, not a date", attribute=attribute)


def date_from_text(text: str, attribute: str = "") -> date:
    """The date that `2030-01-31` stands for; no other spelling is read."""
    try:
        value = date.fromisoformat(text)
    except ValueError:
        raise InvalidValue("is not a date", attribute=attribute) from None
    if value.isoformat() != text:
        raise InvalidValue("is not a date written as YYYY-MM-DD", attribute=attribute)
    return value
