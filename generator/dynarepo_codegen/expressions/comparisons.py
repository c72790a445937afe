"""Parses one condition without AND, OR and NOT: a comparison, BETWEEN, IN or a function."""

from typing import NoReturn

from dynarepo_codegen.dynamodb import limits

from . import functions, operands, tree
from .habits import INFIX_WORDS
from .rendering import render
from .token_stream import TokenStream
from .tokens import Kind, Token

_COMPARATORS: tuple[tree.Comparator, ...] = ("=", "<>", "<", "<=", ">", ">=")


def comparison(stream: TokenStream) -> tree.Condition:
    """One comparison or function."""
    if stream.at_call() and stream.current.text != functions.SIZE:
        return _function(stream)
    start = stream.current
    left = _operand(stream)
    operator = stream.current
    comparator = _accept_comparator(stream)
    if comparator is not None:
        return _compare(stream, left, comparator, operator)
    if stream.at_keyword("BETWEEN"):
        return _between(stream, _without_size(stream, left, "BETWEEN"), start)
    if not stream.at_keyword("IN"):
        _fail_without_comparison(stream, left)
    return _in(stream, _without_size(stream, left, "IN"), start)


def _accept_comparator(stream: TokenStream) -> tree.Comparator | None:
    for known in _COMPARATORS:
        if stream.at_symbol(known):
            stream.count_operator(stream.take())
            return known
    return None


def _operand(stream: TokenStream) -> tree.Operand:
    if not stream.at_call():
        return _simple_operand(stream)
    if stream.current.text != functions.SIZE:
        if functions.condition_function(stream.current.text) is None:
            functions.fail_in_condition(stream)
        message = f"`{stream.current.text}(...)` is a condition by itself and not a value"
        stream.fail("DR409", stream.current.offset, message, "write it without a comparison")
    token = stream.take()
    stream.count_operator(token)
    opening = stream.take()
    functions.check_some_argument(stream, functions.SIZE_USAGE)
    path = operands.path(stream)
    functions.check_more_arguments(stream, functions.SIZE_USAGE)
    stream.close(opening, ")", "`)`")
    return tree.Size(path, token.offset)


def _simple_operand(stream: TokenStream) -> tree.SimpleOperand:
    found = operands.value(stream)
    return found if found is not None else operands.path(stream, "an attribute or a value")


def _other_operand(stream: TokenStream, beside: str) -> tree.SimpleOperand:
    """An operand of BETWEEN, IN or a function, none of which takes a size."""
    if stream.at_call():
        return _without_size(stream, _operand(stream), beside)
    return _simple_operand(stream)


def _without_size(stream: TokenStream, operand: tree.Operand, beside: str) -> tree.SimpleOperand:
    if isinstance(operand, tree.Size):
        written = render(operand)
        hints = {
            "BETWEEN": f"write `{written} >= :low AND {written} <= :high`",
            "IN": f"write `{written} = :first OR {written} = :second`",
        }
        message = f"`{written}` cannot stand in {beside}, only beside `=`, `<>`, `<` and their like"
        stream.fail("DR414", operand.offset, message, hints.get(beside, ""))
    return operand


def _compare(
    stream: TokenStream, left: tree.Operand, comparator: tree.Comparator, operator: Token
) -> tree.Compare:
    right = _operand(stream)
    if stream.at_symbol(*_COMPARATORS):
        first, again = f"{render(left)} {comparator} {render(right)}", stream.current.text
        hint = f"write `{first} AND {render(right)} {again} ...`"
        stream.fail("DR409", stream.current.offset, "a comparison has two sides", hint)
    _check_attribute(stream, (left, right), operator)
    return tree.Compare(left, comparator, right, left.offset)


def _check_attribute(
    stream: TokenStream, compared: tuple[tree.Operand, ...], operator: Token
) -> None:
    """DynamoDB refuses to compare an attribute with itself; comparing only values is a slip."""
    if not any(isinstance(operand, tree.Path | tree.Size) for operand in compared):
        hint = "write the attribute's name on one side, without a colon and without quotes"
        stream.report("DR414", operator.offset, "the comparison names no attribute", hint)
    attributes = [operand for operand in compared if isinstance(operand, tree.Path | tree.Size)]
    if attributes and compared[0] in compared[1:] and compared[0] is attributes[0]:
        message = f"`{render(compared[0])}` is compared with itself"
        stream.report("DR414", operator.offset, message, "compare it with something else")


def _between(stream: TokenStream, operand: tree.SimpleOperand, start: Token) -> tree.Between:
    operator = stream.take()
    stream.count_operator(operator)
    usage = f"write `{render(operand)} BETWEEN :low AND :high`"
    if stream.at_symbol("("):
        message = "BETWEEN takes its two bounds without parentheses"
        stream.fail("DR409", stream.current.offset, message, usage)
    low = _other_operand(stream, "BETWEEN")
    if not stream.at_keyword("AND"):
        message = f"AND is expected after the lower bound, not {stream.current.shown}"
        stream.fail("DR409", stream.current.offset, message, usage)
    stream.take()
    high = _other_operand(stream, "BETWEEN")
    _check_attribute(stream, (operand, low, high), operator)
    return tree.Between(operand, low, high, start.offset)


