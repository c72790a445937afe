"""Whatever can be stored comes back exactly; whatever cannot is refused."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from dynarepo import InvalidKey, InvalidValue
from tests.properties.attribute_values import records, wild
from tests.properties.entities import Entity, entities
from tests.properties.stored_forms import decoded, same, sent_and_received

_CASES = ("attribute_types", "value_types_and_unions", "stored_names_and_encodings")
_ENTITIES = [entity for case in _CASES for entity in entities(case)]
_ATTRIBUTES = [(entity, name) for entity in _ENTITIES for name in entity.model.model_fields]
_SERVICES = ("bookkeeping", "listbackup", "pipelines", "saas")

_DAY = datetime(2026, 1, 31, tzinfo=UTC)
_MONEY = {"amount": "1.50", "currency": "USD"}
_SMALLEST: dict[str, dict[str, Any]] = {
    "Sample": {"text": "a", "moment_in_seconds": _DAY, "wholes": {1}, "words_or_null": None},
    "Order": {"total": _MONEY, "ship_to": {"street": "s", "city": "c", "country": "SE"}},
    "Person": {
        "person_id": "00000000-0000-0000-0000-000000000001",
        "full_name": "n",
        "e_mail": "m",
        "last_seen": _DAY,
        "created_at": _DAY,
    },
    "Visit": {"person_id": "00000000-0000-0000-0000-000000000001", "visited_at": _DAY},
}


def check_round_trip(entity: Entity, attributes: dict[str, Any]) -> bool:
    """Whether the item can be stored; if it can, it must come back as it was."""
    try:
        item = entity.model.model_validate(attributes)
        stored = entity.encode(item)
    except (ValidationError, InvalidValue, InvalidKey):
        return False
    assert same(decoded(entity, stored), item)
    assert same(decoded(entity, sent_and_received(stored)), item)
    assert all(len(value) == 1 for value in stored.values())
    return True


@pytest.mark.parametrize(
    ("entity", "name"), _ATTRIBUTES, ids=[f"{entity.name}.{name}" for entity, name in _ATTRIBUTES]
)
@settings(max_examples=40)
@given(data=st.data())
def test_any_value_of_an_attribute_comes_back_or_is_refused(
    entity: Entity, name: str, data: st.DataObject
) -> None:
    value = data.draw(wild(entity.model.model_fields[name]))
    check_round_trip(entity, {**_SMALLEST[entity.name], name: value})


@pytest.mark.parametrize(
    "entity",
    [*_ENTITIES, *(entity for service in _SERVICES for entity in entities(service))],
    ids=lambda entity: f"{entity.table}-{entity.name}",
)
@settings(max_examples=20)
@given(data=st.data())
def test_whole_items_come_back(entity: Entity, data: st.DataObject) -> None:
    assume(check_round_trip(entity, data.draw(records(entity.model))))


@pytest.mark.parametrize("given_", [{}, {"absent_or_null": None}, {"absent_or_null": "text"}])
def test_null_and_absence_are_told_apart(given_: dict[str, Any]) -> None:
    (sample,) = entities("attribute_types")
    item = sample.model.model_validate({**_SMALLEST["Sample"], **given_})
    found = decoded(sample, sent_and_received(sample.encode(item)))
    assert ("absent_or_null" in found.model_fields_set) == ("absent_or_null" in given_)


def test_a_default_is_for_new_items_only() -> None:
    (sample,) = entities("attribute_types")
    item = sample.model.model_validate({**_SMALLEST["Sample"], "text_at_first": None})
    fresh = sample.model.model_validate(_SMALLEST["Sample"])
    assert fresh.model_dump()["text_at_first"] == "new"
    stored = decoded(sample, sent_and_received(sample.encode(item)))
    assert stored.model_dump()["text_at_first"] is None
