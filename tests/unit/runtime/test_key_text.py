"""What may stand in a key, and how it is written there."""

from collections.abc import Callable
from datetime import time
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

import pytest

from dynarepo.errors import InvalidKey, InvalidValue
from dynarepo.keys.ordered_numbers import ordered_text
from dynarepo.keys.text import (
    boolean_from_text,
    boolean_text,
    closed,
    escaped,
    escaped_in_order,
    open_text,
    padded,
    partition_text,
    ranged,
    sort_text,
    ulid_text,
    unescaped,
    unescaped_in_order,
    uuid_text,
)
from dynarepo.wire import date_text, datetime_text, epoch_text, float_text, number_text


def test_a_delimiter_inside_a_value_is_refused() -> None:
    assert closed("user-1", "#", "user_id") == "user-1"
    for text, delimiter in (("a#admin", "#"), ("xa", "aa"), ("a::b", "::"), ("a:", "::")):
        with pytest.raises(InvalidKey) as caught:
            closed(text, delimiter, "user_id")
        assert caught.value.attribute == "user_id"


def test_empty_and_reserved_texts_are_refused() -> None:
    for text in ("", "a\U0010ffff"):
        for write in (
            lambda text: open_text(text, "name"),
            lambda text: closed(text, "#", "name"),
            lambda text: ranged(text, "#", "name"),
            lambda text: escaped(text, "#", "name"),
            lambda text: escaped_in_order(text, "#", "name"),
        ):
            with pytest.raises(InvalidKey):
                write(text)


def test_sensitive_values_are_not_shown() -> None:
    with pytest.raises(InvalidKey) as caught:
        closed("secret#1", "#", "token", sensitive=True)
    assert "secret" not in str(caught.value)
    with pytest.raises(InvalidKey, match="a#b"):
        closed("a#b", "#", "token")


def test_ranged_texts_hold_nothing_below_the_delimiter() -> None:
    assert ranged("New-York", "#", "city") == "New-York"
    with pytest.raises(InvalidKey, match="sorts before `#`"):
        ranged("New York", "#", "city")


def test_escapes_are_stable() -> None:
    assert escaped("a#b$c d", "#", "name") == "a$$b$%c d"
    assert unescaped("a$$b$%c d", "#", "name") == "a#b$c d"
    assert escaped_in_order("a#b$c d", "#", "name") == "a$Hb$Ic$Ed"
    assert unescaped_in_order("a$Hb$Ic$Ed", "#", "name") == "a#b$c d"
    assert escaped_in_order("abc", "#", "name") == "abc"


@pytest.mark.parametrize("text", ["a$", "a$x", "$"])
def test_broken_escapes_are_refused(text: str) -> None:
    for read in (unescaped, unescaped_in_order):
        with pytest.raises(InvalidKey):
            read(text, "#", "name")


def test_padded_numbers_fit_or_are_refused() -> None:
    assert padded(42, 6, "rank") == "000042"
    assert padded(999, 3, "rank") == "999"
    for value in (-1, 1000):
        with pytest.raises(InvalidKey):
            padded(value, 3, "rank")


def test_booleans_are_words() -> None:
    assert [boolean_from_text(boolean_text(value), "active") for value in (True, False)] == [
        True,
        False,
    ]
    with pytest.raises(InvalidKey):
        boolean_from_text("True", "active")


def test_whole_keys_are_measured_in_bytes() -> None:
    assert partition_text("é" * 1024, "pk") == "é" * 1024
    assert sort_text("a" * 1024, "sk") == "a" * 1024
    for text in ("", "é" * 513, "a" * 1025, "\ud800"):
        with pytest.raises(InvalidKey, match="`sk`"):
            sort_text(text, "sk")
    with pytest.raises(InvalidKey):
        partition_text("a" * 2049, "pk")


class Colour(StrEnum):
    RED = "red"

    def __str__(self) -> str:
        return "another text"


TEXTS: tuple[Callable[[Any], str], ...] = (
    lambda value: open_text(value, "name"),
    lambda value: closed(value, "#", "name"),
    lambda value: ranged(value, "#", "name"),
    lambda value: escaped(value, "#", "name"),
    lambda value: escaped_in_order(value, "#", "name"),
)


@pytest.mark.parametrize("value", [None, 5, b"x", ["a"], ("a", "b"), {"a": 1}, UUID(int=1)])
def test_a_value_that_is_no_text_is_refused_by_name(value: object) -> None:
    for write in TEXTS:
        with pytest.raises(InvalidKey, match=f"`name` is of type {type(value).__name__}, not text"):
            write(value)


def test_the_member_of_an_enumeration_is_its_text() -> None:
    for write in TEXTS:
        assert type(write(Colour.RED)) is str
        assert f"{write(Colour.RED)}" == "red"


@pytest.mark.parametrize("value", [None, "5", b"5", 5.0, True, Decimal(5)])
def test_a_value_that_is_no_whole_number_is_not_padded(value: Any) -> None:
    with pytest.raises(InvalidKey, match="`rank`"):
        padded(value, 3, "rank")


@pytest.mark.parametrize("value", [None, "5", b"5", 5.0, True])
def test_a_value_that_is_no_number_is_refused_by_name(value: Any) -> None:
    with pytest.raises(InvalidKey, match="`rank`"):
        ordered_text(value, "rank")
    with pytest.raises(InvalidValue, match="`rank`"):
        number_text(value, "rank")


@pytest.mark.parametrize("value", [None, "2030-01-31", 0, True, time(9)])
def test_a_value_that_is_no_date_is_refused_by_name(value: Any) -> None:
    with pytest.raises(InvalidValue, match="`day`"):
        date_text(value, "day")
    with pytest.raises(InvalidValue, match="`day`"):
        datetime_text(value, "seconds", "day")
    with pytest.raises(InvalidValue, match="`day`"):
        epoch_text(value, "seconds", "day")


@pytest.mark.parametrize("value", [None, "true", 1, 0])
def test_a_value_that_is_no_boolean_is_refused_by_name(value: Any) -> None:
    with pytest.raises(InvalidKey, match="`active`"):
        boolean_text(value, "active")


@pytest.mark.parametrize("value", [None, str(UUID(int=1)), 1])
def test_a_value_that_is_no_uuid_is_refused_by_name(value: Any) -> None:
    with pytest.raises(InvalidKey, match="`user_id`"):
        uuid_text(value, "user_id")


@pytest.mark.parametrize("value", [None, "1.5", True, b"1"])
def test_a_value_that_is_no_float_is_refused_by_name(value: Any) -> None:
    with pytest.raises(InvalidValue, match="`rate`"):
        float_text(value, "rate")


def test_a_ulid_in_a_key_is_one() -> None:
    assert ulid_text("01M7Y5J7ZWBW8VRVTG4JX4C0N5", "id") == "01M7Y5J7ZWBW8VRVTG4JX4C0N5"
    for text in ("", "a#b", "01M7Y5J7ZWBW8VRVTG4JX4C0N5#archive", "01m7y5j7zwbw8vrvtg4jx4c0n5"):
        with pytest.raises(InvalidKey):
            ulid_text(text, "id")
    with pytest.raises(InvalidKey) as refused:
        ulid_text("secret", "id", sensitive=True)
    assert "secret" not in str(refused.value)
