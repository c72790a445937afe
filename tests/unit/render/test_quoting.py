"""Whatever text a schema holds, it reaches code as one literal, docstring or comment."""

import ast

import black
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dynarepo_codegen.render.code import Code
from dynarepo_codegen.render.environment import ENVIRONMENT
from dynarepo_codegen.render.formatting import MODE
from dynarepo_codegen.render.quoting import (
    comment,
    docstring,
    inside_f_string,
    quoted,
    quoted_bytes,
)

HOSTILE = [
    "",
    '"',
    "'",
    '"""',
    '""""',
    "'''",
    "\\",
    "ends with a backslash \\",
    'ends with a quote "',
    '\\"',
    '"""; raise SystemExit(1) #',
    "two\nlines\rand\ttabs",
    "\x00\x1b\x7f\x85\u2028\u202e\ufeff",
    "\ud800 half a pair",
    "{braces} {{ jinja }} {% raw %} %s %(x)s",
    "\\N{BULLET} \\x41 \\u0041",
    "caf\xe9 \u2615 \U0001f4a3",
    "a" * 300,
    " ".join(["word"] * 80) + ' "',
]
TEXTS = (
    st.text(st.characters(exclude_categories=()))
    | st.text("\"'\\{}#\n a")
    | st.sampled_from(HOSTILE)
)


def literal(source: str) -> object:
    return ast.literal_eval(source)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_literal_is_ascii_and_means_the_text(text: str):
    assert literal(quoted(text)) == text
    assert quoted(text).isascii()
    assert "\n" not in quoted(text)


@given(TEXTS)
def test_any_text_becomes_a_literal_of_itself(text: str):
    assert literal(quoted(text)) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_black_leaves_literals_alone(text: str):
    source = f"x = {quoted(text)}\n"
    assert black.format_str(source, mode=MODE) == source


@given(st.binary())
def test_bytes_become_a_literal_of_themselves(value: bytes):
    assert literal(quoted_bytes(value)) == value


@given(TEXTS)
def test_text_in_an_f_string_stays_text(text: str):
    source = f'f"{inside_f_string(text)}"'
    value = ast.parse(source, mode="eval").body
    assert isinstance(value, ast.JoinedStr)
    constants = [part.value for part in value.values if isinstance(part, ast.Constant)]
    assert len(constants) == len(value.values)
    assert "".join(map(str, constants)) == text


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_a_docstring_is_the_only_statement(paragraphs: list[str]):
    source = f"def f():\n    {docstring(paragraphs)}\n    return 1\n"
    function = ast.parse(source.encode("utf-8")).body[0]
    assert isinstance(function, ast.FunctionDef)
    assert len(function.body) == 2
    assert isinstance(function.body[1], ast.Return)
    formatted = black.format_str(source, mode=MODE)
    assert black.format_str(formatted, mode=MODE) == formatted


@pytest.mark.parametrize("text", HOSTILE)
def test_a_docstring_keeps_what_was_written(text: str):
    source = f"def f():\n    {docstring([text])}\n"
    function = ast.parse(source).body[0]
    assert isinstance(function, ast.FunctionDef)
    found = ast.get_docstring(function) or ""
    assert found.split() == text.split()


def test_a_docstring_fits_the_line():
    lines = docstring(["word " * 60, "more " * 60], indent=8).splitlines()
    assert max(map(len, lines)) <= 100
    assert lines[0].startswith('"""word')
    assert lines[-1] == '        """'
    assert "" in lines


@given(TEXTS)
def test_a_comment_is_one_line(text: str):
    source = f"{comment(text)}\nx = 1\n"
    assert len(ast.parse(source.encode("utf-8")).body) == 1


def test_templates_print_code_only():
    template = ENVIRONMENT.from_string("{{ text }}")
    assert template.render(text=Code("x = '<&>'")) == "x = '<&>'"
    with pytest.raises(TypeError):
        template.render(text="import os")
    with pytest.raises(TypeError):
        template.render(text=Code("x") + "import os")
    with pytest.raises(TypeError):
        template.render()
