"""Hands out the tokens of an expression, and reports what is wrong with them."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import NoReturn

from dynarepo_codegen.diagnostics import Diagnostics, Text
from dynarepo_codegen.dynamodb import limits

from .tokens import Kind, Token

# Nobody reads deeper nesting than this, and it keeps every walk through a tree from overflowing.
DEEPEST_NESTING = 32


class SyntaxFailure(Exception):
    """Parsing cannot go on; what is wrong has been reported."""


class TokenStream:
    """The tokens that are left; `keywords` are the words that cannot name an attribute."""

    def __init__(
        self,
        text: Text,
        tokens: tuple[Token, ...],
        diagnostics: Diagnostics,
        keywords: frozenset[str],
    ) -> None:
        self.text = text
        self.keywords = keywords
        self._tokens = tokens
        self._diagnostics = diagnostics
        self._position = 0
        self._nesting = 0
        self._operators = 0

    @property
    def current(self) -> Token:
        """The next token, END when none is left."""
        return self._tokens[self._position]

    @property
    def following(self) -> Token:
        """The token after the next one."""
        return self._tokens[min(self._position + 1, len(self._tokens) - 1)]

    @property
    def previous(self) -> Token:
        """The token taken last, or the first one."""
        return self._tokens[max(self._position - 1, 0)]

    def take(self) -> Token:
        """Go past the next token."""
        token = self.current
        self._position = min(self._position + 1, len(self._tokens) - 1)
        return token

    def at_symbol(self, *symbols: str) -> bool:
        """Whether the next token is one of these symbols."""
        return self.current.kind is Kind.SYMBOL and self.current.text in symbols

    def at_keyword(self, *words: str) -> bool:
        """Whether the next token is one of these words, in any case."""
        return self.current.kind is Kind.WORD and self.current.text.upper() in words

    def at_call(self) -> bool:
        """Whether a function is called next."""
        after = self.following
        named = self.current.kind is Kind.WORD and self.current.text.upper() not in self.keywords
        return named and after.kind is Kind.SYMBOL and after.text == "("

    def at_end(self) -> bool:
        """Whether no token is left."""
        return self.current.kind is Kind.END

    def accept(self, symbol: str) -> bool:
        """Go past a symbol, if it is the next token."""
        found = self.at_symbol(symbol)
        if found:
            self.take()
        return found

    def close(self, opening: Token, closing: str, expected: str) -> None:
        """Go past the partner of a parenthesis or bracket; `expected` else stands there."""
        if self.accept(closing):
            return
        if self.at_end():
            message = f"this `{opening.text}` is never closed"
            self.fail("DR408", opening.offset, message, f"add the missing `{closing}`")
        self.fail("DR409", self.current.offset, f"{expected} is expected, not {self.current.shown}")

    @contextmanager
    def nested(self, opening: Token) -> Generator[None]:
        """Count one level of nesting while it lasts."""
        self._nesting += 1
        if self._nesting > DEEPEST_NESTING:
            message = f"the expression nests deeper than {DEEPEST_NESTING} levels"
            self.fail("DR415", opening.offset, message, "split the condition, or flatten it")
        yield
        self._nesting -= 1

    def count_operator(self, token: Token) -> None:
        """Count one operator or function against DynamoDB's limit."""
        self._operators += 1
        if self._operators > limits.EXPRESSION_OPERATORS:
            message = f"the expression uses more than {limits.EXPRESSION_OPERATORS} operators"
            self.fail("DR415", token.offset, message, "use IN with a list parameter, or split it")

    def report(self, code: str, offset: int, message: str, hint: str = "") -> None:
        """Report a mistake after which parsing can go on."""
        self._diagnostics.error(code, self.text.at(offset), message, hint)

    def fail(self, code: str, offset: int, message: str, hint: str = "") -> NoReturn:
        """Report a mistake that leaves the rest without a meaning."""
        self.report(code, offset, message, hint)
        raise SyntaxFailure
