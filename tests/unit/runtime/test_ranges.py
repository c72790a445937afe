from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dynarepo import (
    AtLeast,
    AtMost,
    Between,
    Exactly,
    InvalidKey,
    InvalidValue,
    LessThan,
    MoreThan,
    Range,
    SortCondition,
    StartsWith,
    native_range,
    sort_prefix,
    sort_range,
)
from dynarepo.codecs import INTEGER
from dynarepo.keys import open_text

numbers = st.integers(min_value=0, max_value=99)
ranges = st.one_of(
    st.lists(numbers, min_size=2, max_size=2).map(lambda ends: Between(min(ends), max(ends))),
    *(st.builds(kind, numbers) for kind in (AtLeast, AtMost, MoreThan, LessThan, Exactly)),
)


def lies_in(number: int, wanted: Range[int]) -> bool:
    match wanted:
        case Between(low, high):
            return low <= number <= high
        case AtLeast(value):
            return number >= value
        case MoreThan(value):
            return number > value
        case AtMost(value):
            return number <= value
        case LessThan(value):
            return number < value
        case Exactly(value):
            return number == value


def selects(condition: SortCondition | None, key: str) -> bool:
    if condition is None:
        return True
    texts: list[str] = [operand["S"] for operand in condition.operands]
    match condition.operator:
        case "BETWEEN":
            return texts[0] <= key <= texts[1]
        case "begins_with":
            return key.startswith(texts[0])
        case "=":
            return key == texts[0]
        case "<":
            return key < texts[0]
        case "<=":
            return key <= texts[0]
        case ">":
            return key > texts[0]
        case ">=":
            return key >= texts[0]
        case _:
            return False


@given(
    wanted=ranges,
    number=numbers,
    prefix=st.sampled_from(["", "txn#"]),
    tail=st.sampled_from([None, "", "#"]),
    rest=st.sampled_from(["0", "zz", "\uffff"]),
)
def test_a_range_selects_exactly_the_keys_of_its_values(
    wanted: Range[int], number: int, prefix: str, tail: str | None, rest: str
) -> None:
    condition = sort_range("sk", prefix, wanted, "{:02d}".format, tail=tail)
    key = f"{prefix}{number:02d}" + ("" if tail is None else tail + rest)
    assert selects(condition, key) is lies_in(number, wanted)


@given(wanted=ranges, other=st.sampled_from(["txm#50", "txn", "txn$", "txn$50", "txo#50"]))
def test_a_range_never_leaves_its_prefix(wanted: Range[int], other: str) -> None:
    condition = sort_range("sk", "txn#", wanted, "{:02d}".format, tail="#")
    assert not selects(condition, other)


def test_without_a_range_the_prefix_decides() -> None:
    assert sort_range("sk", "txn#", None, str) == sort_prefix("sk", "txn#")
    assert sort_range("sk", "", None, str) is None


@pytest.mark.parametrize("text", ["", "ab"])
def test_the_beginning_of_a_text_stays_behind_the_prefix(text: str) -> None:
    condition = sort_range("sk", "name#", StartsWith(text), str)
    assert condition == SortCondition("sk", "begins_with", ({"S": f"name#{text}"},))


def test_native_keys_compare_as_they_are() -> None:
    def encode(number: int) -> dict[str, str]:
        return {"N": str(number)}

    assert native_range("n", None, encode) is None
    assert native_range("n", MoreThan(1), encode) == SortCondition("n", ">", ({"N": "1"},))
    between = native_range("n", Between(9, 10), encode)
    assert between == SortCondition("n", "BETWEEN", ({"N": "9"}, {"N": "10"}))


@pytest.mark.parametrize("bare", [5, "2026-05-04", date(2026, 5, 4), (1, 2), False])
def test_a_bare_value_is_no_range_and_never_reads_everything(bare: Any) -> None:
    for refused in (
        lambda: native_range("n", bare, lambda number: {"N": str(number)}, of="day"),
        lambda: sort_range("sk", "txn#", bare, str, of="day"),
    ):
        with pytest.raises(InvalidValue, match=r"`day` is of type .* write `Exactly\(value\)`"):
            refused()


def test_ends_that_are_swapped_are_refused() -> None:
    for refused in (
        lambda: native_range("n", Between(10, 9), lambda number: {"N": str(number)}, of="day"),
        lambda: native_range("n", Between("b", "a"), lambda text: {"S": text}, of="day"),
        lambda: sort_range("sk", "txn#", Between(10, 9), "{:02d}".format, tail="#", of="day"),
    ):
        with pytest.raises(InvalidValue, match="`day` is between ends that are swapped"):
            refused()
    assert sort_range("sk", "txn#", Between(9, 9), "{:02d}".format) == SortCondition(
        "sk", "BETWEEN", ({"S": "txn#09"}, {"S": "txn#09"})
    )


def test_a_value_of_another_type_is_told_with_its_attribute() -> None:
    text: Any = "9"
    with pytest.raises(InvalidValue, match="`day` is str, not int"):
        native_range("n", AtLeast(text), INTEGER.encode, of="day")


LONG = "a" * 1025


@pytest.mark.parametrize("start", [LONG, "é" * 513, "\ud800", b"a" * 1025, 0, [], None, ["a"]])
def test_no_key_begins_with_what_fits_none(start: Any) -> None:
    with pytest.raises(InvalidKey, match="`sk`"):
        sort_prefix("sk", start)
    with pytest.raises(InvalidKey):
        native_range("sk", StartsWith(start), lambda text: {"S": str(text)})


@pytest.mark.parametrize("start", [LONG, "\ud800", b"a", 0, [], None])
def test_a_text_that_cannot_be_in_a_key_is_never_its_beginning(start: Any) -> None:
    with pytest.raises(InvalidKey):
        sort_range("sk", "name#", StartsWith(start), lambda text: open_text(text, "name"))


@pytest.mark.parametrize("kind", [AtLeast, AtMost, MoreThan, LessThan, Exactly])
def test_the_ends_of_a_range_fit_a_key(kind: Callable[[str], Any]) -> None:
    with pytest.raises(InvalidKey, match="`sk`"):
        sort_range("sk", "name#", kind(LONG), str)
    for text in (LONG, "\ud800"):
        with pytest.raises(InvalidKey, match="`sk`"):
            native_range("sk", kind(text), lambda text: {"S": text})
