"""Which terms of a sparse index's condition one attribute decides alone, and what an update says
of them: that the entry goes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from ..expressions import tree
from ..model.types import EnumType, ScalarType, SetType, Type
from ..model.values import Entity, IndexMembership

TermKind = Literal["exists", "missing", "=", "<>", "<", "<=", ">", ">=", "in"]

# Of these, two literals are one value where they are equal, and nowhere else.
_ONE_TEXT: Final = (ScalarType("string"), ScalarType("integer"), ScalarType("boolean"))


@dataclass(frozen=True, slots=True)
class EntryTerm:
    """What must hold of one attribute for an item to have an entry."""

    attribute: str
    kind: TermKind
    values: tuple[tree.Literal, ...] = ()


def entry_terms(membership: IndexMembership, entity: Entity) -> tuple[EntryTerm, ...]:
    """The terms that must all hold, as far as each is about one whole attribute and literals."""
    when = membership.when
    terms = when.terms if isinstance(when, tree.And) else () if when is None else (when,)
    found = (term for node in terms for term in _term(node))
    # The empty set is stored as nothing, and a value of any type may be anything.
    return tuple(term for term in found if _is_sure(term, entity.attribute(term.attribute).type))


def _is_sure(term: EntryTerm, of: Type) -> bool:
    if term.kind in ("exists", "missing"):
        return not isinstance(of, SetType)
    return isinstance(of, EnumType) or (isinstance(of, ScalarType) and of.kind != "any")


def _term(node: tree.Condition) -> Iterator[EntryTerm]:
    match node:
        case tree.Function("attribute_exists", (tree.Path((str(name),)),)):
            yield EntryTerm(name, "exists")
        case tree.Function("attribute_not_exists", (tree.Path((str(name),)),)):
            yield EntryTerm(name, "missing")
        case tree.Compare(tree.Path((str(name),)), operator, tree.Literal() as value):
            yield EntryTerm(name, operator, (value,))
        case tree.In(tree.Path((str(name),)), options):
            values = tuple(option for option in options if isinstance(option, tree.Literal))
            if len(values) == len(options):
                yield EntryTerm(name, "in", values)
        case _:
            return


def surely_gone(membership: IndexMembership, update: tree.Update, entity: Entity) -> bool:
    """Whether an update leaves no entry, whatever the item has besides."""
    known: dict[str, tree.Value | None] = {}
    for action in update.actions:
        match action:
            case tree.SetAction(
                tree.Path((str(name),)), (tree.Parameter() | tree.Literal()) as value
            ) if not entity.attribute(name).nullable:
                known[name] = value
            case tree.RemoveAction(tree.Path((str(name),))):
                known[name] = None
            case _:
                continue
    return any(
        _fails(term, known[term.attribute], entity.attribute(term.attribute).type)
        for term in entry_terms(membership, entity)
        if term.attribute in known
    )


def _fails(term: EntryTerm, value: tree.Value | None, of: Type) -> bool:
    if value is None:
        return term.kind not in ("missing", "<>")
    if term.kind == "missing":
        return True
    if not isinstance(value, tree.Literal) or value.value is None:
        return False
    if term.kind == "<>":
        return value in term.values
    if not isinstance(of, EnumType) and of not in _ONE_TEXT:
        return False
    return term.kind in ("=", "in") and value not in term.values
