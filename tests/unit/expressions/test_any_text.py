"""No text makes a parser raise, and canonical text means what its tree means."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dynarepo_codegen.diagnostics import Diagnostics, Text
from dynarepo_codegen.expressions import parse_condition, parse_range, parse_update, render, tree
from tests.unit.expressions.parsing import START, Parse, condition_of

PARSERS: tuple[Parse, ...] = (parse_condition, parse_update, parse_range)
TOKENS = (
    *("a", "b.c", "d[0]", "size", "1", "-2.5", "'x'", '"y', "true", "null", ":p", ":q?", ":r..."),
    *("=", "<>", "<", ">=", "==", "!=", "&&", "+=", "+", "-", "(", ")", "[", "]", ",", ".", "#n"),
    *("AND", "OR", "NOT", "BETWEEN", "IN", "is", "like", "SET", "REMOVE", "ADD", "DELETE"),
    *("contains(", "begins_with(", "size(", "if_not_exists(", "list_append(", "lenght(", "{", "\n"),
)


@pytest.mark.parametrize("parse", PARSERS)
@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from(TOKENS), max_size=25).map(" ".join)))
def test_any_text_is_parsed_or_reported(parse: Parse, written: str) -> None:
    diagnostics = Diagnostics()
    found = parse(Text(written, START), diagnostics)
    assert (found is None) == diagnostics.failed
    if found is not None:
        assert parse(Text(render(found), START), Diagnostics()) == found


def _names() -> st.SearchStrategy[tree.Path]:
    steps = st.lists(st.one_of(st.sampled_from(["x", "in"]), st.integers(0, 99)), max_size=3)
    return st.builds(
        lambda name, rest: tree.Path((name, *rest), 0), st.sampled_from(["a", "b", "size"]), steps
    )


def _values() -> st.SearchStrategy[tree.Value]:
    literals = st.one_of(
        st.text(max_size=8),
        st.integers(-(10**38) + 1, 10**38 - 1),
        st.decimals(-(10**6), 10**6, places=3),
        st.booleans(),
        st.none(),
    )
    given_names = st.sampled_from(["p", "q"])
    return st.one_of(
        literals.map(lambda value: tree.Literal(value, 0)),
        given_names.map(lambda name: tree.Parameter(name, False, False, 0)),
    )


def _joined(first: tree.Condition, second: tree.Condition, how: str) -> tree.Condition:
    """Two conditions joined the way the parser joins them, which flattens chains."""
    terms = (first, second)
    if how == "NOT":
        return tree.Not(first, 0)
    if how == "AND" and not any(isinstance(term, tree.And) for term in terms):
        return tree.And(terms, 0)
    return first if isinstance(first, tree.Or) else tree.Or((first, tree.Not(second, 0)), 0)


def _join(inner: st.SearchStrategy[tree.Condition]) -> st.SearchStrategy[tree.Condition]:
    return st.builds(_joined, inner, inner, st.sampled_from(["AND", "OR", "NOT"]))


def _single() -> st.SearchStrategy[tree.Condition]:
    comparators: list[tree.Comparator] = ["=", "<>", "<", "<=", ">", ">="]
    compare = st.builds(
        lambda path, operator, value: tree.Compare(path, operator, value, 0),
        _names(),
        st.sampled_from(comparators),
        _values(),
    )
    between = st.builds(
        lambda path, low, high: tree.Between(path, low, high, 0), _names(), _values(), _values()
    )
    within = st.builds(
        lambda path, options: tree.In(path, tuple(options), 0),
        _names(),
        st.lists(_values(), min_size=1, max_size=3),
    )
    contains = st.builds(
        lambda path, value: tree.Function("contains", (path, value), 0), _names(), _values()
    )
    return st.one_of(compare, between, within, contains)


@settings(max_examples=150, deadline=None)
@given(st.recursive(_single(), _join, max_leaves=8))
def test_canonical_text_gives_the_same_tree(condition: tree.Condition) -> None:
    written = render(condition)
    again = condition_of(written)
    assert again == condition
    assert render(again) == written
