"""Splits the text of an expression into tokens."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from dynarepo_codegen.diagnostics import Diagnostics, Text

from .literals import StringProblem, read_number, read_string


class Kind(Enum):
    """What a token is."""

    WORD = "word"
    PARAMETER = "parameter"
    STRING = "string"
    NUMBER = "number"
    SYMBOL = "symbol"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its spelling, and the value of a string or number."""

    kind: Kind
    text: str
    offset: int
    value: str | int | Decimal = ""

    @property
    def shown(self) -> str:
        """The token as a message names it."""
        return "the end" if self.kind is Kind.END else f"`{self.text}`"


_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_NUMBER_LIKE = re.compile(r"[0-9][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*(?:(?<=[eE])[+-][0-9]+)?")
_PARAMETER = re.compile(r":([A-Za-z0-9_]*)([?.]*)")
_PARAMETER_NAME = re.compile(r"[a-z][a-z0-9_]*")
_NAME_PLACEHOLDER = re.compile(r"#([A-Za-z0-9_]+)")
_SYMBOL = re.compile(r"<>|<=|>=|\+=|-=|[=<>()\[\],.+\-]")

# What people write out of habit -> what it means here (empty: nothing), and what to write.
_FOREIGN: dict[str, tuple[str, str]] = {
    "===": ("=", "write `=`"),
    "==": ("=", "write `=`"),
    "!=": ("<>", "write `<>`"),
    "&&": ("AND", "write AND"),
    "||": ("OR", "write OR"),
    "=>": (">=", "write `>=`"),
    "=<": ("<=", "write `<=`"),
    "!": ("NOT", "write NOT before the condition"),
    "*": ("", "DynamoDB only adds and subtracts: compute the value and pass it as `:name`"),
    "/": ("", "DynamoDB only adds and subtracts: compute the value and pass it as `:name`"),
    "%": ("", "DynamoDB only adds and subtracts: compute the value and pass it as `:name`"),
}
_FOREIGN_SYMBOL = re.compile("|".join(re.escape(written) for written in _FOREIGN))

_PARAMETER_MARKS = {"": (False, False), "?": (True, False), "...": (False, True)}
_PARAMETER_MARKS["...?"] = (True, True)


def parameter_parts(token: Token) -> tuple[str, bool, bool]:
    """The name of a parameter token, whether it is optional and whether it is a list."""
    name = token.text[1:].rstrip("?.")
    return name, *_PARAMETER_MARKS[token.text[1 + len(name) :]]


def tokenize(text: Text, diagnostics: Diagnostics) -> tuple[Token, ...] | None:
    """The tokens, an END last; None when something could not be read, which is then reported."""
    return _Tokenizer(text, diagnostics).run()


