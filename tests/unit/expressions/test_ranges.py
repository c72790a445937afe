"""Range declarations become trees, and trees become canonical text."""

import pytest

from dynarepo_codegen.expressions import render
from tests.unit.expressions.parsing import range_of

RANGES: dict[str, tuple[str, str | None, tuple[str, ...]]] = {
    "date": ("date", None, ()),
    "date = :day": ("date", "=", ("day",)),
    "date < :until": ("date", "<", ("until",)),
    "date <= :until": ("date", "<=", ("until",)),
    "date > :since": ("date", ">", ("since",)),
    "date >= :since": ("date", ">=", ("since",)),
    "date BETWEEN :from AND :to": ("date", "BETWEEN", ("from", "to")),
    "begins_with(name, :start)": ("name", "begins_with", ("start",)),
}


@pytest.mark.parametrize(("written", "expected"), RANGES.items(), ids=RANGES.keys())
def test_range(written: str, expected: tuple[str, str | None, tuple[str, ...]]) -> None:
    found = range_of(written)
    names = tuple(parameter.name for parameter in found.parameters)
    assert (found.path.name, found.operator, names) == expected
    assert render(found) == written
