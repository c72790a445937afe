"""Types of wide items follow the order in which the attributes come, and stay the same types."""

import json
from random import Random
from typing import Any

import msgspec
import pytest
from msgspec import UNSET, Raw, UnsetType, defstruct, field
from msgspec.json import Decoder

from dynarepo.decoding.item_texts import StraightReader
from dynarepo.decoding.stored_order import MANY, in_order_of
from dynarepo.wire.tagged import Text

NAMES = [f"attribute{number}" for number in range(MANY)]
FIELDS: list[Any] = [
    ("a_key", Text[str], field(name="aKey")),
    *((name, Text[str] | UnsetType, field(default=UNSET)) for name in NAMES),
]
Wide: Any = defstruct("Wide", FIELDS, kw_only=True, gc=False, forbid_unknown_fields=True)


def text_of(names: list[str]) -> Raw:
    return Raw(json.dumps({name: {"S": name} for name in names}).encode())


def test_an_order_that_is_declared_is_kept() -> None:
    assert in_order_of(Wide, text_of(["aKey", *NAMES[::2]])) is Wide


def test_another_order_is_followed_and_decides_nothing_else() -> None:
    names = ["aKey", *NAMES]
    Random(5).shuffle(names)
    ordered = in_order_of(Wide, text_of(["unknown", *names[:30]]))
    assert [each.encode_name for each in msgspec.structs.fields(ordered)][:30] == names[:30]
    decode = Decoder(ordered).decode
    for given in (names, names[::-1], ["aKey"], ["aKey", NAMES[7]]):
        found, plain = decode(text_of(given)), Decoder(Wide).decode(text_of(given))
        assert {name: getattr(found, name) for name, *_ in FIELDS} == {
            name: getattr(plain, name) for name, *_ in FIELDS
        }
    for refused in (text_of(NAMES), text_of(["aKey", "unknown"]), Raw(b'{"aKey":null}')):
        with pytest.raises(msgspec.ValidationError):
            decode(refused)


def test_a_reader_of_wide_items_takes_the_order_of_the_first_that_it_can_read() -> None:
    reader: Any = StraightReader(Wide, lambda stored: stored, lambda stored: (stored.a_key.S,))
    parse = reader.parse
    with pytest.raises(msgspec.ValidationError):
        parse(Raw(b"[]"))
    for _ in range(2):
        assert parse(text_of([*NAMES[::-1], "aKey"])).a_key.S == "aKey"
    assert reader.parse is not parse
    assert reader.identity(reader.parse(text_of(["aKey"]))) == ("aKey",)
