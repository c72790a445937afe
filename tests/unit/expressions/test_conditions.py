"""Conditions become trees, and trees become canonical text."""

from decimal import Decimal

import pytest

from dynarepo_codegen.expressions import parameters, paths, render
from dynarepo_codegen.expressions.tree import (
    And,
    Between,
    Compare,
    Function,
    In,
    Literal,
    Not,
    Or,
    Parameter,
    Path,
    Size,
)
from tests.unit.expressions.parsing import condition_of


def _path(*steps: str | int) -> Path:
    return Path(steps, 0)


def _value(value: str | int | Decimal | bool | None) -> Literal:
    return Literal(value, 0)


def _given(name: str, optional: bool = False, many: bool = False) -> Parameter:
    return Parameter(name, optional, many, 0)


def _is(name: str) -> Compare:
    return Compare(_path(name), "=", _value(1), 0)


TREES = {
    "amount >= :minimum": Compare(_path("amount"), ">=", _given("minimum"), 0),
    "a.b[0].c <> 'x'": Compare(_path("a", "b", 0, "c"), "<>", _value("x"), 0),
    "1 < a": Compare(_value(1), "<", _path("a"), 0),
    "size(tags) > 3": Compare(Size(_path("tags"), 0), ">", _value(3), 0),
    "a = size(b)": Compare(_path("a"), "=", Size(_path("b"), 0), 0),
    "size = 3": Compare(_path("size"), "=", _value(3), 0),
    "a between 1 and :high": Between(_path("a"), _value(1), _given("high"), 0),
    ":now BETWEEN start AND finish": Between(_given("now"), _path("start"), _path("finish"), 0),
    "a IN (:x, 'y')": In(_path("a"), (_given("x"), _value("y")), 0),
    "a IN (:xs...)": In(_path("a"), (_given("xs", many=True),), 0),
    "a IN :xs...": In(_path("a"), (_given("xs", many=True),), 0),
    "a in :xs...?": In(_path("a"), (_given("xs", optional=True, many=True),), 0),
    "attribute_exists(a.b)": Function("attribute_exists", (_path("a", "b"),), 0),
    "attribute_not_exists(a)": Function("attribute_not_exists", (_path("a"),), 0),
    "attribute_type(a, 'S')": Function("attribute_type", (_path("a"), _value("S")), 0),
    "begins_with(a, :start)": Function("begins_with", (_path("a"), _given("start")), 0),
    "contains(a, b)": Function("contains", (_path("a"), _path("b")), 0),
    "a = 1 AND b = 1 AND c = 1": And((_is("a"), _is("b"), _is("c")), 0),
    "a = 1 AND (b = 1 AND c = 1)": And((_is("a"), _is("b"), _is("c")), 0),
    "a = 1 OR b = 1 AND c = 1": Or((_is("a"), And((_is("b"), _is("c")), 0)), 0),
    "(a = 1 OR b = 1) AND c = 1": And((Or((_is("a"), _is("b")), 0), _is("c")), 0),
    "(a = 1 OR b = 1) OR c = 1": Or((_is("a"), _is("b"), _is("c")), 0),
    "NOT a = 1 AND b = 1": And((Not(_is("a"), 0), _is("b")), 0),
    "not (a = 1 or b = 1)": Not(Or((_is("a"), _is("b")), 0), 0),
    "a BETWEEN 1 AND 2 AND b = 1": And((Between(_path("a"), _value(1), _value(2), 0), _is("b")), 0),
    "((a = 1))": _is("a"),
}


@pytest.mark.parametrize(("written", "expected"), TREES.items(), ids=TREES.keys())
def test_tree(written: str, expected: object) -> None:
    assert condition_of(written) == expected


LITERALS = {
    "'it''s'": "it's",
    '"say ""x"""': 'say "x"',
    r"'it\'s'": "it's",
    r"'back\\slash'": "back\\slash",
    r"'a\nb\tc\rd'": "a\nb\tc\rd",
    "''": "",
    "'AND'": "AND",
    "0": 0,
    "-5": -5,
    "- 5": -5,
    "2.50": Decimal("2.50"),
    "-0.001": Decimal("-0.001"),
    "99999999999999999999999999999999999999": 10**38 - 1,
    "-9.9999999999999999999999999999999999999": Decimal("-9.9999999999999999999999999999999999999"),
    "true": True,
    "FALSE": False,
    "null": None,
}


@pytest.mark.parametrize(("written", "value"), LITERALS.items(), ids=LITERALS.keys())
def test_literal(written: str, value: object) -> None:
    compared = condition_of(f"a = {written}")
    assert isinstance(compared, Compare)
    assert isinstance(compared.right, Literal)
    assert (type(compared.right.value), compared.right.value) == (type(value), value)
    again = condition_of(render(compared))
    assert again == compared


OPTIONAL = (
    "a = :x?",
    "NOT contains(tags, :hidden?)",
    "a = 1 AND NOT contains(tags, :hidden?) AND b = :b?",
    "(a = :x? AND b = 1)",
    "a BETWEEN :low AND :high?",
    "a = :x? AND b = :x?",
)


@pytest.mark.parametrize("written", OPTIONAL)
def test_optional_parameter_in_a_term_that_can_disappear(written: str) -> None:
    assert any(found.optional for found in parameters(condition_of(written)))


CANONICAL = {
    '  a="it\'s"  and(b<:x or not c>1)': "a = 'it''s' AND (b < :x OR NOT c > 1)",
    "((a = 1) AND (b in(1,2)))": "a = 1 AND b IN (1, 2)",
    "NOT (NOT a = 1)": "NOT NOT a = 1",
    "NOT (a = 1 AND b = 1)": "NOT (a = 1 AND b = 1)",
    "a in :xs...": "a IN (:xs...)",
    "a = NULL\n  AND b = True": "a = null AND b = true",
}


@pytest.mark.parametrize(("written", "canonical"), CANONICAL.items(), ids=CANONICAL.keys())
def test_canonical_text(written: str, canonical: str) -> None:
    found = condition_of(written)
    assert render(found) == canonical
    assert render(condition_of(canonical)) == canonical


def test_every_node_knows_its_offset() -> None:
    written = "a.b >= :low AND NOT contains(tags, 'x')"
    condition = condition_of(written)
    assert [path.offset for path in paths(condition)] == [0, written.index("tags")]
    assert [found.offset for found in parameters(condition)] == [written.index(":low")]
    assert isinstance(condition, And)
    assert [term.offset for term in condition.terms] == [0, written.index("NOT")]


def test_paths_come_in_the_order_of_the_text() -> None:
    condition = condition_of("c = :x OR size(b) > a.d")
    assert [(path.name, path.steps) for path in paths(condition)] == [
        ("c", ("c",)),
        ("b", ("b",)),
        ("a", ("a", "d")),
    ]
