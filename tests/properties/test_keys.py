"""Keys: each names one item, they sort as their values do, and index entries follow from the item."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dynarepo import InvalidKey, InvalidValue, WireItem
from tests.golden.cases import CASES
from tests.properties.attribute_values import key_parts, records
from tests.properties.entities import Entity, entities, key_type
from tests.properties.stored_forms import decoded, sent_and_received

_SERVICES = ("bookkeeping", "listbackup", "pipelines", "saas")
_EVERYTHING = [
    (service, entity)
    for service in (*_SERVICES, *(case.name for case in CASES))
    for entity in entities(service)
]
_TABLES = sorted({(service, entity.table) for service, entity in _EVERYTHING})
_INDEXED = [(service, entity) for service, entity in _EVERYTHING if entity.indexes]


def named(service: str, name: str) -> Entity:
    (found,) = (entity for entity in entities(service) if entity.name == name)
    return found


def stored_key(entity: Entity, parts: dict[str, Any]) -> WireItem | None:
    """The stored key, or None where the values are refused."""
    try:
        return entity.key(key_type(entity)(**parts))
    except (InvalidKey, InvalidValue):
        return None


@pytest.mark.parametrize(("service", "table"), _TABLES, ids=lambda name: name)
@settings(max_examples=40)
@given(data=st.data())
def test_different_keys_are_stored_differently(
    service: str, table: str, data: st.DataObject
) -> None:
    members = [entity for entity in entities(service) if entity.table == table]
    named_by: dict[str, tuple[str, object]] = {}
    for entity in members:
        for parts in data.draw(st.lists(key_parts(entity), min_size=1, max_size=6)):
            stored = stored_key(entity, parts)
            if stored is not None:
                name = (entity.name, key_type(entity)(**parts))
                assert named_by.setdefault(repr(stored), name) == name
    assume(named_by)


@pytest.mark.parametrize(
    ("service", "entity"),
    _INDEXED,
    ids=[f"{service}-{entity.name}" for service, entity in _INDEXED],
)
@settings(max_examples=20)
@given(data=st.data())
def test_index_entries_can_be_rebuilt_from_what_is_stored(
    service: str, entity: Entity, data: st.DataObject
) -> None:
    try:
        stored = entity.encode(entity.model.model_validate(data.draw(records(entity.model))))
    except (InvalidKey, InvalidValue):
        assume(False)
    found = decoded(entity, sent_and_received(stored))
    own = {field.path.root for field in entity.fields.values()} | set(entity.key_attributes)
    for index in entity.indexes:
        rebuilt = index.build(*(getattr(found, part) for part in index.parts))
        built = {name: stored[name] for name in index.attributes if name in stored}
        assert {name: value for name, value in built.items() if name not in own} == {
            name: value for name, value in rebuilt.items() if name not in own
        }, index.name


MOMENTS = st.datetimes(
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=-11)), timezone(timedelta(hours=14))])
).map(lambda moment: moment.replace(microsecond=0))
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False) | st.integers().map(Decimal)

_RANK, _POST = named("numbers_in_text_keys", "Rank"), named("composite_key", "Post")
_BOOKMARK = named("composite_key", "Bookmark")
_VISIT = named("stored_names_and_encodings", "Visit")
_USAGE = named("listbackup", "UsageDay")

ORDERED_KEYS: list[tuple[Entity, dict[str, Any], str, st.SearchStrategy[Any]]] = [
    (_RANK, {"season": 2026}, "rank", st.integers(-5, 10**6 + 5)),
    (_POST, {"thread_id": UUID(int=1), "author": "a"}, "posted_at", MOMENTS),
    (
        _POST,
        {"thread_id": UUID(int=1), "posted_at": datetime(2026, 1, 1, tzinfo=UTC)},
        "author",
        st.text(max_size=4),
    ),
    (_BOOKMARK, {"reader": UUID(int=1), "topic": "#"}, "page", st.integers(-5, 10**4 + 5)),
    (_VISIT, {"person_id": UUID(int=1)}, "visited_at", MOMENTS),
    (_USAGE, {"account_id": UUID(int=1), "metric": "backup_jobs"}, "day", st.dates()),
]


@pytest.mark.parametrize(
    ("entity", "others", "part", "values"),
    ORDERED_KEYS,
    ids=[f"{entity.name}.{part}" for entity, _, part, _ in ORDERED_KEYS],
)
@settings(max_examples=80)
@given(data=st.data())
def test_keys_sort_as_their_values_do(
    entity: Entity,
    others: dict[str, Any],
    part: str,
    values: st.SearchStrategy[Any],
    data: st.DataObject,
) -> None:
    chosen = sorted(data.draw(st.lists(values, min_size=2, max_size=8, unique=True)))
    stored = [stored_key(entity, {**others, part: value}) for value in chosen]
    texts = [key[entity.key_attributes[1]]["S"].encode() for key in stored if key is not None]
    assume(len(texts) > 1)
    assert all(one < other for one, other in pairwise(texts))


@settings(max_examples=200)
@given(st.lists(st.tuples(NUMBERS, MOMENTS), min_size=2, max_size=6))
def test_several_parts_of_an_index_key_sort_one_after_the_other(
    values: list[tuple[Decimal, datetime]],
) -> None:
    (index,) = _RANK.indexes
    stored: list[tuple[tuple[Decimal, datetime], bytes]] = []
    for balance, joined in values:
        try:
            entry = index.build("player", balance, joined)
        except (InvalidKey, InvalidValue):
            continue
        stored.append(((balance, joined), entry["gsi1sk"]["S"].encode()))
    for (one, one_text), (other, other_text) in pairwise(sorted(stored)):
        assert (one < other) == (one_text < other_text)