class _Tokenizer:
    """Reads on after a mistake, so that all of them are reported at once."""

    def __init__(self, text: Text, diagnostics: Diagnostics) -> None:
        self.text = text
        self.diagnostics = diagnostics
        self.tokens: list[Token] = []
        self.readable = True

    def run(self) -> tuple[Token, ...] | None:
        position = 0
        while position < len(self.text):
            position = self._next(position)
        self.tokens.append(Token(Kind.END, "", len(self.text.rstrip())))
        return tuple(self.tokens) if self.readable else None

    def _next(self, at: int) -> int:
        """Read what stands at a position, and say where to go on."""
        if found := _SPACE.match(self.text, at):
            return found.end()
        if self.text[at] in "'\"":
            return self._string(at)
        if found := _WORD.match(self.text, at):
            return self._add(Kind.WORD, found[0], at)
        if found := _NUMBER_LIKE.match(self.text, at):
            return self._number(found[0], at)
        if found := _PARAMETER.match(self.text, at):
            return self._parameter(found, at)
        if found := _NAME_PLACEHOLDER.match(self.text, at):
            hint = "the generated code makes the placeholders for reserved words"
            message = f"`{found[0]}` is a placeholder: write the name itself, `{found[1]}`"
            return self._unreadable("DR407", at, found.end(), message, hint)
        if found := _FOREIGN_SYMBOL.match(self.text, at):
            return self._foreign(found[0], at)
        if found := _SYMBOL.match(self.text, at):
            return self._add(Kind.SYMBOL, found[0], at)
        return self._stray(at)

    def _add(self, kind: Kind, written: str, at: int) -> int:
        self.tokens.append(Token(kind, written, at))
        return at + len(written)

    def _unreadable(self, code: str, at: int, end: int, message: str, hint: str) -> int:
        self.diagnostics.error(code, self.text.at(at), message, hint)
        self.readable = False
        return end

    def _string(self, at: int) -> int:
        found = read_string(self.text, at)
        if not isinstance(found, StringProblem):
            value, end = found
            self.tokens.append(Token(Kind.STRING, self.text[at:end], at, value))
            return end
        if found.unknown_escape:
            message = f"`\\{found.unknown_escape}` is not an escape"
            hint = "write a backslash as `\\\\`; the others are `\\n`, `\\r`, `\\t` and quotes"
        else:
            quote = self.text[at]
            message = f"the string that opens with {quote} is never closed"
            hint = f"add {quote} at its end; inside a string, write the quote twice"
        # Where the string ends is unknown, so whatever follows cannot be judged.
        return self._unreadable("DR404", found.offset, len(self.text), message, hint)

    def _number(self, written: str, at: int) -> int:
        end = at + len(written)
        padded = len(written) > 1 and written[0] == "0" and written[1] != "."
        if not _NUMBER.fullmatch(written) or padded:
            hint = "write plain digits, such as `1000` or `2.5`; write text in quotes"
            return self._unreadable(
                "DR405", at, end, f"`{written}` is neither a number nor a name", hint
            )
        value = read_number(written)
        if value is None:
            hint = "DynamoDB keeps 38 digits; store a longer one as text"
            return self._unreadable("DR405", at, end, f"the number has {len(written)} digits", hint)
        self.tokens.append(Token(Kind.NUMBER, written, at, value))
        return end

    def _parameter(self, found: re.Match[str], at: int) -> int:
        name, marks = found[1], found[2]
        if not _PARAMETER_NAME.fullmatch(name):
            proposed = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().lstrip("_0123456789")
            message = f"`:{name}` is not the name of a parameter"
            hint = f"write a name in snake_case, such as `:{proposed or 'name'}`"
            return self._unreadable("DR406", at, found.end(), message, hint)
        if marks not in _PARAMETER_MARKS:
            message = f"`{marks}` after `:{name}` means nothing"
            hint = f"write `:{name}?` (optional), `:{name}...` (a list) or `:{name}...?` (both)"
            return self._unreadable("DR406", at, found.end(), message, hint)
        return self._add(Kind.PARAMETER, found[0], at)

    def _foreign(self, written: str, at: int) -> int:
        meant, hint = _FOREIGN[written]
        message = f"`{written}` is not an operator of DynamoDB"
        if not meant:
            return self._unreadable("DR403", at, at + len(written), message, hint)
        self.diagnostics.error("DR403", self.text.at(at), message, hint)
        self.tokens.append(Token(Kind.WORD if meant.isalpha() else Kind.SYMBOL, meant, at))
        return at + len(written)

    def _stray(self, at: int) -> int:
        character = self.text[at]
        hint = "write attributes by their name, values as `:name`, text in quotes"
        if character in "{}":
            hint = "braces belong into key templates; write the attribute's name, or `:name`"
        elif character == "#":
            hint = "write the attribute's name itself"
        elif character == ";":
            hint = "join conditions with AND, actions with a comma"
        shown = f"`{character}`" if character.isprintable() else f"U+{ord(character):04X}"
        return self._unreadable(
            "DR402", at, at + 1, f"{shown} does not belong into an expression", hint
        )
