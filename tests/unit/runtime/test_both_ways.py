"""Every kind of read gives the same, whether its answers are read straight or taken apart first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby
from random import Random
from typing import Any

import pytest

from dynarepo import CollectionQuery, Context, EntitySpec, Member, Query, Record, Scan
from dynarepo.decoding import straight_items
from dynarepo.reads import collections
from dynarepo.reads.pages import Pages
from dynarepo.reads.recognition import Recogniser
from dynarepo.tenancy import EVERY_TENANT
from dynarepo.wire import WireItem
from tests.unit.runtime.both_ways import Table, is_item, ways_to_read
from tests.unit.runtime.stored_texts import StoredItems
from tests.unit.runtime.test_item_texts import READINGS, Reading, is_valid

NOW = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(straight_items, "WORTH_LOADING", 0)


def items_of(readings: Sequence[Reading], seed: int, odd: int = 60) -> list[WireItem]:
    random = Random(seed)
    made = StoredItems(readings[0].service, random, odd)
    found = (made.item(random.choice(readings).entity) for _ in range(20))
    return [item for item in found if is_item(item)]


def contexts(reading: Reading) -> Iterator[Context]:
    """Everybody, and callers whose items some of these are."""
    everybody = Context({reading.spec.table: "t"}, clock=lambda: NOW, tenant=EVERY_TENANT)
    yield everybody
    if reading.spec.ttl is not None or reading.spec.soft_delete is not None:
        yield everybody.bound(shows_hidden=True)
    if reading.spec.tenant is not None:
        yield everybody.bound(tenant="a")
    if reading.spec.owner is not None:
        yield everybody.bound(owner="a")


def queries(reading: Reading, context: Context, items: Sequence[WireItem]) -> Iterator[Query[Any]]:
    """A query and a scan of each kind."""
    plain = Query(
        context=context, entity=reading.spec, pattern="some", returns=reading.returns, equals=()
    )
    for entry in reading.spec.indexes[:1]:
        indexed = replace(plain, index=entry.name, index_key=entry.attributes)
        yield indexed
        name = entry.attributes[0]
        found = next((item[name] for item in items if name in item), {"S": "a"})
        if reading.returns is reading.spec:
            yield replace(indexed, equals=((name, found),), hydrate=True)
    yield plain
    yield replace(plain, on_invalid="skip")
    yield replace(plain, on_invalid="collect")
    scan = Scan(context=context, entity=reading.spec, pattern="some", returns=reading.returns)
    yield scan
    yield replace(scan, segments=3, on_invalid="collect")


def collection(
    entities: Sequence[EntitySpec[Any, Any]], context: Context
) -> CollectionQuery[Any, Any]:
    *listed, last = entities
    members = tuple(Member(entity, f"some_{n}") for n, entity in enumerate(listed or [last]))
    return CollectionQuery(
        context=context,
        entity=entities[0],
        pattern="some",
        returns=entities[0],
        equals=(),
        members=members,
        others=(last,) if listed else (),
        result=Record,
    )


def assert_both_ways_are_one(query: Query[Any], items: Sequence[WireItem]) -> None:
    names = dict.fromkeys((*query.index_key, *query.entity.key_attributes))
    straight, plain = (Table(items, tuple(names), plain=plain) for plain in (False, True))
    for read, decided in zip(
        ways_to_read(straight, query), ways_to_read(plain, query), strict=True
    ):
        assert read == decided


@pytest.mark.parametrize("reading", READINGS, ids=lambda r: f"{r.service.name}.{r.name}")
def test_queries_and_scans(reading: Reading) -> None:
    items = items_of([reading], 5)
    for context in contexts(reading):
        for query in queries(reading, context, items):
            assert_both_ways_are_one(query, items)


TABLES = [
    list(found)
    for _, found in groupby(
        (reading for reading in READINGS if reading.returns is reading.spec),
        key=lambda reading: (id(reading.service), reading.spec.table),
    )
]


@pytest.mark.parametrize("table", TABLES, ids=lambda t: f"{t[0].service.name}.{t[0].spec.table}")
def test_collections(table: list[Reading]) -> None:
    entities = [reading.spec for reading in table]
    items = items_of(table, 7)
    for context in contexts(table[0]):
        for on_invalid in ("raise", "skip", "collect"):
            query = replace(collection(entities, context), on_invalid=on_invalid)
            assert_both_ways_are_one(query, items)


@pytest.mark.parametrize("table", TABLES, ids=lambda t: f"{t[0].service.name}.{t[0].spec.table}")
def test_no_everyday_item_is_taken_apart(
    table: list[Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken_apart(text: object) -> WireItem:
        raise AssertionError(f"{text!r} is not read straight")

    for module in (straight_items, collections):
        monkeypatch.setattr(module, "item_of", taken_apart)
    context = Context({table[0].spec.table: "t"}, tenant=EVERY_TENANT, shows_hidden=True)
    for reading in table:
        entities = [reading.spec, *(each.spec for each in table if each is not reading)]
        told_by = Recogniser(entities)
        items = [
            item
            for item in items_of([reading], 3, odd=0)
            if is_valid(reading, item) and told_by.entity_of(item) is reading.spec
        ]
        for query in (*queries(reading, context, items), collection(entities, context)):
            server = Table(items, query.entity.key_attributes, plain=False)
            if not query.hydrate:
                assert len(list(Pages(server, query))) == len(items)
            assert len(list(Pages(server, query).limit(2))) == min(2, len(items)) or query.hydrate
