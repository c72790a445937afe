"""Python does not look for cycles while a page of records is made, and does so again afterwards."""

import gc
from collections.abc import Iterator

import pytest

from dynarepo.decoding.at_once import extend


def states() -> Iterator[bool]:
    yield gc.isenabled()
    yield gc.isenabled()


def test_cycles_are_looked_for_again_afterwards() -> None:
    found = [True]
    extend(found, states())
    assert found == [True, False, False]
    assert gc.isenabled()


def test_cycles_are_looked_for_again_after_an_error() -> None:
    def failing() -> Iterator[bool]:
        yield gc.isenabled()
        raise ValueError("no item")

    found: list[bool] = []
    with pytest.raises(ValueError, match="no item"):
        extend(found, failing())
    assert found == [False]
    assert gc.isenabled()


def test_who_looks_for_none_is_left_alone() -> None:
    gc.disable()
    try:
        extend([], states())
        assert not gc.isenabled()
    finally:
        gc.enable()
