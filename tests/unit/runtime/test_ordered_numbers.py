"""Ordered numbers sort as texts the way they sort as numbers, whatever follows them."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dynarepo.errors import InvalidKey
from dynarepo.keys.ordered_numbers import (
    number_from_ordered,
    ordered_text,
)

CHARACTERS = "+0123456789NOPZ"

quick = settings(max_examples=200, deadline=None)
Number = int | Decimal

digits = st.integers(-(10**38) + 1, 10**38 - 1)
# The default context rounds to 28 digits, which can be the power of ten above: 1E+126 at 10**88.
wide = st.builds(
    lambda number, shift: Decimal((number < 0, tuple(map(int, str(abs(number)))), shift)),
    digits,
    st.integers(-130, 87),
)
near = st.decimals(-20, 20, places=2)
numbers = st.integers(-300, 300) | digits | near | wide
followers = st.sampled_from(["", "#", "|z", "~~", "/1", "_A", ":0", "\0", "+", "9", "Z"])


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "O"),
        (Decimal("12.50"), "P501125+"),
        (Decimal("-12.5"), "N498874Z"),
        (1000, "P5031+"),
        (Decimal("1E-130"), "P3701+"),
    ],
)
def test_the_text_is_stable(value: Number, text: str) -> None:
    assert ordered_text(value) == text
    assert number_from_ordered(text) == value


@quick
@given(numbers, numbers, followers, followers)
def test_texts_sort_as_the_numbers_whatever_follows(
    one: Number, other: Number, after_one: str, after_other: str
) -> None:
    if one == other:
        assert ordered_text(one) == ordered_text(other)
        return
    texts = ordered_text(one) + after_one, ordered_text(other) + after_other
    assert (texts[0] < texts[1]) == (one < other)


@quick
@given(numbers)
def test_texts_read_back(value: Number) -> None:
    text = ordered_text(value)
    assert number_from_ordered(text) == value
    assert set(text) <= set(CHARACTERS)


@quick
@given(st.text(alphabet=CHARACTERS + "#"))
def test_no_other_text_is_read(text: str) -> None:
    try:
        number = number_from_ordered(text)
    except InvalidKey:
        return
    assert ordered_text(number) == text


@pytest.mark.parametrize(
    "text", ["", "P", "P5011", "P501120+", "P501Z", "N498874+", "P9991+", "P5010+", "12.5"]
)
def test_damaged_texts_are_refused(text: str) -> None:
    with pytest.raises(InvalidKey):
        number_from_ordered(text, "rank")


def test_numbers_that_cannot_be_stored_are_refused_by_name() -> None:
    for value in (Decimal("NaN"), Decimal("1E+126"), 10**38 + 1):
        with pytest.raises(InvalidKey, match="`rank`"):
            ordered_text(value, "rank")
