"""Every kind of read gives the same, whether its answers are read straight or taken apart first."""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby
from random import Random
from typing import Any

import pytest
from msgspec.structs import replace

from dynarepo import CollectionQuery, Context, EntitySpec, Member, Query, Record, Request, Scan
from dynarepo.decoding import straight_items
from dynarepo.decoding.items import item_decoder, part_decoder
from dynarepo.decoding.straight_several import straight_selection, straight_together
from dynarepo.errors import DynarepoError
from dynarepo.ownership import owner_names
from dynarepo.reads import collections
from dynarepo.reads.items import get_item
from dynarepo.reads.pages import Pages
from dynarepo.reads.partiql import Statement, read_all
from dynarepo.reads.recognition import Recogniser
from dynarepo.tenancy import EVERY_TENANT
from dynarepo.transactions.reading import read_together
from dynarepo.wire import WireItem
from dynarepo.writes.items import purge_item
from dynarepo.writes.write import Draft
from tests.unit.runtime.both_ways import Table, is_stored, outcomes, ways_to_read
from tests.unit.runtime.stored_texts import StoredItems
from tests.unit.runtime.test_item_texts import READINGS, Reading, is_valid

NOW = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)


def items_of(readings: Sequence[Reading], seed: int, odd: int = 60) -> list[WireItem]:
    random = Random(seed)
    made = StoredItems(readings[0].service, random, odd)
    found = (made.item(random.choice(readings).entity) for _ in range(20))
    return [item for item in found if is_stored(item)]


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


@pytest.mark.parametrize(
    "reading",
    [
        r
        for r in READINGS
        if owner_names(r.spec, Context({}, owner="a")) and r.returns is not r.spec
    ],
    ids=lambda r: f"{r.service.name}.{r.name}",
)
def test_views_of_an_owner(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    context = Context({reading.spec.table: "t"}, owner="a", tenant=EVERY_TENANT)
    (owner,) = owner_names(reading.spec, context)
    usual = [item for item in items_of([reading], 3, odd=0) if is_valid(reading, item)]
    query = Query(
        context=context, entity=reading.spec, pattern="some", returns=reading.returns, equals=()
    )
    own = [{**item, owner: {"S": "a"}} for item in usual]
    untold = [{name: item[name] for name in item if name != owner} for item in usual]
    others = [{**item, owner: {"S": "b"}} for item in usual]
    for items in (own, untold, others, [*own, *others], [{**own[0], owner: {"N": "1"}}]):
        assert_both_ways_are_one(query, items)
    monkeypatch.setattr(straight_items, "item_of", None)
    server = Table([*own, *untold], reading.spec.key_attributes, plain=False)
    assert len(list(Pages(server, query))) == 2 * len(usual)


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
        selects = straight_selection(reading.spec, context, reading.spec)
        assert selects(json.dumps({"Items": items}).encode()) is not None
        records = list(keyed(reading).values())
        deletes = [purge_item(reading.spec, context, record).draft(None) for record in records]
        singles = [get_item(reading.spec, context, record).straight for record in records]
        answered = straight_together(singles)
        assert answered is not None
        for item in items:
            for draft in deletes[:1]:
                assert draft.write.straight is not None
                assert draft.write.straight(json.dumps({"Attributes": item}).encode()) is not None
            found = {"Responses": [*[{"Item": item}] * (len(singles) - 1), {}][: len(singles)]}
            assert answered(json.dumps(found).encode()) is not None


WHOLE = [reading for reading in READINGS if reading.returns is reading.spec]


@pytest.mark.parametrize("reading", READINGS, ids=lambda r: f"{r.service.name}.{r.name}")
def test_statements(reading: Reading) -> None:
    items = items_of([reading], 11)
    spec, returns = reading.spec, reading.returns
    for context in contexts(reading):
        decode: Any = item_decoder(spec, context)
        if returns is not spec:
            decode = part_decoder(spec, context, returns.model, returns.decode)
        reads = straight_selection(spec, context, returns)
        statement = Statement("SELECT", (), decode, False, reads)
        # One that cannot be read keeps its whole page from being read straight.
        for some in (items, *([item] for item in items)):
            straight, plain = (Table(some, (), plain=plain) for plain in (False, True))
            assert selected(straight, statement) == selected(plain, statement)


def selected(table: Table, statement: Statement[Any]) -> list[object]:
    return outcomes(lambda: table.run(read_all(statement)))


@pytest.mark.parametrize("reading", WHOLE, ids=lambda r: f"{r.service.name}.{r.name}")
def test_reads_together_and_what_deletions_return(reading: Reading) -> None:
    spec = reading.spec
    records = keyed(reading)
    for context in contexts(reading):
        if not records or context.tenant is not EVERY_TENANT or context.owner is not None:
            continue
        reads = [get_item(spec, context, record) for record in records.values()]
        draft = purge_item(spec, context, next(iter(records.values()))).draft(None)
        for item in items_of([reading], 13):
            straight, plain = (Table([item], (), plain=plain) for plain in (False, True))
            assert together(straight, reads) == together(plain, reads)
            assert deleted(straight, draft) == deleted(plain, draft)


def keyed(reading: Reading) -> dict[str, Any]:
    """Everyday records that have keys, by these."""
    found: dict[str, Any] = {}
    for item in items_of([reading], 3, odd=0):
        if is_valid(reading, item):
            record = reading.decided(item)
            try:
                found[repr(reading.spec.key(record))] = record
            except DynarepoError:
                continue
    return found


def together(table: Table, reads: Sequence[Request[Any]]) -> list[object]:
    return outcomes(lambda: table.run(read_together(reads)))


def deleted(table: Table, draft: Draft[Any]) -> list[object]:
    return outcomes(lambda: [draft.answer(table.send(draft.write.alone()))])
