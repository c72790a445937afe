"""Parses update expressions: SET, REMOVE, ADD and DELETE."""

from typing import NoReturn

from . import functions, operands, tree
from .conditions import CONDITION_KEYWORDS
from .rendering import render
from .token_stream import TokenStream
from .tokens import Kind

CLAUSES = ("SET", "REMOVE", "ADD", "DELETE")
_WHOLE_LIST = "write one parameter without dots; it may hold a whole list or set"
UPDATE_KEYWORDS = frozenset((*CONDITION_KEYWORDS, *CLAUSES))


def update(stream: TokenStream) -> tree.Update:
    """The whole text as one update."""
    offset = stream.current.offset
    actions: list[tree.Action] = []
    seen: set[str] = set()
    while not stream.at_end():
        if not stream.at_keyword(*CLAUSES):
            _fail_without_clause(stream)
        token = stream.take()
        clause = token.text.upper()
        if clause in seen:
            hint = f"join all actions of {clause} with commas"
            stream.report("DR416", token.offset, f"the update has two {clause} clauses", hint)
        seen.add(clause)
        actions.extend(_actions(stream, clause))
    return tree.Update(tuple(actions), offset)


def _fail_without_clause(stream: TokenStream) -> NoReturn:
    token = stream.current
    hint = "write `SET a = :value`, `REMOVE a`, `ADD a :number` or `DELETE a :elements`"
    if token.kind is Kind.WORD and stream.following.text in ("=", "+=", "-=", ".", "["):
        hint = f"write `SET {token.text} = ...`"
    message = f"an update starts with SET, REMOVE, ADD or DELETE, not {token.shown}"
    stream.fail("DR416", token.offset, message, hint)


def _actions(stream: TokenStream, clause: str) -> list[tree.Action]:
    if stream.at_end() or _at_clause(stream):
        stream.fail("DR409", stream.previous.offset, f"{clause} lists no action", "remove it")
    actions = [_action(stream, clause)]
    while stream.accept(","):
        if stream.at_end() or _at_clause(stream):
            stream.fail("DR409", stream.previous.offset, "nothing follows the comma", "remove it")
        actions.append(_action(stream, clause))
    if not stream.at_end() and not stream.at_keyword(*CLAUSES):
        _fail_after_action(stream, actions[-1])
    return actions


def _at_clause(stream: TokenStream) -> bool:
    """Whether a clause begins, and not an attribute that is called like one."""
    return stream.at_keyword(*CLAUSES) and stream.following.kind is Kind.WORD


def _action(stream: TokenStream, clause: str) -> tree.Action:
    path = operands.path(stream, f"an attribute for {clause}")
    match clause:
        case "SET":
            return _set(stream, path)
        case "REMOVE":
            return tree.RemoveAction(path, path.offset)
        case "ADD":
            return tree.AddAction(path, _plain_value(stream, path, clause), path.offset)
        case _:
            return tree.DeleteAction(path, _plain_value(stream, path, clause), path.offset)


def _set(stream: TokenStream, path: tree.Path) -> tree.SetAction:
    written = render(path)
    token = stream.current
    if stream.at_symbol("+=", "-="):
        operand = stream.following.text or ":amount"
        hint = f"write `SET {written} = {written} {token.text[0]} {operand}`"
        stream.fail("DR403", token.offset, f"`{token.text}` is not known", hint)
    if not stream.accept("="):
        message = f"`=` is expected after `{written}`, not {token.shown}"
        stream.fail("DR409", token.offset, message, f"write `SET {written} = :value`")
    left = _set_operand(stream)
    operator = stream.current
    if not stream.at_symbol("+", "-"):
        return tree.SetAction(path, left, path.offset)
    stream.count_operator(stream.take())
    right = _set_operand(stream)
    if stream.at_symbol("+", "-"):
        message = "an action adds or subtracts only once"
        hint = "compute one of the two steps and pass it as a parameter"
        stream.fail("DR409", stream.current.offset, message, hint)
    sum_ = tree.Arithmetic(left, "+" if operator.text == "+" else "-", right, left.offset)
    return tree.SetAction(path, sum_, path.offset)


def _set_operand(stream: TokenStream) -> tree.SetOperand:
    if stream.at_call():
        return _function(stream)
    if stream.at_symbol("("):
        hint = "drop them: an action adds or subtracts only once"
        stream.fail("DR409", stream.current.offset, "a value stands without parentheses", hint)
    found = operands.value(stream, _WHOLE_LIST)
    return found if found is not None else operands.path(stream, "an attribute or a value")


def _function(stream: TokenStream) -> tree.IfNotExists | tree.ListAppend:
    usage = functions.UPDATE_FUNCTIONS.get(stream.current.text)
    if usage is None:
        functions.fail_in_update(stream)
    token = stream.take()
    stream.count_operator(token)
    opening = stream.take()
    functions.check_some_argument(stream, usage)
    with stream.nested(token):
        if token.text == "if_not_exists":
            path = operands.path(stream)
            found: tree.IfNotExists | tree.ListAppend = tree.IfNotExists(
                path, _second_argument(stream, usage), token.offset
            )
        else:
            first = _set_operand(stream)
            found = tree.ListAppend(first, _second_argument(stream, usage), token.offset)
    functions.check_more_arguments(stream, usage)
    stream.close(opening, ")", "`)`")
    return found


def _second_argument(stream: TokenStream, usage: str) -> tree.SetOperand:
    functions.next_argument(stream, usage)
    return _set_operand(stream)


def _plain_value(stream: TokenStream, path: tree.Path, clause: str) -> tree.Value:
    """The value of ADD and DELETE, which take no path and no arithmetic."""
    found = operands.value(stream, _WHOLE_LIST)
    if found is None:
        _fail_without_value(stream, path, clause)
    return found


def _fail_without_value(stream: TokenStream, path: tree.Path, clause: str) -> NoReturn:
    token, written = stream.current, render(path)
    hint = f"write `{clause} {written} :value`"
    if stream.at_symbol("="):
        hint += f", without `=`, or `SET {written} = :value`"
    elif clause == "DELETE":
        hint += f" to take elements out of a set; to drop the attribute write `REMOVE {written}`"
    message = f"a parameter or a literal is expected after `{clause} {written}`, not {token.shown}"
    stream.fail("DR409", token.offset, message, hint)


def _fail_after_action(stream: TokenStream, action: tree.Action) -> NoReturn:
    token, written = stream.current, render(action.path)
    if stream.at_symbol(")", "]"):
        message = f"this {token.shown} was never opened"
        stream.fail("DR408", token.offset, message, "remove it, or open it earlier")
    if stream.at_keyword("AND"):
        hint = "join actions with a comma"
    elif isinstance(action, tree.RemoveAction) and token.kind is not Kind.WORD:
        hint = f"write `REMOVE {written}`; to take elements out of a set, `DELETE {written} :value`"
    elif stream.at_symbol("+", "-"):
        hint = f"only SET calculates: write `SET {written} = {written} {token.text} :value`"
    else:
        hint = f"write a comma before {token.shown}"
    message = f"a comma or another clause is expected, not {token.shown}"
    stream.fail("DR409", token.offset, message, hint)
