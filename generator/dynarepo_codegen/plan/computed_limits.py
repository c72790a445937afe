"""Which attributes an update computes that have limits, and whether a condition can keep them."""

from ..expressions import tree
from ..model.type_traits import is_number
from ..model.types import ListType, MapType, SetType
from ..model.values import Attribute, Entity


def limited_by(update: tree.Update, entity: Entity) -> tuple[str, ...]:
    """The attributes that the update computes as a whole, and must keep within limits."""
    return tuple(found.name for found, _ in _limited(update, entity))


def reads_limited(update: tree.Update, entity: Entity) -> bool:
    """Whether what is stored must be read for that: no condition compares a sum of attributes."""
    return any(
        isinstance(action, tree.SetAction) and _has_two_paths(action.value)
        for _, action in _limited(update, entity)
    )


def _limited(update: tree.Update, entity: Entity) -> list[tuple[Attribute, tree.Action]]:
    attributes = {attribute.name: attribute for attribute in entity.attributes}
    return [
        (attributes[action.path.name], action)
        for action in update.actions
        if len(action.path.steps) == 1
        and _computes(action)
        and _has_limits(attributes[action.path.name])
    ]


def _computes(action: tree.Action) -> bool:
    match action:
        case tree.SetAction(value=tree.Parameter() | tree.Literal()) | tree.RemoveAction():
            return False
        case _:
            return True


def _has_limits(attribute: Attribute) -> bool:
    limits = attribute.constraints
    if isinstance(attribute.type, SetType | ListType | MapType):
        return limits.min_length is not None or limits.max_length is not None
    bounded = limits.minimum is not None or limits.maximum is not None
    return bounded and is_number(attribute.type)


def _has_two_paths(value: tree.SetValue) -> bool:
    match value:
        case tree.Arithmetic(left, right=right) | tree.ListAppend(left, right):
            return _rests_on_item(left) and _rests_on_item(right)
        case tree.IfNotExists(fallback=fallback):
            return _has_two_paths(fallback)
        case _:
            return False


def _rests_on_item(value: tree.SetValue) -> bool:
    return not isinstance(value, tree.Parameter | tree.Literal)
