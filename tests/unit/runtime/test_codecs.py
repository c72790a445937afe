"""Every codec gives back what it was given, or refuses it."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from dynarepo import codecs
from dynarepo.codecs import Codec
from dynarepo.errors import InvalidValue

NOON = datetime(2030, 1, 31, 12, 0, 0, 123456, tzinfo=UTC)
CHOICE = codecs.choice_of("new", "old")

ROUND_TRIPS: list[tuple[Codec[Any], object, object]] = [
    (codecs.STRING, "text", {"S": "text"}),
    (codecs.INTEGER, -7, {"N": "-7"}),
    (codecs.DECIMAL, Decimal("12.50"), {"N": "12.5"}),
    (codecs.FLOAT, 0.1, {"N": "0.1"}),
    (codecs.BOOLEAN, True, {"BOOL": True}),
    (codecs.BOOLEAN_TEXT, False, {"S": "false"}),
    (codecs.BINARY, b"\x00", {"B": b"\x00"}),
    (codecs.UUID_TEXT, UUID(int=1), {"S": "00000000-0000-0000-0000-000000000001"}),
    (codecs.DATE, date(2030, 1, 31), {"S": "2030-01-31"}),
    (codecs.DATETIME_MICROSECONDS, NOON, {"S": "2030-01-31T12:00:00.123456Z"}),
    (codecs.EPOCH_SECONDS, NOON.replace(microsecond=0), {"N": "1896091200"}),
    (codecs.ANY, {"a": [1, None, Decimal("0.5")]}, None),
    (codecs.STRING_SET, {"b", "a"}, {"SS": ["a", "b"]}),
    (codecs.INTEGER_SET, {10, 9}, {"NS": ["9", "10"]}),
    (codecs.DECIMAL_SET, {Decimal("0.5")}, {"NS": ["0.5"]}),
    (codecs.BINARY_SET, {b"b", b"a"}, {"BS": [b"a", b"b"]}),
    (codecs.list_of(codecs.INTEGER), [2, 1], {"L": [{"N": "2"}, {"N": "1"}]}),
    (codecs.map_of(codecs.BOOLEAN), {"a": True}, {"M": {"a": {"BOOL": True}}}),
    (codecs.nullable(codecs.STRING), None, {"NULL": True}),
    (codecs.nullable(codecs.STRING), "x", {"S": "x"}),
    (CHOICE, "old", {"S": "old"}),
]


@pytest.mark.parametrize(("codec", "value", "stored"), ROUND_TRIPS)
def test_round_trip(codec: Codec[Any], value: object, stored: object) -> None:
    encoded = codec.encode(value)
    assert stored is None or encoded == stored
    assert codec.decode(encoded) == value


@pytest.mark.parametrize(
    ("codec", "value"),
    [
        (codecs.STRING, 5),
        (codecs.INTEGER, True),
        (codecs.INTEGER, Decimal("0.5")),
        (codecs.DECIMAL, Decimal("NaN")),
        (codecs.DECIMAL, True),
        (codecs.FLOAT, float("inf")),
        (codecs.FLOAT, True),
        (codecs.BOOLEAN, 1),
        (codecs.BINARY, "text"),
        (codecs.UUID_TEXT, "00000000-0000-0000-0000-000000000001"),
        (codecs.DATE, NOON),
        (codecs.DATETIME_SECONDS, NOON),
        (codecs.DATETIME_MICROSECONDS, NOON.replace(tzinfo=None)),
        (codecs.STRING_SET, set()),
        (codecs.STRING_SET, {1}),
        (codecs.STRING_SET, "text"),
        (codecs.list_of(codecs.STRING), "text"),
        (codecs.list_of(codecs.STRING), {"a": "text"}),
        (codecs.list_of(codecs.STRING), 5),
        (codecs.INTEGER_SET, {True}),
        (codecs.DECIMAL_SET, {True}),
        (CHOICE, "lost"),
    ],
)
def test_refused(codec: Codec[Any], value: object) -> None:
    with pytest.raises(InvalidValue):
        codec.encode(value)


@pytest.mark.parametrize(
    ("codec", "stored"),
    [
        (codecs.UUID_TEXT, {"S": "no"}),
        (codecs.BOOLEAN_TEXT, {"S": "True"}),
        (codecs.INTEGER, {"N": "0.5"}),
        (CHOICE, {"S": "lost"}),
    ],
)
def test_unreadable(codec: Codec[Any], stored: Any) -> None:
    with pytest.raises(InvalidValue):
        codec.decode(stored)


def test_another_stored_type_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        codecs.INTEGER.decode({"S": "5"})


@pytest.mark.parametrize(
    ("codec", "expected"),
    [
        (codecs.DATETIME_MICROSECONDS, NOON),
        (codecs.DATETIME_MILLISECONDS, NOON.replace(microsecond=123_000)),
        (codecs.DATETIME_SECONDS, NOON.replace(microsecond=0)),
        (codecs.EPOCH_SECONDS, NOON.replace(microsecond=0)),
        (codecs.EPOCH_MILLISECONDS, NOON.replace(microsecond=123_000)),
        (codecs.DATE, NOON.date()),
    ],
)
def test_stamp_is_no_finer_than_what_is_stored(codec: Codec[Any], expected: object) -> None:
    assert codec.stamp is not None
    value = codec.stamp(NOON)
    assert value == expected
    assert codec.decode(codec.encode(value)) == value
