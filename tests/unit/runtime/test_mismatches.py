"""What is said of a stored value that does not fit names the part that is at fault."""

from typing import Any

import pytest

from dynarepo.codecs import BINARY, DECIMAL, INTEGER, STRING, STRING_SET, Codec, list_of, map_of
from dynarepo.decoding.mismatches import mismatch

_POINT: Codec[Any] = Codec(
    "Point",
    lambda value: {"M": {"x": DECIMAL.encode(value)}},
    lambda stored: DECIMAL.decode(stored["M"]["x"]),
)


@pytest.mark.parametrize(
    ("codec", "stored", "reason"),
    [
        (STRING, {"S": "a"}, None),
        (list_of(_POINT), {"L": [{"M": {"x": {"N": "1"}}}]}, None),
        (STRING, {"N": "1"}, "holds N, not string"),
        (STRING_SET, {"L": []}, "holds L, not set of strings"),
        (list_of(STRING), {"M": {}}, "holds M, not list of string"),
        (
            list_of(STRING),
            {"L": [{"S": "a"}, {"N": "1"}]},
            "has element 1 that holds N, not string",
        ),
        (
            list_of(map_of(BINARY)),
            {"L": [{"M": {"secret": {"S": "a"}}}]},
            "has element 0 that has an element that holds S, not binary",
        ),
        (map_of(INTEGER), {"M": {"a": {"N": "1.5"}}}, "has an element that is not a whole number"),
        (_POINT, {"S": "a"}, "holds S, not Point"),
        (_POINT, {"M": {}}, "holds Point without `x`"),
        (
            _POINT,
            {"M": {"x": {"S": "a"}}},
            "holds M with attributes that are not those of Point",
        ),
        (list_of(STRING), {"L": "not a list"}, "is not list of string"),
    ],
)
def test_the_part_at_fault_is_named(codec: Codec[Any], stored: Any, reason: str | None) -> None:
    assert mismatch(codec, stored) == reason
