"""Values keep their text and their place, however they are written."""

import pytest

from dynarepo_codegen.diagnostics import Diagnostics, Mark, Text
from dynarepo_codegen.source.yaml_composer import parse
from dynarepo_codegen.source.yaml_nodes import Mapping, Node, Scalar, Sequence


def tree(text: str) -> dict[str, Node]:
    diagnostics = Diagnostics()
    mapping = parse("s.yaml", text, diagnostics)
    assert [finding.render() for finding in diagnostics] == []
    assert mapping is not None
    return {str(key): node for key, node in mapping.items}


def text_of(node: Node) -> Text:
    assert isinstance(node, Scalar)
    return node.text


def keys(node: Node) -> list[str]:
    assert isinstance(node, Mapping)
    return [str(key) for key, _ in node.items]


@pytest.mark.parametrize(
    "written",
    ["NO", "12:30", "1_000", "0x1F", "~", "null", "true", "1e3", "2024-01-01", "=", "a b"],
)
def test_a_plain_value_stays_as_written(written: str):
    node = tree(f"a: {written}\n")["a"]
    assert isinstance(node, Scalar)
    assert (node.text, node.plain) == (written, True)
    assert node.text.mark == Mark("s.yaml", 1, 4)


@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_quoted_value_points_behind_its_quote(quote: str):
    node = tree(f"a:\n  b: {quote}x = :y{quote}\n")["a"]
    assert isinstance(node, Mapping)
    value = node.items[0][1]
    assert isinstance(value, Scalar)
    assert not value.plain
    assert value.text.mark == Mark("s.yaml", 2, 6)
    assert value.text.at(4) == Mark("s.yaml", 2, 11)


@pytest.mark.parametrize(
    "written", ['"tab\\there"', "'it''s'", "|\n  one\n  two", ">\n  folded\n  text", '"a\n  b"']
)
def test_text_whose_columns_are_shifted_points_at_its_start(written: str):
    text = text_of(tree(f"a: {written}\n")["a"])
    assert text.multiline
    assert text.at(3) == text.mark == Mark("s.yaml", 1, 4)


def test_columns_count_characters():
    node = tree('a: {"é😀": x, b: y}\n')["a"]
    assert isinstance(node, Mapping)
    assert [key.mark.column for key, _ in node.items] == [5, 14]


def test_a_byte_order_mark_is_ignored():
    assert text_of(tree("\ufeffa: b\n")["a"]).mark == Mark("s.yaml", 1, 4)


def test_an_alias_repeats_a_value_and_points_at_where_it_is_written():
    nodes = tree("a: &x [1, 2]\nb: *x\n")
    assert nodes["b"] is nodes["a"]
    assert isinstance(nodes["b"], Sequence)
    assert nodes["b"].mark == Mark("s.yaml", 1, 4)


def test_an_anchor_can_be_used_again():
    nodes = tree("a: &x 1\nb: *x\nc: &x 2\nd: *x\n")
    assert (text_of(nodes["b"]), text_of(nodes["d"])) == ("1", "2")


def test_a_merge_adds_what_is_not_written():
    merged = tree("a: &x {p: 1, q: 2}\nb: {q: 3, <<: *x}\n")["b"]
    assert isinstance(merged, Mapping)
    assert {str(key): str(text_of(value)) for key, value in merged.items} == {"q": "3", "p": "1"}


def test_of_several_merged_mappings_the_first_wins():
    merged = tree("a: &x {p: 1}\nb: &y {p: 2, q: 2}\nc: {<<: [*x, *y]}\n")["c"]
    assert isinstance(merged, Mapping)
    assert {str(key): str(text_of(value)) for key, value in merged.items} == {"p": "1", "q": "2"}


def test_a_quoted_merge_key_is_a_key():
    assert keys(tree("a: {'<<': {b: 1}}\n")["a"]) == ["<<"]


def test_two_escapes_that_json_writes_for_one_character_are_one():
    node = tree(r'a: "\ud83d\ude00 \u00e9"' + "\n")["a"]
    assert text_of(node) == "\N{GRINNING FACE} \N{LATIN SMALL LETTER E WITH ACUTE}"
