"""Parses conditions: AND, OR, NOT and parentheses over comparisons."""

from typing import NoReturn

from . import tree, walk
from .comparisons import comparison
from .token_stream import TokenStream
from .tokens import Kind

CONDITION_KEYWORDS = frozenset(
    ("AND", "OR", "NOT", "BETWEEN", "IN", "TRUE", "FALSE", "NULL"),
)


class ConditionParser:
    """Parses one condition; `grouped` collects the parameters that parentheses hold together."""

    def __init__(self, stream: TokenStream) -> None:
        self.stream = stream
        self.grouped: set[int] = set()

    def parse(self) -> tree.Condition:
        """The whole text as one condition."""
        condition = self._or()
        if not self.stream.at_end():
            self._fail_left_over()
        return condition

    def _or(self) -> tree.Condition:
        offset = self.stream.current.offset
        terms = [self._and()]
        while self.stream.at_keyword("OR"):
            self.stream.count_operator(self.stream.take())
            terms.append(self._and())
        if len(terms) == 1:
            return terms[0]
        flat = (part for term in terms for part in _parts(term, tree.Or))
        return tree.Or(tuple(flat), offset)

    def _and(self) -> tree.Condition:
        offset = self.stream.current.offset
        terms = [self._not()]
        while self.stream.at_keyword("AND"):
            self.stream.count_operator(self.stream.take())
            terms.append(self._not())
        if len(terms) == 1:
            return terms[0]
        for term in terms:
            if isinstance(term, tree.And):
                # Whether the whole group or one condition of it would disappear is anybody's guess.
                self.grouped.update(found.offset for found in walk.parameters(term))
        flat = (part for term in terms for part in _parts(term, tree.And))
        return tree.And(tuple(flat), offset)

    def _not(self) -> tree.Condition:
        if not self.stream.at_keyword("NOT"):
            return self._primary()
        token = self.stream.take()
        self.stream.count_operator(token)
        with self.stream.nested(token):
            return tree.Not(self._not(), token.offset)

    def _primary(self) -> tree.Condition:
        if not self.stream.at_symbol("("):
            return comparison(self.stream)
        opening = self.stream.take()
        if self.stream.at_symbol(")"):
            message, hint = "the parentheses are empty", "write a condition inside, or drop them"
            self.stream.fail("DR409", opening.offset, message, hint)
        with self.stream.nested(opening):
            condition = self._or()
        self.stream.close(opening, ")", "AND, OR or `)`")
        if self.stream.at_symbol("=", "<>", "<", "<=", ">", ">="):
            message = "the parentheses hold a condition, which cannot be compared"
            hint = "drop the comparison; for the opposite write NOT before the parenthesis"
            self.stream.fail("DR409", self.stream.current.offset, message, hint)
        return condition

    def _fail_left_over(self) -> NoReturn:
        token = self.stream.current
        if self.stream.at_symbol(")", "]"):
            message = f"this {token.shown} was never opened"
            self.stream.fail("DR408", token.offset, message, "remove it, or open it earlier")
        message, hint = f"AND or OR is expected, not {token.shown}", ""
        if self.stream.at_symbol(","):
            hint = "join conditions with AND"
        elif self.stream.at_symbol("+", "-"):
            hint = "conditions do not calculate: compute the value and pass it as `:name`"
        elif token.kind in (Kind.WORD, Kind.PARAMETER):
            hint = f"write AND before {token.shown}"
        self.stream.fail("DR409", token.offset, message, hint)


def _parts(
    term: tree.Condition, chain: type[tree.And] | type[tree.Or]
) -> tuple[tree.Condition, ...]:
    """The terms of a chain of the same operator, or the term itself."""
    return term.terms if isinstance(term, tree.And | tree.Or) and type(term) is chain else (term,)
