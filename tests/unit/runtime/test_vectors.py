"""Vectors in their stored form: what was written comes back, and what 32 bits cannot hold is refused."""

from struct import pack
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dynarepo import InvalidValue
from dynarepo.codecs import vector_of
from dynarepo.wire import vector_from_wire, vector_value

LARGEST = 3.4028234663852886e38


@given(st.lists(st.floats(width=32, allow_nan=False, allow_infinity=False), min_size=3, max_size=3))
def test_floats_of_32_bits_come_back_exactly(values: list[float]) -> None:
    stored = vector_value(values, 3)
    assert vector_from_wire(stored, 3) == values
    assert vector_of(3).decode(vector_of(3).encode(values)) == values


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_any_float_comes_back_or_is_refused(value: float) -> None:
    try:
        stored = vector_value([value], 1)
    except InvalidValue:
        tiny = 0 < abs(value) < 1e-130
        assert tiny or abs(value) > LARGEST
        return
    assert vector_from_wire(stored, 1) == [value]
    pack("<f", value)


def test_the_bounds_of_32_bits_are_those_of_a_vector() -> None:
    assert vector_value([LARGEST, -LARGEST, 0, -0.0], 4)["L"][2:] == [{"N": "0"}, {"N": "0"}]
    for value in (3.5e38, -1e39, float("nan"), float("inf")):
        with pytest.raises(InvalidValue, match="embedding"):
            vector_value([value], 1, "embedding")


@pytest.mark.parametrize("values", ["12", b"12", [1.0], [1.0, 2.0, 3.0], [True, 1.0], ["1", "2"]])
def test_what_is_no_vector_of_the_dimensions_is_refused(values: Any) -> None:
    with pytest.raises(InvalidValue):
        vector_value(values, 2)


def test_whole_numbers_are_components() -> None:
    assert vector_value([1, -2], 2) == {"L": [{"N": "1"}, {"N": "-2"}]}


def test_a_stored_vector_of_other_dimensions_is_refused() -> None:
    with pytest.raises(InvalidValue, match="has 1 dimensions, not 2"):
        vector_from_wire({"L": [{"N": "1"}]}, 2, "embedding")
