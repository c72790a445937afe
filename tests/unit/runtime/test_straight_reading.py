"""Whoever reads, and however: pages, batches and single answers give what the plain way gives."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from random import Random
from typing import Any

import pytest
from msgspec import Raw

from dynarepo import Context, EntitySpec
from dynarepo.batches.identities import identities
from dynarepo.decoding.items import item_decoder
from dynarepo.decoding.straight_answers import straight_answer
from dynarepo.decoding.straight_batches import straight_batch
from dynarepo.decoding.straight_items import items_decoder, named_decoder, text_reader
from dynarepo.errors import DynarepoError
from dynarepo.ownership import owned_decoder
from dynarepo.reads.visibility import hides, visible
from dynarepo.tenancy import EVERY_TENANT
from dynarepo.transport.answer_json import SplitItems, answer_of, item_of
from tests.unit.runtime.stored_texts import StoredItems
from tests.unit.runtime.test_item_texts import READINGS, Reading, shown

WHOLE = [reading for reading in READINGS if reading.spec.name == reading.name]
NOW = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)


def outcome(read: Callable[[], object]) -> object:
    try:
        return shown(read())
    except Exception as error:
        return type(error), str(error)


def named(name: tuple[object, ...], record: object) -> object:
    # No key that is asked for has capitals in a UUID, so that no answer has them either.
    return [str(name).lower(), shown(record)]


def contexts(spec: EntitySpec[Any, Any], text: Raw) -> list[Context]:
    """Everybody, and then callers whose items these are, and callers whose items they are not."""
    tables = {spec.table: "table"}
    everybody = Context(tables, clock=lambda: NOW, tenant=EVERY_TENANT)
    found = [everybody, everybody.bound(shows_hidden=True), everybody.bound(tenant="another")]
    try:
        record = item_decoder(spec, everybody)(item_of(text))
    except DynarepoError:
        return found
    if spec.tenant is not None:
        own = getattr(record, spec.tenant)
        found += [everybody.bound(tenant=own), everybody.bound(tenant="another")]
    if spec.owner is not None:
        own = getattr(record, spec.owner)
        found += [everybody.bound(owner=own), everybody.bound(owner="another")]
    return found


@pytest.mark.parametrize("reading", WHOLE, ids=lambda r: f"{r.service.name}.{r.name}")
def test_every_caller_reads_what_the_plain_way_reads(reading: Reading) -> None:
    made = StoredItems(reading.service, Random(11), 25)
    for item in (made.item(reading.entity) for _ in range(20)):
        text = Raw(json.dumps(item).encode())
        for context in contexts(reading.spec, text):
            reads_alike(reading.spec, context, text)


def reads_alike(spec: EntitySpec[Any, Any], context: Context, text: Raw) -> None:
    owned = owned_decoder(spec, context, item_decoder(spec, context), whole=True)
    name_of, split = identities(spec.key_attributes), SplitItems([text])

    def there(stored: dict[str, Any]) -> Any:
        return owned(stored) if visible(spec, context, stored) else None

    def plainly_named() -> object:
        stored = item_of(text)
        return named(name_of(stored), there(stored))

    page = items_decoder(spec, context, spec, owned)
    assert outcome(lambda: next(page(split))) == outcome(lambda: owned(item_of(text)))
    batch = named_decoder(spec, context, spec, name_of, there)
    assert outcome(lambda: named(*next(iter(batch(split).items())))) == outcome(plainly_named)
    whole = straight_batch(spec, context, spec, "table")
    assert whole is not None
    many = whole(b'{"Responses":{"table":[%b]},"UnprocessedKeys":{}}' % bytes(text))
    if many is not None:
        assert [named(*found) for found in many.record.items()] == [plainly_named()]
    single = straight_answer(spec, context, spec, "Item", hiding=hides(spec, context))
    assert single is not None
    answer = single(b'{"Item":%b}' % bytes(text))
    if answer is not None:
        assert outcome(lambda: there(item_of(text))) == shown(answer.record)


def test_an_answer_of_many_is_read_in_one_pass_where_it_holds_nothing_else() -> None:
    reading = WHOLE[0]
    spec, context = reading.spec, Context({reading.spec.table: "table"}, tenant=EVERY_TENANT)
    usual = StoredItems(reading.service, Random(7), 0).item(reading.entity)
    read = straight_batch(spec, context, spec, "table")
    assert read is not None

    def answer(*items: Any, table: str = "table", **more: Any) -> Any:
        return read(json.dumps({"Responses": {table: items}, **more}).encode())

    found = answer(usual, UnprocessedKeys={}).record
    assert list(map(shown, found.values())) == [shown(reading.decided(usual))]
    assert answer().record == {}
    assert answer(usual, UnprocessedKeys={"table": {"Keys": []}}) is None
    assert answer(usual, table="other") is None
    assert answer(usual, ConsumedCapacity=[]) is None
    assert answer(usual).record == found
    for _ in range(30):
        assert answer({**usual, "unheard_of": {"S": "more"}}) is None
    assert answer(usual) is None, "answers that hold more are not looked at twice for ever"


def test_what_reads_straight_is_loaded_once() -> None:
    spec = WHOLE[0].spec
    spec.made.clear()
    context = Context({spec.table: "table"})
    reader = text_reader(spec, context, spec)
    assert reader is not None
    assert text_reader(spec, context, spec) is reader


def test_a_page_of_doubtful_items_is_read_to_its_end() -> None:
    reading = WHOLE[0]
    spec, context = reading.spec, Context({reading.spec.table: "table"})
    usual = StoredItems(reading.service, Random(7), 0).item(reading.entity)
    more = {**usual, "unheard_of": {"S": "more"}}
    items = [usual, *[more] * 150, usual]
    decode = item_decoder(spec, context)
    split = SplitItems([Raw(json.dumps(item).encode()) for item in items])
    found = list(items_decoder(spec, context, spec, decode)(split))
    assert list(map(shown, found)) == [shown(decode(item_of(text))) for text in split.texts]


def test_a_model_of_the_callers_own_validates_what_is_read() -> None:
    spec = WHOLE[0].spec
    own = type("Own", (spec.model,), {})
    context = Context({spec.table: "table"}, models={spec.model: own})
    assert text_reader(spec, context, spec) is None


@pytest.mark.parametrize(
    "body",
    [b"{}", b'{"Item":null}', b'{"Item":{}}', b'{"Item":[]}', b'{"Attributes":{}}', b"[]", b""],
)
def test_an_answer_without_such_an_item_is_left_to_the_plain_way(body: bytes) -> None:
    spec = WHOLE[0].spec
    straight = straight_answer(spec, Context({spec.table: "table"}), spec, "Item")
    assert straight is not None
    assert straight(body) is None
    if body in (b"{}", b'{"Item":null}'):
        assert answer_of("GetItem", body, straight) == {}
