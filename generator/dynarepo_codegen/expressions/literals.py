"""Quoted strings and numbers: how they are read and how they are written.

A string stands in single or double quotes. Inside, a quote of the same kind is written twice or
after a backslash, and a backslash is written twice. A line feed, a carriage return and a tab are
`\\n`, `\\r` and `\\t`. No other character may follow a backslash, so that a pattern or a Windows
path never changes silently.
"""

from dataclasses import dataclass
from decimal import Decimal

from dynarepo_codegen.dynamodb import limits

_ESCAPES = {"\\": "\\", "'": "'", '"': '"', "n": "\n", "r": "\r", "t": "\t"}


@dataclass(frozen=True, slots=True)
class StringProblem:
    """Why a quoted string cannot be read, and where."""

    offset: int
    unknown_escape: str = ""
    """The character after the backslash; empty when the string never ends."""


def read_string(text: str, start: int) -> tuple[str, int] | StringProblem:
    """The string whose opening quote stands at `start`, and where the text goes on after it."""
    quote = text[start]
    found: list[str] = []
    position = start + 1
    while position < len(text):
        character = text[position]
        following = text[position + 1 : position + 2]
        if character == "\\" and following:
            if following not in _ESCAPES:
                return StringProblem(position, following)
            found.append(_ESCAPES[following])
            position += 2
        elif character == quote and following == quote:
            found.append(quote)
            position += 2
        elif character == quote:
            return "".join(found), position + 1
        else:
            found.append(character)
            position += 1
    return StringProblem(start)


def write_string(value: str) -> str:
    """A string the way `read_string` reads it back, on one line."""
    escaped = value.replace("\\", "\\\\").replace("'", "''")
    for letter in "nrt":
        escaped = escaped.replace(_ESCAPES[letter], f"\\{letter}")
    return f"'{escaped}'"


def read_number(digits: str) -> int | Decimal | None:
    """The number, or None when DynamoDB would not keep all of its digits."""
    significant = digits.replace(".", "").strip("0")
    if len(significant) > limits.NUMBER_DIGITS or len(digits) > limits.NUMBER_LARGEST_EXPONENT:
        return None
    return Decimal(digits) if "." in digits else int(digits)


def write_literal(value: str | int | Decimal | bool | None) -> str:
    """A literal in the spelling of the schema language."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return write_string(value)
        case int():
            return str(value)
        case Decimal():
            return format(value, "f")
