"""What is filled directly is what validating would have made, and what is wrong is still refused."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from types import MappingProxyType
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pydantic import BaseModel

from dynarepo import Context, EntitySpec
from dynarepo.writes.filled_items import filler
from dynarepo.writes.server_values import server_values
from dynarepo.writes.whole_items import whole_and_encoded
from tests.unit.runtime.golden_entities import entities, records

NOW = datetime(2026, 3, 1, 12, 30, 15, 123456, tzinfo=UTC)
NAIVE = NOW.replace(tzinfo=None)
ENTITIES = dict(entities())


class Text(str):
    __slots__ = ()


class Whole(int): ...


class Moment(datetime): ...


# What has no place where another type belongs, or only after it was made into that.
STRANGE = st.sampled_from(
    [
        None, "", "x", "red", "\ud800", Text("red"), "3", 0, -1, 10**40, True, Whole(3), 1.5,
        float("nan"), Decimal("NaN"), Decimal("1E+200"), Decimal("0"), b"", b"x", bytearray(b"x"),
        date(2026, 1, 1), NAIVE, Moment(2026, 1, 1, tzinfo=UTC),
        datetime(2026, 1, 1, 0, 0, 0, 1, tzinfo=UTC),
        datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=2))), UUID(int=7), str(UUID(int=7)),
        [], [1], ["x", 2], ["\ud800"], [None], [[1], ["x"]], ("x",), {"x"}, {1, "x"}, set(),
        frozenset({"x"}), {}, {"x": 1}, {1: "x"}, {"x": [1]}, MappingProxyType({"x": "y"}),
        object(),
    ]
)  # fmt: skip


def context(entity: EntitySpec[Any, Any], item: Any) -> Context:
    tenant = None if entity.tenant is None else getattr(item, entity.tenant, None)
    return Context({entity.table: "t"}, clock=lambda: NOW, tenant=tenant)


def outcome(
    entity: EntitySpec[Any, Any], context: Context, item: Any, server_set: Mapping[str, object]
) -> object:
    """The item and its stored form, or the error."""
    try:
        whole, encoded, _ = whole_and_encoded(entity, context, item, server_set)
        stored = entity.encode(whole) if encoded is None else encoded
    except Exception as error:
        return type(error), str(error)
    assert not hasattr(whole, "__pydantic_extra__") or whole.__pydantic_extra__ is None
    return type(whole), shown(vars(whole)), whole.model_fields_set, shown(stored)


def shown(value: Any) -> object:
    """A value with the types of all that it holds."""
    match value:
        case dict():
            return dict, [(shown(name), shown(inner)) for name, inner in value.items()]
        case list():
            return list, [shown(inner) for inner in value]
        case set():
            return set, sorted(map(repr, map(shown, value)))
        case BaseModel():
            return type(value), shown(vars(value)), value.model_fields_set
        case _:
            return type(value), repr(value)


def both(entity: EntitySpec[Any, Any], before: Any, item: Any) -> bool:
    """Whether the item is filled directly; either way it comes out the same."""
    bound = context(entity, before)
    names = (*entity.set_on_create, *entity.set_on_write)
    server_set = server_values(entity, bound, names)(NOW)
    if entity.write_id is not None:
        server_set[entity.write_id] = "write"
    if entity.version is not None:
        server_set[entity.version] = 1
    slow: EntitySpec[Any, Any] = replace(entity, fits=None)
    validated = outcome(slow, bound, item, server_set)
    assert outcome(entity, bound, item, server_set) == validated
    is_refused = isinstance(validated, tuple) and len(validated) == 2
    return is_refused or filler(entity, bound)(item, server_set) is not None


def given_of(entity: EntitySpec[Any, Any]) -> type[BaseModel]:
    base: type[BaseModel] = entity.model.__bases__[0]
    return base


relaxed = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    max_examples=150,
)


@relaxed
@given(data=st.data())
def test_a_right_item_becomes_what_validating_makes_of_it(data: st.DataObject) -> None:
    entity = ENTITIES[data.draw(st.sampled_from(sorted(ENTITIES)))]
    item: Any = data.draw(records(given_of(entity)))
    assert both(entity, item, item)


@relaxed
@given(data=st.data())
def test_a_wrong_item_is_refused_as_before(data: st.DataObject) -> None:
    entity = ENTITIES[data.draw(st.sampled_from(sorted(ENTITIES)))]
    model: Any = data.draw(st.sampled_from([given_of(entity), entity.model]))
    item: Any = data.draw(records(model))
    attribute = data.draw(st.sampled_from(sorted(model.model_fields)))
    strange = data.draw(STRANGE)
    match data.draw(st.sampled_from(["copied", "constructed", "left out", "changed inside"])):
        case "copied":
            both(entity, item, item.model_copy(update={attribute: strange}))
        case "constructed":
            both(entity, item, model.model_construct(**{**vars(item), attribute: strange}))
        case "left out":
            held = {key: value for key, value in vars(item).items() if key != attribute}
            both(entity, item, model.model_construct(_fields_set=set(held), **held))
        case _:
            match getattr(item, attribute):
                case list() as values:
                    values.append(strange)
                case dict() as values:
                    values["strange"] = strange
                case set() as values if type(strange).__hash__ is not None:
                    values.add(strange)
                case _:
                    pass
            both(entity, item, item)
