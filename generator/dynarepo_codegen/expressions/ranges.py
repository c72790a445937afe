"""Parses what a query asks of its next sort placeholder."""

from typing import NoReturn

from . import operands, tree
from .conditions import ConditionParser
from .rendering import render
from .token_stream import TokenStream
from .tokens import Kind

_MIRRORED: dict[tree.Comparator, str] = {"=": "=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}


def range_declaration(stream: TokenStream) -> tree.Range:
    """The whole text as an attribute, or as one comparison of it."""
    offset = stream.current.offset
    if stream.current.kind is Kind.WORD:
        if stream.following.kind is Kind.END:
            return tree.Range(operands.path(stream), None, (), offset)
        if stream.following.text in (".", "["):
            _check_whole(stream, operands.path(stream))
    condition = ConditionParser(stream).parse()
    parts = _parts(condition)
    if parts is None:
        _fail(stream, condition)
    path, operator, given = parts
    _check_whole(stream, path)
    return tree.Range(path, operator, _parameters(stream, given), offset)


_Parts = tuple[tree.Path, tree.RangeOperator, tuple[tree.Operand, ...]]


def _parts(condition: tree.Condition) -> _Parts | None:
    """The attribute, the operator and what it is compared with, if that makes a range."""
    match condition:
        case tree.Compare(tree.Path() as path, operator, right) if operator != "<>":
            return path, operator, (right,)
        case tree.Between(tree.Path() as path, low, high):
            return path, "BETWEEN", (low, high)
        case tree.Function("begins_with", (tree.Path() as path, start)):
            return path, "begins_with", (start,)
        case _:
            return None


def _check_whole(stream: TokenStream, path: tree.Path) -> None:
    if len(path.steps) > 1:
        message = f"`{render(path)}` is not an attribute of its own, so no key can hold it"
        stream.fail("DR418", path.offset, message, "name an attribute that the sort key is made of")


def _parameters(stream: TokenStream, given: tuple[tree.Operand, ...]) -> tuple[tree.Parameter, ...]:
    parameters: list[tree.Parameter] = []
    for operand in given:
        if not isinstance(operand, tree.Parameter):
            message = f"a range compares with parameters, not with `{render(operand)}`"
            hint = "write `:name`; a fixed value belongs into the key template or to `where:`"
            stream.fail("DR418", operand.offset, message, hint)
        parameters.append(operand)
    return tuple(parameters)


def _fail(stream: TokenStream, condition: tree.Condition) -> NoReturn:
    message = "a range is one attribute, or one comparison of it with parameters"
    hint = "write it under `where:`, which is checked after the read"
    match condition:
        case tree.Compare(tree.Parameter() as left, operator, tree.Path() as right) if (
            operator in _MIRRORED
        ):
            hint = f"write `{render(right)} {_MIRRORED[operator]} {render(left)}`"
        case tree.And((tree.Compare(tree.Path() as one), tree.Compare(tree.Path() as other))) if (
            one == other
        ):
            hint = f"write `{render(one)} BETWEEN :from AND :to`, which includes both"
        case tree.In():
            hint = "a query reads one range: write `=`, and call it once for each value"
        case _:
            pass
    stream.fail("DR418", condition.offset, message, hint)
