"""Records are read by their declarations, and every misspelling is reported."""

# ruff: noqa: RUF009 - `entry` declares a field, as `dataclasses.field` does

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

import pytest

from dynarepo_codegen.diagnostics import Diagnostics, Mark, Place, Text
from dynarepo_codegen.source.language import (
    AttributeSource,
    EnumSource,
    KeyAttributeSource,
    SchemaSource,
    TypeSource,
    UnionSource,
    ValueTypeSource,
)
from dynarepo_codegen.source.reader import read, read_schema
from dynarepo_codegen.source.shapes import entry
from dynarepo_codegen.source.yaml_composer import parse
from dynarepo_codegen.source.yaml_nodes import Node, Scalar

T = TypeVar("T")
FULL = (Path(__file__).parent / "full.yaml").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Engine:
    place: Place
    power: int = entry("Kilowatts.", example="75")


@dataclass(frozen=True, slots=True)
class Car:
    place: Place
    name: Text = entry("Its name.", example="Bee")
    colour: Literal["red", "blue"] = entry("Its colour.", default="red")
    doors: int | None = entry("How many doors.", default=None)
    fast: bool = entry("Whether it is fast.", default=False)
    drivers: tuple[Text, ...] = entry("Who drives it.", default=(), one_or_many=True)
    engines: tuple[Text | Engine, ...] = entry("What drives it.", default=(), one_or_many=True)
    gears: Literal["none"] | tuple[int, ...] = entry("Its gears.", default="none")
    anything: Node | None = entry("Anything.", default=None)
    class_: Text | None = entry("A word Python has for itself.", default=None, name="class")


@dataclass(frozen=True, slots=True)
class Shelf:
    place: Place
    books: Mapping[Text, Text] = entry("Books by title.", rest=True)
    height: int = entry("How high.", default=1)


def car(text: str) -> tuple[Car | None, list[str]]:
    return record(Car, text)


def record(kind: type[T], text: str) -> tuple[T | None, list[str]]:
    diagnostics = Diagnostics()
    mapping = parse("c.yaml", text, diagnostics)
    assert mapping is not None
    value = read(mapping, kind, diagnostics)
    return value, [
        f"{f.mark.line}:{f.mark.column}: {f.code} {f.message} | {f.hint}" for f in diagnostics
    ]


def test_a_record_is_read_with_the_places_of_its_values():
    value, findings = car(
        "name: NO\ncolour: blue\ndoors: 4\nfast: true\ndrivers: [a, b]\nclass: x\n"
        "gears: [1, 2]\nanything: {a: [1]}\n"
    )
    assert findings == []
    assert value is not None
    assert (value.name, value.colour, value.doors, value.fast) == ("NO", "blue", 4, True)
    assert (value.drivers, value.class_, value.gears) == (("a", "b"), "x", (1, 2))
    assert not isinstance(value.anything, Scalar)
    assert value.name.mark == value.place.of("name") == Mark("c.yaml", 1, 7)
    assert value.place.of("class_") == Mark("c.yaml", 6, 8)
    assert value.place.of("engines") == value.place.mark == Mark("c.yaml", 1, 1)


def test_one_value_can_stand_for_a_list():
    value, findings = car("name: x\ndrivers: a\nengines: {power: 3}\n")
    assert findings == []
    assert value is not None
    assert value.drivers == ("a",)
    assert [engine.power for engine in value.engines if isinstance(engine, Engine)] == [3]


