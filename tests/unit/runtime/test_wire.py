"""Values reach the table exactly and come back the same, or are refused."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dynarepo.errors import InvalidValue
from dynarepo.wire import (
    any_from_wire,
    any_value,
    binary_from_wire,
    binary_set,
    date_from_text,
    date_text,
    datetime_from_text,
    datetime_text,
    decimal_from_text,
    epoch_from_text,
    epoch_text,
    float_from_text,
    float_text,
    int_from_text,
    number_set,
    number_text,
    string_set,
)

quick = settings(max_examples=80, deadline=None)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (-7, "-7"),
        (Decimal("-0.00"), "0"),
        (Decimal("12.50"), "12.5"),
        (Decimal("1E+2"), "100"),
        (10**37, "1" + "0" * 37),
        (10**38, "1E+38"),
        (-(10**125), "-1E+125"),
        (Decimal("1E-130"), "1E-130"),
        (Decimal("9.9999999999999999999999999999999999999E+125"), "9." + "9" * 37 + "E+125"),
    ],
)
def test_numbers_have_one_text(value: int | Decimal, text: str) -> None:
    assert number_text(value) == text
    assert decimal_from_text(text) == value


@pytest.mark.parametrize(
    "value",
    [
        Decimal("NaN"),
        Decimal("sNaN"),
        Decimal("Infinity"),
        Decimal("-Infinity"),
        Decimal("1E+126"),
        Decimal("9.99E-131"),
        Decimal("1." + "2" * 38),
        10**38 + 1,
        10**126,
        -(10**126),
        pytest.param(10**5000, id="longer than Python prints"),
    ],
)
def test_numbers_that_would_change_are_refused(value: int | Decimal) -> None:
    with pytest.raises(InvalidValue) as caught:
        number_text(value, "amount")
    assert caught.value.attribute == "amount"


@quick
@given(st.integers() | st.integers(min_value=-(10**130), max_value=10**130) | st.decimals())
def test_numbers_round_trip_or_are_refused(value: int | Decimal) -> None:
    try:
        text = number_text(value)
    except InvalidValue:
        return
    assert decimal_from_text(text) == value
    assert len(text.partition("E")[0].strip("-").replace(".", "").strip("0")) <= 38


@quick
@given(st.floats())
def test_floats_round_trip_or_are_refused(value: float) -> None:
    try:
        text = float_text(value)
    except InvalidValue:
        return
    assert float_from_text(text) == value
    assert decimal_from_text(text) == Decimal(repr(value))


def test_floats_beyond_dynamodb_are_refused() -> None:
    for value in (float("nan"), float("inf"), 1e126, 1e-131, 5e-324):
        with pytest.raises(InvalidValue):
            float_text(value)
    assert float_text(-0.0) == "0"


def test_integers_are_read_however_they_are_spelt() -> None:
    assert int_from_text("1E+3") == 1000
    assert int_from_text("5.0") == 5
    for text in ("1.5", "x", "NaN", "1E+400"):
        with pytest.raises(InvalidValue):
            int_from_text(text)


@pytest.mark.parametrize("text", ["", "abc", "NaN", "Infinity"])
def test_texts_that_are_no_numbers_are_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        decimal_from_text(text)
    with pytest.raises(InvalidValue):
        float_from_text(text)


offsets = st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@quick
@given(
    st.datetimes(timezones=offsets), st.sampled_from(["seconds", "milliseconds", "microseconds"])
)
def test_datetimes_round_trip_or_are_refused(
    value: datetime, precision: Literal["seconds", "milliseconds", "microseconds"]
) -> None:
    try:
        text = datetime_text(value, precision)
    except InvalidValue:
        return
    assert datetime_from_text(text) == value
    assert len(text) == {"seconds": 20, "milliseconds": 24, "microseconds": 27}[precision]


@quick
@given(*[st.datetimes(timezones=st.just(UTC))] * 2)
def test_datetime_texts_sort_as_the_datetimes(one: datetime, other: datetime) -> None:
    texts = datetime_text(one, "microseconds"), datetime_text(other, "microseconds")
    assert (texts[0] < texts[1]) == (one < other)


def test_datetimes_that_would_change_are_refused() -> None:
    for value in (
        datetime(2030, 1, 1),  # noqa: DTZ001 -- a naive value is what is refused
        datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=1))),
        datetime(9999, 12, 31, 23, 59, tzinfo=timezone(timedelta(hours=-1))),
        datetime(2030, 1, 1, microsecond=1500, tzinfo=UTC),
    ):
        with pytest.raises(InvalidValue):
            datetime_text(value, "milliseconds")
    assert datetime_text(datetime(1, 2, 3, tzinfo=UTC), "seconds") == "0001-02-03T00:00:00Z"


def test_datetimes_of_other_writers_are_read() -> None:
    expected = datetime(2030, 1, 31, 9, tzinfo=UTC)
    assert datetime_from_text("2030-01-31T10:00:00+01:00") == expected
    assert datetime_from_text("2030-01-31 09:00:00.0Z").tzinfo is UTC


@pytest.mark.parametrize(
    "text",
    [
        "2030-01-31",
        "2030-01-31T09:00:00",
        "2030-02-30T09:00:00Z",
        "2030-01-31T09:00:00.1234567Z",
        "2030-01-31T24:00:00Z",
        "2030-01-31 24:00:00+00:00",
    ],
)
def test_texts_that_are_no_timestamps_are_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        datetime_from_text(text)


@quick
@given(st.datetimes(timezones=offsets), st.sampled_from(["seconds", "milliseconds"]))
def test_epochs_round_trip_or_are_refused(
    value: datetime, unit: Literal["seconds", "milliseconds"]
) -> None:
    for candidate in (value, value.replace(microsecond=0)):
        try:
            text = epoch_text(candidate, unit)
        except InvalidValue:
            continue
        assert epoch_from_text(text, unit) == candidate


def test_epochs_that_would_change_are_refused() -> None:
    assert epoch_text(datetime(1969, 12, 31, 23, 59, 59, 500_000, tzinfo=UTC), "milliseconds") == (
        "-500"
    )
    with pytest.raises(InvalidValue):
        epoch_text(datetime(2030, 1, 1, microsecond=1, tzinfo=UTC), "milliseconds")
    for text in ("1" * 30, "soon", "1.5"):
        with pytest.raises(InvalidValue):
            epoch_from_text(text, "seconds")


@quick
@given(st.dates())
def test_dates_round_trip(value: date) -> None:
    assert date_from_text(date_text(value)) == value


def test_dates_have_one_spelling() -> None:
    with pytest.raises(InvalidValue):
        date_text(datetime(2030, 1, 1, tzinfo=UTC))
    for text in ("20300131", "2030-W01-1", "2030-02-30", "x"):
        with pytest.raises(InvalidValue):
            date_from_text(text)


def test_sets_are_sorted_and_never_empty() -> None:
    assert string_set({"b", "a"}) == {"SS": ["a", "b"]}
    assert number_set({10, Decimal("9.50"), -1}) == {"NS": ["-1", "9.5", "10"]}
    assert binary_set({b"b", b"a"}) == {"BS": [b"a", b"b"]}
    for refused in (string_set, number_set, binary_set):
        with pytest.raises(InvalidValue, match="empty set"):
            refused(set())


def test_binary_comes_as_bytes_or_base64() -> None:
    assert binary_from_wire(b"raw") == b"raw"
    assert binary_from_wire("cmF3") == b"raw"
    with pytest.raises(InvalidValue):
        binary_from_wire("no base64!")


exact_numbers = st.integers(-(10**37), 10**37) | st.decimals(-1000, 1000, places=3)
scalars = st.none() | st.booleans() | exact_numbers | st.text() | st.binary()


@quick
@given(
    st.sets(
        st.integers(-30, 30)
        | st.integers(-(10**39), 10**39)
        | st.decimals(-100, 100, places=1)
        | st.decimals(allow_nan=False)
        | st.sampled_from([Decimal("-0"), Decimal("1E+2"), 10**38, 10**130, Decimal("NaN")]),
        min_size=1,
    )
)
def test_the_numbers_of_a_set_are_those_that_stand_alone(values: set[int | Decimal]) -> None:
    try:
        alone = {number_text(value): value for value in values}
    except InvalidValue:
        with pytest.raises(InvalidValue):
            number_set(values)
    else:
        assert number_set(values) == {"NS": sorted(alone, key=alone.__getitem__)}


def test_a_set_with_a_huge_number_is_refused_without_writing_it() -> None:
    with pytest.raises(InvalidValue, match="lies outside"):
        number_set({1, 10**5000})


any_values = st.recursive(
    scalars
    | st.sets(st.text(), min_size=1)
    | st.sets(exact_numbers, min_size=1)
    | st.sets(st.binary(), min_size=1),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@quick
@given(any_values)
def test_any_value_round_trips(value: Any) -> None:
    assert any_from_wire(any_value(value)) == value


def test_any_keeps_booleans_and_numbers_apart() -> None:
    for value in (True, 1, Decimal("1.5"), None, b"x"):
        assert type(any_from_wire(any_value(value))) is type(value)


def nested(levels: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(levels - 1):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ({"theme": ["a", 0.5]}, "settings.theme[1]"),
        ({"when": datetime(2030, 1, 1, tzinfo=UTC)}, "settings.when"),
        ({1: "x"}, "settings"),
        ([{"rank": Decimal("NaN")}], "settings[0].rank"),
        ({"tags": set[str]()}, "settings.tags"),
        ({"tags": {"a", 1}}, "settings.tags"),
        ({"tags": {True}}, "settings.tags"),
        (nested(33), "settings" + "[0]" * 32),
    ],
)
def test_any_names_the_place_that_cannot_be_stored(value: object, place: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        any_value(value, "settings")
    assert caught.value.attribute == place


def test_any_nests_32_levels() -> None:
    assert any_from_wire(any_value(nested(32))) == nested(32)
