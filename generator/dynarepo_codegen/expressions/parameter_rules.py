"""Checks where optional parameters stand, and that a parameter is written the same everywhere."""

from . import tree, walk
from .token_stream import TokenStream


def check_condition(stream: TokenStream, condition: tree.Condition, grouped: set[int]) -> None:
    """Optional parameters may stand only where their whole condition can disappear."""
    terms = condition.terms if isinstance(condition, tree.And) else (condition,)
    for term in terms:
        optional = [found for found in walk.parameters(term) if found.optional]
        misplaced = _chain_under(term)
        for found in optional:
            inside = misplaced or ("a group in parentheses" if found.offset in grouped else "")
            if inside:
                message = f"the optional `:{found.name}?` stands inside {inside}"
                hint = "join its condition to the others with AND at the top, or drop the `?`"
                stream.report("DR412", found.offset, message, hint)
        others = [found for found in optional if found.name != optional[0].name]
        if others and not misplaced:
            message = f"`:{optional[0].name}?` and `:{others[0].name}?` share one condition"
            hint = "write two conditions joined with AND, so that each can disappear alone"
            stream.report("DR412", others[0].offset, message, hint)
    check_spelling(stream, condition)


def _chain_under(term: tree.Condition) -> str:
    """The chain that a term is, also under NOT; empty when it is a single condition."""
    while isinstance(term, tree.Not):
        term = term.term
    if isinstance(term, tree.Or):
        return "OR"
    return "a group under NOT" if isinstance(term, tree.And) else ""


def check_required(stream: TokenStream, node: tree.Update | tree.Range, why: str) -> None:
    """No parameter may be optional here."""
    for found in walk.parameters(node):
        if found.optional:
            message = f"`:{found.name}?` cannot be optional: {why}"
            stream.report("DR412", found.offset, message, f"write `:{found.name}`")
    check_spelling(stream, node)


def check_spelling(stream: TokenStream, node: tree.Node) -> None:
    """One name means one parameter, so its marks are the same everywhere."""
    first: dict[str, tree.Parameter] = {}
    for found in walk.parameters(node):
        known = first.setdefault(found.name, found)
        if known.many != found.many:
            message = f"`:{found.name}` is a list at one place and one value at another"
            stream.report("DR413", found.offset, message, "use two names")
        elif known.optional != found.optional:
            message = f"`:{found.name}` is optional at one place and required at another"
            hint = f"write `:{found.name}?` at both places, or at none"
            stream.report("DR412", found.offset, message, hint)