def test_the_rest_collects_what_nothing_else_claims():
    value, findings = record(Shelf, "Emma: Austen\nheight: 2\nUlysses: Joyce\n")
    assert findings == []
    assert value is not None
    assert (dict(value.books), value.height) == ({"Emma": "Austen", "Ulysses": "Joyce"}, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("colour: red", "1:1: DR121 car has no `name` | write, for example, `name: Bee`"),
        ("name: x\nnaem: y", "2:1: DR120 `naem` is not a key of a car | did you mean `name`?"),
        (
            "name: [x]",
            "1:7: DR122 `name` needs text, this is a list | write, for example, `name: Bee`",
        ),
        (
            "name: {x}",
            '1:7: DR122 `name` needs text, this is a mapping | put the braces in quotes: `"{x}"`',
        ),
        (
            "name:",
            "1:1: DR123 `name` has no value | write, for example, `name: Bee`",
        ),
        (
            "name: null",
            "1:7: DR123 `name` has no value | write 'null' in quotes where the word is meant",
        ),
        (
            "name: x\nanything:",
            "2:1: DR123 `anything` has no value | give it a value, or leave it out",
        ),
        (
            "name: x\nfast: yes",
            "2:7: DR124 `fast` needs `true` or `false`, this is `yes` | write `true`",
        ),
        (
            "name: x\nfast: OFF",
            "2:7: DR124 `fast` needs `true` or `false`, this is `OFF` | write `false`",
        ),
        (
            "name: x\nfast: 'true'",
            "2:7: DR124 `fast` needs `true` or `false`, this is `'true'` | write `true`, without quotes",
        ),
        (
            "name: x\ndoors: 1_000",
            "2:8: DR125 `doors` needs a whole number, this is `1_000` | write `1000`",
        ),
        (
            "name: x\ndoors: 007",
            "2:8: DR125 `doors` needs a whole number, this is `007` | write `7`",
        ),
        (
            "name: x\ndoors: two",
            "2:8: DR125 `doors` needs a whole number, this is `two` | write plain digits",
        ),
        (
            "name: x\ndoors: 99999999999999999999",
            "2:8: DR125 `doors` needs a whole number, this is `99999999999999999999` | write at most 18 digits",
        ),
        ("name: x\ncolour: blu", "2:9: DR126 `colour` cannot be `blu` | did you mean `blue`?"),
        (
            "name: x\nengines: [{powr: 1, power: 1}]",
            "2:12: DR120 `powr` is not a key of an engine | did you mean `power`?",
        ),
        (
            "name: x\nengines: [[a]]",
            "2:11: DR122 `engines[0]` needs text or a mapping, this is a list | write `name: value` on each line, without `- `",
        ),
        (
            "name: x\ngears: {a: 1}",
            "2:8: DR122 `gears` needs `none` or a list, this is a mapping | write `[first, second]`, or each item on a line that starts with `- `",
        ),
    ],
)
def test_a_mistake_is_reported_with_what_to_write(text: str, expected: str):
    assert car(text)[1] == [expected]


def test_every_mistake_is_reported_at_once():
    _, findings = car("colour: rad\ndoors: x\nfast: 2\ndrivers: {a: b}\nwings: 2\n")
    assert [line.split(" ")[1] for line in findings] == [
        "DR121", "DR126", "DR125", "DR124", "DR122", "DR120",
    ]  # fmt: skip


def schema(text: str) -> SchemaSource:
    diagnostics = Diagnostics()
    value = read_schema("s.yaml", text, diagnostics)
    assert [finding.render() for finding in diagnostics] == []
    assert value is not None
    return value


def test_the_whole_language_is_read():
    value = schema(FULL)
    entity = value.entities[Text("Transaction", value.place.mark)]
    assert [str(name) for name in value.tables] == ["ledger", "audit"]
    assert entity.key is not None
    assert dict(entity.key.parts) == {
        "pk": "account#{account_id}",
        "sk": "txn#{date}#{transaction_id}",
    }
    attributes = {str(name): source for name, source in entity.attributes.items()}
    assert attributes["account_id"] == "uuid"
    amounts = attributes["amounts"]
    assert isinstance(amounts, AttributeSource)
    assert isinstance(amounts.list, TypeSource)
    indexes = {
        str(name): index for name, index in next(iter(value.tables.values())).indexes.items()
    }
    assert isinstance(indexes["by_store"].sort[1], KeyAttributeSource)
    assert indexes["gsi1"].partition == ("gsi1pk",)


def test_named_types_are_told_apart_by_their_keys():
    kinds = [type(source) for source in schema(FULL).types.values()]
    assert kinds == [ValueTypeSource, EnumSource, UnionSource]


def test_an_enumeration_keeps_words_that_yaml_knows():
    value = schema("service: s\ntypes: {Country: {enum: [NO, 1_000, true, 12:30]}}\n")
    (country,) = value.types.values()
    assert isinstance(country, EnumSource)
    assert country.enum == ("NO", "1_000", "true", "12:30")


def test_a_list_where_a_record_could_hold_it_is_shown_with_its_key():
    text = "service: s\nentities: {E: {table: t, attributes: {currency: [EUR, USD]}}}\n"
    diagnostics = Diagnostics()
    read_schema("s.yaml", text, diagnostics)
    assert [finding.hint for finding in diagnostics] == [
        "write, for example, `currency: {enum: [EUR, USD]}`"
    ]


def test_a_misspelt_required_key_is_reported_once():
    assert car("nane: x\n")[1] == ["1:1: DR120 `nane` is not a key of a car | did you mean `name`?"]
