"""Writes an expression tree as canonical text."""

from typing import assert_never

from . import tree
from .literals import write_literal


def render(node: tree.Node) -> str:
    """The canonical spelling: keywords in capitals, single quotes, no needless parentheses."""
    match node:
        case tree.Path(steps):
            return _path(steps)
        case tree.Parameter(name, optional, many):
            return f":{name}{'...' if many else ''}{'?' if optional else ''}"
        case tree.Literal(value):
            return write_literal(value)
        case tree.Update() | tree.SetAction() | tree.RemoveAction():
            return _update(node)
        case tree.AddAction() | tree.DeleteAction():
            return _update(node)
        case tree.IfNotExists(path, fallback):
            return f"if_not_exists({render(path)}, {render(fallback)})"
        case tree.ListAppend(first, second):
            return f"list_append({render(first)}, {render(second)})"
        case tree.Arithmetic(left, operator, right):
            return f"{render(left)} {operator} {render(right)}"
        case tree.Range():
            return _range(node)
        case _:
            return _condition(node)


def _path(steps: tuple[str | int, ...]) -> str:
    written = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps]
    return "".join(written).removeprefix(".")


def _list(nodes: tuple[tree.SimpleOperand, ...]) -> str:
    return ", ".join(render(node) for node in nodes)


def _condition(node: tree.Condition | tree.Size) -> str:
    match node:
        case tree.Size(path):
            return f"size({render(path)})"
        case tree.Compare(left, operator, right):
            return f"{render(left)} {operator} {render(right)}"
        case tree.Between(operand, low, high):
            return f"{render(operand)} BETWEEN {render(low)} AND {render(high)}"
        case tree.In(operand, options):
            return f"{render(operand)} IN ({_list(options)})"
        case tree.Function(name, arguments):
            return f"{name}({_list(arguments)})"
        case tree.And(terms):
            return " AND ".join(_inside(term, (tree.And, tree.Or)) for term in terms)
        case tree.Or(terms):
            return " OR ".join(_inside(term, (tree.Or,)) for term in terms)
        case tree.Not(term):
            return "NOT " + _inside(term, (tree.And, tree.Or))
        case _:
            assert_never(node)


def _inside(term: tree.Condition, looser: tuple[type, ...]) -> str:
    """A term, in parentheses where its own operator binds less tightly."""
    return f"({render(term)})" if isinstance(term, looser) else render(term)


def _update(node: tree.Update | tree.Action) -> str:
    actions = node.actions if isinstance(node, tree.Update) else (node,)
    clauses: dict[str, list[str]] = {}
    for action in actions:
        match action:
            case tree.SetAction(path, value):
                clauses.setdefault("SET", []).append(f"{render(path)} = {render(value)}")
            case tree.RemoveAction(path):
                clauses.setdefault("REMOVE", []).append(render(path))
            case tree.AddAction(path, value):
                clauses.setdefault("ADD", []).append(f"{render(path)} {render(value)}")
            case tree.DeleteAction(path, value):
                clauses.setdefault("DELETE", []).append(f"{render(path)} {render(value)}")
    return " ".join(f"{clause} {', '.join(written)}" for clause, written in clauses.items())


def _range(node: tree.Range) -> str:
    path = render(node.path)
    given = [render(parameter) for parameter in node.parameters]
    match node.operator:
        case None:
            return path
        case "BETWEEN":
            return f"{path} BETWEEN {' AND '.join(given)}"
        case "begins_with":
            return f"begins_with({path}, {given[0]})"
        case operator:
            return f"{path} {operator} {given[0]}"
