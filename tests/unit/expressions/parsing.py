"""What the tests of expressions share: parse a text, and say what came of it."""

from collections.abc import Callable

from dynarepo_codegen.diagnostics import Diagnostics, Mark, Text
from dynarepo_codegen.expressions import parse_condition, parse_range, parse_update, tree

Parse = Callable[[Text, Diagnostics], tree.Node | None]

START = Mark("service.yaml", 3, 10)


def condition_of(written: str) -> tree.Condition:
    """The tree of a condition that is expected to be right."""
    diagnostics = Diagnostics()
    found = parse_condition(Text(written, START), diagnostics)
    assert found is not None, messages(diagnostics)
    return found


def update_of(written: str) -> tree.Update:
    """The tree of an update that is expected to be right."""
    diagnostics = Diagnostics()
    found = parse_update(Text(written, START), diagnostics)
    assert found is not None, messages(diagnostics)
    return found


def range_of(written: str) -> tree.Range:
    """The tree of a range that is expected to be right."""
    diagnostics = Diagnostics()
    found = parse_range(Text(written, START), diagnostics)
    assert found is not None, messages(diagnostics)
    return found


def messages(diagnostics: Diagnostics) -> str:
    """All findings as a user sees them."""
    return "\n".join(finding.render() for finding in diagnostics)


def findings(parse: Parse, written: str) -> list[tuple[str, int, str, str]]:
    """The code, the offset, the message and the hint of each mistake in a text."""
    diagnostics = Diagnostics()
    assert parse(Text(written, START), diagnostics) is None
    assert diagnostics.failed
    return [
        (finding.code, finding.mark.column - START.column, finding.message, finding.hint)
        for finding in diagnostics
    ]
