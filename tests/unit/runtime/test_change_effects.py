"""What changes make of an item here is what an engine makes of it."""

from typing import Any

import pytest

from dynarepo.codecs import INTEGER, INTEGER_SET, STRING, STRING_SET, list_of, map_of
from dynarepo.errors import InvalidValue
from dynarepo.expressions.change_effects import changed_item
from dynarepo.expressions.changes import Change
from dynarepo.expressions.rendering import Expressions
from dynarepo.fields import AnyField, ListField, MapField, NumberField, SetField, TextField
from dynarepo.wire import WireItem
from dynarepo.writes.stored_equality import same_stored
from tests.engines.engine import Engine
from tests.unit.runtime.booking import KEY, Store, open_store, table_key

TEXT = TextField[str]("text", STRING)
COUNT = NumberField[int]("count", INTEGER)
OTHER = NumberField[int]("other", INTEGER)
NONE = NumberField[int]("none", INTEGER)
NAMES = SetField[str]("names", STRING_SET)
NUMBERS = SetField[int]("numbers", INTEGER_SET)
LINES = ListField[str, TextField[str]](
    "lines", list_of(STRING), lambda path: TextField[str](path, STRING)
)
SCORES = MapField[int, NumberField[int]](
    "scores", map_of(INTEGER), lambda path: NumberField[int](path, INTEGER)
)
DEEP = AnyField("deep")

ITEM: WireItem = {
    **table_key(KEY),
    "text": {"S": "x"},
    "count": {"N": "5"},
    "other": {"N": "2"},
    "names": {"SS": ["a", "b"]},
    "numbers": {"NS": ["1", "2"]},
    "lines": {"L": [{"S": "p"}, {"S": "q"}, {"S": "r"}]},
    "scores": {"M": {"ann": {"N": "1"}}},
    "deep": {"M": {"list": {"L": [{"M": {"n": {"N": "1"}}}]}}},
}


@pytest.fixture(scope="module")
def store(engine: Engine) -> Store:
    return open_store(engine)


def on_engine(store: Store, changes: list[Change]) -> WireItem:
    store.client.put_item(TableName=store.table, Item=ITEM)
    expressions = Expressions()
    answer: dict[str, Any] = store.client.update_item(
        TableName=store.table,
        Key=table_key(KEY),
        UpdateExpression=expressions.update(changes),
        ReturnValues="ALL_NEW",
        **expressions.parameters(),
    )
    found: WireItem = answer["Attributes"]
    return found


@pytest.mark.parametrize(
    "changes",
    [
        [TEXT.set("y"), COUNT.remove()],
        [COUNT.set(OTHER), OTHER.set(COUNT)],
        [COUNT.set(COUNT.minus(OTHER)), OTHER.increment(10)],
        [NONE.increment(), COUNT.set(NONE.or_else(7).plus(1))],
        [NONE.set_if_missing(3), COUNT.set_if_missing(3)],
        [COUNT.set(COUNT.value(100).minus(OTHER))],
        [COUNT.add(-7), NONE.add(4)],
        [NAMES.add({"b", "c"}), NUMBERS.delete({2, 9})],
        [NAMES.delete({"a", "b"}), NUMBERS.add({3})],
        [NAMES.set(set()), NUMBERS.set({4})],
        [LINES.append("s", "t")],
        [LINES.set(LINES.prepended(["o"]))],
        [LINES.at(1).set("Q"), TEXT.remove()],
        [LINES.at(0).remove()],
        [SCORES.at("bob").set(2), COUNT.remove()],
        [SCORES.at("ann").remove()],
        [DEEP.at("list").at(0).at("n").set("deeper")],
        [DEEP.at("new").set({"a": [1]})],
    ],
)
def test_same_as_engine(store: Store, changes: list[Change]) -> None:
    engine, ours = on_engine(store, changes), changed_item(ITEM, changes)
    assert engine.keys() == ours.keys()
    for name, value in engine.items():
        assert same_stored(value, ours[name]), name


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (COUNT.set(NONE.plus(1)), "`none` is missing"),
        (COUNT.set(NumberField[int]("text", INTEGER).plus(1)), "`text` is not a number"),
        (DEEP.at("absent").at("n").set(1), r"deep\.absent\.n"),
        (SetField[str]("count", STRING_SET).add({"x"}), "another type"),
    ],
)
def test_what_an_engine_would_refuse(change: Change, words: str) -> None:
    with pytest.raises(InvalidValue, match=words):
        changed_item(ITEM, [change])


def test_positions_are_those_before_the_update() -> None:
    # As DynamoDB documents it; several engines drop one element after the other instead.
    changes = [LINES.at(0).remove(), LINES.at(1).remove()]
    assert changed_item(ITEM, changes)["lines"] == {"L": [{"S": "r"}]}


def test_the_item_given_stays_as_it_was() -> None:
    before = repr(ITEM)
    changed_item(ITEM, [LINES.at(0).set("z"), DEEP.at("list").remove(), NAMES.add({"z"})])
    assert repr(ITEM) == before


def test_stored_equality() -> None:
    assert same_stored({"N": "1.0"}, {"N": "1"})
    assert same_stored({"NS": ["1", "2"]}, {"NS": ["2", "1.0"]})
    assert same_stored({"M": {"a": {"SS": ["x", "y"]}}}, {"M": {"a": {"SS": ["y", "x"]}}})
    assert not same_stored({"L": [{"S": "a"}]}, {"L": [{"S": "b"}]})
    assert not same_stored({"S": "1"}, {"N": "1"})
    assert not same_stored(None, {"NULL": True})
    assert same_stored(None, None)
