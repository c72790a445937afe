"""What the tests of expressions share: parse a text, and say what came of it."""

from collections.abc import Callable
from typing import TypeVar

from dynarepo_codegen.diagnostics import Diagnostics, Mark, Text
from dynarepo_codegen.expressions import tree

Parsed = TypeVar("Parsed")

START = Mark("service.yaml", 3, 10)


def parsed(parse: Callable[[Text, Diagnostics], Parsed | None], written: str) -> Parsed:
    """The tree of a text that is expected to be right."""
    diagnostics = Diagnostics()
    found = parse(Text(written, START), diagnostics)
    assert [finding.render() for finding in diagnostics] == []
    assert found is not None
    return found


def findings(
    parse: Callable[[Text, Diagnostics], tree.Node | None], written: str
) -> list[tuple[str, int, str, str]]:
    """The code, the offset, the message and the hint of each mistake in a text."""
    diagnostics = Diagnostics()
    assert parse(Text(written, START), diagnostics) is None
    assert diagnostics.failed
    return [
        (finding.code, finding.mark.column - START.column, finding.message, finding.hint)
        for finding in diagnostics
    ]
