"""Turns the text of a condition, an update or a range into a checked tree, or reports why not."""

from collections.abc import Callable
from typing import TypeVar

from dynarepo_codegen.diagnostics import Diagnostics, Text
from dynarepo_codegen.dynamodb import limits

from . import parameter_rules, tree
from .conditions import CONDITION_KEYWORDS, ConditionParser
from .overlaps import check_overlaps
from .ranges import range_declaration
from .token_stream import SyntaxFailure, TokenStream
from .tokens import tokenize
from .updates import UPDATE_KEYWORDS, update

Parsed = TypeVar("Parsed")


def parse_condition(text: Text, diagnostics: Diagnostics) -> tree.Condition | None:
    """The condition of a `where:`, `when:` or `recognised_by:`; None when it is wrong."""
    example = "amount >= :minimum"
    return _parse(text, diagnostics, CONDITION_KEYWORDS, _condition, example)


def parse_update(text: Text, diagnostics: Diagnostics) -> tree.Update | None:
    """The update of a `do:`; None when it is wrong."""
    return _parse(text, diagnostics, UPDATE_KEYWORDS, _update, "SET status = :status")


def parse_range(text: Text, diagnostics: Diagnostics) -> tree.Range | None:
    """The attribute or comparison of a `range:`; None when it is wrong."""
    return _parse(text, diagnostics, CONDITION_KEYWORDS, _range, "date >= :since")


def _condition(stream: TokenStream) -> tree.Condition:
    parser = ConditionParser(stream)
    condition = parser.parse()
    parameter_rules.check_condition(stream, condition, parser.grouped)
    return condition


def _update(stream: TokenStream) -> tree.Update:
    parsed = update(stream)
    check_overlaps(stream, parsed)
    parameter_rules.check_required(stream, parsed, "an action always happens")
    return parsed


def _range(stream: TokenStream) -> tree.Range:
    parsed = range_declaration(stream)
    why = "a bare attribute name is the range that may be left out"
    parameter_rules.check_required(stream, parsed, why)
    return parsed


def _parse(
    text: Text,
    diagnostics: Diagnostics,
    keywords: frozenset[str],
    parse: Callable[[TokenStream], Parsed],
    example: str,
) -> Parsed | None:
    """Run the stages; a mistake anywhere makes the result None."""
    if not text.strip():
        hint = f"write one, such as `{example}`, or drop the key"
        diagnostics.error("DR401", text.at(0), "the expression is empty", hint)
        return None
    size = len(text.encode("utf-8", "replace"))
    if size > limits.EXPRESSION_BYTES:
        message = f"the expression has {size} bytes; DynamoDB takes {limits.EXPRESSION_BYTES}"
        diagnostics.error("DR415", text.at(0), message, "split the access pattern")
        return None
    # Counted apart, since the caller's diagnostics may hold errors of other places already.
    own = Diagnostics()
    tokens = tokenize(text, own)
    parsed: Parsed | None = None
    if tokens is not None:
        try:
            parsed = parse(TokenStream(text, tokens, own, keywords))
        except SyntaxFailure:
            parsed = None
    diagnostics.found.extend(own.found)
    return None if own.failed else parsed
