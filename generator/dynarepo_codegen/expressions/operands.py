"""Parses what conditions and updates share: paths, parameters and literals."""

from decimal import Decimal

from dynarepo_codegen.dynamodb import limits

from . import tree
from .token_stream import TokenStream
from .tokens import Kind, parameter_parts

LITERAL_WORDS: dict[str, bool | None] = {"TRUE": True, "FALSE": False, "NULL": None}


def path(stream: TokenStream, expected: str = "an attribute") -> tree.Path:
    """A path; `expected` says what the reader of an error should have written."""
    first = stream.current
    if first.kind is Kind.WORD and first.text.upper() in stream.keywords:
        upper = first.text.upper()
        message = f"{expected} is expected, and {upper} is a keyword"
        hint = "an attribute of this name takes another one, and keeps it stored with `stored_as:`"
        stream.fail("DR419", first.offset, message, hint)
    if stream.at_call():
        message = f"{expected} is expected, not the function `{first.text}`"
        stream.fail("DR411", first.offset, message, "write the attribute's name")
    if first.kind is not Kind.WORD:
        hint = "write the attribute's name"
        if "value" in expected:
            hint = "write an attribute's name, `:name`, a number, or text in quotes"
        stream.fail("DR409", first.offset, f"{expected} is expected, not {first.shown}", hint)
    stream.take()
    steps: list[str | int] = [first.text]
    while stream.at_symbol(".", "["):
        steps.append(_name_step(stream) if stream.accept(".") else _position_step(stream))
    if len(steps) > limits.DOCUMENT_LEVELS:
        message = f"the path has {len(steps)} steps; DynamoDB nests {limits.DOCUMENT_LEVELS} levels"
        stream.fail("DR415", first.offset, message)
    return tree.Path(tuple(steps), first.offset)


def _name_step(stream: TokenStream) -> str:
    token = stream.current
    if token.kind is not Kind.WORD:
        hint = f"write a position in brackets: `[{token.text}]`"
        hint = hint if token.kind is Kind.NUMBER else "write the name of a field after the dot"
        stream.fail("DR409", token.offset, f"a name is expected, not {token.shown}", hint)
    return stream.take().text


def _position_step(stream: TokenStream) -> int:
    opening = stream.take()
    token = stream.current
    if not isinstance(token.value, int):
        hint = "positions are whole numbers from 0"
        if token.kind is Kind.STRING:
            hint = f"write the entry of a map after a dot: `.{token.value}`"
        stream.fail("DR409", token.offset, f"a position is expected, not {token.shown}", hint)
    stream.take()
    stream.close(opening, "]", "`]`")
    return token.value


def parameter(stream: TokenStream, many: bool = False, instead: str = "") -> tree.Parameter:
    """A parameter; a list of values only where `many` allows it."""
    token = stream.take()
    name, optional, is_many = parameter_parts(token)
    if is_many and not many:
        hint = instead or f"write `:{name}` for one value, or `a IN (:{name}...)`"
        stream.report("DR413", token.offset, f"the list `:{name}...` stands outside IN", hint)
    return tree.Parameter(name, optional, is_many, token.offset)


def literal(stream: TokenStream) -> tree.Literal | None:
    """A literal, if one is next."""
    token = stream.current
    if token.kind in (Kind.STRING, Kind.NUMBER):
        stream.take()
        return tree.Literal(token.value, token.offset)
    if stream.at_symbol("-") and stream.following.kind is Kind.NUMBER:
        stream.take()
        return tree.Literal(_negated(stream.take().value), token.offset)
    if stream.at_keyword(*LITERAL_WORDS) and not stream.at_call():
        stream.take()
        return tree.Literal(LITERAL_WORDS[token.text.upper()], token.offset)
    return None


def _negated(value: str | int | Decimal) -> str | int | Decimal:
    # `copy_negate` and not `-`, which would round to the precision of the decimal context.
    if isinstance(value, Decimal):
        return value.copy_negate()
    return -value if isinstance(value, int) else value


def value(stream: TokenStream, instead_of_list: str = "") -> tree.Value | None:
    """A parameter or a literal, if one is next."""
    if stream.current.kind is Kind.PARAMETER:
        return parameter(stream, instead=instead_of_list)
    return literal(stream)
