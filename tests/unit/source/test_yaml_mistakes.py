"""What YAML cannot say, or a schema may not, is reported at its place in plain words."""

import pytest

from dynarepo_codegen.diagnostics import Diagnostics
from dynarepo_codegen.source.yaml_composer import parse

CASES = [
    ("", "1:1: DR103 this file is empty"),
    ("# only a comment\n", "1:1: DR103 this file is empty"),
    ("---\n", "1:1: DR103 this file is empty"),
    ("- a\n", "1:1: DR104 a schema is a mapping, this is not"),
    ("just text", "1:1: DR104 a schema is a mapping, this is not"),
    ("a: 1\n---\nb: 2\n", "2:1: DR105 a second YAML document starts here"),
    ("a: 1\nb: 2\na: 3\n", "3:1: DR106 `a` is written twice, first at 1:1"),
    ("x: &x {}\na: {<<: *x, <<: *x}\n", "2:13: DR106 `<<` is written twice, first at 2:5"),
    ("? [a]\n: b\n", "1:3: DR107 a key must be text"),
    ("? \n: b\n", "1:2: DR107 a key is missing here"),
    ("a: !!str 5\n", "1:4: DR108 the tag `!!str` is not available"),
    ("a: !!python/object:x.y {}\n", "1:4: DR108 the tag `!!python/object:x.y` is not available"),
    ("a: b\n<<<<<<< HEAD\nc: 1\n", "2:1: DR101 a merge conflict is not resolved here"),
    ('a: "\\ud83d"\n', "1:4: DR112 the escape for U+D83D is half of a character"),
    ("a: *x\n", "1:4: DR109 no `&x` stands before this alias"),
    ("a: &x [*x]\n", "1:8: DR110 the alias `*x` contains itself"),
    ("a: &x {<<: *x}\n", "1:12: DR110 the alias `*x` contains itself"),
    ("a: " + "[" * 80, "1:63: DR111 this is nested more than 60 levels deep"),
    ("a: \x07\n", "1:4: DR112 the character U+0007 cannot stand in YAML"),
    ("a: {<<: text}\n", "1:9: DR113 `<<` merges mappings, this is not one"),
    ("a: {<<: [{b: 1}, c]}\n", "1:18: DR113 `<<` merges mappings, this is not one"),
    ("a: txn #{date}\n", "1:7: DR114 `#{date}` is a comment, since ` #` starts one"),
    ("a: #{date}\n", "1:3: DR114 `#{date}` is a comment, since ` #` starts one"),
    ("a:\n\tb: 1\n", "2:1: DR102 a tab cannot stand here"),
    ("a: b\t\n", "1:5: DR102 a tab cannot stand here"),
    ("a: [1, 2\nb: 3\n", "2:2: DR101 expected `,` or `]` here"),
    ("a: [1, 2\n", "1:4: DR101 this `[` is never closed"),
    ("a: {b: c\n", "1:4: DR101 this `{` is never closed"),
    ("a: {pk: account#{x}}\n", "1:17: DR101 expected `,` or `}` here"),
    ('a: "x\nb: 1\n', "1:4: DR101 this quote is never closed"),
    (
        "a: b: c\n",
        "1:5: DR101 a second `: ` in one value, or a line indented deeper than its neighbours",
    ),
    ("a: @x\n", "1:4: DR101 a value cannot start with this character"),
    ("a: %x\n", "1:4: DR101 a value cannot start with `%`"),
    ('a: "\\d"\n', "1:6: DR101 this backslash escape does not exist"),
    ("a: 'x' y\n", "1:8: DR101 this does not belong to the mapping above"),
    ("a: 1\nb\n", "3:1: DR101 this line is neither `key: value` nor a part of the line above"),
    ("a:\n  - x\n  y: 1\n", "3:3: DR101 this line does not belong to the list above"),
    ("%YAML 3.0\n---\na: b\n", "1:1: DR101 this is not a YAML document"),
    ('a: "\\UFFFFFFFF"\n', "1:1: DR101 this file cannot be read as YAML"),
]


@pytest.mark.parametrize("fast", [True, False])
@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_mistake_is_reported_at_its_place(
    text: str, expected: str, fast: bool, monkeypatch: pytest.MonkeyPatch
):
    if not fast:
        monkeypatch.setattr("yaml.__with_libyaml__", False)
    diagnostics = Diagnostics()
    parse("s.yaml", text, diagnostics)
    findings = list(diagnostics)
    assert [f"{f.mark.line}:{f.mark.column}: {f.code} {f.message}" for f in findings] == [expected]
    assert all(finding.hint for finding in findings)


def test_aliases_of_aliases_do_not_explode():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    diagnostics = Diagnostics()
    assert parse("s.yaml", "\n".join(lines), diagnostics) is None
    assert [finding.code for finding in diagnostics] == ["DR111"]


def test_aliases_do_not_nest_past_the_bound():
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 80)]
    diagnostics = Diagnostics()
    assert parse("s.yaml", "\n".join(lines), diagnostics) is None
    assert [finding.code for finding in diagnostics] == ["DR111"]


def test_several_mistakes_are_reported_at_once():
    diagnostics = Diagnostics()
    mapping = parse("s.yaml", "a: 1\na: 2\nb: !x 3\nc: *d\n", diagnostics)
    assert mapping is not None
    assert [finding.code for finding in diagnostics] == ["DR106", "DR108", "DR109"]


def test_other_comments_are_left_alone():
    diagnostics = Diagnostics()
    parse("s.yaml", "# {a}\na: b  # {c}\nd: 'e #{f}'  #{g}\nh: |\n  i #{j}\n#{k}\n", diagnostics)
    assert [finding.render() for finding in diagnostics] == []
