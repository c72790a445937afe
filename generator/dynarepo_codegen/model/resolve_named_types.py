"""The `types:` of a service: value types, named enumerations and discriminated unions."""

from ..diagnostics import Text, closest
from ..source.language import EnumSource, UnionSource, ValueTypeSource
from ..source.services import ServiceSource
from .names import check_class, check_snake, pascal_case, shown
from .resolve_attributes import resolve_attributes
from .resolve_types import SCALARS, enum_values_valid
from .scope import TYPES, Scope
from .types import EnumType, Type, UnionRef, ValueRef
from .values import Attribute, UnionType, ValueType


def resolve_named_types(service: ServiceSource, scope: Scope) -> None:
    """Fill the scope: first all names, since types may refer to each other in any order."""
    valid = [name for name in service.types if _claim(name, service, scope)]
    scope.left_out(TYPES, (str(name) for name in service.types if name not in valid))
    for name in valid:
        source = service.types[name]
        if isinstance(source, EnumSource):
            if enum_values_valid(source.enum, source.place.of("enum"), scope):
                enum = EnumType(str(name), tuple(str(value) for value in source.enum))
                scope.named[name] = scope.enums[name] = enum
            else:
                scope.left_out(TYPES, (str(name),))
        elif isinstance(source, UnionSource):
            scope.named[name] = UnionRef(str(name))
        else:
            scope.named[name] = ValueRef(str(name))
    for name in valid:
        source = service.types[name]
        if isinstance(source, ValueTypeSource):
            attributes = resolve_attributes(
                source.attributes, str(name), service.stored_case or "snake", scope, nested=True
            )
            if not source.attributes:
                scope.error(
                    "DR211", name.mark, f"value type `{name}` is empty", "list its attributes"
                )
            scope.values[name] = ValueType(str(name), attributes)
    for name in valid:
        source = service.types[name]
        if isinstance(source, UnionSource):
            _union(name, source, scope)
    _check_recursion(service, scope)


def _claim(name: Text, service: ServiceSource, scope: Scope) -> bool:
    if name in SCALARS:
        scope.error("DR203", name.mark, f"`{name}` is a built-in type",
                    f"choose another name, for example `{pascal_case(name)}Value`")  # fmt: skip
        return False
    if not check_class(name, "type", scope.diagnostics):
        return False
    source = service.types[name]
    names = [str(name)] if isinstance(source, EnumSource) else [str(name), f"{name}Field"]
    scope.classes.claim(names, f"the type `{name}`", name.mark)
    return True


def _union(name: Text, source: UnionSource, scope: Scope) -> None:
    check_snake(source.discriminator, "discriminator", scope.diagnostics)
    members: list[tuple[str, str]] = []
    for value, type_name in source.union.items():
        member = scope.values.get(type_name)
        if member is None and scope.is_faulty(TYPES, type_name):
            continue
        if member is None:
            hint = closest(type_name, list(scope.values)) or "define it under `types:`"
            scope.error(
                "DR226", type_name.mark, f"there is no value type `{shown(type_name)}`", hint
            )
            continue
        if any(attribute.name == source.discriminator for attribute in member.attributes):
            scope.error(
                "DR226",
                type_name.mark,
                f"`{type_name}` has an attribute `{source.discriminator}` of its own",
                "the union stores the discriminator itself: remove the attribute, "
                "or choose another `discriminator:`",
            )
            continue
        if any(other == type_name for _, other in members):
            scope.error(
                "DR226",
                type_name.mark,
                f"the union holds `{type_name}` under two values",
                "define a value type for each",
            )
            continue
        members.append((str(value), str(type_name)))
    if len(source.union) < 2:
        scope.error(
            "DR226",
            source.place.of("union"),
            f"the union `{name}` has fewer than two members",
            "use the value type itself",
        )
    scope.unions[name] = UnionType(
        str(name), str(source.discriminator), tuple(members), str(source.description or "")
    )


def _check_recursion(service: ServiceSource, scope: Scope) -> None:
    """Report value types that need themselves to be made: only absence can end such a chain."""
    for name in service.types:
        if name in scope.values and _needs(str(name), str(name), scope, set()):
            scope.error(
                "DR227",
                name.mark,
                f"a value of type `{name}` needs another one inside it, without end",
                "make the attribute optional, or a list",
            )


def _needs(name: str, goal: str, scope: Scope, seen: set[str]) -> bool:
    if name in seen or name not in scope.values:
        return False
    seen.add(name)
    targets = [target for a in scope.values[name].attributes for target in _required(a, scope)]
    return goal in targets or any(_needs(target, goal, scope, seen) for target in targets)


def _required(attribute: Attribute, scope: Scope) -> tuple[str, ...]:
    """The value types that a value must hold one of because of this attribute."""
    of: Type = attribute.type
    if attribute.optional or attribute.default is not None:
        return ()
    if isinstance(of, ValueRef):
        return (of.name,)
    if isinstance(of, UnionRef) and of.name in scope.unions:
        members = scope.unions[of.name].members
        return (members[0][1],) if len(members) == 1 else ()
    return ()
