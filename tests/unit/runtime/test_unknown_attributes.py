"""Stored attributes that the schema does not know: carried, refused or dropped."""

import pickle
from datetime import UTC, date, datetime
from typing import Any

import pytest
from msgspec.structs import replace

from dynarepo import Context, InvalidValue
from dynarepo.decoding.items import item_decoder
from dynarepo.unknown_attributes import unknown_attributes
from dynarepo.writes import put_item
from tests.unit.runtime.ledger import ENTRY, Entry, encode

CONTEXT = Context({"ledger": "ledger"}, clock=lambda: datetime(2026, 1, 1, tzinfo=UTC))
LATER = {"secret": {"S": "hush"}}


def entry(spec: Any = ENTRY, **unknown: Any) -> Entry:
    given = Entry(account="a", day=date(2030, 1, 1), number=1, kind="fee", amount=1)
    found: Entry = item_decoder(spec, CONTEXT)({**encode(given), **unknown})
    return found


def put(spec: Any, item: Entry) -> Any:
    return put_item(spec, CONTEXT, item).plan().write.payload["Item"]


def test_a_record_carries_them_out_of_sight() -> None:
    plain, read = entry(), entry(**LATER)
    assert unknown_attributes(plain) == {}
    assert unknown_attributes(read) == LATER
    copy = read.model_copy(update={"amount": 2})
    assert unknown_attributes(copy) == LATER
    assert unknown_attributes(pickle.loads(pickle.dumps(read))) == LATER
    assert read.model_dump() == plain.model_dump()
    assert repr(read) == repr(plain)
    assert put(ENTRY, copy) == {**encode(copy), **LATER}


def test_they_are_refused_by_name_alone() -> None:
    spec = replace(ENTRY, unknown="refuse")
    assert put(spec, entry(spec)) == encode(entry())
    with pytest.raises(InvalidValue, match="secret") as refused:
        put(spec, entry(spec, **LATER))
    assert "hush" not in str(refused.value)


def test_they_are_dropped() -> None:
    spec = replace(ENTRY, unknown="drop")
    read = entry(spec, **LATER)
    assert unknown_attributes(read) == {}
    assert put(spec, read) == encode(read)


def test_what_the_schema_knows_is_not_among_them() -> None:
    spec = replace(ENTRY, ttl="expires", type_attribute=("_type", "Entry"))
    assert unknown_attributes(entry(spec, expires={"N": "4000000000"})) == {}
