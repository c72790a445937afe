"""Walks through an expression tree in the order of its text."""

from collections.abc import Iterator

from . import tree


def children(node: tree.Node) -> tuple[tree.Node, ...]:
    """The nodes directly under a node."""
    match node:
        case tree.Path() | tree.Parameter() | tree.Literal():
            return ()
        case tree.Size(path) | tree.RemoveAction(path):
            return (path,)
        case tree.Compare(left, _, right) | tree.Arithmetic(left, _, right):
            return (left, right)
        case tree.Between(operand, low, high):
            return (operand, low, high)
        case tree.In(operand, options):
            return (operand, *options)
        case tree.Function(_, arguments):
            return arguments
        case tree.And(terms) | tree.Or(terms):
            return terms
        case tree.Not(term):
            return (term,)
        case tree.IfNotExists(path, fallback):
            return (path, fallback)
        case tree.ListAppend(first, second):
            return (first, second)
        case tree.SetAction(path, value) | tree.AddAction(path, value):
            return (path, value)
        case tree.DeleteAction(path, value):
            return (path, value)
        case tree.Update(actions):
            return actions
        case tree.Range(path, _, parameters):
            return (path, *parameters)


def nodes(node: tree.Node) -> Iterator[tree.Node]:
    """A node and everything under it."""
    yield node
    for child in children(node):
        yield from nodes(child)


def paths(node: tree.Node) -> Iterator[tree.Path]:
    """Every path, as often as it is written."""
    return (found for found in nodes(node) if isinstance(found, tree.Path))


def parameters(node: tree.Node) -> Iterator[tree.Parameter]:
    """Every parameter, as often as it is written."""
    return (found for found in nodes(node) if isinstance(found, tree.Parameter))
