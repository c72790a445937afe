"""A batch names its items the same way however many attributes their key has."""

from decimal import Decimal

import pytest

from dynarepo import WireItem
from dynarepo.batches.identities import identities, identity

_STORED: WireItem = {
    "text": {"S": "a"},
    "number": {"N": "1.50"},
    "binary": {"B": b"\x00"},
    "other": {"S": "not in any key"},
}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("text",), ("a",)),
        (("number",), (Decimal("1.5"),)),
        (("binary",), (b"\x00",)),
        (("text", "number"), ("a", Decimal("1.5"))),
        (("binary", "text"), (b"\x00", "a")),
        (("text", "number", "binary"), ("a", Decimal("1.5"), b"\x00")),
    ],
)
def test_many_are_named_as_one_is(
    names: tuple[str, ...], expected: tuple[str | bytes | Decimal, ...]
) -> None:
    named = identities(names)(_STORED)
    assert named == identity(_STORED, names) == expected


def test_numbers_written_differently_have_one_name() -> None:
    name = identities(("text", "number"))
    assert name({**_STORED, "number": {"N": "15E-1"}}) == name(_STORED)
