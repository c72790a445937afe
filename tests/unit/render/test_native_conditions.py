"""The `when:` of an index entry, decided in Python, is true where DynamoDB would find it true."""

from types import SimpleNamespace as Value
from typing import Any, cast

import pytest

from dynarepo_codegen.model.values import Service
from dynarepo_codegen.render.context import homes_of
from dynarepo_codegen.render.imports import Imports
from dynarepo_codegen.render.native_conditions import NativeConditions
from tests.unit.render.planning import planned

SCHEMA = """
service: shop
tables:
  shop:
    key: {{partition: id}}
    indexes: {{by_place: {{partition: place_key}}}}
types:
  Place: {{floor: integer, room: {{type: string, optional: true}}}}
  Home: {{place: Place, other: {{type: Place, optional: true}}}}
entities:
  Order:
    table: shop
    attributes:
      id: uuid
      home: {{type: Home, optional: true}}
      names: {{list: string, optional: true}}
      counts: {{map: integer, optional: true}}
      extra: {{type: any, optional: true}}
      tags: {{set: string, optional: true}}
    indexes:
      by_place: {{place_key: "place#{{id}}", when: "{}"}}
"""
NOTHING: dict[str, Any] = dict.fromkeys(("home", "names", "counts", "extra", "tags"))
PLACE = Value(floor=3, room=None)
HOME = Value(place=PLACE, other=None)


@pytest.mark.parametrize(
    ("condition", "item", "holds"),
    [
        ("home.place.floor > 2", {}, False),
        ("home.place.floor > 2", {"home": HOME}, True),
        ("home.place.floor <> 3", {"home": HOME}, False),
        ("home.place.floor <> 3", {}, True),
        ("home.place.floor = 3", {}, False),
        ("home.place.floor IN (3, 4)", {}, False),
        ("home.place.floor IN (3, 4)", {"home": HOME}, True),
        ("attribute_exists(home.place.floor)", {"home": HOME}, True),
        ("attribute_not_exists(home.place.floor)", {}, True),
        ("attribute_not_exists(home.other.floor)", {"home": HOME}, True),
        ("attribute_exists(home.place.room)", {"home": HOME}, False),
        ("home.other.floor <> 3", {"home": HOME}, True),
        ("home.place.room = 'a'", {"home": HOME}, False),
        ("home.place.room <> 'a'", {"home": HOME}, True),
        ("names[1] <> 'x'", {}, True),
        ("names[1] <> 'x'", {"names": ["x"]}, True),
        ("names[1] <> 'x'", {"names": ["x", "x"]}, False),
        ("names[1] <> 'x'", {"names": ["x", "y"]}, True),
        ("names[1] = 'x'", {"names": ["x"]}, False),
        ("attribute_not_exists(names[0])", {"names": []}, True),
        ("counts.a > 1", {"counts": {"b": 2}}, False),
        ("counts.a > 1", {"counts": {"a": 2}}, True),
        ("counts.a <> 1", {"counts": {"a": 1}}, False),
        ("counts.a <> 1", {"counts": {}}, True),
        ("attribute_exists(counts.a)", {"counts": {"a": 0}}, True),
        ("extra.a[0] <> 1", {"extra": 5}, True),
        ("extra.a[0] <> 1", {"extra": {"a": [1]}}, False),
        ("extra.a[0] = 1", {"extra": {"a": [1]}}, True),
        ("size(tags) <> 1", {"tags": {"a"}}, False),
        ("size(tags) < 1", {"tags": set()}, False),
        ("NOT names[0] = 'x'", {"names": []}, True),
        ("names[0] <> home.place.room", {"names": ["x"], "home": HOME}, True),
    ],
)
def test_a_condition_on_native_values(condition: str, item: dict[str, Any], holds: bool) -> None:
    plan = planned(SCHEMA.format(condition))
    written = _written(plan.service, Imports("order.keys", homes_of(plan)))
    known = {"cast": cast, "Any": Any}
    found = eval(written, known, {**NOTHING, **item})  # noqa: S307  # it was just generated
    assert bool(found) is holds


def _written(service: Service, imports: Imports) -> str:
    (entity,) = service.entities
    when = entity.indexes[0].when
    assert when is not None
    return NativeConditions(entity, service, imports).write(when)
