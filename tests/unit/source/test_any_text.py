"""Whatever a file holds, it is read or reported; nothing is raised."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dynarepo_codegen.diagnostics import Diagnostics
from dynarepo_codegen.source.reader import read_schema

_PIECES = (
    "service: s\n", "entities:", "tables:", "  ", "\n", "\t", "- ", ": ", "{", "}", "[", "]", ",",
    "&a ", "*a", "<<: ", "'", '"', "|", ">", "!!str ", "? ", "# ", " #{a}", "%", "---\n", "...\n", "null",
    "true", "1_000", "key", "partition", "attributes", "types", "union", "enum", "\\U00110000",
    "\ud800", "\x85", "\u2028", "\ufeff", "\x00", "é",
)  # fmt: skip


def check(text: str) -> None:
    diagnostics = Diagnostics()
    schema = read_schema("s.yaml", text, diagnostics)
    assert schema is not None or diagnostics.failed
    lines = text.count("\n") + text.count("\r") + text.count("\x85") + text.count("\u2028")
    for finding in diagnostics:
        assert finding.render()
        assert 1 <= finding.mark.line <= lines + text.count("\u2029") + 2


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_random_text_never_raises(text: str):
    check(text)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=40))
def test_random_pieces_of_yaml_never_raise(pieces: list[str]):
    check("".join(pieces))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=12), st.integers(0, 400))
def test_a_damaged_schema_never_raises(pieces: list[str], position: int):
    text = (
        "service: s\ntables: {t: {key: {partition: pk, sort: sk}, indexes: {g: {partition: a}}}}\n"
        "types: {M: {amount: decimal}}\nentities:\n  E:\n    table: t\n    attributes:\n"
        "      a: {type: string, default: x}\n    key: {pk: 'a#{a}'}\n"
        "    access_patterns: {p: {query: [a], limit: 3, descending: true}}\n"
    )
    check(text[:position] + "".join(pieces) + text[position:])