def _in(stream: TokenStream, operand: tree.SimpleOperand, start: Token) -> tree.In:
    operator = stream.take()
    stream.count_operator(operator)
    if stream.current.kind is Kind.PARAMETER:
        single = operands.parameter(stream, many=True)
        if not single.many:
            message = f"IN without parentheses takes a list, and `:{single.name}` is one value"
            hint = f"write `IN :{single.name}...` for a list, or `IN (:{single.name})`"
            stream.fail("DR409", single.offset, message, hint)
        options: tuple[tree.SimpleOperand, ...] = (single,)
    else:
        options = _options(stream, operand)
    _check_attribute(stream, (operand, *options), operator)
    return tree.In(operand, options, start.offset)


def _options(stream: TokenStream, operand: tree.SimpleOperand) -> tuple[tree.SimpleOperand, ...]:
    opening = stream.current
    usage = f"write `{render(operand)} IN (:first, :second)` or `{render(operand)} IN :values...`"
    if not stream.accept("("):
        message = f"`(` or a list parameter is expected after IN, not {opening.shown}"
        stream.fail("DR409", opening.offset, message, usage)
    if stream.at_symbol(")"):
        stream.fail("DR409", stream.current.offset, "IN lists no values", usage)
    options: list[tree.SimpleOperand] = []
    while not options or stream.accept(","):
        if stream.current.kind is Kind.PARAMETER:
            options.append(operands.parameter(stream, many=True))
        else:
            options.append(_other_operand(stream, "IN"))
    if not stream.at_symbol(")") and not stream.at_end():
        message = f"a comma or `)` is expected, not {stream.current.shown}"
        stream.fail("DR409", stream.current.offset, message, usage)
    stream.close(opening, ")", "`)`")
    _check_options(stream, options, opening)
    return tuple(options)


def _check_options(stream: TokenStream, options: list[tree.SimpleOperand], opening: Token) -> None:
    if len(options) > limits.IN_OPERANDS:
        message = f"IN lists {len(options)} values; DynamoDB takes {limits.IN_OPERANDS}"
        stream.fail("DR415", opening.offset, message, "split the list, joining the parts with OR")
    for option in options:
        if isinstance(option, tree.Parameter) and option.many and len(options) > 1:
            message = f"the list `:{option.name}...` must be the only option of its IN"
            hint = "put the other values into the list, or join two INs with OR"
            stream.report("DR413", option.offset, message, hint)


def _function(stream: TokenStream) -> tree.Function:
    name = functions.condition_function(stream.current.text)
    if name is None:
        functions.fail_in_condition(stream)
    token = stream.take()
    stream.count_operator(token)
    usage = functions.CONDITION_FUNCTIONS[name]
    opening = stream.take()
    functions.check_some_argument(stream, usage)
    arguments: list[tree.SimpleOperand] = [_first_argument(stream, name, usage)]
    if "," in usage:
        functions.next_argument(stream, usage)
        arguments.append(_other_operand(stream, f"`{name}`"))
    functions.check_more_arguments(stream, usage)
    stream.close(opening, ")", "`)`")
    if stream.at_symbol(*_COMPARATORS):
        message = f"`{name}(...)` is a condition by itself"
        hint = "drop the comparison; for the opposite write NOT before the function"
        stream.fail("DR409", stream.current.offset, message, hint)
    _check_attribute(stream, tuple(arguments), token)
    return tree.Function(name, tuple(arguments), token.offset)


def _first_argument(stream: TokenStream, name: tree.FunctionName, usage: str) -> tree.Path:
    token = stream.current
    if token.kind in (Kind.PARAMETER, Kind.STRING, Kind.NUMBER):
        hint = f"write `{usage}`"
        if name == "contains":
            hint += "; for an attribute that is one of several values write `a IN (:values...)`"
        message = f"the first argument of `{name}` is an attribute, not a value"
        stream.fail("DR411", token.offset, message, hint)
    return operands.path(stream)


def _fail_without_comparison(stream: TokenStream, left: tree.Operand) -> NoReturn:
    """Report what follows the left side of a comparison that is none."""
    token, written = stream.current, render(left)
    word = token.text.upper() if token.kind is Kind.WORD else ""
    if word == "NOT" and stream.following.kind is Kind.WORD:
        after = stream.following.text.upper()
        message = f"NOT stands before the condition: `{written} NOT {after}` is not known"
        example = "IN (:values...)" if after == "IN" else f"{after} ..."
        stream.fail("DR403", token.offset, message, f"write `NOT {written} {example}`")
    if word == "IS" and stream.following.text.upper() == "NOT":
        message, hint = "`IS NOT` is not known", f"write `attribute_exists({written})`"
        stream.fail("DR403", token.offset, message, hint)
    if word in INFIX_WORDS:
        message = f"`{token.text}` is not an operator of DynamoDB"
        stream.fail("DR403", token.offset, message, INFIX_WORDS[word].format(written))
    hint = "write one of `=`, `<>`, `<`, `<=`, `>`, `>=`, BETWEEN, IN"
    if stream.at_symbol("-") and stream.following.kind is Kind.WORD:
        joined = f"{written}-{stream.following.text}".replace("-", "_")
        hint = f"attributes are named in snake_case: `{joined}`"
    elif stream.at_symbol("+", "-", "+=", "-="):
        hint = "conditions do not calculate: compute the value and pass it as `:name`"
    elif stream.at_end() or word in ("AND", "OR") or stream.at_symbol(")"):
        hint = f"write `{written} = true`, or `attribute_exists({written})`"
    message = f"a comparison is expected after `{written}`, not {token.shown}"
    stream.fail("DR409", token.offset, message, hint)
