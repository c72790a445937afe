"""What an update is told of its item: by its condition, or by arguments of its own."""

from collections.abc import Collection, Iterable

from ..diagnostics import Diagnostics
from ..expressions import tree
from ..expressions.walk import paths
from ..model.types import SetType
from ..model.values import AccessPattern, Attribute, Entity
from .values import Argument, GivenPart


def told_by(when: tree.Condition | None) -> dict[str, tree.Value | None]:
    """The attributes whose value a condition fixes, each with that; None for those that it wants
    to be missing."""
    told: dict[str, tree.Value | None] = {}
    terms = when.terms if isinstance(when, tree.And) else (when,)
    for term in terms:
        match term:
            case tree.Compare(
                tree.Path((str(name),)), "=", (tree.Parameter() | tree.Literal()) as value
            ) | tree.Compare(
                (tree.Parameter() | tree.Literal()) as value, "=", tree.Path((str(name),))
            ) if _is_given(
                value
            ):
                told.setdefault(name, value)
            case tree.Function("attribute_not_exists", (tree.Path((str(name),)),)):
                told.setdefault(name, None)
            case _:
                continue
    return told


def known_to_be_there(pattern: AccessPattern, entity: Entity) -> dict[str, None]:
    """The attribute that an item lacks which is not deleted softly, as for an update it must be."""
    if entity.soft_delete is None or pattern.including_deleted:
        return {}
    return {entity.soft_delete.attribute: None}


def _is_given(value: tree.Value) -> bool:
    if isinstance(value, tree.Literal):
        return value.value is not None
    return not value.optional and not value.many


def computed_from(name: str, update: tree.Update) -> set[str]:
    """The attributes to know so that one is known after the update: those that it is computed
    from, and it itself unless all of it is."""
    actions = [action for action in update.actions if action.path.name == name]
    operands = {
        path.name
        for action in actions
        if isinstance(action, tree.SetAction)
        for path in paths(action.value)
    }
    match actions:
        case [tree.SetAction(path)] if len(path.steps) == 1:
            return operands
        case _:
            return operands | {name}


def asked_parts(
    asked: Iterable[str],
    pattern: AccessPattern,
    entity: Entity,
    taken: Collection[str],
    diagnostics: Diagnostics,
) -> tuple[GivenPart, ...] | None:
    """The attributes that callers have to give, as arguments of these names; None after reporting
    those whose name means something else already."""
    found: list[GivenPart] = []
    faulty = False
    for name in asked:
        if name in taken:
            faulty = True
            diagnostics.error(
                "DR533",
                pattern.mark,
                f"`{pattern.name}` asks for the stored `{name}` of its `{entity.name}`, and "
                f"`:{name}` is something else there",
                f'give the other parameter another name, or write `when: "{name} = '
                f':{_other_name(name, taken)}"`',
            )
        found.append(GivenPart(name, tree.Parameter(name, False, False, 0), asked=True))
    return None if faulty else tuple(found)


def _other_name(name: str, taken: Collection[str]) -> str:
    candidate = f"current_{name}"
    while candidate in taken:
        candidate = f"current_{candidate}"
    return candidate


def asked_arguments(
    parts: Iterable[GivenPart], entity: Entity, *, upsert: bool
) -> tuple[Argument, ...]:
    """An argument for each attribute that callers have to give."""
    arguments: list[Argument] = []
    for part in parts:
        if part.asked:
            attribute = entity.attribute(part.attribute)
            absent = upsert or may_be_absent(attribute)
            arguments.append(
                Argument(part.attribute, attribute.type, "given", may_be_absent=absent)
            )
    return tuple(arguments)


def may_be_absent(attribute: Attribute) -> bool:
    """Whether a stored item can lack it: where a default was declared later, it reads as that."""
    if isinstance(attribute.type, SetType):
        # The empty set says so already, unless there can be None besides.
        return attribute.optional
    return attribute.optional or attribute.nullable or attribute.default is not None
