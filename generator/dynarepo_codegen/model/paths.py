"""The type of what a path points at."""

from collections.abc import Mapping

from ..diagnostics import Text, closest
from ..expressions.tree import Path
from .scope import Scope
from .types import ListType, MapType, ScalarType, Type, UnionRef, ValueRef
from .values import Attribute

ANY = ScalarType("any")


def path_type(
    path: Path,
    text: Text,
    attributes: Mapping[str, Attribute],
    entity: str,
    scope: Scope,
    hint: str = "",
) -> Type | None:
    """The type at a path, or None after reporting which step does not exist.

    `hint` says what else a name can be that is no attribute.
    """
    root = attributes.get(path.name)
    if root is None:
        scope.no_attribute("DR421", text.at(path.offset), entity, path.name, attributes, hint)
        return None
    if root.in_key:
        scope.error(
            "DR422",
            text.at(path.offset),
            f"`{path.name}` is kept only inside the key, so no expression can use it",
            "leave out `stored: in_key`, or compare it through the query's key",
        )
        return None
    found: Type = root.type
    walked = path.name
    for step in path.steps[1:]:
        below = _step(found, step, scope)
        if below is None:
            scope.error(
                "DR421",
                text.at(path.offset),
                f"`{walked}` has no {'element' if isinstance(step, int) else 'attribute'} "
                f"`{step}`",
                _step_hint(found, step, scope),
            )
            return None
        found = below
        walked += f"[{step}]" if isinstance(step, int) else f".{step}"
    return found


def _step(of: Type, step: str | int, scope: Scope) -> Type | None:
    match of:
        case ScalarType(kind="any"):
            return ANY
        case ListType(element=element) if isinstance(step, int):
            return element
        case MapType(value=value) if isinstance(step, str):
            return value
        case ValueRef(name=name) if isinstance(step, str):
            return _member(name, step, scope)
        case UnionRef(name=name) if isinstance(step, str):
            union = scope.unions[name]
            if step == union.discriminator:
                return ScalarType("string")
            types = [_member(member, step, scope) for _, member in union.members]
            return next((found for found in types if found is not None), None)
        case _:
            return None


def _member(name: str, step: str, scope: Scope) -> Type | None:
    value = scope.values.get(name)
    attributes = value.attributes if value is not None else ()
    return next((attribute.type for attribute in attributes if attribute.name == step), None)


def _step_hint(of: Type, step: str | int, scope: Scope) -> str:
    match of:
        case ListType():
            return "a list is indexed by position: `[0]`"
        case MapType() | ValueRef() | UnionRef() if isinstance(step, int):
            return "a map is entered by name: `.name`"
        case ValueRef(name=name) if name in scope.values:
            return closest(str(step), [a.name for a in scope.values[name].attributes])
        case UnionRef(name=name):
            names = [
                a.name for _, m in scope.unions[name].members for a in scope.values[m].attributes
            ]
            return closest(str(step), names)
        case _:
            return "only maps, lists and value types have something inside"
